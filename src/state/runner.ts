import { InputError, sentence } from "../../analysis/errors";
import { Cancelled, EngineError } from "../engine/engine";
import type { Action, Problem } from "./appState";

export interface Runner {
  /**
   * Does it, or if something is at work, as soon as that has ended; of wishes that come in meanwhile the last. `again` makes the wish once more.
   *
   * @param work is given what tells whether it is still to be heard of
   */
  run(work: (isHeard: () => boolean) => Promise<Action>, again: () => void): void;
  /** This happens at once, and nothing of what is at work or wished for. */
  instead(action: Action): void;
}

/**
 * Runs one analysis at a time.
 *
 * @param giveUp told when what is at work is wanted no more
 */
export function runner(dispatch: (action: Action) => void, giveUp: () => void): Runner {
  interface Wish {
    readonly work: (isHeard: () => boolean) => Promise<Action>;
    readonly again: () => void;
  }
  let next: Wish | undefined;
  let heard: Wish | undefined;
  let running = false;

  async function runAll(): Promise<void> {
    running = true;
    while (next) {
      const current = (heard = next);
      next = undefined;
      const outcome = await current
        .work(() => heard === current)
        .catch((error: unknown): Action => ({ type: "failed", problem: problemOf(error, current.again) }));
      if (!next && heard === current) dispatch(outcome);
    }
    running = false;
  }

  return {
    run(work, again) {
      next = { work, again };
      if (running) giveUp();
      else void runAll();
    },
    instead(action) {
      next = heard = undefined;
      if (running) giveUp();
      dispatch(action);
    },
  };
}

/** What may go well the next time; where a part is missing, it does so after the page is loaded anew. */
const PASSING = ["worker-ended", "no-memory", "no-list"];
const PARTS = ["worker-missing", "part-missing"];

/** Stopping is no problem; what the person can mend is a sentence; the rest is a bug of ours. */
export function problemOf(error: unknown, again?: () => void): Problem | undefined {
  if (error instanceof Cancelled) return undefined;
  if ((error instanceof EngineError && error.hint) || error instanceof InputError) {
    const missing = PARTS.includes(error.code);
    const passing = missing || PASSING.includes(error.code);
    return { message: sentence(error), hint: error.hint, ...(passing && again && { again }), ...(missing && { reload: true }) };
  }
  const what = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return { message: `Something went wrong that should not: ${what}`, hint: "" };
}

/** Why a question has no answer; it can be asked again. */
export function noAnswer(error: unknown, again: () => void): Problem {
  const told = problemOf(error) ?? { message: "this was stopped together with the analysis", hint: "" };
  return { ...told, again };
}
