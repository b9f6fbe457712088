/** An analysis a stage at a time: between, whoever computes hears what else is asked, and may give up. What is computed stays known. */
import { analyze, type Found } from "./analyze";
import type { Cached } from "./stageCache";
import type { AnalysisOptions, Corpus, Report } from "./types";

/** Thrown where a second stage would begin. */
const ENOUGH = new Error("one stage at a time");

/**
 * The bytes of `analyze`.
 *
 * @param turn waited for between two stages; where it rejects, so does the analysis
 * Throws what `analyze` throws.
 */
export async function analyzeInTurns(
  corpus: Corpus,
  options: AnalysisOptions,
  report: Report,
  cached: Cached,
  turn: () => Promise<void>,
): Promise<Found> {
  for (;;) {
    const found = oneStage(corpus, options, cached, report);
    if (found) return found;
    await turn();
  }
}

/**
 * Computes at most one stage that is missing.
 *
 * @param cached that of the analysis
 * @param report told of that stage, not of those that are known
 * @returns the result when nothing is missing any more
 * Throws what `analyze` throws.
 */
export function oneStage(corpus: Corpus, options: AnalysisOptions, cached: Cached, report: Report = () => undefined): Found | undefined {
  let worked = false;
  let before: Parameters<Report> | undefined;
  const told: Report = (...progress) => {
    if (worked) report(...progress);
    else before = progress;
  };
  const onlyOne: Cached = Object.assign(
    <T>(stage: string, inputs: readonly unknown[], compute: () => T): T =>
      cached(stage, inputs, () => {
        if (worked) throw ENOUGH;
        worked = true;
        if (before) report(...before);
        return compute();
      }),
    { soon: (...begin: Parameters<NonNullable<Cached["soon"]>>) => cached.soon?.(...begin) },
  );
  try {
    return analyze(corpus, options, told, onlyOne);
  } catch (error) {
    if (error === ENOUGH) return undefined;
    throw error;
  }
}
