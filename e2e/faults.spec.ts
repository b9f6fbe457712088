/** What computes, what is fetched and what draws fails for real: it is said in a sentence, nothing is lost, and the page goes on. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page, Worker } from "@playwright/test";
import { dots, importDialog, menu, name, openList, toast } from "./keptLists";
import { expect, inventedPaste, tab, test, themeRows } from "./page";

test.use({ reuseContext: false }); // a window of its own, whose end is nobody else's

const WORKER = "**/assets/analysis.worker-*.js";
const LIST = "**/data/daily-papers.json";
const PREPARED = "**/data/*.prepared.json";
const said = (page: Page) => page.getByRole("alert");
const again = (page: Page) => said(page).getByRole("button", { name: "Try again" });
const html = { status: 200, contentType: "text/html", body: "<!doctype html><title>Papertide</title>" };

async function started(page: Page): Promise<void> {
  await expect(page.getByRole("navigation", { name: "Views" })).toBeVisible({ timeout: 60_000 });
}

/** Ends a worker without a word, as a browser does that has no memory left; `busy`: after so many milliseconds in which it answers nothing. */
const die = (worker: Worker, busy: number): Promise<void> =>
  worker
    .evaluate((time) => {
      setTimeout(() => {
        for (const start = performance.now(); performance.now() - start < time;);
        self.close();
      });
    }, busy)
    .catch(() => undefined);

test("a worker that dies: the list and its changes stay, it is said, and another one goes on", async ({ page }) => {
  await page.goto("");
  await started(page);
  await openList(page, 24);
  const themes = await themeRows(page).count();
  const worker = (): Worker => page.workers()[0];
  await expect.poll(() => page.workers().length).toBe(1); // that read the list

  await die(worker(), 0); // while nobody waits for it
  await expect.poll(() => page.workers().length).toBe(0);
  await page.keyboard.press("]");
  await expect(themeRows(page)).toHaveCount(themes + 1);
  await expect(said(page)).toHaveCount(0);

  await die(worker(), 1000);
  await page.keyboard.press("]");
  await expect(said(page)).toContainText(
    "the browser has ended it, most often for want of memory — your list and your changes are as before",
  );
  await expect(themeRows(page)).toHaveCount(themes + 1);
  await again(page).click();
  await expect(themeRows(page)).toHaveCount(themes + 2);
  await expect(said(page)).toHaveCount(0);

  await worker().evaluate(() => {
    setTimeout(() => {
      for (const start = performance.now(); performance.now() - start < 500;);
      throw new Error("ouch");
    });
  });
  await page.keyboard.press("]");
  await expect(said(page)).toContainText("The analysis was broken off");
  await page.keyboard.press("["); // any other change starts a new one as well
  await expect(themeRows(page)).toHaveCount(themes + 1);
  await expect(said(page)).toHaveCount(0);

  await die(worker(), 0);
  await expect.poll(() => page.workers().length).toBe(0);
  for (const answer of [{ status: 404 }, html, { status: 200, contentType: "text/javascript", body: "%garbage" }]) {
    await page.route(WORKER, (route) => route.fulfill(answer));
    await page.keyboard.press("]");
    await expect(said(page)).toContainText("The part of this page that computes could not be loaded");
    await expect(said(page).getByRole("button", { name: "Reload" })).toBeVisible();
    await expect(themeRows(page)).toHaveCount(themes + 1);
    await said(page).getByRole("button", { name: "Dismiss" }).click();
    await page.unroute(WORKER);
  }
  await page.keyboard.press("]");
  await expect(themeRows(page)).toHaveCount(themes + 2);
});

test("a worker that does not start at all: the page says so, and starts when it can", async ({ page }) => {
  await page.route(WORKER, (route) => route.fulfill({ status: 500 }));
  await page.route(PREPARED, (route) => route.fulfill({ status: 404 }));
  await page.goto("");
  await expect(said(page)).toContainText("The part of this page that computes could not be loaded", { timeout: 60_000 });
  await expect(page.getByText("Import a list of papers to begin.")).toBeVisible();
  await page.unroute(WORKER);
  await again(page).click();
  await started(page);
  await expect(said(page)).toHaveCount(0);
});

