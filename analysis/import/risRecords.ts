import { authorName } from "./authorName";
import { looksLikeBibtex } from "./bibtexRecords";
import { looksLikeMedline } from "./medlineRecords";
import { publishedDate } from "./publishedDate";
import type { RawPaper } from "./rawPaper";
import { looksLikeRefer } from "./referRecords";
import { linesOfTags, type TaggedRecord, taggedReader, type TaggedSyntax, textOfTags } from "./taggedRecords";
import { looksLikeWebOfScience } from "./webOfScience";

const RIS: TaggedSyntax = {
  field: (line) => {
    const found = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/.exec(line.trimEnd());
    return found ? [found[1], found[2] ?? ""] : undefined;
  },
  starts: (tag) => tag === "TY",
  startsAfterBlank: () => false,
  end: "ER",
  outside: new Set(),
  paragraphs: true,
};

/** A list of another format that a line of RIS has come into is still one of that format. */
export function looksLikeRis(beginning: string): boolean {
  const first = /^TY {1,2}-(?: *[A-Z]*) *$/m.exec(beginning);
  const before = beginning.slice(0, first?.index);
  return first !== null && !OTHERS.some((fits) => fits(before));
}

const OTHERS = [looksLikeMedline, looksLikeWebOfScience, looksLikeRefer, looksLikeBibtex];

/** RIS, as reference managers and databases write it. Y2 is the day of access and no date of the paper. */
export const risReader = taggedReader("RIS", RIS, paperOf);

function paperOf(record: TaggedRecord): RawPaper {
  return {
    where: record.where,
    raw: record.raw,
    title: textOfTags(record, "TI", "T1", "CT", "BT"),
    abstract: textOfTags(record, "AB", "N2"),
    doi: textOfTags(record, "DO") || /10\.\d{4,9}\/\S+/.exec(textOfTags(record, "M3"))?.[0],
    url: linesOfTags(record, "UR").find((url) => /^https?:/.test(url)),
    date: publishedDate(textOfTags(record, "DA"), textOfTags(record, "PY"), textOfTags(record, "Y1")),
    dateKind: "published",
    authors: linesOfTags(record, "AU", "A1", "A2", "ED").map(authorName),
  };
}
