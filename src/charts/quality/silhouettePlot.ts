import { scaleLinear } from "d3";
import { type Chart, type Selection, textAt, type ThemeMark } from "../chart";
import { fit, percent } from "../formats";
import { type ChartStyle, mix, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { clipText, wrapText } from "../textWidth";

export interface SilhouetteData {
  /** In the order in which they are drawn; the grey mark of the unclear papers may come last. */
  readonly themes: readonly ThemeMark[];
  /** Row -> theme, -1: unclear. */
  readonly theme: Int32Array;
  /** Row -> -1 to 1. */
  readonly silhouette: Float64Array;
  /** Theme id -> of the company that its papers keep on other runs, the share that is of the theme, and what that is called. */
  readonly stability: readonly { readonly stability: number; readonly standing: string }[];
}

/** Where the papers of one theme are drawn: paper `rows[i]` from `top + i x each` to `top + (i + 1) x each`. */
export interface SilhouetteBlock {
  readonly theme: number;
  readonly top: number;
  readonly each: number;
  readonly rows: readonly number[];
}

export interface SilhouettePlot extends Chart {
  readonly blocks: readonly SilhouetteBlock[];
  /** The bars begin here, in pixels from the left. */
  readonly left: number;
}

const TEXT = 12;
const LINE = 1.15;
const HEAD = 22;
const LEAST_BLOCK = 24;
const GAP = 8;
const AXIS = 22;
const RIGHT = 92;
const NARROW = 520;
const HEIGHT_FOR_PAPERS = 520;
const MOST_EACH = 5;
/** Steps of the shape that are lower than so many pixels are left out. */
const LOWEST_STEP = 0.2;

/**
 * Silhouette plot (Rousseeuw 1987): every paper a bar, longest first in each theme, to the left where it would fit another
 * theme better. One shape a theme, so that ten thousand papers are as light as ten.
 */
export function silhouettePlot(
  data: SilhouetteData,
  options: { readonly width: number; readonly selection: Selection },
  style: ChartStyle,
): SilhouettePlot {
  const { colors, textScale: unit } = style;
  const { width, selection } = options;
  const nameWidth = (width < NARROW ? 110 : 200) * unit;
  const left = nameWidth + 12 * unit;
  const values = Array.from(data.silhouette);
  const lowest = values.reduce((least, value) => Math.min(least, value), 0);
  const highest = values.reduce((most, value) => Math.max(most, value), 0.1);
  const x = scaleLinear([lowest, highest], [left, width - RIGHT * unit]).nice(5);
  const each = Math.min(MOST_EACH, HEIGHT_FOR_PAPERS / data.theme.length) * unit;
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

  const rowsOf = new Map(data.themes.map(({ id }) => [id, [] as number[]]));
  data.theme.forEach((id, row) => rowsOf.get(id)?.push(row));
  const blocks: SilhouetteBlock[] = [];
  let y = HEAD * unit;
  for (const { id } of data.themes) {
    const rows = rowsOf.get(id) ?? [];
    rows.sort((a, b) => data.silhouette[b] - data.silhouette[a] || a - b);
    blocks.push({ theme: id, top: y, each, rows });
    y += Math.max(LEAST_BLOCK * unit, rows.length * each) + GAP * unit;
  }
  const bottom = y;

  const blockOf = ({ theme, top, rows }: SilhouetteBlock, place: number): SvgNode => {
    const mark = data.themes[place];
    const dimmed = selection.theme !== undefined && selection.theme !== theme;
    const color = themeColor(mark.slot, style, "mark");
    const stride = Math.max(1, Math.floor((LOWEST_STEP * unit) / each));
    const steps = rows
      .flatMap((row, i) =>
        i % stride === 0
          ? [`L${round(x(data.silhouette[row]))} ${round(top + i * each)}V${round(top + Math.min(i + stride, rows.length) * each)}`]
          : [],
      )
      .join("");
    const shape = `M${round(x(0))} ${round(top)}${steps}L${round(x(0))} ${round(top + rows.length * each)}Z`;
    const height = Math.max(LEAST_BLOCK * unit, rows.length * each);
    const baseline = top + Math.min(height / 2, 24 * unit) + 0.36 * TEXT * unit;
    const known = data.stability.at(theme < 0 ? data.stability.length : theme);
    const ink = dimmed ? colors.text3 : colors.text1;
    const names = wrapText(mark.shortLabel, TEXT * unit, 400, nameWidth, 2).map((line) => clipText(line, TEXT * unit, 400, nameWidth));
    return marked(
      { theme },
      h(
        "g",
        {},
        h("rect", { x: 0, y: top, width, height, fill: "none", "pointer-events": "all" }),
        ...names.map((line, i) =>
          textAt(nameWidth, baseline + (i - (names.length - 1) / 2) * LINE * TEXT * unit, line, {
            size: TEXT * unit,
            fill: ink,
            anchor: "end",
          }),
        ),
        h("path", { d: shape, fill: dimmed ? mix(color, colors.surface, 0.3) : color }),
        ...(known
          ? [
              textAt(width, baseline, `${percent(known.stability)} ${known.standing}`, {
                size: TEXT * unit,
                weight: known.standing === "loose" ? 600 : 400,
                fill: known.standing === "loose" ? colors.fading : dimmed ? colors.text3 : colors.text2,
                anchor: "end",
                tabular: true,
              }),
            ]
          : []),
      ),
    );
  };

  const small = { size: TEXT * unit, fill: colors.text3 };
  const ticks = x.ticks(width < NARROW ? 3 : 6);
  const body = group("silhouette", [
    ...ticks.flatMap((tick) => [
      h("line", {
        x1: x(tick),
        x2: x(tick),
        y1: HEAD * unit - 4,
        y2: bottom,
        stroke: tick === 0 ? colors.lineStrong : colors.line,
        "stroke-width": unit,
      }),
      textAt(x(tick), bottom + 16 * unit, String(tick).replace("-", "−"), { ...small, anchor: "middle", tabular: true }),
    ]),
    ...blocks.map(blockOf),
    h("line", {
      x1: x(mean),
      x2: x(mean),
      y1: HEAD * unit - 4,
      y2: bottom,
      stroke: colors.text2,
      "stroke-width": unit,
      "stroke-dasharray": "4 3",
    }),
    textAt(x(mean), TEXT * unit, `mean ${fit(mean)}`, { ...small, fill: colors.text2, anchor: "middle" }),
    textAt(width, TEXT * unit, "stability", { ...small, anchor: "end" }),
  ]);
  return { width, height: bottom + AXIS * unit, body, blocks, left };
}

/** The paper at a height, undefined between themes. */
export function paperAt(blocks: readonly SilhouetteBlock[], y: number): number | undefined {
  const block = blocks.find(({ top, each, rows }) => y >= top && y < top + each * rows.length);
  return block?.rows[Math.floor((y - block.top) / block.each)];
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}
