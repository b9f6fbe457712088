import { analyze } from "./analyze";
import type { Cached } from "./stageCache";
import type { AnalysisOptions, AnalysisResult, Corpus, Report } from "./types";

/** Thrown where a second stage would begin. */
const ENOUGH = new Error("one stage at a time");

/**
 * Computes at most one stage of an analysis that may be asked for soon, so that whoever computes can be asked other things before the next.
 *
 * @param cached that of the analysis
 * @returns the result when nothing is missing any more
 * Throws what `analyze` throws.
 */
export function computeAhead(corpus: Corpus, options: AnalysisOptions, cached: Cached, report?: Report): AnalysisResult | undefined {
  let worked = false;
  const onlyOne: Cached = (stage, inputs, compute) =>
    cached(stage, inputs, () => {
      if (worked) throw ENOUGH;
      worked = true;
      return compute();
    });
  try {
    return analyze(corpus, options, report, onlyOne).result;
  } catch (error) {
    if (error === ENOUGH) return undefined;
    throw error;
  }
}
