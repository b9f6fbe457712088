/** A second thread for the map of many papers: the worker's own script once more, started by the worker that finds the themes. */
import { proxy, wrap } from "comlink";
import type { MapElsewhere } from "../../analysis/types";
import { whenFree, WORKER_ENDED, WORKER_MISSING } from "./workerLife";

/** From so many papers on the picture comes sooner; of fewer the map takes no longer than what a thread costs that is started for it. */
const WORTH_IT = 20_000;

/** Of one that has not come by then nothing is expected; in ms. */
const LONGEST_START = 5000;

/** What the worker's script answers when it is the second thread. */
export interface MapMaker {
  lives(): Promise<boolean>;
  places: MapElsewhere;
}

export interface MapHelper {
  readonly mapElsewhere: MapElsewhere;
  readonly end: () => void;
}

/**
 * For so many papers, ready to begin: a thread starts only while the one that started it has nothing to do. Undefined for
 * fewer, where none starts, and in a page that is one file, whose scripts have no address to be started from again.
 */
export async function mapHelperFor(papers: number): Promise<MapHelper | undefined> {
  if (papers < WORTH_IT || self.location.protocol === "blob:") return undefined;
  const name = crypto.randomUUID();
  let thread: Worker | undefined;
  try {
    thread = new Worker(self.location.href, { name, type: "module" });
    return await started(thread, name);
  } catch {
    thread?.terminate();
    return undefined;
  }
}

async function started(thread: Worker, name: string): Promise<MapHelper> {
  const remote = wrap<MapMaker>(thread);
  const ended = new Promise<never>((_, reject) => (thread.onerror = () => reject(WORKER_ENDED)));
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(WORKER_MISSING), LONGEST_START));
  const holds = await Promise.race([remote.lives(), ended, late]);
  const died = new Promise<never>((_, reject) => holds && whenFree(name, () => reject(WORKER_ENDED)));
  died.catch(() => undefined); // whoever waits hears of it
  return {
    mapElsewhere: (latent, neighbours, seed, done) => Promise.race([remote.places(latent, neighbours, seed, proxy(done)), ended, died]),
    end: () => thread.terminate(),
  };
}
