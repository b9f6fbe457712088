import { type Chart, textAt } from "../chart";
import type { ChartStyle } from "../style";
import { group } from "../svg";
import { wrapText } from "../textWidth";

const TEXT = 12;
const LINE = 17;

/** What stands in place of the words of two themes where there are no two, or while they are compared. */
export function noContrast(width: number, { colors, textScale: px }: ChartStyle): Chart {
  const lines = wrapText("No two themes are compared here.", TEXT * px, 400, width, 3);
  return {
    width,
    height: (lines.length * LINE + 6) * px,
    body: group(
      "contrast",
      lines.map((line, i) => textAt(0, (13 + i * LINE) * px, line, { size: TEXT * px, fill: colors.text2 })),
    ),
  };
}
