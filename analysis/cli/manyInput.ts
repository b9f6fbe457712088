import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { DRAWN, type ManyPapers, manyPapers, MOST_HELD } from "../import/manyPapers";
import { MOST_BYTES } from "../import/unpack";
import type { FileStream } from "../types";
import { progressLine, type Terminal } from "./terminal";

/** Shorter files hold no more papers than can be analysed at once. In bytes. */
const SHORT = 120_000_000;
/** Texts packed by gzip are three to four times as long; no list of papers is more than five times. */
const PACKED = 5;
const BYTES_A_TIME = 1 << 20;

/** The inputs as a list that papers are drawn from; undefined where all of them can be held. Parameters and errors are those of `manyPapers`. */
export async function manyPapersIn(
  inputs: readonly string[],
  today: string,
  seed: number,
  terminal: Terminal,
): Promise<ManyPapers | undefined> {
  const files = inputs.flatMap(streamOf);
  const bytes = files.reduce((sum, { name, size }) => sum + size * (name.endsWith(".gz") ? PACKED : 1), 0);
  if (files.length < inputs.length || bytes < SHORT) return undefined;
  const line = progressLine(terminal);
  try {
    const many = await manyPapers(files, today, DRAWN, seed, (share) => line.tell(`reading ${Math.round(100 * share)} %`));
    return many && (many.papers > MOST_HELD || bytes > MOST_BYTES) ? many : undefined;
  } finally {
    line.end();
  }
}

/** None where it is standard input, which passes by once, or is no file; whoever reads it says so. */
function streamOf(path: string): FileStream[] {
  const stat = path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return [];
  return [{ name: basename(path), size: stat.size, pieces: () => createReadStream(path, { highWaterMark: BYTES_A_TIME }) }];
}
