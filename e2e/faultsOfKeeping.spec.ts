/** The browser's store fails, changes or ends for real: work is kept, or its loss is said; nothing is half written. */
import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { dots, kept, menu, name, openList, row, toast } from "./keptLists";
import { expect, test, themeRows } from "./page";

const offer = (page: Page, label: string) => toast(page).getByRole("button", { name: label });
const devtools = async (page: Page): Promise<{ readonly session: CDPSession; readonly origin: string }> => ({
  session: await page.context().newCDPSession(page),
  origin: new URL(page.url()).origin,
});

/** A page of the same place without the program, to see and to change what is kept. */
async function emptyPage(context: BrowserContext, baseURL = ""): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${baseURL}favicon.svg`);
  return page;
}

interface Held {
  readonly workspaces: readonly { readonly id: string; readonly papers: number; readonly options: { readonly themes: unknown } }[];
  /** Id -> how many papers its corpus file holds. */
  readonly lists: Readonly<Record<string, number>>;
}

/** All that the browser holds of lists. */
const held = (page: Page): Promise<Held> =>
  page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error());
      });
    if (!(await indexedDB.databases()).some((one) => one.name === "papertide")) return { workspaces: [], lists: {} };
    const db = await result(indexedDB.open("papertide"));
    const stores = db.transaction(["workspaces", "lists"]);
    const workspaces = (await result(stores.objectStore("workspaces").getAll())) as Held["workspaces"];
    const keys = await result(stores.objectStore("lists").getAllKeys());
    const texts = (await result(stores.objectStore("lists").getAll())) as string[];
    db.close();
    const lists = Object.fromEntries(keys.map((key, i) => [key, (JSON.parse(texts[i]) as { papers: unknown[] }).papers.length]));
    return { workspaces: workspaces.filter(({ id }) => id !== "sample"), lists };
  });

/** Runs a few lines on the open database: `stores`, read and written. */
const change = (page: Page, act: (stores: IDBTransaction) => void): Promise<void> =>
  page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open("papertide");
        asked.onsuccess = () => {
          const stores = asked.result.transaction(["workspaces", "lists", "workspace"], "readwrite");
          (eval(text) as (stores: IDBTransaction) => void)(stores);
          stores.oncomplete = () => resolve(asked.result.close());
          stores.onabort = () => reject(stores.error ?? new Error());
        };
      }),
    `(${act.toString()})`,
  );

test("no room: it is said, and what is open is kept as soon as there is some", async ({ page, open, context, baseURL }) => {
  await open();
  const { session, origin } = await devtools(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 100 });
  await openList(page, 24);
  await expect(toast(page)).toContainText(
    "There is no room left in this browser, so what you change now stays only until this page is closed.",
  );
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  const themes = await themeRows(page).count();
  await page.keyboard.press("]");
  await expect(themeRows(page)).toHaveCount(themes + 1);
  await kept(page);
  const { workspaces, lists } = await held(await emptyPage(context, baseURL));
  expect(workspaces).toMatchObject([{ papers: 24, options: { themes: themes + 1 } }]);
  expect(Object.values(lists)).toEqual([24]);
});

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

test("records that are none stay as they are, and a list that cannot be read gives way to the page's own", async ({
  page,
  open,
  context,
  baseURL,
}) => {
  await open();
  await openList(page, 30);
  await openList(page, 24);
  await kept(page);
  const other = await emptyPage(context, baseURL);
  const { workspaces } = await held(other);
  await page.goto("about:blank");
  await change(other, (stores) => {
    stores.objectStore("workspaces").put(null, "a");
    stores.objectStore("workspaces").put({ id: "b", name: 5, changed: NaN }, "b");
    stores.objectStore("workspaces").put({ id: "c", name: "Without papers" }, "c");
    const cut = stores.objectStore("workspace").get("open");
    cut.onsuccess = () => {
      const list = stores.objectStore("lists").get(cut.result as string);
      list.onsuccess = () => stores.objectStore("lists").put((list.result as string).slice(0, 2000), cut.result as string);
    };
  });
  await open();
  await expect(dots(page)).toHaveCount(112);
  await expect(toast(page)).toContainText("“Pasted text 2” could not be opened: ");
  await expect(toast(page)).toContainText("It is left as it is.");
  await offer(page, "Close notice").click();
  await page.keyboard.press("]");
  await kept(page);
  await name(page).click();
  await row(page, "30 papers").getByRole("button").first().click();
  await expect(dots(page)).toHaveCount(30);
  await page.reload();
  await expect(dots(page)).toHaveCount(30);
  await expect(toast(page)).toContainText("3 lists kept in this browser cannot be read, and are left as before.");
  await offer(page, "Delete them").click();
  await expect(toast(page)).toContainText("Deleted.");
  const ids = await other.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open("papertide");
        asked.onsuccess = () => {
          const keys = asked.result.transaction("workspaces").objectStore("workspaces").getAllKeys();
          keys.onsuccess = () => resolve(keys.result);
        };
      }),
  );
  expect(ids).toEqual([...workspaces.map(({ id }) => id), "sample"].sort());
});

test("a database of a newer version, without its stores, or that another tab holds: it is said, and not touched", async ({
  page,
  open,
  context,
  baseURL,
}) => {
  const other = await emptyPage(context, baseURL);
  const make = (version: number, stores: readonly string[], holds: boolean): Promise<void> =>
    other.evaluate(
      ([to, names, stays]) =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase("papertide").onsuccess = () => {
            const asked = indexedDB.open("papertide", to);
            asked.onupgradeneeded = () => names.forEach((one) => asked.result.createObjectStore(one).put("mine", "sample"));
            asked.onsuccess = () => {
              if (!stays) asked.result.close();
              resolve();
            };
          };
        }),
      [version, stores, holds] as const,
    );
  for (const [version, stores, holds, sentence] of [
    [
      9,
      ["workspaces", "lists", "workspace"],
      false,
      "A newer version of this page has kept lists in this browser, which this one cannot read.",
    ],
    [2, ["workspaces"], false, "The lists kept in this browser cannot be read now, and are left as they are."],
    [1, ["workspace"], true, "The lists kept in this browser do not open. Close other tabs of this page, then reload it."],
  ] as const) {
    await page.goto("about:blank");
    await make(version, stores, holds);
    await open();
    await expect(toast(page)).toContainText(sentence);
    await page.keyboard.press("]");
    await kept(page);
    if (!holds)
      expect(
        await other.evaluate(
          () =>
            new Promise((resolve) => {
              const asked = indexedDB.open("papertide");
              asked.onsuccess = () => {
                const found = asked.result.transaction("workspaces").objectStore("workspaces").get("sample");
                found.onsuccess = () => resolve([asked.result.version, found.result]);
                asked.result.close();
              };
            }),
        ),
      ).toEqual([version, "mine"]);
  }
});

test("a browser without any store: everything works, and it is said once", async ({ page, open }) => {
  await page.addInitScript(() => {
    const denied = {
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    };
    Object.defineProperty(window, "indexedDB", { value: undefined });
    Object.defineProperty(window, "localStorage", denied);
    Object.defineProperty(window, "sessionStorage", denied);
    Object.defineProperty(window, "BroadcastChannel", {
      value: class {
        constructor() {
          throw new DOMException("denied", "SecurityError");
        }
      },
    });
  });
  await open();
  await page.getByRole("button", { name: "Dark colours" }).click();
  await openList(page, 24);
  await expect(toast(page)).toContainText("This browser keeps nothing, so your lists stay only until this page is closed.");
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

test("a page that ends while it opens a list opens its own the next time, and offers the other", async ({ page, open }) => {
  await open();
  await openList(page, 24);
  await kept(page);
  await page.route("**/assets/analysis.worker-*.js", () => undefined); // opening never ends
  await page.goto("about:blank");
  await page.goto("");
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  const crashed = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  void session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.unroute("**/assets/analysis.worker-*.js");
  await open();
  await expect(dots(page)).toHaveCount(112);
  await expect(toast(page)).toContainText(
    "“Pasted text” was being opened when the page ended, perhaps for want of memory. It is left as it is.",
  );
  await offer(page, "Try again").click();
  await expect(dots(page)).toHaveCount(24);
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
