import { type Locator, type Page } from "@playwright/test";
import { expect, inventedPaste, tab, test, themeRows } from "./page";

/** All that the overview and the trends draw and say of a list of so many papers, a tag a line. */
async function everything(page: Page, papers: number): Promise<string[]> {
  const shown = [];
  for (const [view, last] of [
    ["Overview", `.map [aria-label^="Map of ${papers} papers"] [data-part=labels] text`], // names come last, and of the list before until then
    ["Trends", "main svg text"],
  ]) {
    await tab(page, view).click();
    await expect(page.locator(last).first()).toBeVisible({ timeout: 60_000 });
    shown.push(...(await drawn(page)).split("><"));
  }
  return shown;
}

/** What stands in the page when nothing follows any more: charts come one after the other. */
async function drawn(page: Page): Promise<string> {
  let before = "";
  await expect(async () => {
    const now = await page.locator("main").innerHTML();
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  }).toPass({ intervals: [700], timeout: 60_000 });
  return before;
}

test("what the page brings with it and what it computes itself are the same; both answer questions", async ({ page, open }) => {
  await open();
  const brought = await everything(page, 112);
  await tab(page, "Overview").click();
  await page.locator(".map circle[data-paper]").first().click({ force: true });
  await expect(page.locator(".detail .pulls")).toBeVisible({ timeout: 60_000 }); // the worker answers
  // the same list with a line more at its end is not the one that was prepared
  await page.route("**/data/daily-papers.json", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n` });
  });
  await page.goto("about:blank");
  await open("view=trends");
  expect(await everything(page, 112)).toEqual(brought);
});

test("a list whose themes were found while the reader looked at it shows the same as one that is opened at once", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const papers = 20_800; // of so many a second thread makes the map where the list is opened at once
  const [atOnce, lookedAt] = await Promise.all(
    [0, 4000].map(async (looking) => {
      const page = await browser.newPage({ baseURL: baseURL ?? "" });
      await page.goto("");
      const find = await readMany(page, papers);
      await page.waitForTimeout(looking);
      await find.click();
      await expect(page.locator("header small")).toHaveText("20,800 papers", { timeout: 60_000 });
      const shown = await everything(page, papers);
      await page.close();
      return shown;
    }),
  );
  expect(lookedAt).toEqual(atOnce);
});

test("a list that was read and not opened leaves nothing at work behind", async ({ page, open }) => {
  await open();
  await expect.poll(() => page.workers().length).toBe(1);
  await readMany(page, 1040);
  await expect.poll(() => page.workers().length).toBeGreaterThan(1);
  await page.waitForTimeout(600); // its themes are being found by now
  await page.keyboard.press("Escape");
  await expect.poll(() => page.workers().length).toBe(1);
});

/** Gives a list that takes some seconds. @returns the button that opens it */
async function readMany(page: Page, papers: number): Promise<Locator> {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import papers" });
  const file = { name: "many.txt", mimeType: "text/plain", buffer: Buffer.from(inventedPaste(papers)) };
  await dialog.getByLabel("Choose files").setInputFiles(file);
  const find = dialog.getByRole("button", { name: `Find themes in ${papers.toLocaleString("en")} papers` });
  await expect(find).toBeEnabled({ timeout: 60_000 });
  return find;
}

test("a list that is opened again is shown by the result that was kept, and answers; with the list it is deleted", async ({
  page,
  open,
}) => {
  await open();
  const results = () => page.evaluate(async () => ((await caches.has(RESULTS)) ? (await (await caches.open(RESULTS)).keys()).length : 0));
  await page.addInitScript(() => ((globalThis as unknown as { RESULTS: string }).RESULTS = "results of papertide"));
  await page.reload();
  await page.evaluate(() => caches.delete(RESULTS)); // of lists that other tests opened
  await (await readMany(page, 1040)).click();
  await expect(page.locator("header small")).toHaveText("1,040 papers", { timeout: 60_000 });
  const shown = await everything(page, 1040);
  await expect.poll(results).toBe(1);
  await page.waitForTimeout(1500); // the list is kept too
  await page.reload();
  expect(await everything(page, 1040)).toEqual(shown);
  await tab(page, "Papers").click();
  await page.locator(".paper-table .body [role=row]").first().click();
  await expect(page.locator(".pulls")).toBeVisible({ timeout: 60_000 });

  await tab(page, "Overview").click();
  const name = (await themeRows(page).first().locator(".name").innerText()).trim();
  await page.evaluate(async (label) => {
    const cache = await caches.open(RESULTS);
    const [address] = await cache.keys();
    const bytes = new Uint8Array(await ((await cache.match(address)) as Response).arrayBuffer());
    const text = new TextDecoder("latin1").decode(bytes);
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1))
      bytes.set(new TextEncoder().encode("Q".repeat(label.length)), at);
    await cache.put(address, new Response(bytes));
  }, name);
  await page.reload();
  await expect(themeRows(page).first()).toContainText("Q".repeat(name.length)); // it was not computed

  await page.locator(".corpus-menu > summary").click();
  await page
    .locator(".corpus-menu > .menu")
    .getByRole("button", { name: /^Delete Many/i })
    .click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(112, { timeout: 60_000 });
  expect(await results()).toBe(0);
});

declare const RESULTS: string;
