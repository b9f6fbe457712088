import { textAt } from "../chart";
import type { ChartStyle } from "../style";
import { group, h, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";

const TEXT = 11;
const LINE = 18;
const SWATCH = 14;
const GAP = 6;
const APART = 18;

/** What a full and a hollow bar and the dashed lines mean, side by side as far as the width goes. */
export function contrastLegend(
  x: number,
  y: number,
  width: number,
  sure: number,
  { colors, textScale: px }: ChartStyle,
): { readonly height: number; readonly body: SvgNode } {
  const size = TEXT * px;
  const swatch = (fill: string) => (left: number, middle: number) =>
    h("rect", { x: left, y: middle - 4 * px, width: SWATCH * px, height: 8 * px, fill, stroke: colors.text2 });
  const dashed = (left: number, middle: number): SvgNode =>
    h("line", {
      x1: left + (SWATCH / 2) * px,
      x2: left + (SWATCH / 2) * px,
      y1: middle - 7 * px,
      y2: middle + 7 * px,
      stroke: colors.control,
      "stroke-dasharray": `${2 * px} ${3 * px}`,
    });
  const entries = [
    { text: `z of ${sure} or more`, sign: swatch(colors.text2) },
    { text: "less: chance may be enough", sign: swatch(colors.surface) },
    { text: `z = ${sure}`, sign: dashed },
  ];
  let [left, line] = [x, 0];
  const nodes = entries.flatMap(({ text, sign }) => {
    const wide = (SWATCH + GAP) * px + textWidth(text, size);
    if (left > x && left + wide > x + width) [left, line] = [x, line + 1];
    const middle = y + (line + 0.5) * LINE * px;
    const drawn = [sign(left, middle), textAt(left + (SWATCH + GAP) * px, middle + 0.36 * size, text, { size, fill: colors.text2 })];
    left += wide + APART * px;
    return drawn;
  });
  return { height: (line + 1) * LINE * px, body: group("legend", nodes) };
}
