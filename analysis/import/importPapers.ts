import { InputError } from "../errors";
import type { Corpus, ImportIssue, ImportReport, ImportWishes, Paper } from "../types";
import { asOfDay } from "./asOfDay";
import { withoutFalseDays } from "./coarseDates";
import { kindOfDates } from "./dateKind";
import { deduplicate } from "./deduplicate";
import { hasText, importReport } from "./importReport";
import { nameOfList } from "./nameOfList";
import { nearDuplicates } from "./nearDuplicates";
import { type Candidate, type FromSource, normalizePaper } from "./normalizePaper";
import { withWholeWords } from "./partedWords";
import type { Parsed } from "./rawPaper";
import { type Given, readSources } from "./readSources";

/** Fewer titles without an abstract are no list in which themes could be found. */
const LEAST_TITLES = 12;
/** Of the time that it takes to read a long list, so much is over when its records are found, repaired, and merged. */
const FOUND = 0.25;
const REPAIRED = 0.65;
const MERGED = 0.7;

/**
 * The import stage: texts -> one corpus and a report that adds up (read = kept + duplicates + dropped). A record that
 * cannot be read is an issue in the report and takes no neighbour with it.
 *
 * @param today "2026-11-23" or ""; gives days without a year their year
 * @param wishes what the reader chose: columns of tables, papers that are one, whether a bad file stops the others, and what is read once more
 * @param report told the share that is done, 0 to 1
 * Throws InputError where a source cannot be read at all, where it holds no papers, or a few titles and no abstract.
 */
export async function importPapers(
  given: readonly Given[],
  today: string,
  { columns = {}, accepted = [], tolerant = false, reopened = false }: ImportWishes = {},
  report: (share: number) => void = () => undefined,
): Promise<{ corpus: Corpus; report: ImportReport }> {
  if (given.length === 0)
    throw new InputError("empty-input", "", "nothing was given", "paste titles with their abstracts, or choose a file");
  const { sources, parsed, leftOut } = await readSources(given, columns, tolerant, (share) => report(FOUND * share));
  const all = parsed.reduce((sum, { papers }) => sum + papers.length, 0);
  let repaired = 0;
  const read = parsed.map((one, i) =>
    readRecords(one, sources[i].name, today, () => report(FOUND + ((REPAIRED - FOUND) * ++repaired) / all)),
  );
  const candidates = read.flatMap((one, source) => one.candidates.map((candidate): FromSource => ({ ...candidate, source })));
  const merged = deduplicate(candidates, accepted);
  report(MERGED);
  const papers = parsed.every(({ own }) => own) ? merged.papers : withWholeWords(merged.papers);
  refuseUseless(papers, sources, parsed);
  const kinds = parsed.flatMap(({ papers: raws }) => raws.map(({ dateKind }) => dateKind ?? ""));
  return {
    corpus: {
      name: parsed.find(({ name }) => name)?.name ?? nameOfList(firstWithPapers(sources, parsed).name),
      asOf: asOfDay(parsed, papers, today),
      dateKind: parsed.find(({ dateKind }) => dateKind)?.dateKind ?? kindOfDates(papers, kinds),
      textWithheld: papers.some((paper) => paper.terms !== undefined),
      acronyms: parsed.flatMap(({ acronyms }) => acronyms ?? []),
      compounds: [...new Set(parsed.flatMap(({ compounds }) => compounds ?? []))],
      ...drawnFrom(parsed),
      papers,
    },
    report: importReport(
      sources.map(({ name }) => name),
      parsed,
      candidates,
      { ...merged, papers },
      [...leftOut, ...parsed.flatMap(({ issues }) => issues), ...read.flatMap(({ issues }) => issues)],
      reopened ? [] : nearDuplicates(papers, (share) => report(MERGED + (1 - MERGED) * share)),
    ),
  };
}

/** A list alone is as it was drawn; put together with others it is no sample of anything. */
function drawnFrom(parsed: readonly Parsed[]): Pick<Corpus, "drawnFrom"> {
  const [{ drawnFrom: all }, ...others] = parsed;
  return all !== undefined && others.length === 0 ? { drawnFrom: all } : {};
}

function firstWithPapers<T>(sources: readonly T[], parsed: readonly Parsed[]): T {
  return sources[parsed.findIndex(({ papers }) => papers.length > 0)] ?? sources[0];
}

/** The records of one source as papers, and issues for those that are none or hold what cannot be believed. */
function readRecords(
  { papers, own }: Parsed,
  name: string,
  today: string,
  oneMore: () => void,
): { candidates: readonly Candidate[]; issues: ImportIssue[] } {
  const normalized = papers.map((raw) => {
    oneMore();
    return normalizePaper(raw, today, own);
  });
  const isPaper = (item: Candidate | ImportIssue): item is Candidate => "paper" in item;
  const { candidates, issues } = withoutFalseDays(normalized.filter(isPaper), name);
  const empty = normalized.filter((item): item is ImportIssue => !isPaper(item));
  return { candidates, issues: [...empty, ...candidates.flatMap(({ doubts }) => doubts), ...issues] };
}

function refuseUseless(papers: readonly Paper[], sources: readonly { readonly name: string }[], parsed: readonly Parsed[]): void {
  const where = sources.map(({ name }) => name).join(", ");
  if (papers.some(hasText) || papers.length >= LEAST_TITLES) return;
  if (papers.length > 0) {
    throw new InputError(
      "no-abstracts",
      where,
      `${papers.length} ${papers.length === 1 ? "title" : "titles"} and no abstract`,
      parsed.find(({ hint }) => hint)?.hint ??
        parsed.flatMap(({ issues }) => issues).find(({ code }) => code === "page-without-abstracts")?.message ??
        "give a list that holds the abstracts too",
    );
  }
  const broken = parsed.flatMap(({ issues }) => issues).find(({ code }) => code === "broken-record");
  if (broken)
    throw new InputError("no-records", where, `none of its records could be read: ${broken.message}`, "save or download the list again");
  const lines = parsed.reduce((sum, { issues }) => sum + issues.length, 0);
  if (lines > 0)
    throw new InputError(
      "no-abstracts",
      where,
      `no abstract was found: none of its ${lines} lines is a text of whole sentences below a title`,
      "copy a page that shows titles with their abstracts",
    );
  throw new InputError("no-records", where, "no papers were found", "give titles with their abstracts");
}
