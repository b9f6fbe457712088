import type { ImportIssue } from "../types";
import { excerptOf } from "./rawPaper";
import { singleSpaced } from "./singleSpaced";

/** One stretch of text of a page and the line it begins in, from 1. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Lines without blanks around and runs of blanks inside; empty ones too. */
export function linesOf(text: string): Piece[] {
  return text.split("\n").map((raw, i) => ({ text: singleSpaced(raw), line: i + 1 }));
}

/** Stretches between blank lines, as their lines. */
export function blocksOf(lines: readonly Piece[]): Piece[][] {
  const blocks: Piece[][] = [];
  let open: Piece[] = [];
  for (const piece of lines) {
    if (piece.text !== "") open.push(piece);
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  }
  if (open.length > 0) blocks.push(open);
  return blocks;
}

export function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join(" ");
}

/** A line that is no part of a paper. */
export function leftOut(source: string, piece: Piece, message: string, code = "page-furniture"): ImportIssue {
  return { code, where: `${source}, line ${piece.line}`, message, excerpt: excerptOf(piece.text) };
}
