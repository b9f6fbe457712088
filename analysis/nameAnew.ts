/** What a reader sees at once who leaves words out: the groups and places that are shown, named without them. Other themes come later. */
import { analyze } from "./analyze";
import { sameOptions } from "./options";
import { type Cached, recalled } from "./stageCache";
import { finished, type Steps } from "./steps";
import { withoutTerms } from "./text/withoutTerms";
import type { AnalysisOptions, AnalysisResult, Corpus, TextModel, ThemeTerm } from "./types";

/** Of the stages those that name things or carry names on; the others stay what they were. */
const NAMING: ReadonlySet<string> = new Set([
  "curation",
  "regrouping",
  "themes",
  "timeline",
  "themes in time",
  "trends",
  "candidates",
  "came up",
  "suggestions",
  "names of parts",
]);

/** Thrown where a stage would have to be computed. */
const MISSING = new Error("a stage is missing");

/** What an analysis has found, stage by stage. */
export interface Stages {
  readonly corpus: Corpus;
  readonly options: AnalysisOptions;
  /** Stage -> value. */
  readonly values: ReadonlyMap<string, unknown>;
}

/** Undefined where one of the stages is remembered no more. */
export function stagesOf(corpus: Corpus, options: AnalysisOptions, cached: Cached): Stages | undefined {
  const values = new Map<string, unknown>();
  try {
    analyze(corpus, options, undefined, <T>(stage: string, inputs: readonly unknown[]): T => {
      const known = recalled<T>(cached, stage, inputs);
      if (!known) throw MISSING;
      values.set(stage, known.value);
      return known.value;
    });
    return { corpus, options, values };
  } catch (error) {
    if (error === MISSING) return undefined;
    throw error;
  }
}

/**
 * @param options with more words left out than in what is shown, and else the same
 * @param shown   what is shown
 * @param cached  that of the analysis; nothing is added to it
 * @returns undefined where more has changed, or where all of what is wanted is remembered
 */
export function nameAnew(corpus: Corpus, options: AnalysisOptions, shown: Stages, cached: Cached): AnalysisResult | undefined {
  if (corpus !== shown.corpus || !leavesMoreOut(options, shown.options) || stagesOf(corpus, options, cached)) return undefined;
  const values = new Map(shown.values);
  const text = withoutTerms(values.get("words") as TextModel, options.words);
  if (!text) return undefined;
  const stays = new Set(text.vocabulary.surface);
  const terms = (values.get("terms") as readonly (readonly ThemeTerm[])[]).map((own) => own.filter(({ term }) => stays.has(term)));
  values.set("words", text).set("terms", terms);
  return analyze(corpus, options, undefined, <T>(stage: string, _: readonly unknown[], compute: () => T | Steps<T>): T =>
    NAMING.has(stage) ? finished(compute()) : (values.get(stage) as T),
  ).result;
}

/** Are more words left out, and is nothing else changed but what is known of the themes? */
export function leavesMoreOut(options: AnalysisOptions, shown: AnalysisOptions): boolean {
  const { stop } = options.words;
  const rest = { ...options, known: shown.known, words: { ...options.words, stop: shown.words.stop } };
  return stop.length > shown.words.stop.length && shown.words.stop.every((word) => stop.includes(word)) && sameOptions(rest, shown);
}
