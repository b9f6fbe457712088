import type { ContrastTerm, WordContrast } from "../../../analysis/types";
import { type Chart, textAt, type ThemeMark } from "../chart";
import { count, papers } from "../formats";
import { type ChartStyle, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { clipText, textWidth, wrapText } from "../textWidth";
import { contrastLegend } from "./contrastLegend";

/** Two themes and the words that tell them apart; `a` of the words is the theme `a`. */
export interface ContrastData {
  readonly a: ThemeMark;
  readonly b: ThemeMark;
  readonly words: WordContrast;
}

/** A z of this size or more is one that chance alone brings in one of twenty terms (two-sided, 5 %). */
export const SURE = 1.96;

const TEXT = 12;
const NUMBER = 11;
const NAME_LINE = 17;
const ROW = 21;
const LINE = 14;
const BAR = 11;
const GAP = 6;
const BETWEEN = 14;
const MOST_WIDTH = 900;
/** Below this width counts are written "9/14". */
const NARROW = 480;
/** Bars are never drawn as if a smaller z filled the axis. */
const LEAST_SCALE = 4;

interface Row extends ContrastTerm {
  readonly side: "a" | "b";
}

/**
 * Terms as bars on an axis from "more in A", left, to "more in B", right: the log-odds ratio in standard errors (z). The
 * surest of A stands on top, the surest of B at the bottom; a bar that chance may explain is hollow. Beside each term the papers of either theme
 * that hold it.
 */
export function wordContrast({ a, b, words }: ContrastData, options: { readonly width: number }, style: ChartStyle): Chart {
  const { colors, textScale: px } = style;
  const width = Math.min(options.width, MOST_WIDTH * px);
  const [size, small] = [TEXT * px, NUMBER * px];
  const rows: Row[] = [
    ...words.a.map((term) => ({ ...term, side: "a" as const })),
    ...words.b.map((term) => ({ ...term, side: "b" as const })).reverse(),
  ];
  const held = (one: number, of: number): string => `${count(one)}${width < NARROW * px ? "/" : " of "}${count(of)}`;
  const numberWidth = Math.max(
    textWidth(held(words.papersA, words.papersA), small, 600),
    textWidth(held(words.papersB, words.papersB), small, 600),
  );
  const middle = width / 2;
  const half = middle - numberWidth - 2 * GAP * px;
  const zWidth = textWidth("00.0", small) + GAP * px;
  const scale = (half - zWidth) / Math.max(LEAST_SCALE, ...rows.map(({ z }) => Math.abs(z)));

  const nameRoom = middle - 22 * px;
  const names = [a, b].map(({ label }) => wrapText(label, size, 600, nameRoom, 2));
  const nameLines = Math.max(...names.map((lines) => lines.length));
  const head = (nameLines * NAME_LINE + NAME_LINE + 8) * px;
  const gap = words.a.length > 0 && words.b.length > 0 ? BETWEEN * px : 0;
  const terms = rows.map(({ term }) =>
    wrapText(term, size, 400, half - GAP * px, 2).map((line) => clipText(line, size, 400, half - GAP * px)),
  );
  const tops = [head];
  terms.forEach((lines, i) => {
    const between = i + 1 === words.a.length ? gap : 0;
    tops.push(tops[i] + (ROW + (lines.length - 1) * LINE) * px + between);
  });
  const bottom = tops[rows.length];

  /** Where a bar becomes sure; left out where a number stands. */
  const measure = (sign: number, top: number, end: number): SvgNode =>
    h("line", {
      x1: middle + sign * SURE * scale,
      x2: middle + sign * SURE * scale,
      y1: top,
      y2: end,
      stroke: colors.control,
      "stroke-dasharray": `${2 * px} ${3 * px}`,
    });

  const draw = (row: Row, i: number): SvgNode => {
    const left = row.side === "a";
    const [sign, theme] = left ? [-1, a] : [1, b];
    const top = tops[i];
    const centre = top + (ROW / 2 + ((terms[i].length - 1) * LINE) / 2) * px;
    const baseline = centre + 0.36 * size;
    const length = Math.abs(row.z) * scale;
    const color = themeColor(theme.slot, style, "mark");
    const sure = Math.abs(row.z) >= SURE;
    const numberAt = length + GAP * px;
    const besideNumber = SURE * scale > numberAt - GAP * px && SURE * scale < numberAt + zWidth;
    const numbers = [held(row.inA, words.papersA), held(row.inB, words.papersB)];
    return marked(
      { theme: theme.id },
      h(
        "g",
        {},
        h("title", {}, `${row.term}: ${numbers.join(" and ")}, z ${Math.abs(row.z).toFixed(1)}${sure ? "" : ", chance may be enough"}`),
        h("rect", { x: 0, y: top, width, height: 2 * (centre - top), fill: "none", "pointer-events": "all" }),
        h("rect", {
          x: left ? middle - length : middle,
          y: centre - (BAR / 2) * px,
          width: length,
          height: BAR * px,
          fill: sure ? color : colors.surface,
          stroke: color,
        }),
        textAt(middle + sign * numberAt, baseline, Math.abs(row.z).toFixed(1), {
          size: small,
          fill: colors.text2,
          anchor: left ? "end" : "start",
          tabular: true,
        }),
        ...terms[i].map((line, j) =>
          textAt(middle - sign * GAP * px, baseline + (j - (terms[i].length - 1) / 2) * LINE * px, line, {
            size,
            fill: sure ? colors.text1 : colors.text2,
            anchor: left ? "start" : "end",
          }),
        ),
        ...(besideNumber ? [] : [measure(sign, top, 2 * centre - top)]),
        ...numbers.map((text, j) =>
          textAt(j === 0 ? 0 : width, baseline, text, {
            size: small,
            weight: left === (j === 0) ? 600 : 400,
            fill: left === (j === 0) ? colors.text1 : colors.text2,
            anchor: j === 0 ? "start" : "end",
            tabular: true,
          }),
        ),
      ),
    );
  };

  const heads = [a, b].map((theme, j): SvgNode => {
    const left = j === 0;
    const at = left ? 0 : width;
    const sign = left ? 1 : -1;
    const of = papers(left ? words.papersA : words.papersB);
    const arrow = left ? `← more in these ${of}` : `more in these ${of} →`;
    return marked(
      { theme: theme.id },
      h(
        "g",
        {},
        h("circle", { cx: at + sign * 5 * px, cy: 8 * px, r: 4.5 * px, fill: themeColor(theme.slot, style, "mark") }),
        ...names[j].map((line, i) =>
          textAt(at + sign * 15 * px, (12 + i * NAME_LINE) * px, line, {
            size,
            weight: 600,
            fill: themeColor(theme.slot, style, "ink"),
            anchor: left ? "start" : "end",
          }),
        ),
        textAt(at, (12 + nameLines * NAME_LINE) * px, clipText(arrow, small, 400, middle - GAP * px), {
          size: small,
          fill: colors.text2,
          anchor: left ? "start" : "end",
        }),
      ),
    );
  });

  const legend = contrastLegend(0, bottom + 10 * px, width, SURE, style);
  return {
    width,
    height: bottom + 10 * px + legend.height,
    body: group("contrast", [
      ...heads,
      group("rows", rows.map(draw)),
      h("line", { x1: middle, x2: middle, y1: head, y2: bottom, stroke: colors.lineStrong }),
      legend.body,
    ]),
  };
}
