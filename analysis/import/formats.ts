import { looksLikeTable, parseTable } from "./csvRecords";
import { looksLikeJson, parseJsonText } from "./jsonText";
import { parsePastedPage } from "./pastedPage";
import type { Parsed } from "./rawPaper";

/** Turns a whole text into raw records. Throws InputError where the text cannot be read at all; a broken record is an issue. */
export type ReadRecords = (text: string, source: string) => Parsed;

/** A way to write down papers. */
export interface Format {
  /** Does a text begin like this? @param beginning without blanks before it, at most 20,000 characters */
  readonly fits: (beginning: string) => boolean;
  /** The reader, fetched when a text needs it: some bring a large package with them. */
  readonly reader: () => ReadRecords | Promise<ReadRecords>;
}

/** In the order in which they are tried; the last takes everything. */
export const FORMATS: readonly Format[] = [
  { fits: looksLikeJson, reader: () => parseJsonText },
  { fits: looksLikeTable, reader: () => parseTable },
  { fits: () => true, reader: () => parsePastedPage },
];
