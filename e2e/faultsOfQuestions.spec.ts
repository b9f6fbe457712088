/** Questions that no worker answers: it is said where the answer would stand, and asked again they are answered. */
import type { Locator, Page } from "@playwright/test";
import { expect, tab, test } from "./page";

test.use({ reuseContext: false }); // a window of its own, whose end is nobody else's

const WORKER = "**/assets/analysis.worker-*.js";
const MISSING = /The part of this page that computes could not be loaded — try again, or reload the page/;
const ENDED =
  /The analysis was broken off: the browser has ended it.* — your list and your changes are as before; close other tabs and try again/;
const said = (place: Locator) => place.getByRole("alert");
const region = (page: Page, name: string) => page.getByRole("region", { name });
/** Many things are asked beside each other on a machine that may be busy. */
const SOON = { timeout: 60_000 };

/** Opens the page with its prepared picture, and no worker to ask. */
async function openWithoutWorker(page: Page, fragment: string): Promise<void> {
  await page.route(WORKER, (route) => route.fulfill({ status: 404 }));
  await page.goto("about:blank");
  await page.goto(`#${fragment}`);
  await expect(page.getByRole("navigation", { name: "Views" })).toBeVisible(SOON);
}

/** Says what is missing, and answers once there are workers and it is asked again. */
async function answersLater(page: Page, place: Locator, answer: Locator): Promise<void> {
  await expect(said(place)).toContainText(MISSING, SOON);
  await expect(said(place).getByRole("button", { name: "Reload" })).toBeVisible();
  await expect(answer).toHaveCount(0);
  await page.unroute(WORKER);
  await said(place).getByRole("button", { name: "Try again" }).click();
  await expect(answer.first()).toBeVisible(SOON);
  await expect(said(place)).toHaveCount(0);
}

test("a worker of which nothing is heard is not waited for without end", async ({ page }) => {
  await page.clock.install();
  await page.route(WORKER, () => undefined); // its server is silent
  await page.goto("#paper=3");
  const paper = page.getByRole("complementary", { name: /^Paper / });
  await expect(paper).toBeVisible(SOON);
  await page.clock.fastForward(61_000);
  await answersLater(page, paper, paper.getByRole("heading", { name: "Matched words" }));
});

test("no worker can start: why a paper is here, and what tells two themes apart", async ({ page }) => {
  await openWithoutWorker(page, "paper=3");
  const paper = page.getByRole("complementary", { name: /^Paper / });
  await answersLater(page, paper, paper.getByRole("heading", { name: "Matched words" }));

  await openWithoutWorker(page, "theme=1&against=2");
  const compare = region(page, "Compare with another theme");
  await answersLater(page, compare, compare.getByRole("img", { name: /^Words that tell / }));
});

test("no worker can start: a search, below its field and in Papers", async ({ page }) => {
  await openWithoutWorker(page, "");
  const search = page.getByRole("search");
  await search.getByRole("textbox").fill("reasoning");
  await search.getByRole("textbox").blur();
  await expect(said(search)).toContainText(MISSING, SOON);
  await said(search).getByRole("button", { name: "Try again" }).click();
  await expect(said(search)).toContainText(MISSING, SOON); // as long as it is so
  await tab(page, "Papers").click();
  await answersLater(page, page.getByRole("main"), page.getByRole("heading", { name: /papers match “reasoning”$/ }));
});

test("no worker can start: words of picked papers, names at other numbers of themes, two periods", async ({ page }) => {
  await openWithoutWorker(page, "view=papers");
  await page.getByRole("button", { name: "Pick all 112" }).click();
  const picked = region(page, "Picked papers");
  await page.locator(".paper-table .body input:checked").first().click();
  await picked.getByRole("button", { name: "Compare words with the rest" }).click();
  await answersLater(page, picked, picked.getByRole("table"));

  await openWithoutWorker(page, "view=quality");
  const numbers = page.getByRole("main");
  await answersLater(page, numbers, page.getByRole("table", { name: "Numbers of themes" }).locator(".fresh"));

  await openWithoutWorker(page, "view=trends&beside=since");
  const side = page.locator(".trends .evidence");
  await page.getByRole("combobox", { name: "Earlier, from" }).selectOption({ label: "2023 H1" });
  await answersLater(page, side, side.getByText("against 2023 H1"));
});

