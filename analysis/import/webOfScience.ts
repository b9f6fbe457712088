import { authorName } from "./authorName";
import { publishedDate } from "./publishedDate";
import type { RawPaper } from "./rawPaper";
import { linesOfTags, type TaggedRecord, taggedReader, type TaggedSyntax, textOfTags } from "./taggedRecords";

/** The tags of Web of Science and of the databases beside it; a line of running text may begin with two capitals, too. */
const TAGS: ReadonlySet<string> = new Set(
  (
    "FN VR PT AU AF BA BF CA GP BE RI OI RID TI SO SE BS LA DT CT CY CL SP HO DE ID AB C1 C3 RP EM FU FX CR NR TC Z9 U1 U2 PU PI PA SN EI " +
    "BN J9 JI PD PY VL IS PN SU SI MA BP EP AR DI D2 DL EA PG P2 WC WE SC GA UT PM OA HC HP DA ER EF AN AP PS FT FT BD CC MI OR TA GE SY " +
    "TN CH DN EC PE PR AE AD VI CI NO NT"
  ).split(" "),
);

const WEB_OF_SCIENCE: TaggedSyntax = {
  field: (line) => {
    const found = /^([A-Z][A-Z0-9])(?: (.*)|)$/.exec(line.trimEnd());
    return found && TAGS.has(found[1]) ? [found[1], found[2] ?? ""] : undefined;
  },
  starts: (tag) => tag === "PT",
  startsAfterBlank: () => false,
  end: "ER",
  outside: new Set(["FN", "VR", "EF"]),
  paragraphs: true,
};

export function looksLikeWebOfScience(beginning: string): boolean {
  return /^(?:FN .*(?:\nVR .*)?\n\s*)?PT [A-Z](?: .*)?$/m.test(beginning.slice(0, 2000));
}

/** Web of Science's plain text (.txt, .ciw, .isi), and that of Zoological Record and Inspec. DA is the day of the export. */
export const webOfScienceReader = taggedReader("Web of Science", WEB_OF_SCIENCE, paperOf);

function paperOf(record: TaggedRecord): RawPaper {
  const doi = textOfTags(record, "DI");
  return {
    where: record.where,
    raw: record.raw,
    title: textOfTags(record, "TI"),
    abstract: textOfTags(record, "AB"),
    id: doi === "" ? textOfTags(record, "UT", "AN") : undefined,
    doi,
    date: publishedDate(textOfTags(record, "PY"), textOfTags(record, "PD")),
    dateKind: "published",
    authors: linesOfTags(record, "AF", "AU", "BA", "GP").map(authorName),
  };
}
