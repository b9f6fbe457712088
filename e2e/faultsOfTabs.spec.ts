/** What is kept is deleted elsewhere, and pages end at any moment, for real: it is said, and nothing is half written or written back. */
import { devtools, dots, emptyPage, held, kept, menu, name, offer, openList, row, toast } from "./keptLists";
import { expect, test } from "./page";

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

test("the page is killed at any moment of keeping: a list is there whole, or not at all", async ({ context, baseURL }) => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const other = await emptyPage(context, baseURL);
  for (let round = 0; round < 4; round++) {
    const page = await context.newPage();
    await page.goto("");
    await expect(dots(page).first()).toBeVisible({ timeout: 30_000 });
    const before = (await held(other)).workspaces.length;
    const session = await context.newCDPSession(page);
    await openList(page, 20 + round);
    await page.waitForTimeout(random(60));
    await Promise.race([session.send("Page.crash").catch(() => undefined), page.waitForEvent("crash")]);
    const { workspaces, lists } = await held(other);
    expect(workspaces.length - before).toBeLessThanOrEqual(1);
    expect(Object.fromEntries(workspaces.map(({ id, papers }) => [id, papers]))).toEqual(lists);
    await page.close();
  }
});

test("a page that ends while it opens a list opens its own the next time, and offers the other", async ({ page, open, baseURL }) => {
  await open();
  await openList(page, 24);
  await kept(page);
  const session = await page.context().newCDPSession(page);
  await page.goto("about:blank");
  await page.goto("", { waitUntil: "commit" });
  await page.waitForFunction(() => sessionStorage.getItem("papertide-opening") !== null);
  const crashed = page.waitForEvent("crash");
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  await session.send("Page.navigate", { url: baseURL ?? "" });
  const shown = async (): Promise<string> =>
    String((await session.send("Runtime.evaluate", { expression: "document.body.innerText" })).result.value);
  await expect
    .poll(shown, { timeout: 30_000 })
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
  await expect(dots(other)).toHaveCount(24, { timeout: 30_000 });
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
