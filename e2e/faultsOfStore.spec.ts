/** The browser's store is full, denied, damaged or of another version, for real: work is kept, or its loss is said. */
import { change, devtools, dots, emptyPage, held, kept, name, offer, openList, row, toast } from "./keptLists";
import { expect, test, themeRows } from "./page";

test.use({ reuseContext: false }); // a window of its own, whose end is nobody else's

test("no room: it is said, and what is open is kept as soon as there is some", async ({ page, open, context, baseURL }) => {
  const { session, origin } = await devtools(await emptyPage(context, baseURL));
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 100 });
  await open();
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
