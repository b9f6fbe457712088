import { InputError } from "../errors";
import type { ColumnChoices, Corpus, DatePrecision, FileBytes, ImportIssue, ImportReport, Paper, Source } from "../types";
import { kindOfDates } from "./dateKind";
import { deduplicate } from "./deduplicate";
import { type Candidate, latestYear, normalizePaper } from "./normalizePaper";
import { parseDate, parseDayWithoutYear } from "./paperDate";
import type { Parsed } from "./rawPaper";
import { readSources } from "./readSources";

/**
 * The import stage: texts -> one corpus and a report that adds up (read = kept + duplicates + dropped). A record that
 * cannot be read is an issue in the report and takes no neighbour with it.
 *
 * @param today "2026-11-23" or ""; gives days without a year their year
 * @param columns what the columns of tables hold, where the reader chose it
 * Throws InputError where a source cannot be read at all, where it holds no papers, or none with an abstract.
 */
export async function importPapers(
  given: readonly (Source | FileBytes)[],
  today: string,
  columns: ColumnChoices = {},
): Promise<{ corpus: Corpus; report: ImportReport }> {
  if (given.length === 0)
    throw new InputError("empty-input", "", "nothing was given", "paste titles with their abstracts, or choose a file");
  const { sources, parsed, leftOut } = await readSources(given, columns);
  const normalized = parsed.flatMap(({ papers }) => papers.map((raw) => normalizePaper(raw, today)));
  const candidates = normalized.filter((item): item is Candidate => "paper" in item);
  const empty = normalized.filter((item): item is ImportIssue => !("paper" in item));
  const { papers, issues: duplicates } = deduplicate(candidates);
  const read = parsed.reduce((sum, { papers: found, broken }) => sum + found.length + broken, 0);
  const kinds = parsed.flatMap(({ papers: raws }) => raws.map(({ dateKind }) => dateKind ?? ""));
  refuseUseless(papers, sources, parsed);
  return {
    corpus: {
      name: parsed.find(({ name }) => name)?.name ?? nameOf(sources[0].name),
      asOf: asOfDay(parsed, papers, today),
      dateKind: parsed.find(({ dateKind }) => dateKind)?.dateKind ?? kindOfDates(papers, kinds),
      textWithheld: papers.some((paper) => paper.terms !== undefined),
      acronyms: parsed.flatMap(({ acronyms }) => acronyms ?? []),
      compounds: [...new Set(parsed.flatMap(({ compounds }) => compounds ?? []))],
      papers,
    },
    report: {
      sources: parsed.map(({ format, papers: found, broken }, i) => ({ name: sources[i].name, format, read: found.length + broken })),
      read,
      kept: papers.length,
      duplicates: duplicates.length,
      dropped: read - papers.length - duplicates.length,
      withAbstract: papers.filter(hasText).length,
      dates: countDates(papers),
      issues: [...leftOut, ...parsed.flatMap(({ issues }) => issues), ...empty, ...duplicates],
    },
  };
}

function hasText(paper: Paper): boolean {
  return paper.abstract !== "" || paper.terms !== undefined;
}

function refuseUseless(papers: readonly Paper[], sources: readonly Source[], parsed: readonly Parsed[]): void {
  const where = sources.map(({ name }) => name).join(", ");
  if (papers.some(hasText)) return;
  if (papers.length > 0) {
    throw new InputError(
      "no-abstracts",
      where,
      `${papers.length} ${papers.length === 1 ? "title" : "titles"} and no abstract`,
      parsed.find(({ hint }) => hint)?.hint ?? "give a list that holds the abstracts too",
    );
  }
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

function countDates(papers: readonly Paper[]): Record<DatePrecision, number> {
  const dates = { day: 0, month: 0, year: 0, none: 0 };
  for (const paper of papers) dates[paper.datePrecision]++;
  return dates;
}

/**
 * The day the list was made, where a source tells. A page shows it without its year: the first such day on or after
 * the latest paper, or where no paper is dated the latest one up to today.
 */
function asOfDay(parsed: readonly Parsed[], papers: readonly Paper[], today: string): string {
  const given = parsed.find(({ asOf }) => asOf)?.asOf;
  if (given) return given;
  const pageDay = parsed.find(({ pageDay: day }) => day)?.pageDay;
  if (!pageDay) return "";
  const whole = parseDate(pageDay);
  if (whole.datePrecision === "day") return whole.date;
  const latest = papers.reduce((last, paper) => (paper.date > last ? paper.date : last), "");
  return parseDayWithoutYear(pageDay, (month, day) => {
    if (latest === "") return latestYear(month, day, today);
    const year = Number(latest.slice(0, 4));
    const inYear = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return inYear.slice(0, latest.length) >= latest ? year : year + 1;
  }).date;
}

/** "daily-papers.txt" -> "Daily papers". */
function nameOf(file: string): string {
  const bare = file
    .replace(/^.*[\\/]/, "")
    .replace(/(?:\.[a-z0-9]{1,6})+$/i, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return bare === "" ? "Papers" : bare.charAt(0).toUpperCase() + bare.slice(1);
}