test("reading fails in the import dialog: what was given stays, and is read the next time", async ({ page }) => {
  await page.goto("");
  await started(page);
  await page.route(WORKER, (route) => route.fulfill(html));
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await importDialog(page).getByRole("textbox", { name: "Paste titles with their abstracts" }).fill(inventedPaste(24));
  await expect(said(page)).toContainText(/the part of this page that computes could not be loaded/i);
  await page.unroute(WORKER);
  await again(page).click();
  await expect(importDialog(page)).toContainText("24 of 24 papers read");

  await page.route("**/assets/xmlRecords-*.js", (route) => route.fulfill({ status: 404 }));
  const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Bees</title><summary>${"Bees fly far. ".repeat(9)}</summary></entry></feed>`;
  await importDialog(page)
    .getByLabel("Choose files")
    .setInputFiles({ name: "feed.xml", mimeType: "text/xml", buffer: Buffer.from(xml) });
  await expect(said(page)).toContainText(/a part of this page that is needed for this could not be loaded/i);
  await page.unroute("**/assets/xmlRecords-*.js");
  await again(page).click();
  await expect(importDialog(page)).toContainText("25 of 25 papers read");
});

test("the list of the page is missing, cut off, of another kind, silent or stopped: it is said, and asked for again", async ({ page }) => {
  const cut = createServer((_, response) => {
    response
      .writeHead(200, { "content-length": 100_000, "content-type": "application/json" })
      .write('{"format": "papertide-corpus", "papers": [');
    setTimeout(() => response.destroy(), 100);
  });
  await new Promise<void>((done) => cut.listen(0, done));
  const address = `http://localhost:${(cut.address() as AddressInfo).port}/`;
  await page.clock.install();
  let answer: (route: Parameters<Parameters<Page["route"]>[1]>[0]) => unknown = (route) => route.fulfill({ status: 404 });
  await page.route(LIST, (route) => answer(route) as Promise<void>);
  await page.goto("");
  await expect(said(page)).toContainText("The list of this page is not where it should be — check the connection", { timeout: 60_000 });
  await expect(page.getByText("Import a list of papers to begin.")).toBeVisible();
  const answers: [typeof answer, RegExp][] = [
    [(route) => route.continue({ url: address }), /could not be loaded whole/],
    [(route) => route.fulfill(html), /not where it should be/],
    [(route) => route.fulfill({ body: "" }), /not where it should be/],
    [(route) => route.fulfill({ body: '{"format": "papertide-corpus", "version": 1, "papers": [{"title": "Be' }), /the file is cut off/],
    [() => undefined, /does not come: its server is silent/],
  ];
  for (const [next, sentence] of answers) {
    answer = next;
    await again(page).click();
    if (sentence.source.includes("silent")) await page.clock.fastForward(21_000);
    await expect(said(page)).toContainText(sentence);
  }
  await again(page).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(said(page)).toContainText("Nothing is open, as you stopped it");
  answer = (route) => route.fallback();
  await again(page).click();
  await started(page);
  cut.close();
});

test("a prepared picture that is of another shape or never comes: the page computes its own", async ({ page }) => {
  for (const body of ["{}", undefined]) {
    await page.route(PREPARED, (route) => (body === undefined ? undefined : route.fulfill({ body })) as Promise<void>);
    await page.goto("about:blank");
    await page.goto("");
    await started(page);
    await expect(dots(page)).toHaveCount(112);
    await page.unroute(PREPARED);
  }
});

test("fonts and dialogs of a build that was replaced: the page says so, and reloads with nothing lost", async ({ page }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("not here", "SecurityError");
    };
  });
  await page.route(/\.woff2$|assets\/KeysDialog/, (route) => route.fulfill(html));
  await page.goto("");
  await started(page);
  await openList(page, 24);
  await toast(page).getByRole("button", { name: "Close notice" }).click();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("button", { name: "Export SVG" }).click();
  await expect(dialog).toContainText("The file could not be made: its typeface could not be loaded; try again, or reload the page.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(said(page)).toContainText("This page was updated; reload it.");
  await said(page).getByRole("button", { name: "Reload" }).click();
  await expect(toast(page)).toContainText("This browser does not keep your lists, and they are lost when the page is loaded anew.");
  await said(page).getByRole("button", { name: "Dismiss" }).click();
  await expect(dots(page)).toHaveCount(24);
  await page.unroute(/\.woff2$|assets\/KeysDialog/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: /keys/i })).toBeVisible();
});

test("files that a worker writes: where none comes it is said, and a session is saved all the same", async ({ page }) => {
  await page.goto("");
  await started(page);
  await page.route(WORKER, (route) => route.fulfill({ status: 404 }));
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("Workbook (XLSX)").click();
  const workbook = dialog.getByRole("button", { name: "Export workbook" });
  await workbook.click();
  const foot = dialog.locator(".dialog-foot");
  await expect(foot).toContainText("The file could not be made: the part of this page that computes could not be loaded — try again");
  await foot.getByRole("button", { name: "Close" }).click();
  await name(page).click();
  const save = menu(page).getByRole("button", { name: /^Save session…/ });
  const [session] = await Promise.all([page.waitForEvent("download"), save.click()]);
  expect((JSON.parse(readFileSync(await session.path(), "utf8")) as { corpus: { papers: unknown[] } }).corpus.papers).toHaveLength(112);

  await page.unroute(WORKER);
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), workbook.click()]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
});

test("a view that cannot be drawn leaves a sentence and ways out, never an empty page", async ({ page }) => {
  await page.goto("");
  await started(page);
  await page.evaluate(() => {
    // stands before that of all typed arrays until it is deleted
    Int32Array.prototype.keys = () => {
      throw new Error("ouch");
    };
  });
  await tab(page, "Quality").click();
  await expect(said(page)).toContainText("the page cannot be drawn: ouch.");
  const [file] = await Promise.all([page.waitForEvent("download"), said(page).getByRole("button", { name: "Save session…" }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.papertide\.json$/);
  await page.evaluate(() => Reflect.deleteProperty(Int32Array.prototype, "keys"));
  await said(page).getByRole("button", { name: "Show the overview" }).click();
  await expect(dots(page)).toHaveCount(112);
});
