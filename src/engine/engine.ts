import type {
  AnalysisOptions,
  AnalysisResult,
  Comparison,
  Corpus,
  Explanation,
  Hit,
  ImportReport,
  Periods,
  Report,
  Source,
  ThemeNames,
  WordContrast,
} from "../../analysis/types";

/** Papers as they were read, and what was read, merged and left out. */
export interface Imported {
  readonly corpus: Corpus;
  readonly report: ImportReport;
}

/** A text, or a file whose bytes the other side reads. */
export type Input = Source | File;

/** The analysis as the page sees it: everything takes time and happens elsewhere. */
export interface Engine {
  importPapers(inputs: readonly Input[]): Promise<Imported>;
  /** Rejects with Cancelled after cancel(). */
  analyze(corpus: Corpus, options: AnalysisOptions, report: Report): Promise<AnalysisResult>;
  /** About the corpus and the result of the last analyze(). */
  explain(row: number): Promise<Explanation>;
  /** What changed between two periods. */
  compare(periods: Periods): Promise<Comparison>;
  /** The names that the themes would have at every number of themes that the sweep looked at. */
  themeNames(): Promise<readonly ThemeNames[]>;
  /** What sets some papers apart from others, or from all the rest. */
  compareWords(rowsA: readonly number[], rowsB: readonly number[] | "rest"): Promise<WordContrast>;
  search(query: string): Promise<{ readonly hits: readonly Hit[]; readonly nearest: readonly string[] }>;
  /** Stops whatever is running, at once. */
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
