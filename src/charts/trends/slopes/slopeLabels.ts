import type { Verdict } from "../../../../analysis/types";
import { textAt } from "../../chart";
import type { ChartStyle } from "../../style";
import { h, type SvgNode } from "../../svg";
import { textWidth } from "../../textWidth";
import { fittingLabel } from "../panelTitle";
import { triangle, verdictColors } from "../verdictChip";
import { claimText, isClaim, numbersOf, type SlopeData, type SlopeLine, type SlopeOptions } from "./slopeData";
import { GAP, LEADER, NAME_SIZE, SIGN, type SlopeLayout, SMALL_SIZE } from "./slopeLayout";

/** How the texts of a line look. */
export interface LabelLook {
  /** Bold and dark: a claim or selected. */
  readonly strong: boolean;
  readonly dimmed: boolean;
  /** Of the line. */
  readonly color: string;
}

/** Name and numbers left of the line; on narrow charts the numbers only. */
export function labelBefore(
  line: SlopeLine,
  at: number,
  middle: number,
  look: LabelLook,
  data: SlopeData,
  value: SlopeOptions["value"],
  layout: SlopeLayout,
  style: ChartStyle,
): SvgNode[] {
  const { textScale: px } = style;
  const { leftX, leftNumbers, narrow, nameWidth } = layout;
  const x = leftX - LEADER * px;
  const { name, numbers } = textLooks(look, style);
  const baseline = middle + 4 * px;
  return [
    leader(leftX - 5 * px, at, x + 3 * px, middle, look.color, px),
    textAt(x, baseline, numbersOf(line.before, data.before, value), { ...numbers, anchor: "end" }),
    ...(narrow
      ? []
      : [
          textAt(x - leftNumbers - GAP * px, baseline, fittingLabel(line.mark, name.size, name.weight, nameWidth), {
            ...name,
            anchor: "end",
          }),
        ]),
  ];
}

/** Numbers, name and verdict right of the line; on narrow charts the name over sign and numbers. */
export function labelSince(
  line: SlopeLine,
  at: number,
  middle: number,
  look: LabelLook,
  data: SlopeData,
  value: SlopeOptions["value"],
  layout: SlopeLayout,
  style: ChartStyle,
): SvgNode[] {
  const { textScale: px } = style;
  const { rightX, rightNumbers, narrow, nameWidth } = layout;
  const x = rightX + LEADER * px;
  const { name, numbers } = textLooks(look, style);
  const label = fittingLabel(line.mark, name.size, name.weight, nameWidth);
  const facts = numbersOf(line.since, data.since, value);
  const lead = leader(rightX + 5 * px, at, x - 3 * px, middle, look.color, px);
  const ink = look.dimmed ? style.colors.text3 : verdictColors(line.verdict, style).text;
  if (narrow) {
    const factsX = x + (isClaim(line) ? SIGN * px : 0);
    const fits = factsX + textWidth(facts, numbers.size) <= x + nameWidth;
    return [
      lead,
      textAt(x, middle - 2 * px, label, name),
      ...(isClaim(line) ? [sign(line.verdict, x + 4 * px, middle + 8 * px, ink, px)] : []),
      textAt(factsX, middle + 12 * px, fits ? facts : numbersOf(line.since, data.since, "count"), numbers),
    ];
  }
  const nameX = x + rightNumbers + GAP * px;
  const signX = nameX + nameWidth + GAP * px;
  const baseline = middle + 4 * px;
  return [
    lead,
    textAt(x, baseline, facts, numbers),
    textAt(nameX, baseline, label, name),
    ...(isClaim(line)
      ? [
          sign(line.verdict, signX + 4 * px, middle, ink, px),
          textAt(signX + SIGN * px, baseline, claimText(line), { size: SMALL_SIZE * px, weight: 500, fill: ink }),
        ]
      : []),
  ];
}

function textLooks({ strong, dimmed }: LabelLook, { colors, textScale: px }: ChartStyle) {
  const weight: 400 | 600 = strong ? 600 : 400;
  return {
    name: { size: NAME_SIZE * px, weight, fill: dimmed ? colors.text3 : strong ? colors.text1 : colors.text2 },
    numbers: { size: SMALL_SIZE * px, fill: dimmed ? colors.text3 : colors.text2 },
  };
}

function leader(x1: number, y1: number, x2: number, y2: number, stroke: string, px: number): SvgNode {
  return h("line", { x1, y1, x2, y2, stroke, "stroke-width": 0.75 * px });
}

/** A triangle up or down, a ring for what is new. */
function sign(verdict: Verdict, x: number, y: number, color: string, px: number): SvgNode {
  if (verdict === "new") return h("circle", { cx: x, cy: y, r: 3 * px, fill: "none", stroke: color, "stroke-width": 1.8 * px });
  return h("path", { d: triangle(x, y, 4 * px, verdict === "rising" ? -1 : 1), fill: color });
}
