/**
 * What a reader waits for: a list is read, opened at once or after a look at it, there again after a reload, and changed, in the built page with
 * as many threads as it takes; beside scikit-learn at the work of the core. `npx vite build && npx tsx bench/pageTimes.ts --most 10000 --out bench/PAGE.md`.
 */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { format, resolveConfig } from "prettier";
import { readText, writeWhole } from "../analysis/cli/files";
import { browserPath } from "../e2e/browser";
import { readLabelled, shared } from "./corpora";
import { machine } from "./machine";
import { table } from "./markdown";
import { inFolder, runPeer } from "./peer";
import { freshPage, type LeftOut, leftOut, leftOutInTurn, moreThemes, type Opened, opened, QUIET, readIn, shownAfter } from "./pageSteps";
import { progress } from "./progress";
import { median } from "./statistics";

const FILE = "corpora/arxiv_100k.jsonl.gz";
const SIZES = [112, 1_000, 10_000, 100_000];
const PORT = Number(process.env.E2E_PORT ?? 4197);
const BASE = "/some/repo/";
const ADDRESS = `http://localhost:${PORT}${BASE}`;
/** Larger lists are measured once: they take minutes. */
const MANY = 20_000;
/** From a word that is gone to the next that is left out: different stages are at work by then; in ms. */
const PAUSES = [0, 200, 1000, 2000];

interface Times {
  readonly read: number;
  readonly atOnce: Opened;
  readonly looked: Opened;
  readonly reloaded: number;
  readonly renumbered: number;
  readonly leftOut: LeftOut;
  /** Of words that are left out while the themes without those before are looked for, the longest until one is gone. */
  readonly nextGone: number;
  readonly peer: number;
}

const { values } = parseArgs({
  options: { most: { type: "string", default: "10000" }, rounds: { type: "string", default: "3" }, out: { type: "string" } },
});
const lines = readText(shared(FILE)).split("\n");
const server = spawn(process.execPath, [fileURLToPath(new URL("../e2e/serve.mjs", import.meta.url)), String(PORT), BASE]);
const browser = await chromium.launch({ executablePath: await browserPath() });
try {
  const rows: string[][] = [];
  const changes: string[][] = [];
  for (const size of SIZES.filter((papers) => papers <= Number(values.most))) {
    const all: Times[] = [];
    for (let round = 0; round < (size > MANY ? 1 : Number(values.rounds)); round++) {
      progress(`${size} papers, round ${round + 1}`);
      all.push(await measure(browser, size));
    }
    rows.push(rowOf(size, all));
    changes.push(changesOf(size, all));
  }
  const text = await format(
    `# What a reader waits for

${machine()}, Chromium ${browser.version()}. Written by \`npx tsx bench/pageTimes.ts --out bench/PAGE.md\`. The machine had work for
${(loadavg()[2] / availableParallelism()).toFixed(1)} times its cores (load of a quarter of an hour). Seconds in the built page, medians; arXiv, all fields, JSON Lines with dates.
At once: the button is clicked as soon as the list is read. Looked at: some time later, when its themes are found. The peer: scikit-learn,
text to k-means, one thread. Milliseconds of the longest task of the page while a list is opened at once, and of the longest time in which the progress does not move.

${table(["papers", "read", "at once", "at once / peer", "looked at", "after a reload", "longest task, ms", "longest pause, ms"], rows)}

What changes a list that is open, asked for at once, so that nothing could be computed ahead: five themes more, and a word of the first theme left out,
which is gone before other themes are found. Three more words, each left out while the themes without those before are looked for: the longest
that one of them took to go.

${table(["papers", "other themes", "word gone", "themes without it", "a next word gone"], changes)}
`,
    { ...(await resolveConfig("bench/PAGE.md")), parser: "markdown", proseWrap: "always" },
  );
  process.stdout.write(text);
  if (values.out !== undefined) writeWhole(values.out, text);
} finally {
  await browser.close();
  server.kill();
}

function rowOf(size: number, all: readonly Times[]): string[] {
  const seconds = (of: (times: Times) => number): string => (median(all.map(of)) / 1000).toFixed(2);
  const most = (of: (times: Times) => number): string => Math.max(...all.map(of)).toFixed(0);
  return [
    `${size}`,
    seconds(({ read }) => read),
    seconds(({ atOnce }) => atOnce.picture),
    median(all.map(({ atOnce, peer }) => atOnce.picture / peer)).toFixed(2),
    seconds(({ looked }) => looked.picture),
    seconds(({ reloaded }) => reloaded),
    most(({ atOnce }) => atOnce.longestTask),
    most(({ atOnce }) => atOnce.longestPause),
  ];
}

function changesOf(size: number, all: readonly Times[]): string[] {
  const seconds = (of: (times: Times) => number): string => (median(all.map(of)) / 1000).toFixed(2);
  return [
    `${size}`,
    seconds(({ renumbered }) => renumbered),
    seconds(({ leftOut }) => leftOut.gone),
    seconds(({ leftOut }) => leftOut.found),
    seconds(({ nextGone }) => nextGone),
  ];
}

function measure(browser: Browser, size: number): Promise<Times> {
  return inFolder(async (folder) => {
    const file = join(folder, "papers.jsonl");
    writeFileSync(file, lines.slice(0, size).join("\n"));
    const page = await freshPage(browser, ADDRESS);
    const read = await readIn(page, file);
    const atOnce = await opened(page);
    await page.waitForTimeout(QUIET + size / 10); // the list and its result are kept
    await page.reload();
    const reloaded = await shownAfter(page);
    await page.context().close();
    const other = await freshPage(browser, ADDRESS);
    await readIn(other, file);
    await other.waitForTimeout(QUIET + 2 * atOnce.picture);
    const looked = await opened(other);
    await other.waitForTimeout(QUIET + 2 * atOnce.picture); // what is likely is computed ahead
    const renumbered = await moreThemes(other);
    await other.waitForTimeout(QUIET + 2 * atOnce.picture);
    const left = await leftOut(other);
    const [, ...next] = await leftOutInTurn(other, PAUSES);
    await other.context().close();
    const themes = size < 1_000 ? 10 : 30;
    const { seconds } = await runPeer(readLabelled(FILE, size), { method: "lsa-kmeans", themes, seed: 0, threads: 1 });
    return { read, atOnce, looked, reloaded, renumbered, leftOut: left, nextGone: Math.max(...next), peer: 1000 * seconds };
  });
}
