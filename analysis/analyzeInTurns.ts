/** An analysis a step at a time: between, whoever computes hears what else is asked, and may give up. What is computed stays known. */
import { analyze, type Found } from "./analyze";
import { areSame, type Cached } from "./stageCache";
import { isSteps, type Steps } from "./steps";
import type { AnalysisOptions, Corpus, Report } from "./types";

/** Thrown where a second step would begin. */
const ENOUGH = new Error("one step at a time");

/** A stage that was left between two steps. */
interface Left {
  readonly stage: string;
  readonly inputs: readonly unknown[];
  readonly steps: Steps<unknown>;
}

/**
 * The bytes of `analyze`.
 *
 * @param turn waited for between two steps; where it rejects, so does the analysis
 * Throws what `analyze` throws.
 */
export async function analyzeInTurns(
  corpus: Corpus,
  options: AnalysisOptions,
  report: Report,
  cached: Cached,
  turn: () => Promise<void>,
): Promise<Found> {
  const step = stepper();
  for (;;) {
    const found = step(corpus, options, cached, report);
    if (found) return found;
    await turn();
  }
}

/** Computes at most one step of what an analysis lacks. */
export type Stepper = (corpus: Corpus, options: AnalysisOptions, cached: Cached, report?: Report) => Found | undefined;

/**
 * Holds the stage that is not finished; what asks for something else between two steps begins another.
 *
 * The step's `cached` is that of the analysis; its `report` is told of the stage at work, not of those that are known. It returns the result when
 * nothing is missing any more, and throws what `analyze` throws.
 */
export function stepper(): Stepper {
  let left: Left | undefined;

  function stepOf<T>(stage: string, inputs: readonly unknown[], steps: Steps<T>): T {
    left = undefined; // steps that throw are not gone on with
    const next = steps.next();
    if (next.done) return next.value;
    left = { stage, inputs, steps };
    throw ENOUGH;
  }

  return (corpus, options, cached, report = () => undefined) => {
    let worked = false;
    let before: Parameters<Report> | undefined;
    const told: Report = (...progress) => {
      if (worked) report(...progress);
      else before = progress;
    };
    const onlyOne: Cached = Object.assign(
      <T>(stage: string, inputs: readonly unknown[], compute: () => T | Steps<T>): T =>
        cached(stage, inputs, () => {
          if (worked) throw ENOUGH;
          worked = true;
          if (left?.stage === stage && areSame(left.inputs, inputs)) return stepOf(stage, inputs, left.steps as Steps<T>);
          if (before) report(...before);
          const work = compute();
          return isSteps(work) ? stepOf(stage, inputs, work) : work;
        }),
      { soon: (...begin: Parameters<NonNullable<Cached["soon"]>>) => cached.soon?.(...begin) },
    );
    try {
      return analyze(corpus, options, told, onlyOne);
    } catch (error) {
      if (error === ENOUGH) return undefined;
      throw error;
    }
  };
}
