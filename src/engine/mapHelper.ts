/** A second thread for the map of many papers: the worker's own script once more, started by the worker that finds the themes. */
import { proxy, wrap } from "comlink";
import type { MapElsewhere } from "../../analysis/types";
import { whenFree, WORKER_ENDED } from "./workerLife";

/** From so many papers on the map takes longer than to start a thread and to tell it of their neighbours. */
const WORTH_IT = 30_000;

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
  const thread = new Worker(self.location.href, { name, type: "module" });
  const remote = wrap<MapMaker>(thread);
  const ended = new Promise<never>((_, reject) => (thread.onerror = () => reject(WORKER_ENDED)));
  const end = (): void => thread.terminate();
  try {
    const holds = await Promise.race([remote.lives(), ended]);
    const died = new Promise<never>((_, reject) => holds && whenFree(name, () => reject(WORKER_ENDED)));
    died.catch(() => undefined); // whoever waits hears of it
    return {
      end,
      mapElsewhere: (latent, neighbours, seed, done) => Promise.race([remote.places(latent, neighbours, seed, proxy(done)), ended, died]),
    };
  } catch {
    end();
    return undefined;
  }
}
