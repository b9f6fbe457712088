/** How a page hears that a worker is no more, and what is said about it. */
import { EngineError } from "./engine";

export const WORKER_ENDED = new EngineError(
  "worker-ended",
  "the analysis was broken off: the browser has ended it, most often for want of memory",
  "your list and your changes are as before; close other tabs and try again",
);

export const WORKER_MISSING = new EngineError(
  "worker-missing",
  "the part of this page that computes could not be loaded",
  "try again, or reload the page, as a newer version may be there",
);

/** A worker of which nothing is heard for so long has not come, or died before it could say so; in ms. */
export const LONGEST_START = 60_000;

/** Milliseconds in which a lock with a name of its own is surely given. */
const LONGEST_WAIT = 500;

/**
 * In the worker: holds the lock of its name until it ends (Web Locks API, W3C). Browsers tell a page of scripts that fail,
 * not of a worker that is ended for want of memory; but its locks come free. False where there are no locks.
 */
export function holdForLife(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!("locks" in navigator)) return resolve(false);
    setTimeout(() => resolve(false), LONGEST_WAIT);
    const held = navigator.locks.request(self.name, () => {
      resolve(true);
      return new Promise(() => undefined);
    });
    held.catch(() => resolve(false));
  });
}

/** In the page: calls back when the worker that holds the lock of this name has ended. */
export function whenFree(name: string, ended: () => void): void {
  navigator.locks.request(name, ended).catch(() => undefined);
}

/** Errors of the place where a worker runs, not of the program: what was the matter, and what to do. */
export function faultOfPlace(error: unknown): EngineError | undefined {
  const text = error instanceof Error ? error.message : "";
  if (/dynamically imported module|Importing a module script failed/.test(text))
    return new EngineError(
      "part-missing",
      "a part of this page that is needed for this could not be loaded",
      "try again, or reload the page, as a newer version may be there",
    );
  if (error instanceof RangeError && /allocation|out of memory|memory size|(?:array|string|buffer) length/i.test(text))
    return new EngineError(
      "no-memory",
      "there is not enough memory for so long a list",
      "close other tabs and try again, give fewer papers, or use the command line",
    );
  return undefined;
}
