/** What a person does, and where, in words that the tests share. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type Page, test as base } from "@playwright/test";

interface Opened {
  /** Opens the page with a fragment. */
  readonly open: (fragment?: string) => Promise<void>;
}

/** The test fails on any error in the console, on anything that the page's policy forbids and on any request to another host. */
export const test = base.extend<Opened>({
  open: async ({ page, baseURL }, use) => {
    const complaints = await complaintsOf(page, baseURL);
    await use(async (fragment = "") => {
      await page.goto(fragment ? `#${fragment}` : "");
      await expect(page.getByRole("navigation", { name: "Views" })).toBeVisible({ timeout: 60_000 });
    });
    expect(complaints.splice(0)).toEqual([]);
  },
});

async function complaintsOf(page: Page, baseURL = ""): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== new URL(baseURL).host) complaints.push(`asked another host: ${request.url()}`);
  });
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      console.error("the policy forbids", violatedDirective, blockedURI, sample),
    ),
  );
  return complaints;
}

let looked: { readonly page: Page; readonly complaints: string[] } | undefined;

/**
 * For tests that only look, and change nothing of the list, its themes and its topics: one page, opened and analysed once, serves all those of a
 * worker. A fragment leads it to what the test begins with, as it leads a reader who follows a link. After a test that failed it is opened anew.
 */
export const lookTest = test.extend({
  page: async ({ browser, baseURL, contextOptions }, use, info) => {
    if (!looked) {
      const page = await (
        await browser.newContext({
          ...contextOptions,
          baseURL: baseURL ?? "",
          viewport: info.project.use.viewport ?? null,
          serviceWorkers: "block",
        })
      ).newPage();
      looked = { page, complaints: await complaintsOf(page, baseURL) };
    }
    await use(looked.page);
    if (info.status === info.expectedStatus) return;
    await looked.page.context().close();
    looked = undefined;
  },
  open: async ({ page }, use) => {
    await use(async (fragment = "") => {
      await page.mouse.move(0, 0);
      for (let i = 0; i < 3; i++) await page.keyboard.press("Escape"); // a menu, its dialog, a selection
      if (page.url() === "about:blank") await page.goto(`#${fragment}`);
      else await page.evaluate((hash) => (location.hash = hash), fragment);
      await expect(page.getByRole("navigation", { name: "Views" })).toBeVisible({ timeout: 60_000 });
    });
    expect(looked?.complaints.splice(0)).toEqual([]);
  },
});

export { expect };

let empty: Page | undefined;

/** Parses a file in an empty page, as the policy of ours lets no text become a document. One window serves all tests of a worker. */
export async function inEmptyPage<T>(page: Page, read: (text: string) => T, text: string): Promise<T> {
  if (!empty || empty.isClosed()) empty = await page.context().browser()?.newPage();
  if (!empty) throw new Error("no browser");
  return (await empty.evaluate(read as (text: string) => unknown, text)) as T;
}

const railRows = (page: Page) => page.getByRole("complementary", { name: "Themes" }).locator(".theme-row");
/** One a theme; the papers in no theme have a row of their own. */
export const themeRows = (page: Page) => railRows(page).and(page.locator(":not(.unclear)"));
export const unclearRow = (page: Page) => railRows(page).and(page.locator(".unclear"));
/** In the order of their keys. */
export const VIEWS = ["Overview", "Themes", "Trends", "Topics", "Papers", "Quality"];
export const tab = (page: Page, name: string) => page.getByRole("navigation", { name: "Views" }).getByRole("button", { name });

/** Invented titles and abstracts about bees and tunnels, enough of them to have themes. */
export function inventedPaste(papers: number): string {
  const bees = ["honey bees", "the hive", "queen bees", "pollen", "nectar", "swarms"];
  const tunnels = ["tunnel boring", "lining segments", "rock mass", "grouting", "cutter heads", "settlement"];
  return Array.from({ length: papers }, (_, i) => {
    const words = i % 2 === 0 ? bees : tunnels;
    const word = (step: number): string => words[(i + step) % words.length];
    return `On ${word(0)} and ${word(1)}, part ${i + 1}\n\nWe measured ${word(0)} in many places over three years. The ${word(1)} changes with ${word(2)}, and ${word(3)} follows ${word(0)}.\n\n`;
  }).join("");
}

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
export const sharedFile = (path: string): string | undefined => (existsSync(shared + path) ? shared + path : undefined);
export const readShared = (path: string): string => readFileSync(shared + path, "utf8");
