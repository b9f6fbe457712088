import type { Page } from "@playwright/test";

/** A list that is analysed already, see manyPapers.ts. */
export interface BroughtList {
  /** What the page reads as its list, and the mark of it. */
  readonly text: string;
  readonly mark: string;
  /** The papers with their result, as a page brings them with it, and as a result file. */
  readonly prepared: string;
  readonly result: string;
  /** By row: x and y of the map, and the theme. */
  readonly places: readonly [x: readonly number[], y: readonly number[]];
  readonly theme: readonly number[];
}

/** The page brings that list with it; nothing is computed, as its worker never answers. */
export async function bringWithPage(page: Page, { text, mark, prepared }: BroughtList): Promise<void> {
  await page.route("**/data/daily-papers.json", (route) => route.fulfill({ body: text, contentType: "application/json" }));
  await page.route("**/data/daily-papers.prepared.json", (route) => route.fulfill({ body: prepared, contentType: "application/json" }));
  await page.route(/\/(?:index\.html)?(?:\?[^/]*)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/data-of="[^"]*"/, `data-of="${mark}"`) });
  });
  await page.addInitScript("window.Worker = class extends EventTarget { postMessage() {} terminate() {} }");
}
