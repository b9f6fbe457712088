import { authorName } from "./authorName";
import { publishedDate } from "./publishedDate";
import type { RawPaper } from "./rawPaper";
import { linesOfTags, type TaggedRecord, taggedReader, type TaggedSyntax, textOfTags } from "./taggedRecords";

const REFER: TaggedSyntax = {
  field: (line) => {
    const found = /^%([0-9A-Z!@#$&()*+?<>[\]^~=|{}])(?: (.*)|)$/.exec(line.trimEnd());
    return found ? [found[1], found[2] ?? ""] : undefined;
  },
  starts: (tag) => tag === "0",
  startsAfterBlank: (tag, first) => tag === first,
  end: "",
  outside: new Set(),
  paragraphs: true,
};

export function looksLikeRefer(beginning: string): boolean {
  return /^%[0TA] .*\n(?:.*\n){0,40}?%[TDX0] /m.test(beginning.slice(0, 4000));
}

/** EndNote's tagged export ("Refer"): %0 type, %A author, %T title, %D year, %8 day, %R DOI, %U link, %X abstract. */
export const referReader = taggedReader("EndNote (Refer)", REFER, paperOf);

function paperOf(record: TaggedRecord): RawPaper {
  return {
    where: record.where,
    raw: record.raw,
    title: textOfTags(record, "T"),
    abstract: textOfTags(record, "X"),
    doi: textOfTags(record, "R"),
    url: linesOfTags(record, "U").find((url) => /^https?:/.test(url)),
    date: publishedDate(textOfTags(record, "8"), textOfTags(record, "D")),
    dateKind: "published",
    authors: linesOfTags(record, "A").map(authorName),
  };
}
