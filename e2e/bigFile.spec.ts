import { writeFileSync } from "node:fs";
import { expect, test } from "./page";

/** Invented records of bees and tunnels, each with words of its own, so that none is a copy. */
function inventedLines(megabytes: number): string {
  const words = ["pollen", "nectar", "swarm", "queen", "hive", "lining", "grout", "cutter", "rock", "settlement"];
  const lines: string[] = [];
  for (let i = 0, size = 0; size < megabytes * 1e6; i++) {
    const word = (step: number): string => `${words[(i * 7 + step * step) % words.length]}${(i * 31 + step * 17) % 9973}`;
    const text = (first: number, count: number): string => Array.from({ length: count }, (_, step) => word(first + step)).join(" ");
    const line = JSON.stringify({ id: `invented-${i}`, title: text(0, 8), abstract: text(8, 110), date: `20${10 + (i % 15)}-03` });
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join("\n");
}

test("a file of 30 MB is read with progress, it can be stopped, and the open list stays", async ({ page, open }, info) => {
  const file = info.outputPath("long.jsonl");
  writeFileSync(file, inventedLines(30));
  await open();
  await page.getByRole("button", { name: "Import" }).click();
  const dialog = page.getByRole("dialog", { name: "Import papers" });
  await dialog.getByLabel("Choose files").setInputFiles(file);
  const progress = dialog.getByRole("progressbar", { name: "Reading" });
  await expect.poll(async () => Number(await progress.getAttribute("aria-valuenow")), { intervals: [20] }).toBeGreaterThan(5);
  await dialog.getByRole("button", { name: "Stop" }).click();
  await expect(progress).toBeHidden();
  await expect(dialog.getByRole("button", { name: "Find themes", exact: true })).toBeDisabled();
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
  // what is shown can still be asked about: its worker was not stopped
  await page.getByRole("textbox", { name: "Search papers and phrases" }).fill("attention");
  await expect(page.getByRole("listbox", { name: "Papers found" }).getByRole("option").last()).toHaveText(/^All \d+ in Papers$/);
});

test("a list that is long as a text is kept, and is there again", async ({ page, open }, info) => {
  const file = info.outputPath("kept.jsonl");
  writeFileSync(file, inventedLines(1.5));
  await open();
  await page.getByRole("button", { name: "Import" }).click();
  const dialog = page.getByRole("dialog", { name: "Import papers" });
  await dialog.getByLabel("Choose files").setInputFiles(file);
  await dialog.getByRole("button", { name: /^Find themes in 1,\d\d\d papers$/ }).click();
  await expect(page.locator(".corpus-menu > summary")).toHaveText(/^List: Kept1,\d\d\d papers/, { timeout: 60_000 });
  await expect.poll(() => page.evaluate(keptList).then((list) => list.length)).toBeGreaterThan(100_000); // gzip
  await page.goto("about:blank");
  await page.goto("./");
  await expect(page.locator(".corpus-menu > summary")).toHaveText(/^List: Kept1,\d\d\d papers/, { timeout: 60_000 });
  await expect(page.locator(".map .stage canvas")).toBeVisible({ timeout: 60_000 });

  const whole = await page.evaluate(keptList);
  await page.evaluate(keptList, whole.slice(0, whole.length / 2));
  await page.goto("about:blank");
  await page.goto("./");
  await expect(page.locator(".toast")).toContainText("“Kept” could not be opened: Kept: it is damaged or cut off — open its session file");
  await expect(page.locator(".corpus-menu > summary")).toContainText("112 papers");
});

/** In the page: the bytes of the only list that the browser keeps, none where it is no gzip; or puts others in their place. */
async function keptList(others: readonly number[] | void): Promise<number[]> {
  const [{ name = "" }] = await indexedDB.databases();
  const opening = indexedDB.open(name);
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const asking = opening.result.transaction("lists", "readwrite").objectStore("lists").openCursor();
  await new Promise((resolve) => asking.addEventListener("success", resolve));
  const bytes: unknown = asking.result?.value;
  if (others) await new Promise((resolve) => asking.result?.update(Uint8Array.from(others)).addEventListener("success", resolve));
  opening.result.close();
  return bytes instanceof Uint8Array ? Array.from(bytes) : [];
}
