import type { ThemeMark } from "../chart";
import { type ChartStyle, mix, themeColor } from "../style";
import type { MapEmphasis } from "./mapEmphasis";
import type { SplatLayer } from "./splat";

/** Part of its colour that a dimmed point keeps. */
const DIMMED = { light: 0.34, dark: 0.46 };
/** Picked papers: ringed closer and finer than the selected one, so that both can be told where they meet. */
const PICKED = { ring: 1.25, width: 1.5 };
/** Names of the four kinds of layers, in the order in which they are drawn. */
const KINDS = ["dimmed-papers", "papers", "dimmed-picked", "picked"] as const;

/** The light edge that tells points apart, where they are not tiny; what is left of the smallest is mostly colour. */
const EDGE = 1;
const FULL_EDGE_FROM = 2;

/** Papers that are drawn alike: of one theme or of none, and dimmed or not, picked or not. */
export interface PaperGroup {
  readonly kind: (typeof KINDS)[number];
  readonly theme: ThemeMark | undefined;
  /** Rising. */
  readonly rows: Int32Array;
}

/**
 * All papers in the order in which they are drawn: dimmed ones below the others, picked ones with their rings on top, in
 * each of these one theme after the other, before all those of no theme.
 *
 * @param theme row -> theme id
 * @param themes in the order in which they are drawn
 */
export function paperGroups(
  theme: Int32Array,
  themes: readonly ThemeMark[],
  { isDimmed }: MapEmphasis,
  picked: ReadonlySet<number>,
): PaperGroup[] {
  const marks = [undefined, ...themes];
  const placeOf = new Map(themes.map(({ id }, i) => [id, i + 1]));
  const groupOf = theme.map((id, row) => (2 * Number(picked.has(row)) + Number(!isDimmed(row))) * marks.length + (placeOf.get(id) ?? 0));
  return rowsByGroup(groupOf, KINDS.length * marks.length).flatMap((rows, i) =>
    rows.length > 0 ? [{ kind: KINDS[Math.floor(i / marks.length)], theme: marks[i % marks.length], rows }] : [],
  );
}

/** Papers with their look. */
export interface PointLayer extends SplatLayer {
  /** "papers-3", "dimmed-picked-other". */
  readonly name: string;
  readonly theme: number | undefined;
}

/** How groups look: in the colour of their theme, or grey. @param radius of a point, in pixels */
export function pointLayers(groups: readonly PaperGroup[], radius: number, style: ChartStyle): PointLayer[] {
  const { colors, mode, textScale: unit } = style;
  const edge = EDGE * unit * Math.min(1, (radius / (FULL_EDGE_FROM * unit)) ** 2);
  return groups.map(({ kind, theme, rows }): PointLayer => {
    const color = theme ? themeColor(theme.slot, style, "mark") : colors.control;
    const isPicked = kind === "picked" || kind === "dimmed-picked";
    const isPale = kind === "dimmed-papers" || kind === "dimmed-picked";
    return {
      name: `${kind}-${theme ? theme.id : "other"}`,
      theme: theme?.id,
      rows,
      radius: isPicked ? radius + PICKED.ring * unit : radius,
      fill: isPale ? mix(color, colors.canvas, DIMMED[mode]) : color,
      stroke: isPicked ? colors.text1 : colors.canvas,
      strokeWidth: isPicked ? PICKED.width * unit : edge,
    };
  });
}

/** The rows of each group, rising (counting sort). @param group row -> group, 0 to groups - 1 */
function rowsByGroup(group: Int32Array, groups: number): Int32Array[] {
  const end = new Int32Array(groups);
  for (let row = 0; row < group.length; row++) end[group[row]] += 1;
  for (let i = 1; i < groups; i++) end[i] += end[i - 1];
  const start = end.map((_, i) => (i === 0 ? 0 : end[i - 1]));
  const next = start.slice();
  const sorted = new Int32Array(group.length);
  for (let row = 0; row < group.length; row++) sorted[next[group[row]]++] = row;
  return Array.from(start, (from, i) => sorted.subarray(from, end[i]));
}
