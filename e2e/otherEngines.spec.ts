/** The core path in engines that the test runner cannot drive, as they are not builds of its own: a Firefox and a WebKit of the system. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { test as base } from "@playwright/test";
import { type DrivenPage, type Engine, KEYS, type Launched } from "./engines/drivenPage";
import { firefox } from "./engines/firefox";
import { webkit } from "./engines/webkit";
import { expect, inventedPaste, VIEWS } from "./page";
import { analysisScript, comparedLists, differences, resultInPage, resultOfCommandLine } from "./sameResult";

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

async function paste(driven: DrivenPage, papers: number): Promise<void> {
  await driven.click({ button: "Import" });
  await driven.click('textarea[aria-label="Paste titles with their abstracts"]');
  await driven.paste(inventedPaste(papers));
  await expect.poll(() => driven.count(".import-dialog textarea:placeholder-shown")).toBe(0);
  await driven.click({ button: `Find themes in ${papers.toLocaleString("en")} papers` });
}

let launched: Launched;

const test = base.extend<{ driven: DrivenPage }>({
  /** The page with the sample; the test fails on any error in the console, on anything that the policy forbids, on any request to another host. */
  driven: async ({ baseURL }, use, info) => {
    const address = baseURL ?? "";
    const driven = await launched.newPage(new URL(address).host);
    await driven.open(address);
    await expect.poll(() => driven.count(DOTS), { timeout: 60_000 }).toBe(112);
    await use(driven);
    if (info.status !== info.expectedStatus) await info.attach("page", { body: await driven.screenshot(), contentType: "image/png" });
    await driven.close();
    expect(driven.complaints).toEqual([]);
  },
});

for (const engine of [firefox, webkit]) test.describe(engine.name, () => corePath(engine));

function corePath({ name: engine, missing, launch }: Engine): void {
  test.skip(missing !== undefined, missing);
  test.describe.configure({ mode: "default" }); // one browser serves all
  test.beforeAll(async () => {
    test.slow(); // a second browser beside that of the other tests
    launched = await launch();
  });
  test.afterAll(() => launched.close());

  test("the sample opens with its themes and its map, and every view without an error", async ({ driven }) => {
    expect(await driven.count(THEMES)).toBe(10);
    await expect.poll(() => driven.count(".map [data-part=labels] > g")).toBeGreaterThan(5); // after its points
    for (const name of VIEWS) {
      await driven.click({ button: name });
      await expect.poll(() => driven.text("nav [aria-current=page]")).toBe(name);
      await expect.poll(() => driven.count(DRAWN[name])).toBeGreaterThan(0);
    }
  });

  test("a pasted list is read, a theme of it is renamed, and both are there after a reload", async ({ driven }) => {
    await paste(driven, 24);
    await expect.poll(() => driven.count(DOTS)).toBe(24);
    await driven.click(THEMES);
    await driven.click("button.theme-name");
    await driven.press("a", KEYS.control);
    await driven.type("What hives hold");
    await driven.press(KEYS.enter);
    await expect.poll(() => driven.text(THEMES)).toBe("What hives hold");
    await driven.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500))); // a second of quiet, and it is kept
    await driven.reload();
    await expect.poll(() => driven.count(DOTS)).toBe(24);
    expect(await driven.text(THEMES)).toBe("What hives hold");
  });

  test("the network of topics stands still, with scroll bars that take room", async ({ driven }) => {
    await driven.click({ button: "Topics" });
    await expect.poll(() => driven.count(".network .walk svg")).toBe(1);
    const layouts = await driven.evaluate(async () => {
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

  test("a map of five thousand papers is painted, and again after a reload, from a list that was kept packed", async ({ driven }) => {
    test.slow();
    const painted = () =>
      driven.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>(".map .painted canvas");
        if (!canvas) return 0;
        const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return data.filter((value, i) => i % 4 === 3 && value > 0).length;
      });
    await paste(driven, 5000);
    await expect.poll(painted, { timeout: 60_000 }).toBeGreaterThan(5000);
    await driven.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500))); // it is kept
    await driven.reload();
    await expect.poll(painted, { timeout: 60_000 }).toBeGreaterThan(5000);
    expect(await driven.text("header small")).toBe("5,000 papers");
  });

  test("charts are saved as the SVG that the command line writes, byte by byte, and as PNG", async ({ driven }) => {
    const folder = mkdtempSync(join(tmpdir(), "papertide-same-"));
    const words = ["analysis/cli/papertide.mjs", "export", "public/data/daily-papers.json", "--format", "svg", "--out", folder];
    expect(spawnSync(process.execPath, words).status).toBe(0);
    await driven.click({ button: "Export" });
    for (const chart of ["Theme map", "Share over time", "Topics by theme", "Topics found together", "Themes as circles"]) {
      await driven.click({ text: chart });
      await expect.poll(() => driven.text(".export-charts [aria-pressed=true]")).toContain(chart);
      await driven.click({ text: "SVG" });
      const svg = await driven.download(() => driven.click({ button: "Export SVG" }));
      expect(readFileSync(svg).equals(readFileSync(join(folder, basename(svg)))), basename(svg)).toBe(true);
    }
    rmSync(folder, { recursive: true });
    await driven.click({ text: "PNG" });
    const png = await driven.download(() => driven.click({ button: "Export PNG" }));
    expect([...readFileSync(png).subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    await driven.open(pathToFileURL(png).href);
    expect(await driven.evaluate(() => document.images[0].naturalWidth)).toBeGreaterThan(1000);
  });

  test(`the command line and ${engine} give the same bytes, for few papers and for many`, async ({ driven }) => {
    test.slow(); // it builds a bundle and analyses 1,152 papers twice
    await driven.run(await analysisScript());
    for (const [name, text] of Object.entries(comparedLists())) {
      const there = await driven.evaluate(resultInPage, [name, text] as const);
      expect(differences(JSON.parse(there), JSON.parse(await resultOfCommandLine(name, text)))).toEqual([]);
    }
  });
}
