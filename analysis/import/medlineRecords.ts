import { authorName } from "./authorName";
import { publishedDate } from "./publishedDate";
import type { RawPaper } from "./rawPaper";
import { linesOfTags, type TaggedRecord, taggedReader, type TaggedSyntax, textOfTags } from "./taggedRecords";

const FIRST_TAGS: ReadonlySet<string> = new Set(["PMID", "PMC", "PMCR", "OWN"]);

/** Tags are padded to four signs, what goes on is indented; so a line "METHODS: …" or "HIV - …" of an abstract is none. */
const MEDLINE: TaggedSyntax = {
  field: (line) => {
    const found = /^(?=[A-Z ]{4,5}-)([A-Z]{2,4}) *-(?: ?(.*))$/.exec(line.trimEnd());
    return found ? [found[1], found[2]] : undefined;
  },
  starts: (tag) => tag === "PMID",
  startsAfterBlank: (tag, first) => FIRST_TAGS.has(tag) || tag === first,
  end: "",
  outside: new Set(),
  paragraphs: false,
};

export function looksLikeMedline(beginning: string): boolean {
  return (
    /^(?:PMID ?-|OWN {1,2}- |STAT ?- |PMC ?-|FAU ?- |PMCR ?-)/m.test(beginning.slice(0, 2000)) && /^(?:TI|BTI|AB|PT|DP) *-/m.test(beginning)
  );
}

/** MEDLINE: PubMed's "Format: PubMed" (.nbib), and ERIC's export. */
export const medlineReader = taggedReader("MEDLINE (PubMed)", MEDLINE, paperOf);

function paperOf(record: TaggedRecord): RawPaper {
  const pmid = textOfTags(record, "PMID");
  const doi = [...linesOfTags(record, "LID"), ...linesOfTags(record, "AID")].find((line) => /\[doi\]$|doi\.org\/|^doi:/.test(line));
  return {
    where: record.where,
    raw: record.raw,
    title: textOfTags(record, "TI", "BTI", "CTI", "TT").replace(/^\[(.*)\]\.?$/s, "$1"),
    abstract: textOfTags(record, "AB", "OAB"),
    id: doi === undefined && pmid !== "" ? `PMID ${pmid}` : undefined,
    doi: doi?.replace(/\s*\[doi\]$/, ""),
    url: /^\d+$/.test(pmid) ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : linesOfTags(record, "LID").find((line) => /^https?:/.test(line)),
    date: publishedDate(textOfTags(record, "DP"), textOfTags(record, "DEP").replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3")),
    dateKind: "published",
    authors: [...linesOfTags(record, "FAU", "AU"), ...linesOfTags(record, "CN")].map(authorName),
  };
}
