import { corpusOf, readList } from "./corpora";
import { inChromium } from "./inChromium";
import { table } from "./markdown";
import { runOurs } from "./ours";
import { progress } from "./progress";
import { readSample, SAMPLE_FILES } from "./sample";

const ARXIV = "corpora/arxiv_100k.jsonl.gz";
export const TIMES_FILES = [...SAMPLE_FILES, ARXIV];
const SIZES = [1_000, 10_000];
/** The first run compiles the code, as for a reader who opens the page; it counts, and the better of two is given too. */
const RUNS = 2;

/** Table f: seconds from papers in memory to named themes. */
export async function timesTable(): Promise<string> {
  const lists = [corpusOf(await readSample()), ...(await Promise.all(SIZES.map((size) => readList(ARXIV, size))))];
  const rows: string[][] = [];
  for (const corpus of lists) {
    progress(`seconds: ${corpus.papers.length} papers`);
    const here = Array.from({ length: RUNS }, () => runOurs(corpus, "auto", 0).seconds);
    rows.push([
      String(corpus.papers.length),
      seconds(here),
      seconds(await inChromium<number[]>("times.worker.ts", { corpus, runs: RUNS })),
    ]);
  }
  return `## Seconds

From papers in memory to named themes at the automatic number, one thread; first run and, behind the stroke, the second, when the code is
compiled. The map and the trends come on top.

${table(["papers", "Node", "Chromium's worker"], rows)}`;
}

const seconds = (runs: readonly number[]): string => runs.map((run) => run.toFixed(run < 1 ? 2 : 1)).join(" / ");
