/** The core path in a Firefox of the system, by WebDriver BiDi, as the test runner cannot drive one that is not its own. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base } from "@playwright/test";
import { type FirefoxPage, KEYS, newFirefoxPage } from "./firefox/firefoxPage";
import { type Firefox, firefoxPath, launchFirefox } from "./firefox/launch";
import { expect, inventedPaste, VIEWS } from "./page";
import { analysisScript, comparedLists, differences, resultInPage, resultOfCommandLine } from "./sameResult";

let firefox: Firefox;

const test = base.extend<{ fox: FirefoxPage }>({
  /** The page with the sample; the test fails on any error in the console, on anything that the policy forbids, on any request to another host. */
  fox: async ({ baseURL }, use, info) => {
    const address = baseURL ?? "";
    const fox = await newFirefoxPage(firefox.bidi, new URL(address).host);
    await fox.open(address);
    await expect.poll(() => fox.count(DOTS), { timeout: 30_000 }).toBe(112);
    await use(fox);
    if (info.status !== info.expectedStatus) await info.attach("firefox", { body: await fox.screenshot(), contentType: "image/png" });
    await fox.close();
    expect(fox.complaints).toEqual([]);
  },
});

test.skip(firefoxPath === undefined, "no Firefox was found: install one, or name it in E2E_FIREFOX");
test.describe.configure({ mode: "default" }); // one Firefox serves all
test.beforeAll(async () => {
  test.slow(); // a second browser beside that of the other tests
  firefox = await launchFirefox(firefoxPath ?? "");
});
test.afterAll(() => firefox.close());

const DOTS = ".map circle[data-paper]";
const THEMES = ".rail .theme-row:not(.unclear) .name";

/** By the names of the views: where something of the list stands. */
const DRAWN: Record<string, string> = {
  Overview: "main.overview .map svg",
  Themes: "main.themes-view .chart svg",
  Trends: "main.trends .time-chart svg",
  Topics: "main.topics [data-topic]",
  Papers: "main.papers .list [role=row]",
  Quality: "main.quality svg",
};

async function paste(fox: FirefoxPage, papers: number): Promise<void> {
  await fox.click({ button: "Import" });
  await fox.click('textarea[aria-label="Paste titles with their abstracts"]');
  await fox.evaluate((text) => navigator.clipboard.writeText(text), inventedPaste(papers));
  await fox.press("v", KEYS.control);
  await expect.poll(() => fox.count(".import-dialog textarea:placeholder-shown")).toBe(0);
  await fox.click({ button: `Find themes in ${papers.toLocaleString("en")} papers` });
}

test("the sample opens with its themes and its map, and every view without an error", async ({ fox }) => {
  expect(await fox.count(THEMES)).toBe(10);
  await expect.poll(() => fox.count(".map [data-part=labels] > g")).toBeGreaterThan(5); // after its points
  for (const name of VIEWS) {
    await fox.click({ button: name });
    await expect.poll(() => fox.text("nav [aria-current=page]")).toBe(name);
    await expect.poll(() => fox.count(DRAWN[name])).toBeGreaterThan(0);
  }
});

test("a pasted list is read, a theme of it is renamed, and both are there after a reload", async ({ fox }) => {
  await paste(fox, 24);
  await expect.poll(() => fox.count(DOTS)).toBe(24);
  await fox.click(THEMES);
  await fox.click("button.theme-name");
  await fox.press("a", KEYS.control);
  await fox.type("What hives hold");
  await fox.press(KEYS.enter);
  await expect.poll(() => fox.text(THEMES)).toBe("What hives hold");
  await fox.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500))); // a second of quiet, and it is kept
  await fox.reload();
  await expect.poll(() => fox.count(DOTS)).toBe(24);
  expect(await fox.text(THEMES)).toBe("What hives hold");
});

test("the network of topics stands still, with scroll bars that take room", async ({ fox }) => {
  await fox.click({ button: "Topics" });
  await expect.poll(() => fox.count(".network .walk svg")).toBe(1);
  const layouts = await fox.evaluate(async () => {
    const seen = new Set<string | null>();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    for (let frame = 0; frame < 60; frame++) {
      await new Promise(requestAnimationFrame);
      seen.add(document.querySelector(".network .walk svg")?.getAttribute("viewBox") ?? null);
    }
    return [...seen];
  });
  expect(layouts).toHaveLength(1);
});

test("a map of five thousand papers is painted, and again after a reload, from a list that was kept packed", async ({ fox }) => {
  test.slow();
  const painted = () =>
    fox.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".map .painted canvas");
      if (!canvas) return 0;
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      return data.filter((value, i) => i % 4 === 3 && value > 0).length;
    });
  await paste(fox, 5000);
  await expect.poll(painted, { timeout: 60_000 }).toBeGreaterThan(5000);
  await fox.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500))); // it is kept
  await fox.reload();
  await expect.poll(painted, { timeout: 60_000 }).toBeGreaterThan(5000);
  expect(await fox.text("header small")).toBe("5,000 papers");
});

test("charts are saved as the SVG that the command line writes, byte by byte, and as PNG", async ({ fox }) => {
  const folder = mkdtempSync(join(tmpdir(), "papertide-same-"));
  const words = ["analysis/cli/papertide.mjs", "export", "public/data/daily-papers.json", "--format", "svg", "--out", folder];
  expect(spawnSync(process.execPath, words).status).toBe(0);
  await fox.click({ button: "Export" });
  for (const chart of ["Theme map", "Share over time", "Topics by theme", "Topics found together", "Themes as circles"]) {
    await fox.click({ text: chart });
    await expect.poll(() => fox.text(".export-charts [aria-pressed=true]")).toContain(chart);
    await fox.click({ text: "SVG" });
    const svg = await fox.download(() => fox.click({ button: "Export SVG" }));
    expect(readFileSync(svg).equals(readFileSync(join(folder, basename(svg)))), basename(svg)).toBe(true);
  }
  rmSync(folder, { recursive: true });
  await fox.click({ text: "PNG" });
  const png = await fox.download(() => fox.click({ button: "Export PNG" }));
  expect([...readFileSync(png).subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await fox.open(pathToFileURL(png).href);
  expect(await fox.evaluate(() => document.images[0].naturalWidth)).toBeGreaterThan(1000);
});

test("the command line and Firefox give the same bytes, for few papers and for many", async ({ fox }) => {
  test.slow(); // it builds a bundle and analyses 1,152 papers twice
  await fox.run(await analysisScript());
  for (const [name, text] of Object.entries(comparedLists())) {
    const there = await fox.evaluate(resultInPage, [name, text] as const);
    expect(differences(JSON.parse(there), JSON.parse(await resultOfCommandLine(name, text)))).toEqual([]);
  }
});
