import { bibtexReader, looksLikeBibtex } from "./bibtexRecords";
import { looksLikeTable, tableReader } from "./csvRecords";
import { jsonLinesReader } from "./jsonRecords";
import { looksLikeJson, looksLikeJsonLines, parseJsonText } from "./jsonText";
import { looksLikeMedline, medlineReader } from "./medlineRecords";
import { parsePastedPage } from "./pastedPage";
import { type OpenReader, wholeText } from "./recordReader";
import { looksLikeRefer, referReader } from "./referRecords";
import { looksLikeRis, risReader } from "./risRecords";
import { looksLikeWebOfScience, webOfScienceReader } from "./webOfScience";
import { looksLikeXml } from "./xmlKinds";

/** A way to write down papers. */
export interface Format {
  /** Does a text begin like this? @param beginning without blanks before it, at most 20,000 characters */
  readonly fits: (beginning: string) => boolean;
  /** The reader, fetched when a text needs it: some bring a large package with them. */
  readonly reader: () => OpenReader | Promise<OpenReader>;
}

/** What one gets by copying a page; its parts say only together what they are. */
export const pageReader = wholeText(parsePastedPage);
/** One value, which a bracket at its end may make something else. */
const jsonReader = wholeText(parseJsonText);

/** In the order in which they are tried; the last takes everything. */
export const FORMATS: readonly Format[] = [
  { fits: looksLikeJsonLines, reader: () => jsonLinesReader },
  { fits: looksLikeJson, reader: () => jsonReader },
  { fits: looksLikeXml, reader: async () => (await import("./xmlRecords")).xmlReader },
  { fits: looksLikeRis, reader: () => risReader },
  { fits: looksLikeMedline, reader: () => medlineReader },
  { fits: looksLikeWebOfScience, reader: () => webOfScienceReader },
  { fits: looksLikeRefer, reader: () => referReader },
  { fits: looksLikeBibtex, reader: () => bibtexReader },
  { fits: looksLikeTable, reader: () => tableReader },
  { fits: () => true, reader: () => pageReader },
];
