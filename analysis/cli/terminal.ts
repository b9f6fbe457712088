import type { Report } from "../types";

/** Where words go: standard output and standard error, or what a test gives. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of a line. */
  readonly width: number;
  /** Somebody is watching: show progress. */
  readonly live: boolean;
}

export const TERMINAL: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  width: process.stdout.columns || 110,
  live: process.stderr.isTTY,
};

const EMPTY_LINE = "\r\u001b[K";

/** One line that is written over while the work goes on, and empty at the end; nothing where nobody is watching. */
export function withProgress<T>({ err, live }: Terminal, work: (report?: Report) => T): T {
  if (!live) return work();
  try {
    return work((stage, share) => err(`${EMPTY_LINE}${stage} ${Math.round(100 * share)} %`));
  } finally {
    err(EMPTY_LINE);
  }
}

/** The same for work that waits for others; `end` empties the line. */
export function progressLine({ err, live, width }: Terminal): { readonly tell: (text: string) => void; readonly end: () => void } {
  const say = (text: string): void => {
    if (live) err(`${EMPTY_LINE}${text.slice(0, width - 1)}`);
  };
  return { tell: say, end: () => say("") };
}
