/** What the reader made stays: workspaces, session files, links; and what is said where it cannot stay. */
import { readFileSync } from "node:fs";
import { dots, importDialog as dialog, kept, menu, name, openList, row, toast } from "./keptLists";
import { expect, tab, test, themeRows } from "./page";
import type { Page } from "@playwright/test";

test.use({ reuseContext: false }); // nothing is kept by then

async function saveSession(page: Page): Promise<string> {
  await name(page).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    menu(page)
      .getByRole("button", { name: /^Save session…/ })
      .click(),
  ]);
  return readFileSync(await file.path(), "utf8");
}

async function drop(page: Page, file: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([called, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], called, { type: "application/json" }));
      return data;
    },
    [file, text],
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
}

test("two lists stay, each with its name, its number of themes and its view", async ({ page, open, baseURL }) => {
  await open();
  await openList(page, 24);
  await name(page).click();
  await menu(page).getByRole("button", { name: "Rename Pasted text" }).click();
  await menu(page).getByRole("textbox", { name: "New name of Pasted text" }).fill("Bees and tunnels");
  await page.keyboard.press("Enter");
  await expect(name(page)).toContainText("Bees and tunnels");
  await page.keyboard.press("Escape");
  await tab(page, "Quality").click();
  await kept(page);
  await tab(page, "Overview").click();
  await openList(page, 30);
  await expect(name(page)).toContainText("Pasted text");
  const themes = await themeRows(page).count();
  await page.keyboard.press("]");
  await expect(themeRows(page)).toHaveCount(themes + 1);
  await kept(page);

  await page.goto("about:blank");
  await page.goto(baseURL ?? "");
  await expect(themeRows(page)).toHaveCount(themes + 1, { timeout: 60_000 });
  await expect(name(page)).toContainText("Pasted text");
  await name(page).click();
  await expect(row(page, "Bees and tunnels")).toContainText(/24 papers · changed \d+ \w{3} \d{4}, \d\d:\d\d/);
  await expect(row(page, "Pasted text")).toContainText("open now");
  await row(page, "Bees and tunnels").getByRole("button").first().click();
  await expect(name(page)).toContainText("Bees and tunnels");
  await expect(tab(page, "Overview")).toHaveAttribute("aria-current", "page");
  await expect(dots(page)).toHaveCount(24);
  await page.reload();
  await expect(dots(page)).toHaveCount(24);
});

test("the view of a list comes back with it", async ({ page, open }) => {
  await open();
  await openList(page, 24);
  await tab(page, "Quality").click();
  await kept(page);
  await name(page).click();
  await menu(page)
    .getByRole("button", { name: /^Sample/ })
    .click();
  await expect(tab(page, "Overview")).toHaveAttribute("aria-current", "page", { timeout: 60_000 });
  await name(page).click();
  await row(page, "Pasted text").getByRole("button").first().click();
  await expect(tab(page, "Quality")).toHaveAttribute("aria-current", "page");
});

test("a list is copied, deleted, and had back", async ({ page, open }) => {
  await open();
  await openList(page, 24);
  await name(page).click();
  await menu(page).getByRole("button", { name: "Duplicate Pasted text" }).click();
  await expect(toast(page)).toContainText("“Pasted text 2” is a copy of “Pasted text”.");
  await name(page).click();
  await menu(page).getByRole("button", { name: "Delete Pasted text", exact: true }).click();
  await expect(dots(page)).toHaveCount(112);
  await expect(toast(page)).toContainText("“Pasted text” is deleted.");
  await name(page).click();
  await expect(row(page, "Pasted text")).toHaveCount(1);
  await toast(page).getByRole("button", { name: "Undo" }).click();
  await expect(dots(page)).toHaveCount(24);
  await expect(toast(page)).toBeHidden();
  await page.reload();
  await expect(dots(page)).toHaveCount(24);
  await name(page).click();
  await expect(row(page, "Pasted text")).toHaveCount(2);
  await menu(page).getByRole("button", { name: "Delete Pasted text", exact: true }).click();
  await expect(dots(page)).toHaveCount(112);
  await page.reload();
  await expect(dots(page)).toHaveCount(112);
  await name(page).click();
  await expect(row(page, "Pasted text")).toHaveCount(1);
});

