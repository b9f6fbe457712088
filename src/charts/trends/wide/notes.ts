import { textAt } from "../../chart";
import type { ChartStyle } from "../../style";
import { group, type SvgNode } from "../../svg";
import { wrapText } from "../../textWidth";

const TEXT_SIZE = 11;
const LINE = 15;
const GAP = 8;
const MOST_LINES = 6;

/** Sentences under a chart that say how to read it. */
export interface Notes {
  readonly lines: readonly string[];
  /** With the gap to what stands above. */
  readonly height: number;
}

export function notes(sentences: readonly string[], width: number, { textScale: px }: ChartStyle): Notes {
  const text = sentences.filter((sentence) => sentence !== "").join(" ");
  const lines = text === "" ? [] : wrapText(text, TEXT_SIZE * px, 400, width, MOST_LINES);
  return { lines, height: lines.length === 0 ? 0 : (GAP + lines.length * LINE) * px };
}

/** The notes with their last line at the foot of a chart of this height. */
export function drawNotes({ lines }: Notes, height: number, { colors, textScale: px }: ChartStyle): SvgNode {
  const first = height - ((lines.length - 1) * LINE + 4) * px;
  return group(
    "notes",
    lines.map((line, i) => textAt(0, first + i * LINE * px, line, { size: TEXT_SIZE * px, fill: colors.text3 })),
  );
}
