import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "vite";
import type { Corpus } from "../analysis/types";
import { browserPath } from "../e2e/browser";
import { corpusOf, readList } from "./corpora";
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
    rows.push([String(corpus.papers.length), seconds(here), seconds(await inBrowser(corpus))]);
  }
  return `## Seconds

From papers in memory to named themes at the automatic number, one thread; first run and, behind the stroke, the second, when the code is
compiled. The map and the trends come on top.

${table(["papers", "Node", "Chromium's worker"], rows)}`;
}

const seconds = (runs: readonly number[]): string => runs.map((run) => run.toFixed(run < 1 ? 2 : 1)).join(" / ");

/** The same in a worker of a new page. */
async function inBrowser(corpus: Corpus): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "papertide-times-"));
  const root = fileURLToPath(new URL("../", import.meta.url));
  const output = { outDir: folder, emptyOutDir: false, target: "es2022" };
  const lib = { entry: "bench/times.worker.ts", formats: ["iife" as const], name: "times", fileName: () => "times.js" };
  await build({ root, configFile: false, logLevel: "error", publicDir: false, build: { ...output, lib } });
  const browser = await chromium.launch({ executablePath: await browserPath() });
  try {
    const page = await browser.newPage();
    await page.route("http://times.test/**", (route) =>
      route.request().url().endsWith(".js")
        ? route.fulfill({ path: join(folder, "times.js"), contentType: "text/javascript" })
        : route.fulfill({ body: "<!doctype html>", contentType: "text/html" }),
    );
    await page.goto("http://times.test/");
    return await page.evaluate(
      ([text, runs]) =>
        new Promise<number[]>((resolve, reject) => {
          const worker = new Worker("http://times.test/times.js");
          worker.onmessage = ({ data }: MessageEvent<number[]>) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          worker.postMessage({ corpus: JSON.parse(text) as unknown, runs });
        }),
      [JSON.stringify(corpus), RUNS] as const,
    );
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}
