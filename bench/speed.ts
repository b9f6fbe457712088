/**
 * How fast is it? Lists of growing size, each in a process of its own and in alternation with scikit-learn at the same work; then in a worker of Chromium.
 * Run: npm run bench -- [--most 10000] [--rounds 3] [--out bench/SPEED.md]
 * With --out the measurements themselves go to the same name with .json, and where they stand there already, a quality figure that
 * fell ends the bench with exit code 1.
 */
import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { format, resolveConfig } from "prettier";
import { writeWhole } from "../analysis/cli/files";
import { corpusOf, isHere, type Labelled, linesOf, readLabelled } from "./corpora";
import { inChromium } from "./inChromium";
import { machine } from "./machine";
import { inFolder, PEER, pythonHas, runPeer } from "./peer";
import { progress } from "./progress";
import type { SpeedRun } from "./speedRun";
import { fallen, type Measured, speedTables } from "./speedTable";

const LISTS = [
  { name: "arXiv, all fields", file: "corpora/arxiv_100k.jsonl.gz", sizes: [112, 1_000, 10_000, 100_000] },
  { name: "arXiv, ten fields", file: "corpora/arxiv_cat10_dev.jsonl.gz", sizes: [112, 1_000, 5_000] },
];
/** Of the core and the peer; a list of a hundred papers does not hold thirty themes. */
const THEMES = 30;
const THEMES_OF_FEW = 10;
/** Larger lists are measured once: they take minutes. */
const MANY = 20_000;

const { values } = parseArgs({
  options: { most: { type: "string", default: "10000" }, rounds: { type: "string", default: "3" }, out: { type: "string" } },
});
const most = Number(values.most);
const missing = [PEER, ...LISTS.map(({ file }) => file)].filter((file) => !isHere(file));
if (missing.length > 0 || !pythonHas("sklearn"))
  throw new Error(`the bench needs scikit-learn for /usr/bin/python3 and ${missing.map((file) => `../shared/${file}`).join(", ")}`);

const all: Measured[] = [];
for (const { name, file, sizes } of LISTS) {
  for (const size of sizes.filter((papers) => papers <= most)) all.push(await measure(name, file, size));
}
const text = await format(
  `# How fast it is

${machine()}. Written by \`npm run bench -- --out bench/SPEED.md\`. The machine had work for ${(loadavg()[2] / availableParallelism()).toFixed(1)} times its cores (load
of a quarter of an hour): far above 1 the seconds say little, and the ratios only roughly what they are on a free machine. Papers are
in memory when the clock starts. scikit-learn runs with one thread, as ours does.

${speedTables(all)}
`,
  { ...(await resolveConfig("bench/SPEED.md")), parser: "markdown", proseWrap: "always" },
);
process.stdout.write(text);
if (values.out !== undefined) {
  const figures = values.out.replace(/\.md$/, ".json");
  const before = existsSync(figures) ? (JSON.parse(readFileSync(figures, "utf8")) as Measured[]) : [];
  const worse = fallen(before, all);
  for (const what of worse) console.error(what);
  if (worse.length > 0) process.exit(1);
  writeWhole(values.out, text);
  writeWhole(figures, await format(JSON.stringify(all), { ...(await resolveConfig(figures)), parser: "json" }));
}

async function measure(list: string, file: string, size: number): Promise<Measured> {
  const [core, whole]: [SpeedRun[], SpeedRun[]] = [[], []];
  const page: { readonly core: SpeedRun[]; readonly whole: SpeedRun[] } = { core: [], whole: [] };
  const peer: { seconds: number; peakMb: number; nmi: number }[] = [];
  const themes = size < 1_000 ? THEMES_OF_FEW : THEMES;
  const set = readLabelled(file, size);
  for (let round = 0; round < (size > MANY ? 1 : Number(values.rounds)); round++) {
    progress(`${list}: ${size} papers, round ${round + 1}`);
    core.push(await inProcess("core", set, themes));
    const { seconds, peakMb, nmi } = await runPeer(set, { method: "lsa-kmeans", themes, seed: 0, threads: 1 });
    peer.push({ seconds, peakMb, nmi });
    whole.push(await inProcess("whole", set, themes));
    for (const kind of ["core", "whole"] as const)
      page[kind].push(await inChromium<SpeedRun>("speed.worker.ts", { kind, corpus: corpusOf(set), labels: set.labels, themes }));
  }
  return { list, core, whole, page, peer };
}

/** In a process of its own, which reads the papers from a file, as the peer does. */
function inProcess(kind: "core" | "whole", set: Labelled, themes: number): Promise<SpeedRun> {
  return inFolder(async (folder) => {
    const file = join(folder, "papers.jsonl");
    writeFileSync(file, linesOf(set));
    const words = ["--import", "tsx", fileURLToPath(new URL("speedProcess.ts", import.meta.url)), kind, file, `${themes}`];
    const { stdout } = await promisify(execFile)(process.execPath, words, { maxBuffer: 2 ** 24 });
    return JSON.parse(stdout) as SpeedRun;
  });
}
