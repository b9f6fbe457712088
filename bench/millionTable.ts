import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LongAnalysis } from "./analyseLong";
import { readList } from "./corpora";
import { LONG_FORMATS, writeLong } from "./longFiles";
import { table } from "./markdown";
import { progress } from "./progress";

const ARXIV = "corpora/arxiv_100k.jsonl.gz";
export const MILLION_FILES = [ARXIV];
const SIZES = [200_000, 1_000_000];

/** Table j: what lists take that are too long to be held as a whole. */
export async function millionTable(): Promise<string> {
  return `## Up to a million papers

\`papertide analyse\` on JSON Lines: abstracts of arXiv, over and over under new ids and titles. Of lists above 100,000 papers so many are drawn by chance
and analysed, and the others counted in their themes. Processor time of the whole command, and the most memory that the process had.

${table(["papers", "MB of file", "seconds", "MB of memory"], await analyses())}`;
}

async function analyses(): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "papertide-million-"));
  try {
    const { papers } = await readList(ARXIV);
    return SIZES.map((size) => {
      progress(`a million papers: ${size.toLocaleString("en")}`);
      const path = join(folder, "list.jsonl");
      writeLong(path, LONG_FORMATS[0], papers, { papers: size });
      const bytes = statSync(path).size;
      const child = fileURLToPath(new URL("analyseLong.ts", import.meta.url));
      const words = ["--import", "tsx", child, path, join(folder, "result.json")];
      const took = JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as LongAnalysis;
      return [size.toLocaleString("en"), (bytes / 1e6).toFixed(0), took.seconds.toFixed(0), (took.peak / 1e6).toFixed(0)];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
