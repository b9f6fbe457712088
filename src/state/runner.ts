import { InputError, sentence } from "../../analysis/errors";
import { Cancelled, EngineError } from "../engine/engine";
import type { Action, Problem } from "./appState";

/** Runs one analysis at a time; of wishes that come in meanwhile the last is run next. */
export function runner(dispatch: (action: Action) => void): (work: () => Promise<Action>) => void {
  let next: (() => Promise<Action>) | undefined;
  let running = false;
  return (work) => {
    next = work;
    if (running) return;
    running = true;
    void (async () => {
      while (next) {
        const current = next;
        next = undefined;
        const outcome = await current().catch((error: unknown): Action => ({ type: "failed", problem: problemOf(error) }));
        if (!next) dispatch(outcome);
      }
      running = false;
    })();
  };
}

/** Stopping is no problem; what the person can mend is a sentence; the rest is a bug of ours. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Cancelled) return undefined;
  if ((error instanceof EngineError && error.hint) || error instanceof InputError) return { message: sentence(error), hint: error.hint };
  const what = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return { message: `Something went wrong that should not: ${what}`, hint: "" };
}
