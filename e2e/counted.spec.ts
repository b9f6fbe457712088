/** A list of which papers were drawn by chance, and whose others were counted. */
import { tsImport } from "tsx/esm/api";
import type { PreparedList } from "../analysis/export/preparedList";
import { type BroughtList, bringWithPage } from "./bringWithPage";
import { expect, tab, test, themeRows } from "./page";

const DRAWN = 1200;
const TIMES = 10;
const ALL = DRAWN * TIMES;

/** The list as if it had been drawn from ten times as many papers, which are spread as those are. */
async function countedList(): Promise<BroughtList & { readonly sizes: readonly number[] }> {
  // in a loader of its own: the one of the tests reads no JSON
  const { manyPapers } = (await tsImport("./manyPapers.ts", import.meta.url)) as { manyPapers: (papers: number) => Promise<BroughtList> };
  const brought = await manyPapers(DRAWN);
  const list = JSON.parse(brought.prepared) as PreparedList;
  const { themes, trends } = list.result;
  const sizes = themes.map(({ size }) => TIMES * size);
  const unclear = ALL - sizes.reduce((sum, size) => sum + size, 0);
  const { papers, undated, tooCoarse, papersBefore, papersSince } = trends;
  const whole = {
    papers: ALL,
    sizes: { Int32Array: sizes },
    unclear,
    agreement: 1,
    trends: { papers, undated, tooCoarse, papersBefore, papersSince, outside: 0, themes: trends.themes },
  };
  const corpus = { ...list.corpus, drawnFrom: ALL };
  const result = { ...list.result, corpus: { ...list.result.corpus, drawnFrom: ALL }, whole };
  return { ...brought, prepared: JSON.stringify({ ...list, corpus, result }), sizes };
}

test("sizes of themes are of all papers of the list, beside the map and on it, and it is said which numbers are of which", async ({
  page,
  open,
}) => {
  const list = await countedList();
  await bringWithPage(page, list);
  await open();
  const largest = Math.max(...list.sizes).toLocaleString("en");
  await expect(themeRows(page).first().locator(".figure")).toHaveText(largest);
  await expect(page.locator(".map .stage svg").getByText(`${largest} papers`).first()).toBeVisible();
  const summary = page.getByRole("complementary", { name: "The list as a whole" });
  await expect(summary.getByRole("heading", { name: "12,000 papers" })).toBeVisible();
  await expect(summary).toContainText(
    "found in 1,200 papers, drawn by chance; their sizes, shares and trends are counted over all 12,000. Map, words, topics and lists are of the drawn papers.",
  );
  await expect(page.getByRole("banner")).toContainText("1,200 of 12,000 papers, drawn by chance");

  await themeRows(page).first().click();
  await expect(page.locator(".detail .facts-row")).toContainText("of 12,000");
  await expect(page.locator(".detail")).toContainText("of it are drawn; all but its size and trend is of these");
  await tab(page, "Themes").click();
  await expect(page.getByRole("table", { name: "Themes in the order of the tree" })).toContainText(largest);
});
