import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyze } from "../analysis/analyze";
import { DEFAULT_OPTIONS } from "../analysis/options";
import { stageCache } from "../analysis/stageCache";
import type { AnalysisOptions, Edit } from "../analysis/types";
import { readList } from "./corpora";
import { LONG_FORMATS, writeLong } from "./longFiles";
import { table } from "./markdown";
import { progress } from "./progress";
import type { LongRead } from "./readLong";

const ARXIV = "corpora/arxiv_100k.jsonl.gz";
export const LONG_FILES = [ARXIV];
const BYTES = 100_000_000;
const PAPERS = 10_000;

/** Table i: what files of 100 MB take, and how long a change of 10,000 papers takes. */
export async function longListsTable(): Promise<string> {
  return `## Long files and long lists

Files of 100 MB of abstracts of arXiv, read by the import in Node from a file that comes in pieces: processor time up to the report, pairs that
look alike included, and the most memory that the process had. Memory that is free to be collected counts, as engines collect late.

${table(["format", "papers", "seconds", "MB of memory"], await readings())}

A change of the first ${PAPERS.toLocaleString("en")} of these papers, all stages before it being known: processor time from the change to the whole result.

${table(["change", "milliseconds"], await changes())}`;
}

async function readings(): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "papertide-long-"));
  try {
    const { papers } = await readList(ARXIV);
    return LONG_FORMATS.map((format) => {
      progress(`long files: ${format.name}`);
      const path = join(folder, `list.${format.ending}`);
      writeLong(path, format, papers, { bytes: BYTES });
      const child = fileURLToPath(new URL("readLong.ts", import.meta.url));
      const told = JSON.parse(execFileSync(process.execPath, ["--import", "tsx", child, path], { encoding: "utf8" })) as LongRead;
      rmSync(path);
      return [format.name, String(told.papers), told.seconds.toFixed(1), (told.peak / 1e6).toFixed(0)];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function changes(): Promise<string[][]> {
  progress("long lists: changes");
  const corpus = await readList(ARXIV, PAPERS);
  const cached = stageCache();
  const run = (options: AnalysisOptions) => {
    const started = process.cpuUsage();
    const { result } = analyze(corpus, structuredClone(options), undefined, cached);
    const { user, system } = process.cpuUsage(started);
    return { result, milliseconds: ((user + system) / 1000).toFixed(0) };
  };
  const plain: AnalysisOptions = { ...DEFAULT_OPTIONS, topics: [] };
  const first = run(plain);
  const { known, themes } = first.result;
  const [a, b, c] = themes.map(({ key }) => key);
  const edited = (...edits: readonly Edit[]): AnalysisOptions => ({ ...plain, known, edits });
  const topic = { label: "graph neural network", aliases: ["GNN"], exclude: [], color: null };
  const steps: readonly (readonly [string, AnalysisOptions])[] = [
    ["a theme renamed", edited({ kind: "rename", theme: a, label: "Another name" })],
    ["a theme hidden", edited({ kind: "hide", theme: b, hidden: true })],
    ["a theme coloured", edited({ kind: "paint", theme: b, color: 3 })],
    ["a topic followed", { ...plain, topics: [topic] }],
    ["two themes merged", edited({ kind: "merge", themes: [a, c] })],
    ["the merge undone", plain],
    ["two themes more", { ...plain, themes: themes.length + 2 }],
    ["as many as before", plain],
    ["two more again", { ...plain, themes: themes.length + 2 }],
    ["by year", { ...plain, bin: "year" }],
  ];
  return [["everything, at first", first.milliseconds], ...steps.map(([name, options]) => [name, run(options).milliseconds])];
}
