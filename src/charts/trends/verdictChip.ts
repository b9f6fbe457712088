import type { Verdict } from "../../../analysis/types";
import { textAt } from "../chart";
import type { ChartStyle } from "../style";
import { h, hundredths, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { verdictWord } from "./trendWords";

const CHIP_HEIGHT = 20;
const TEXT_SIZE = 11;
const PADDING = 6;
const ICON = 8;
const ICON_GAP = 4;
const BASELINE = 14;

/** Ground and text of what a verdict claims; "too few" claims nothing. */
export function verdictColors(verdict: Verdict, { colors }: ChartStyle): { readonly fill: string; readonly text: string } {
  switch (verdict) {
    case "rising":
      return { fill: colors.risingFill, text: colors.rising };
    case "fading":
      return { fill: colors.fadingFill, text: colors.fading };
    case "new":
      return { fill: colors.freshFill, text: colors.fresh };
    case "steady":
      return { fill: colors.sunken, text: colors.text2 };
    case "too few":
      return { fill: "none", text: colors.text3 };
  }
}

export function verdictChipWidth(verdict: Verdict, { textScale }: ChartStyle): number {
  const word = textWidth(verdictWord(verdict), TEXT_SIZE, verdict === "too few" ? 400 : 500);
  return (verdict === "too few" ? word : 2 * PADDING + ICON + ICON_GAP + word) * textScale;
}

/** A verdict as icon and word on its colour, 20 high times the text scale; "too few to say" is plain text. Top left corner at x, y. */
export function verdictChip(verdict: Verdict, x: number, y: number, style: ChartStyle): { node: SvgNode; width: number } {
  const px = style.textScale;
  const width = verdictChipWidth(verdict, style);
  const { fill, text } = verdictColors(verdict, style);
  const baseline = y + BASELINE * px;
  if (verdict === "too few") {
    return { node: textAt(x, baseline, verdictWord(verdict), { size: TEXT_SIZE * px, fill: text }), width };
  }
  const node = h(
    "g",
    {},
    h("rect", { x, y, width, height: CHIP_HEIGHT * px, rx: 4 * px, fill }),
    icon(verdict, x + (PADDING + ICON / 2) * px, y + (CHIP_HEIGHT / 2) * px, px, text),
    textAt(x + (PADDING + ICON + ICON_GAP) * px, baseline, verdictWord(verdict), { size: TEXT_SIZE * px, weight: 500, fill: text }),
  );
  return { node, width };
}

/** A word on the ground of a verdict, without an icon: the head of a group. */
export function wordChip(word: string, verdict: Verdict, x: number, y: number, style: ChartStyle): { node: SvgNode; width: number } {
  const px = style.textScale;
  const { fill, text } = verdictColors(verdict, style);
  const width = (2 * PADDING + textWidth(word, TEXT_SIZE, 500)) * px;
  const node = h(
    "g",
    {},
    h("rect", { x, y, width, height: CHIP_HEIGHT * px, rx: 4 * px, fill }),
    textAt(x + PADDING * px, y + BASELINE * px, word, { size: TEXT_SIZE * px, weight: 500, fill: text }),
  );
  return { node, width };
}

function icon(verdict: Exclude<Verdict, "too few">, x: number, y: number, px: number, color: string): SvgNode {
  switch (verdict) {
    case "rising":
      return h("path", { d: triangle(x, y, 4 * px, -1), fill: color });
    case "fading":
      return h("path", { d: triangle(x, y, 4 * px, 1), fill: color });
    case "new":
      return h("circle", { cx: x, cy: y, r: 3 * px, fill: "none", stroke: color, "stroke-width": 2 * px });
    case "steady":
      return h("rect", { x: x - 3.5 * px, y: y - 0.9 * px, width: 7 * px, height: 1.8 * px, fill: color });
  }
}

/** A triangle that points up (-1) or down (1), twice `half` wide, around x, y. */
export function triangle(x: number, y: number, half: number, direction: 1 | -1): string {
  const tip = y + direction * half * 0.8;
  const base = y - direction * half * 0.8;
  const [left, right, middle, at, end] = [x - half, x + half, x, base, tip].map(hundredths);
  return `M${left} ${at}L${right} ${at}L${middle} ${end}Z`;
}
