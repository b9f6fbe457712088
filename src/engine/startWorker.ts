import { IS_ONE_FILE } from "../state/listElement";
import { ANALYSIS_WORKER, ownScript } from "./ownScripts";

/** The worker of a page that is one file is one script: a page of a disk gets no modules. */
export function startWorker(name: string): Worker {
  return new Worker(ownScript(ANALYSIS_WORKER), { name, type: IS_ONE_FILE ? "classic" : "module" });
}
