import { IS_ONE_FILE } from "../state/listElement";
import { ANALYSIS_WORKER, ownScript } from "./ownScripts";

/** Does it start without a network? Then nothing on a slow line waits for it. */
export function startsFromHere(): boolean {
  try {
    return IS_ONE_FILE || Boolean((navigator as Partial<Navigator>).serviceWorker?.controller);
  } catch {
    return false; // a page within another may not even ask
  }
}

/** The worker of a page that is one file is one script: a page of a disk gets no modules. */
export function startWorker(name: string): Worker {
  return new Worker(ownScript(ANALYSIS_WORKER), { name, type: IS_ONE_FILE ? "classic" : "module" });
}
