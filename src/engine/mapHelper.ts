/** A second thread for the map of many papers: the worker's own script once more, started by the worker that finds the themes. */
import { proxy, wrap } from "comlink";
import type { MapElsewhere } from "../../analysis/types";
import { whenFree, WORKER_ENDED, WORKER_MISSING } from "./workerLife";

/** From so many papers on the map takes longer than to tell a thread of their neighbours. */
const WORTH_IT = 1000;

/** Of one that has not come by then nothing is expected; in ms. */
const LONGEST_START = 5000;

/** What the worker's script answers when it is the second thread. */
export interface MapMaker {
  lives(): Promise<boolean>;
  places: MapElsewhere;
}

/** One thread at most. It starts only while the thread that wants it has nothing to do, so it is begun before it is needed. */
export interface MapHelper {
  begin(papers: number): void;
  /** Undefined for few papers, where it does not start, and in a page that is one file, whose scripts have no address to be started from again. */
  ready(papers: number): Promise<MapElsewhere | undefined>;
  /** It keeps no memory when it is done. */
  end(): void;
}

export function mapHelper(): MapHelper {
  let begun: Promise<Helper | undefined> | undefined;
  return {
    begin: (papers) => void (begun ??= papers < WORTH_IT ? undefined : helper()),
    async ready(papers) {
      this.begin(papers);
      return (await begun)?.mapElsewhere;
    },
    end() {
      void begun?.then((running) => running?.end());
      begun = undefined;
    },
  };
}

interface Helper {
  readonly mapElsewhere: MapElsewhere;
  readonly end: () => void;
}

async function helper(): Promise<Helper | undefined> {
  if (self.location.protocol === "blob:") return undefined;
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

async function started(thread: Worker, name: string): Promise<Helper> {
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
