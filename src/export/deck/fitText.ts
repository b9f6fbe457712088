import { clipText, textWidth, type Weight, wrapText } from "../../charts/textWidth";
import type { Box, Link, TextBlock, Words } from "./slide";
import { SMALLEST, TITLE } from "./page";

/** Distance of lines over the size of text, as presentation programs set it. */
export const LINE = 1.2;
/** Slides are set in Arial, measured by the widths of Inter, which is wider in all but a few letters: this part of a box is filled at most. */
export const FILLED = 0.94;

interface Look {
  /** Sizes to try in points, largest first. */
  readonly sizes: readonly number[];
  readonly color: string;
  readonly bold?: true;
  readonly at?: Words["at"];
  readonly link?: Link | undefined;
}

/** The text at the largest of the sizes at which all of it fits the box; else as much as fits at the smallest. */
export function fitWords(text: string, box: Box, { sizes, color, bold, at, link }: Look): Words {
  const weight = bold ? 700 : 400;
  const clean = plain(text);
  const size = sizes.find((candidate) => fits(clean, box, candidate, weight)) ?? sizes[sizes.length - 1];
  const shown = fits(clean, box, size, weight) ? clean : shortened(clean, box, size, weight);
  return { box, text: shown, size, color, ...(bold && { bold }), ...(at && { at }), ...(link && { link }) };
}

export function textBlock(text: string, box: Box, look: Look): TextBlock {
  return { kind: "text", ...fitWords(text, box, look) };
}

/** The title of a slide: on one line where it need not be much smaller for that, else on two. */
export function fitTitle(text: string, color: string): Words {
  const line = { ...TITLE, height: 26 * LINE };
  const size = sizesFrom(26, 18).find((candidate) => fits(plain(text), line, candidate, 700));
  return fitWords(text, TITLE, { sizes: size === undefined ? sizesFrom(24, 16) : [size], bold: true, color, at: "bottom" });
}

/** Texts one below the other from the top of a box, each as high as it needs; at the largest size at which all have room. */
export function stackedTexts(
  texts: readonly string[],
  box: Box,
  gap: number,
  { sizes, color }: Pick<Look, "sizes" | "color">,
): TextBlock[] {
  const linesAt = (text: string, size: number): number => wrapText(plain(text), size, 400, box.width * FILLED, Infinity).length;
  const heightsAt = (size: number): number[] => texts.map((text) => linesAt(text, size) * size * LINE + 1);
  const needs = (size: number): number => heightsAt(size).reduce((sum, height) => sum + height + gap, -gap);
  const size = sizes.find((candidate) => needs(candidate) <= box.height) ?? sizes[sizes.length - 1];
  const least = (box.height - gap * (texts.length - 1)) / Math.max(1, texts.length);
  const tooMuch = needs(size) > box.height;
  let y = box.y;
  return texts.map((text, i) => {
    const height = tooMuch ? least : heightsAt(size)[i];
    const place = { ...box, y, height };
    y += height + gap;
    return textBlock(text, place, { sizes: [size], color });
  });
}

/** One line of a cell: clipped with an ellipsis. */
export function fitLine(text: string, width: number, size: number, weight: Weight = 400): string {
  return clipText(plain(text), size, weight, width * FILLED);
}

/** Whether all lines of a text stand in the box. */
export function fits(text: string, box: Box, size: number, weight: Weight): boolean {
  const width = box.width * FILLED;
  const lines = wrapText(text, size, weight, width, Infinity);
  return lines.length * size * LINE <= box.height && lines.every((line) => textWidth(line, size, weight) <= width);
}

function shortened(text: string, box: Box, size: number, weight: Weight): string {
  const lines = Math.max(1, Math.floor(box.height / (size * LINE)));
  const width = box.width * FILLED;
  return wrapText(text, size, weight, width, lines)
    .map((line) => clipText(line, size, weight, width))
    .join(" ");
}

/** Sizes from one down to the smallest that slides use. */
export function sizesFrom(largest: number, smallest = SMALLEST): number[] {
  return Array.from({ length: Math.max(1, largest - smallest + 1) }, (_, i) => largest - i);
}

/** One line without control signs: XML does not allow them, and breaks would not be measured. */
export function plain(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
