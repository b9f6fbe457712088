import type { TextModel } from "../types";
import { patternTest } from "./nameSyntax";
import { stopWords } from "./stopWords";
import { rootOf } from "./wordTable";

/**
 * Word by word; a part without a * stands for all forms of its word. Hyphens part words; where these papers write such a
 * compound as one word too, there is a second way to read the pattern.
 */
export function patternTests(text: TextModel, parts: readonly string[]): ((lower: string) => boolean)[][] {
  const isStopWord = stopWords(text.words);
  const testOf = (piece: string): ((lower: string) => boolean) => {
    if (piece.includes("*")) return patternTest(piece);
    const root = rootOf(piece, isStopWord);
    return (lower) => rootOf(lower, isStopWord) === root;
  };
  const joined = (part: string): boolean => part.includes("-") && text.compounds.some(patternTest(part));
  const pieces = (part: string): string[] => part.split("-").filter((piece) => piece !== "");
  const apart = parts.flatMap(pieces).map(testOf);
  return parts.some(joined)
    ? [apart, parts.flatMap((part) => (joined(part) ? [part.replaceAll("-", "")] : pieces(part))).map(testOf)]
    : [apart];
}
