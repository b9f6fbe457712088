/** Another number of themes without what they fall into, which takes a quarter of the time and is looked at last. */
import { analyzeInTurns } from "./analyzeInTurns";
import { type Cached, recalled } from "./stageCache";
import type { Steps } from "./steps";
import type { AnalysisOptions, AnalysisResult, Corpus, Report } from "./types";

const PARTS: ReadonlySet<string> = new Set(["parts", "regrouped parts", "names of parts"]);

/**
 * The result of `analyze`, but its themes have no parts; all else that it rests on is known afterwards.
 *
 * @param turn see `analyzeInTurns`
 * @returns undefined where the parts are known, so that nothing is won
 * Throws what `analyze` throws.
 */
export async function themesFirst(
  corpus: Corpus,
  options: AnalysisOptions,
  report: Report,
  cached: Cached,
  turn: () => Promise<void>,
): Promise<AnalysisResult | undefined> {
  let left = false;
  const butParts: Cached = <T>(stage: string, inputs: readonly unknown[], compute: () => T | Steps<T>): T => {
    if (!PARTS.has(stage)) return cached(stage, inputs, compute);
    const known = recalled<T>(cached, stage, inputs);
    if (known) return known.value;
    left = true;
    return [] as T;
  };
  const { result } = await analyzeInTurns(corpus, options, report, butParts, turn);
  return left ? result : undefined;
}