test("no worker can start: picked papers as a topic, what is exported, and a chart in a frame", async ({ page }) => {
  await openWithoutWorker(page, "view=papers");
  await page.getByRole("button", { name: "Pick all 112" }).click();
  const picked = region(page, "Picked papers");
  await page.locator(".paper-table .body input:checked").first().click();
  await picked.getByRole("button", { name: "As a topic" }).click();
  await answersLater(page, picked, picked.locator(".picked-names"));

  await openWithoutWorker(page, "theme=1&against=2");
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await answersLater(page, dialog, dialog.locator(".sheet").filter({ hasText: "more in these" }));

  await page.route(WORKER, (route) => route.fulfill({ status: 404 }));
  await page.goto("?embed#figure=contrast&theme=1&against=2");
  await answersLater(page, page.locator(".embedded-figure"), page.getByRole("img", { name: /marks/ }));
});

/** Ends each worker as soon as it is asked something, without a word, as long as the page is told so. */
async function endWorkersAtWork(page: Page): Promise<(ending: boolean) => Promise<void>> {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      override postMessage(message: { readonly path?: readonly string[] }, rest?: Transferable[] | StructuredSerializeOptions): void {
        super.postMessage(message, rest as Transferable[]);
        if ("ending" in globalThis && message.path?.[0] !== "lives") this.terminate();
      }
    };
  });
  return (ending) =>
    page.evaluate((now) => void (now ? Object.assign(globalThis, { ending: true }) : Reflect.deleteProperty(globalThis, "ending")), ending);
}

test("workers that die while they answer: it is said, and with one that lives it goes on", async ({ page }) => {
  const ending = await endWorkersAtWork(page);
  await page.goto("");
  await expect(page.getByRole("navigation", { name: "Views" })).toBeVisible(SOON);
  const search = page.getByRole("search");
  await ending(true);
  await search.getByRole("textbox").fill("reasoning");
  await expect(said(search)).toContainText(ENDED, SOON);
  await ending(false);
  await search.getByRole("textbox").fill("attention"); // another question is one more try
  await expect(page.getByRole("listbox", { name: "Papers found" })).toBeVisible(SOON);
  await expect(said(search)).toHaveCount(0);

  await tab(page, "Quality").click();
  const beside = region(page, "Compare settings");
  await ending(true);
  await beside.getByLabel("Other number of themes").fill("14");
  await beside.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(said(beside)).toContainText(ENDED, SOON);
  await ending(false);
  await said(beside).getByRole("button", { name: "Try again" }).click();
  await expect(beside.locator(".flow").getByRole("img")).toBeVisible(SOON);
  await expect(said(beside)).toHaveCount(0);
});

test("a worker that dies while a table is read again: it is said, and with one that lives its columns are read", async ({ page }) => {
  const ending = await endWorkersAtWork(page);
  await page.goto("");
  await expect(page.getByRole("navigation", { name: "Views" })).toBeVisible(SOON);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import papers" });
  const rows = Array.from({ length: 12 }, (_, i) => `${i},brood ${i} in the hive,w${i} seen`).join("\n");
  await dialog.getByLabel("Choose files").setInputFiles({ name: "codes.csv", mimeType: "text/csv", buffer: Buffer.from(rows) });
  const holds = (column: number) => dialog.getByRole("region", { name: "Columns of codes.csv" }).getByLabel(`What column ${column} holds`);
  await expect(holds(2)).toBeVisible(SOON);
  await ending(true);
  await holds(2).selectOption({ label: "Abstract" });
  await expect(said(dialog)).toContainText(ENDED, SOON);
  await ending(false);
  await said(dialog).getByRole("button", { name: "Try again" }).click();
  await holds(3).selectOption({ label: "Title" });
  await expect(dialog.getByText("w3 seen").first()).toBeVisible(SOON);
  await expect(holds(2)).toHaveValue("abstract");
  await expect(said(dialog)).toHaveCount(0);
});
