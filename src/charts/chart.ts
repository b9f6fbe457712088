import { once } from "./once";
import { type ChartStyle, FONT } from "./style";
import { h, type SvgNode } from "./svg";
import type { Weight } from "./textWidth";

/** A drawn chart: everything inside width x height, from the top left corner. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly body: SvgNode;
}

/** What the reader has chosen: others are dimmed, never hidden. A theme (-1: the unclear papers) or a topic, and beside it or alone a paper. */
export interface Selection {
  readonly theme?: number | undefined;
  readonly topic?: number | undefined;
  readonly paper?: number | undefined;
}

/** A theme as charts show it. */
export interface ThemeMark {
  /** Place in the result's list; marks of the picture carry it. */
  readonly id: number;
  readonly label: string;
  readonly shortLabel: string;
  readonly size: number;
  /** Place in the palette. */
  readonly slot: number;
  /** The reader does not want to see it in charts. */
  readonly hidden?: boolean;
}

/** Those that the reader wants to see in charts. */
export function visible<T extends Pick<ThemeMark, "hidden">>(themes: readonly T[]): readonly T[] {
  return themes.some(({ hidden }) => hidden) ? themes.filter(({ hidden }) => !hidden) : themes;
}

/**
 * The papers that are in no theme, as charts show them: grey, after all themes. Undefined where every paper is in one.
 *
 * @param dimmed row -> 1 for papers that do not count
 */
export function unclearMark(theme: Int32Array, dimmed?: Uint8Array): ThemeMark | undefined {
  return dimmed ? countedMark(theme, dimmed) : markOfAll(theme);
}

/** Counted once a list, as many ask for it. */
const markOfAll = once((theme: Int32Array) => countedMark(theme, undefined));

function countedMark(theme: Int32Array, dimmed: Uint8Array | undefined): ThemeMark | undefined {
  let size = 0;
  for (let row = 0; row < theme.length; row++) if (theme[row] < 0 && !dimmed?.[row]) size++;
  return unclearMarkOf(size);
}

/** The mark of so many unclear papers. */
export function unclearMarkOf(size: number): ThemeMark | undefined {
  return size === 0 ? undefined : { id: -1, label: "Unclear", shortLabel: "Unclear", size, slot: -1 };
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Numbers of equal width, for columns and ticks. */
  readonly tabular?: boolean;
}

/** One line of text with its baseline at y. */
export function textAt(x: number, y: number, content: string, { size, weight = 400, fill, anchor = "start", tabular }: TextStyle): SvgNode {
  return h(
    "text",
    {
      x,
      y,
      "font-size": size,
      "font-weight": weight,
      fill,
      "text-anchor": anchor === "start" ? undefined : anchor,
      "font-feature-settings": tabular ? "'tnum'" : undefined,
    },
    content,
  );
}

/** The whole chart as an <svg> element. `name` is read out in its place; "" where words beside it say the same. */
export function svgOf(chart: Chart, name: string, style: ChartStyle): SvgNode {
  const { width, height } = chart;
  return h(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": FONT,
      fill: style.colors.text1,
      ...(name === "" ? { "aria-hidden": "true" } : { role: "img", "aria-label": name }),
    },
    chart.body,
  );
}
