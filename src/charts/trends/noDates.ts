import { type Chart, textAt } from "../chart";
import type { ChartStyle } from "../style";
import { group, h } from "../svg";
import { textWidth, wrapText } from "../textWidth";
import { hatch } from "./hatch";

const TEXT_SIZE = 12;
const LINE_HEIGHT = 16;
const PADDING = 10;

/** The frame of a chart that has nothing to draw, hatched, with the reason in the middle: "No dates, so no time chart." */
export function noDates(width: number, height: number, reason: string, style: ChartStyle): Chart {
  const { colors, textScale: px } = style;
  const size = TEXT_SIZE * px;
  const lines = wrapText(reason, size, 400, width - 4 * PADDING * px, 3);
  const plateWidth = Math.max(...lines.map((line) => textWidth(line, size))) + 2 * PADDING * px;
  const plateHeight = (lines.length * LINE_HEIGHT + 8) * px;
  const top = (height - plateHeight) / 2;
  return {
    width,
    height,
    body: group("no-dates", [
      hatch(0, 0, width, height - 1, style),
      h("line", { x1: 0, y1: height - 0.5, x2: width, y2: height - 0.5, stroke: colors.lineStrong }),
      h("rect", { x: (width - plateWidth) / 2, y: top, width: plateWidth, height: plateHeight, fill: colors.surface }),
      ...lines.map((line, i) => textAt(width / 2, top + (16 + i * LINE_HEIGHT) * px, line, { size, fill: colors.text2, anchor: "middle" })),
    ]),
  };
}
