/** What may be asked for soon is computed a step at a time: whoever computes can be asked other things between. */
import { stepper, type Stepper } from "./analyzeInTurns";
import type { Cached } from "./stageCache";
import type { AnalysisOptions, AnalysisResult, Corpus, Report } from "./types";

/** A list and the stages that were computed of it. */
export interface ListHeld {
  readonly corpus: Corpus;
  readonly cached: Cached;
}

export interface WorkAhead {
  /**
   * In place of what was begun before.
   *
   * @param ways the likeliest first; on a way the options follow each other, the themes known by then in place of those told
   * @returns whether all was computed, or given up for something else; what is wrong with a list hears who asks for it
   */
  begin(list: ListHeld, ways: readonly (readonly AnalysisOptions[])[], report?: Report): Promise<boolean>;
  /** Gives up what was begun; a step that is at work is finished. */
  rest(): void;
}

interface Work {
  readonly list: ListHeld;
  readonly report: Report | undefined;
  readonly done: (whole: boolean) => void;
  readonly step: Stepper;
  ways: readonly (readonly AnalysisOptions[])[];
}

/** @param later calls back when what was asked meanwhile is answered */
export function workAhead(later: (turn: () => void) => void): WorkAhead {
  let work: Work | undefined;
  let due = false;

  function rest(): void {
    work?.done(false);
    work = undefined;
  }

  function goOn(): void {
    if (due || !work) return;
    due = true;
    later(() => {
      due = false;
      if (work && turn(work)) {
        work.done(true);
        work = undefined;
      }
      goOn();
    });
  }

  return {
    begin(list, ways, report) {
      rest();
      return new Promise((done) => {
        work = { list, ways, report, done, step: stepper() };
        goOn();
      });
    },
    rest,
  };
}

/** Computes a step; true when nothing is left to do. */
function turn(work: Work): boolean {
  const [way, ...others] = work.ways;
  const [options, ...then] = way ?? [];
  if (!options) return true;
  const found = stepOf(work, options);
  if (found === "refused") work.ways = others;
  else if (found) work.ways = then.length === 0 ? others : [then.map((next) => ({ ...next, known: found.known })), ...others];
  return work.ways.length === 0;
}

function stepOf({ list, report, step }: Work, options: AnalysisOptions): AnalysisResult | "refused" | undefined {
  try {
    return step(list.corpus, options, list.cached, report)?.result;
  } catch {
    return "refused"; // whoever asks hears why it cannot be
  }
}
