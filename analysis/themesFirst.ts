/** Other themes of the same words without what takes half of the time and is looked at last: what they fall into, and the terms that know of other themes. */
import type { Found } from "./analyze";
import { analyzeInTurns } from "./analyzeInTurns";
import { type Cached, recalled } from "./stageCache";
import type { Steps } from "./steps";
import type { AnalysisOptions, AnalysisResult, Corpus, Report } from "./types";

const LATER: ReadonlySet<string> = new Set(["terms", "parts", "regrouped parts", "names of parts"]);

/**
 * The bytes of `analyze`.
 *
 * @param turn  see `analyzeInTurns`
 * @param early told the result without parts, and with terms by distinctiveness alone, unless these are known
 * Throws what `analyze` throws.
 */
export async function themesFirst(
  corpus: Corpus,
  options: AnalysisOptions,
  report: Report,
  cached: Cached,
  turn: () => Promise<void>,
  early: (result: AnalysisResult) => void,
): Promise<Found> {
  let left = false;
  const butLater: Cached = <T>(stage: string, inputs: readonly unknown[], compute: () => T | Steps<T>): T => {
    if (!LATER.has(stage)) return cached(stage, inputs, compute);
    const known = recalled<T>(cached, stage, inputs);
    if (known) return known.value;
    left = true;
    return [] as T;
  };
  const found = await analyzeInTurns(corpus, options, report, butLater, turn);
  if (!left) return found;
  early(found.result);
  return analyzeInTurns(corpus, options, report, cached, turn);
}
