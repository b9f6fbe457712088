/** Lists that a reader opens and finds again, for the tests of what is kept. */
import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { expect, inventedPaste } from "./page";

export const importDialog = (page: Page) => page.getByRole("dialog", { name: "Import papers" });
/** The name of the open list, which opens the menu. */
export const name = (page: Page) => page.locator(".corpus-menu > summary");
export const menu = (page: Page) => page.locator(".corpus-menu > .menu");
export const dots = (page: Page) => page.locator(".map circle[data-paper]");
export const toast = (page: Page) => page.locator(".toast");
export const row = (page: Page, list: string) => menu(page).locator(".workspace").filter({ hasText: list });

export async function openList(page: Page, papers: number): Promise<void> {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await importDialog(page).getByRole("textbox", { name: "Paste titles with their abstracts" }).fill(inventedPaste(papers));
  await importDialog(page)
    .getByRole("button", { name: `Find themes in ${papers} papers` })
    .click();
  await expect(dots(page)).toHaveCount(papers);
}

/** A second of quiet, and the workspace is kept. */
export const kept = (page: Page): Promise<void> => page.waitForTimeout(1500);

export const offer = (page: Page, label: string) => toast(page).getByRole("button", { name: label });
export const devtools = async (page: Page): Promise<{ readonly session: CDPSession; readonly origin: string }> => ({
  session: await page.context().newCDPSession(page),
  origin: new URL(page.url()).origin,
});

/** A page of the same place without the program, to see and to change what is kept. */
export async function emptyPage(context: BrowserContext, baseURL = ""): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${baseURL}favicon.svg`);
  return page;
}

export interface Held {
  readonly workspaces: readonly { readonly id: string; readonly papers: number; readonly options: { readonly themes: unknown } }[];
  /** Id -> how many papers its corpus file holds. */
  readonly lists: Readonly<Record<string, number>>;
}

/** All that the browser holds of lists. */
export const held = (page: Page): Promise<Held> =>
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
    const lists = Object.fromEntries(keys.map((key, i) => [key as string, (JSON.parse(texts[i]) as { papers: unknown[] }).papers.length]));
    return { workspaces: workspaces.filter(({ id }) => id !== "sample"), lists };
  });

/** Runs a few lines on the open database: `stores`, read and written. */
export const change = (page: Page, act: (stores: IDBTransaction) => void): Promise<void> =>
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
