import type { Corpus } from "../analysis/types";
import { corpusOf, readList } from "./corpora";
import { table } from "./markdown";
import { runOurs } from "./ours";
import { progress } from "./progress";
import { readSample, SAMPLE_FILES } from "./sample";

const DAILY = "corpora/hf_daily_2024-05_2025-06.jsonl.gz";
const ARXIV = "corpora/arxiv_daily_2025_26_30k.jsonl.gz";
export const NAMES_FILES = [...SAMPLE_FILES, DAILY, ARXIV];

/** Table d: what themes are called, to be read by a person. */
export async function namesTable(): Promise<string> {
  const lists: readonly (readonly [string, () => Promise<Corpus>])[] = [
    ["The sample", async () => corpusOf(await readSample())],
    ["Daily papers of Hugging Face, May 2024 to June 2025", () => readList(DAILY)],
    ["The first 20,000 of a list of new arXiv papers, 2025 and 2026", () => readList(ARXIV, 20_000)],
  ];
  const parts: string[] = [];
  for (const [title, read] of lists) parts.push(named(title, await read()));
  return `## Names

The themes that a reader sees, at the number of themes that Papertide chooses, seed 0, largest first. No figure says whether a name
is a good one: read them. A good list names subjects that a reader of the field would use, no two of them alike, and none so broad
that it could stand over any list.

${parts.join("\n\n")}`;
}

function named(title: string, corpus: Corpus): string {
  progress(`names: ${title}`);
  const { found, seconds } = runOurs(corpus, "auto", 0);
  const { themes } = found;
  const n = corpus.papers.length;
  const unclear = n - themes.reduce((sum, { size }) => sum + size, 0);
  return `### ${title}

${n} papers, ${themes.length} themes, ${unclear} papers unclear, ${seconds.toFixed(1)} seconds from papers in memory to named themes.

${table(
  ["theme", "papers"],
  themes.map(({ label, size }) => [label, String(size)]),
)}`;
}
