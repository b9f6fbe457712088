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
import { type Browser, chromium, type Page } from "@playwright/test";
import { format, resolveConfig } from "prettier";
import { readText, writeWhole } from "../analysis/cli/files";
import { browserPath } from "../e2e/browser";
import { readLabelled, shared } from "./corpora";
import { machine } from "./machine";
import { table } from "./markdown";
import { inFolder, runPeer } from "./peer";
import { progress } from "./progress";
import { median } from "./statistics";

const FILE = "corpora/arxiv_100k.jsonl.gz";
const SIZES = [112, 1_000, 10_000, 100_000];
const PORT = Number(process.env.E2E_PORT ?? 4197);
const BASE = "/some/repo/";
/** Larger lists are measured once: they take minutes. */
const MANY = 20_000;
/** Between two steps, so that nothing of the one before is at work; in ms. */
const QUIET = 3000;
const PATIENCE = 300_000;
/** From a word that is gone to the next that is left out: different stages are at work by then; in ms. */
const PAUSES = [0, 200, 1000, 2000];

interface Opened {
  /** Milliseconds from the click to the frame that shows the themes. */
  readonly picture: number;
  /** The longest task of the page meanwhile and in the second after; 0 where none took more than 50 ms. */
  readonly longestTask: number;
  /** Between two movements of the progress; 0 where none was shown. */
  readonly longestPause: number;
}

interface LeftOut {
  /** Milliseconds from the click to the frame in which the word is gone. */
  readonly gone: number;
  /** To that which shows the themes that are found without it. */
  readonly found: number;
}

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
    const page = await freshPage(browser);
    const read = await readIn(page, file);
    const atOnce = await opened(page);
    await page.waitForTimeout(QUIET + size / 10); // the list and its result are kept
    await page.reload();
    const reloaded = await shownAfter(page);
    await page.context().close();
    const other = await freshPage(browser);
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

/** With the list that comes with it shown and analysed. */
async function freshPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript("globalThis.__name = (f) => f"); // tsx names the functions that are sent to the page by it
  await page.goto(`http://localhost:${PORT}${BASE}`);
  await shownAfter(page);
  await page.waitForTimeout(QUIET);
  return page;
}

/** Milliseconds from the navigation to the frame that shows themes. */
function shownAfter(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(".theme-row")) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** @returns ms until the list can be opened */
async function readIn(page: Page, file: string): Promise<number> {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const began = Date.now();
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.waitForFunction(
    () => {
      const find = document.querySelector<HTMLButtonElement>(".import-dialog .button.primary");
      return find && !find.disabled && /\d/.test(find.textContent ?? "");
    },
    undefined,
    { timeout: PATIENCE, polling: "raf" },
  );
  return Date.now() - began;
}

/** Opens the list that was read. */
async function opened(page: Page): Promise<Opened> {
  const measured = page.evaluate(
    () =>
      new Promise<Opened>((resolve) => {
        const themes = (): string => Array.from(document.querySelectorAll(".theme-row:not(.unclear)"), (row) => row.textContent).join("\n");
        const before = themes();
        let longestTask = 0;
        new PerformanceObserver((tasks) => {
          for (const { duration } of tasks.getEntries()) longestTask = Math.max(longestTask, duration);
        }).observe({ type: "longtask" });
        addEventListener(
          "click",
          () => {
            const began = performance.now();
            let moved = { to: "", at: 0 };
            let longestPause = 0;
            const look = (): void => {
              const now = performance.now();
              const share = document.querySelector(".progress .line")?.textContent ?? "";
              if (share !== moved.to) {
                if (moved.to !== "") longestPause = Math.max(longestPause, now - moved.at);
                moved = { to: share, at: now };
              }
              const after = themes();
              if (after === "" || after === before || document.querySelector("dialog[open]")) requestAnimationFrame(look);
              else setTimeout(() => resolve({ picture: now - began, longestTask, longestPause }), 1000);
            };
            look();
          },
          { once: true, capture: true },
        );
      }),
  );
  await page.locator(".import-dialog .button.primary").click();
  return measured;
}

/** Five themes more. @returns ms from the end of the drag to the frame that shows them */
function moreThemes(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const themes = (): number => document.querySelectorAll(".theme-row:not(.unclear)").length;
        const before = themes();
        const slider = document.querySelector<HTMLInputElement>("input[type=range][aria-label='Number of themes']");
        if (!slider) return;
        // as React hears of it
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(slider, String(Number(slider.value) + 5));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        const began = performance.now();
        slider.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
        const look = (): void => {
          if (themes() === before) requestAnimationFrame(look);
          else resolve(performance.now() - began);
        };
        look();
      }),
  );
}

/** Leaves the first phrase of the first theme out. */
async function leftOut(page: Page): Promise<LeftOut> {
  await withWords(page);
  return page.evaluate(
    () =>
      new Promise<LeftOut>((resolve) => {
        const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>("button[aria-label^='Leave out ']")];
        const [first] = buttons();
        const word = first.ariaLabel;
        const began = performance.now();
        const patience = 1000; // what takes less shows no progress
        let gone = 0;
        let worked = false;
        const look = (): void => {
          const now = performance.now() - began;
          const works = document.querySelector(".progress") !== null;
          worked ||= works;
          if (gone === 0 && buttons().every((button) => button.ariaLabel !== word)) gone = now;
          if (gone > 0 && !works && (worked || now > patience)) resolve({ gone, found: worked ? now : gone });
          else requestAnimationFrame(look);
        };
        first.click();
        look();
      }),
  );
}

/** Leaves words out one after the other, each some time after the one before is gone. @returns ms until each is gone */
async function leftOutInTurn(page: Page, pauses: readonly number[]): Promise<number[]> {
  await withWords(page);
  return page.evaluate(async (pauses) => {
    const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>("button[aria-label^='Leave out ']")];
    const times: number[] = [];
    for (const pause of pauses) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const [first] = buttons();
      const word = first.ariaLabel;
      const began = performance.now();
      first.click();
      while (buttons().some((button) => button.ariaLabel === word)) await new Promise(requestAnimationFrame);
      times.push(performance.now() - began);
    }
    return times;
  }, pauses);
}

/** Opens the first theme, whose words can be left out. */
async function withWords(page: Page): Promise<void> {
  await page.locator(".theme-row:not(.unclear)").first().click();
  await page.locator("button[aria-label^='Leave out ']").first().waitFor({ state: "attached" });
  await page.waitForTimeout(QUIET);
}
