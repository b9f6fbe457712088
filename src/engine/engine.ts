import type { SessionParts } from "../../analysis/export/sessionJson";
import type {
  AnalysisOptions,
  AnalysisResult,
  Comparison,
  Corpus,
  Explanation,
  Grouping,
  ImportReport,
  ImportWishes,
  Periods,
  PeriodsCompared,
  Report,
  SearchAnswer,
  SettingsCompared,
  Source,
  TablePreview,
  ThemeNames,
  Whole,
  WordContrast,
} from "../../analysis/types";
import type { Sheet } from "../export/workbook/sheet";

/** Papers as they were read, and what was read, merged and left out. */
export interface Imported {
  readonly corpus: Corpus;
  readonly report: ImportReport;
}

/** A list with all that the reader made of it. */
export interface SessionToWrite extends Omit<SessionParts, "corpus"> {
  readonly corpus: Corpus;
}

/** A text, or a file whose bytes the other side reads. */
export type Input = Source | File;

/** A table by the name of its source, see ColumnChoices. */
export interface TableFound {
  readonly source: string;
  readonly preview: TablePreview;
}

/** The analysis as the page sees it: everything takes time and happens elsewhere. */
export interface Engine {
  /**
   * @param report told the share that is read, 0 to 1
   * @param signal stops the reading at once; rejects with Cancelled then
   * @param addTo a list that is open; what is read is added to it
   */
  importPapers(
    inputs: readonly Input[],
    wishes?: ImportWishes,
    report?: (share: number) => void,
    signal?: AbortSignal,
    addTo?: Corpus,
  ): Promise<Imported>;
  /** The tables among the inputs, before their papers are read. */
  tablesIn(inputs: readonly Input[]): Promise<readonly TableFound[]>;
  /**
   * A list that was read may soon be opened with these options: what that needs is computed while nothing else is read, until `signal`
   * aborts.
   */
  prepare(corpus: Corpus, options: AnalysisOptions, signal: AbortSignal): void;
  /** What was read and not opened is not needed any more. */
  leaveRead(): void;
  /**
   * Rejects with Cancelled after cancel().
   *
   * @param early may be told what can be shown before the answer: the themes that were shown, named anew
   */
  analyze(corpus: Corpus, options: AnalysisOptions, report: Report, early?: (result: AnalysisResult) => void): Promise<AnalysisResult>;
  /** Counts all papers of the list that those of the last analyze() were drawn from; undefined where it is not at hand. */
  countWhole(): Promise<Whole | undefined>;
  /** About the corpus and the result of the last analyze(). */
  explain(row: number): Promise<Explanation>;
  /** What changed between two periods. */
  compare(periods: Periods): Promise<Comparison>;
  /** A theme in so many parts: the rows of each, the largest first. */
  splitTheme(theme: number, into: number): Promise<readonly Int32Array[]>;
  /** The names that the themes would have at every number of themes that the sweep looked at. */
  themeNames(): Promise<readonly ThemeNames[]>;
  /** The themes that other options give, beside those that are shown; what is shown stays as it is. Rejects with Cancelled when `signal` aborts. */
  themesWith(corpus: Corpus, options: AnalysisOptions, shown: Grouping, report: Report, signal: AbortSignal): Promise<SettingsCompared>;
  /** The themes of two periods, found in each alone. @param period row -> 0: the first, 1: the second, -1: neither */
  themesBetween(corpus: Corpus, options: AnalysisOptions, period: Int8Array, report: Report, signal: AbortSignal): Promise<PeriodsCompared>;
  /** What sets some papers apart from others, or from all the rest. */
  compareWords(rowsA: readonly number[], rowsB: readonly number[] | "rest"): Promise<WordContrast>;
  search(query: string): Promise<SearchAnswer>;
  /** A session as a file by itself, or within a page that can hold one. */
  writeSession(session: SessionToWrite, page?: string): Promise<Blob>;
  /** The session of what is shown within a page, with term counts in place of abstracts. */
  writeWithheld(session: SessionToWrite, page: string): Promise<Blob>;
  /** Sheets as an .xlsx file. */
  writeWorkbook(sheets: readonly Sheet[]): Promise<Blob>;
  /** A corpus file as gzip. */
  pack(corpus: Corpus): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * Other options may be asked for soon: what they need is computed while nothing else is to do. The last ones told count.
   *
   * @param ways the likeliest first; on a way the options follow each other, the themes known by then in place of those told
   */
  foresee(ways: readonly (readonly AnalysisOptions[])[]): void;
  /** The last analysis is wanted no more, as another will be asked for: it rejects soon, unless it is done first. What it has found is kept. */
  giveUp(): void;
  /** Stops the analysis, at once; comparisons have signals of their own. */
  cancel(): void;
}

/** Thrown into the run that was stopped. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** An error of the other side: the person can mend it (with a hint) or not (a bug). */
export class EngineError extends Error {
  override readonly name = "EngineError";
  readonly code: string;
  /** "" for a bug. */
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