test("a session is saved, dropped into another browser, and is as it was", async ({ page, open, browser, baseURL }) => {
  await open();
  await openList(page, 24);
  const themes = await themeRows(page).count();
  await page.keyboard.press("]");
  await expect(themeRows(page)).toHaveCount(themes + 1);
  await tab(page, "Topics").click();
  const text = await saveSession(page);
  expect(JSON.parse(text)).toMatchObject({ format: "papertide-session", version: 1, name: "Pasted text", look: { view: "topics" } });

  const other = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await other.goto("");
  await expect(dots(other)).toHaveCount(112, { timeout: 60_000 });
  await drop(other, "pasted-text.papertide.json", text);
  await expect(tab(other, "Topics")).toHaveAttribute("aria-current", "page");
  await expect(toast(other)).toContainText(/The session “Pasted text” is open: 24 papers, as saved on \d+ \w{3} \d{4}\./);
  await expect(dialog(other)).toBeHidden();
  await tab(other, "Overview").click();
  await expect(themeRows(other)).toHaveCount(themes + 1);
  await other.keyboard.press("Control+z");
  await expect(dots(other)).toHaveCount(112);
  await other.context().close();
});

test("a session that cannot be read is answered with a sentence, and the open list stays open", async ({ page, open }) => {
  await open();
  const text = await saveSession(page);
  for (const [file, sentence] of [
    [text.replace('"version":1', '"version":9'), "saved by a newer Papertide (session version 9) — reload this page"],
    [text.slice(0, text.length / 2), "damaged or cut off"],
  ]) {
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await dialog(page)
      .getByLabel("Choose files")
      .setInputFiles({ name: "s.json", mimeType: "application/json", buffer: Buffer.from(file) });
    await expect(dialog(page).getByRole("alert")).toContainText(sentence);
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    await expect(dots(page)).toHaveCount(112);
  }
});

test("the one list that an earlier version kept is a workspace now, with its topics", async ({ page, open }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("old")) return;
    sessionStorage.setItem("old", "made");
    const asked = indexedDB.open("papertide", 1);
    asked.onupgradeneeded = () => {
      const store = asked.result.createObjectStore("workspace");
      const papers = Array.from({ length: 12 }, (_, i) => ({
        id: `p${i}`,
        title: `The hive of field ${i}`,
        date: "2024-05",
        url: "",
        abstract: `Honey bees gather ${["pollen", "nectar"][i % 2]} for the hive and the queen.`,
      }));
      const text = JSON.stringify({ format: "papertide-corpus", version: 1, name: "Old bees", asOf: "", textWithheld: false, papers });
      store.put({ text, name: "Old bees", options: { themes: 2, seed: 0, bin: "auto", topics: [], words: {} } }, "own");
      store.put("own", "open");
      store.put([{ label: "Hive", aliases: [], exclude: [], color: null }], "topics");
    };
    asked.onsuccess = () => asked.result.close();
  });
  await open("view=topics");
  await expect(name(page)).toContainText("Old bees");
  await expect(page.getByRole("heading", { name: "1 tracked topics" })).toBeVisible();
  await page.reload();
  await expect(name(page)).toContainText("Old bees");
});

test("a link to a list of the reader's opens that list; to another list it says so", async ({ page, open, baseURL }) => {
  await open();
  await openList(page, 24);
  await page.keyboard.press("]");
  await expect.poll(() => page.url()).toMatch(/themes=\d+&list=[0-9a-f]{8}-24$/);
  const link = page.url();
  await kept(page);
  await openList(page, 30);
  await page.goto(link);
  await expect(dots(page)).toHaveCount(24);
  await kept(page);
  await page.goto("about:blank");
  await page.goto(`${baseURL ?? ""}#view=trends&theme=1&list=00000000-240`);
  await expect(toast(page)).toContainText("This link was made with a list of 240 papers; this one has 24.", { timeout: 60_000 });
  await expect(tab(page, "Trends")).toHaveAttribute("aria-current", "page");
  expect(page.url()).not.toContain("theme=1");
});

