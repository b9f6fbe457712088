/** What is kept is deleted elsewhere, and pages end at any moment, for real: it is said, and nothing is half written or written back. */
import { devtools, dots, emptyPage, held, kept, menu, name, offer, openList, row, toast } from "./keptLists";
import type { Page } from "@playwright/test";
import { randomFor } from "../analysis/random";
import { expect, test, themeRows } from "./page";

test.use({ reuseContext: false }); // a window of its own, whose end is nobody else's

test("what was kept is deleted while it is open, and the clock is set back: it is said, and kept again on a click", async ({
  page,
  open,
}) => {
  await open();
  await openList(page, 30);
  await openList(page, 24);
  await kept(page);
  await page.evaluate(() => {
    const { now } = Date;
    Date.now = () => now() - 366 * 864e5;
  });
  await name(page).click();
  await row(page, "30 papers").getByRole("button").first().click();
  await expect(dots(page)).toHaveCount(30);
  await page.keyboard.press("]");
  await kept(page);
  await page.reload();
  await expect(dots(page)).toHaveCount(30);
  await name(page).click();
  await expect(menu(page).locator(".workspace").first()).toContainText("30 papers"); // the one changed last, whatever the clock says
  await name(page).click();

  const { session, origin } = await devtools(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
  await page.keyboard.press("[");
  await expect(toast(page)).toContainText(
    "“Pasted text” is kept in this browser no longer: it was deleted in another tab, or with the data of this site.",
  );
  await kept(page);
  expect((await held(page)).workspaces).toEqual([]);
  await offer(page, "Keep it again").click();
  await kept(page);
  await page.reload();
  await expect(dots(page)).toHaveCount(30);
});

/** More where somebody waits for it: each takes some seconds. */
const KILLS = process.env.LONG ? 24 : 8;

test("the page is killed again and again at any moment of keeping: what is kept is as it was or as it became, whole", async ({
  context,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const random = randomFor(7, "moments");
  const other = await emptyPage(context, baseURL);
  const started = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto("");
    await expect(dots(page).first()).toBeVisible({ timeout: 60_000 });
    return page;
  };
  /** A page that is hidden keeps at once; then it is killed. */
  const killWhileItKeeps = async (page: Page): Promise<void> => {
    const session = await context.newCDPSession(page);
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      setTimeout(() => document.dispatchEvent(new Event("visibilitychange")), 15);
    });
    await page.waitForTimeout(30 * random());
    await Promise.race([session.send("Page.crash").catch(() => undefined), page.waitForEvent("crash")]);
    await page.close();
  };
  const first = await started();
  await openList(first, 20);
  await kept(first);
  await first.close();
  for (let round = 1; round <= KILLS; round++) {
    const before = await held(other);
    const page = await started();
    const isNewList = round % 4 === 0;
    if (isNewList) await openList(page, 20 + round);
    else {
      const themes = await themeRows(page).count();
      await page.keyboard.press(themes > 4 ? "[" : "]");
      await expect(themeRows(page)).not.toHaveCount(themes);
    }
    const shown = await themeRows(page).count();
    await killWhileItKeeps(page);
    const after = await held(other);
    expect(Object.fromEntries(after.workspaces.map(({ id, papers }) => [id, papers]))).toEqual(after.lists);
    const asBefore = after.workspaces.filter((one) => before.workspaces.some((same) => JSON.stringify(same) === JSON.stringify(one)));
    const changed = after.workspaces.filter((one) => !asBefore.includes(one));
    expect(asBefore.length + (isNewList ? 0 : changed.length)).toBe(before.workspaces.length);
    expect(changed.length).toBeLessThanOrEqual(1);
    for (const { papers, options } of changed) expect(isNewList ? papers : options.themes).toBe(isNewList ? 20 + round : shown);
  }
});

test("a page that ends while it opens a list opens its own the next time, and offers the other", async ({ page, open, baseURL }) => {
  await open();
  await openList(page, 24);
  await kept(page);
  const session = await page.context().newCDPSession(page);
  await page.goto("about:blank");
  // as when opening takes long: it is noted, and the page answers no more
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype; // eslint-disable-line @typescript-eslint/unbound-method -- called on its own below
    Storage.prototype.setItem = function (key, value) {
      setItem.call(this, key, value);
      if (key !== "papertide-opening" || localStorage.getItem("held") !== null) return;
      setItem.call(localStorage, "held", "once");
      console.info("it opens");
      for (const start = performance.now(); performance.now() - start < 2000;);
    };
  });
  const opens = page.waitForEvent("console", (message) => message.text() === "it opens");
  await page.goto("", { waitUntil: "commit" });
  await opens;
  const crashed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  await session.send("Page.navigate", { url: baseURL ?? "" });
  const shown = async (): Promise<string> =>
    String((await session.send("Runtime.evaluate", { expression: "document.body.innerText" })).result.value);
  await expect
    .poll(shown, { timeout: 60_000 })
    .toContain("“Pasted text” was being opened when the page ended, perhaps for want of memory.");
  expect(await shown()).toContain("112 papers");
});

test("two tabs: deleted or all forgotten in one, it is said in the other and not written back", async ({
  page,
  open,
  context,
  baseURL,
}) => {
  await open();
  await openList(page, 30);
  await openList(page, 24);
  await kept(page);
  const other = await context.newPage();
  await other.goto("");
  await expect(dots(other)).toHaveCount(24, { timeout: 60_000 });
  const empty = await emptyPage(context, baseURL);

  await other.keyboard.press("]"); // waits to be kept
  await page.bringToFront();
  await name(page).click();
  await menu(page).getByRole("button", { name: "Delete Pasted text 2", exact: true }).click();
  await expect(toast(other)).toContainText("“Pasted text 2” was deleted in another tab and is kept no longer.");
  await kept(other);
  expect(Object.values((await held(empty)).lists)).toEqual([30]);
  await offer(other, "Save this one under another name").click();
  await kept(other);
  expect(Object.values((await held(empty)).lists).sort()).toEqual([24, 30]);

  await other.bringToFront();
  await other.keyboard.press("]");
  await page.bringToFront();
  await name(page).click();
  await menu(page)
    .getByRole("button", { name: /^Forget everything/ })
    .click();
  await other.keyboard.press("[");
  await offer(page, "Forget everything").click();
  await expect(toast(other)).toContainText(
    /All that was kept in this browser was deleted in another tab; “.+” is open here and kept no longer\./,
  );
  await kept(other);
  expect((await held(empty)).lists).toEqual({});
  await offer(other, "Keep it again").click();
  await kept(other);
  expect(Object.values((await held(empty)).lists)).toEqual([24]);
});
