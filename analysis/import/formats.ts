import { looksLikeBibtex, parseBibtex } from "./bibtexRecords";
import { looksLikeTable, parseTable } from "./csvRecords";
import { looksLikeJson, parseJsonText } from "./jsonText";
import { looksLikeMedline, parseMedline } from "./medlineRecords";
import { parsePastedPage } from "./pastedPage";
import type { Parsed } from "./rawPaper";
import { looksLikeRefer, parseRefer } from "./referRecords";
import { looksLikeRis, parseRis } from "./risRecords";
import { looksLikeWebOfScience, parseWebOfScience } from "./webOfScience";
import { looksLikeXml } from "./xmlKinds";

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
  { fits: looksLikeXml, reader: async () => (await import("./xmlRecords")).parseXmlRecords },
  { fits: looksLikeRis, reader: () => parseRis },
  { fits: looksLikeMedline, reader: () => parseMedline },
  { fits: looksLikeWebOfScience, reader: () => parseWebOfScience },
  { fits: looksLikeRefer, reader: () => parseRefer },
  { fits: looksLikeBibtex, reader: () => parseBibtex },
  { fits: looksLikeTable, reader: () => parseTable },
  { fits: () => true, reader: () => parsePastedPage },
];