test("a link that is too long to travel offers the session file", async ({ page, open }) => {
  const topics = Array.from({ length: 200 }, (_, i) => `A long name of a topic about honey bees ${i}`).join(".");
  await open(`topics=${encodeURIComponent(topics)}`);
  await page.getByRole("button", { name: "Share" }).click();
  await expect(toast(page)).toContainText("many programs cut links off at 8,000");
  const [file] = await Promise.all([page.waitForEvent("download"), toast(page).getByRole("button", { name: "Save session…" }).click()]);
  expect(file.suggestedFilename()).toBe("efficient-llm-training.papertide.json");
});

test("a list changed in another tab: this one says so, and has it or keeps its own", async ({ page, open, context }) => {
  await open();
  await openList(page, 24);
  await kept(page);
  const other = await context.newPage();
  await other.goto("");
  await expect(dots(other)).toHaveCount(24, { timeout: 60_000 });
  const themes = await themeRows(page).count();
  await page.bringToFront();
  await page.keyboard.press("]");
  await expect(themeRows(page)).toHaveCount(themes + 1);
  await expect(toast(other)).toContainText("“Pasted text” was changed in another tab.", { timeout: 10_000 });
  await toast(other).getByRole("button", { name: "Reload it" }).click();
  await expect(themeRows(other)).toHaveCount(themes + 1);
  await page.keyboard.press("]");
  await expect(themeRows(page)).toHaveCount(themes + 2);
  await toast(other).getByRole("button", { name: "Save this one under another name" }).click({ timeout: 10_000 });
  await expect(name(other)).toContainText("Pasted text 2");
  await other.bringToFront();
  await kept(other);
  await other.reload();
  await expect(themeRows(other)).toHaveCount(themes + 1);
  await expect(toast(page)).toBeHidden();
});

test("where the browser keeps nothing, it is said once, and everything else works", async ({ page, open }) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("not here", "SecurityError");
    };
  });
  await open();
  await openList(page, 24);
  await expect(toast(page)).toContainText("This browser keeps nothing, so your lists stay only until this page is closed.");
  const [file] = await Promise.all([page.waitForEvent("download"), toast(page).getByRole("button", { name: "Save session…" }).click()]);
  expect(file.suggestedFilename()).toBe("pasted-text.papertide.json");
  await openList(page, 30);
  await kept(page);
  await expect(toast(page)).toBeHidden();
  await name(page).click();
  await row(page, "24 papers").getByRole("button").first().click();
  await expect(dots(page)).toHaveCount(24);
  await page.reload();
  await expect(dots(page)).toHaveCount(112);
});

test("where there is no room, it is said once, and nothing that is open is lost", async ({ page, open }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open();
  await openList(page, 24);
  await expect(toast(page)).toContainText("There is no room left in this browser");
  await toast(page).getByRole("button", { name: "Close notice" }).click();
  await openList(page, 30);
  await name(page).click();
  await row(page, "24 papers").getByRole("button").first().click();
  await expect(dots(page)).toHaveCount(24);
  await expect(toast(page)).toBeHidden();
});

test("everything that is kept can be forgotten, and then the browser holds nothing", async ({ page, open }) => {
  await open();
  await openList(page, 24);
  await page.getByRole("button", { name: "Dark colours" }).click();
  await kept(page);
  const held = () =>
    page.evaluate(async () => [
      localStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      sessionStorage.length,
    ]);
  expect((await held())[1]).toBe(1);
  await name(page).click();
  await menu(page)
    .getByRole("button", { name: /^Forget everything/ })
    .click();
  await expect(toast(page)).toContainText("Forget the list and all settings kept in this browser? This cannot be undone.");
  await page.evaluate(() => (document.title = "before"));
  await toast(page).getByRole("button", { name: "Forget everything" }).click();
  await expect(page).not.toHaveTitle("before");
  await expect(dots(page)).toHaveCount(112, { timeout: 60_000 });
  await name(page).click();
  await expect(row(page, "Pasted text")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Dark colours" })).toBeVisible();
});
