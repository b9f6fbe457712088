/** The import dialog, from what is given to the opened list; together, as all tests share its files. */
import { expect, inventedPaste, sharedFile, tab, test, themeRows } from "./page";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Import papers" });

async function pasteInto(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Import" }).click();
  await dialog(page).getByRole("textbox", { name: "Paste titles with their abstracts" }).fill(text);
}

test("a pasted page is reported, becomes themes, is there after a reload, and the sample is one click away", async ({ page, open }) => {
  await open();
  await pasteInto(page, `Daily Papers\n\nJul 28\n\n${inventedPaste(24)}`);
  await expect(dialog(page).getByText("24 of 24 papers read")).toBeVisible();
  await expect(dialog(page).getByText("Left out: 2 lines, 0 papers")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Find themes in 24 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24);
  await expect(page.getByText("No dates, so no time chart.")).toBeVisible();
  await page.reload();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24);
  await page.getByText("Pasted text").click();
  await page.getByRole("button", { name: "Sample: efficient LLM training" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24);
});

test("a long text that is pasted stands where the cursor was, is read, and can be edited", async ({ page, open, context }) => {
  await open();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const many = inventedPaste(600);
  await page.evaluate((text) => navigator.clipboard.writeText(text), many.replaceAll("\n", "\r\n"));
  await page.getByRole("button", { name: "Import" }).click();
  const field = dialog(page).getByRole("textbox", { name: "Paste titles with their abstracts" });
  await field.fill("[]");
  await field.press("ArrowLeft");
  await field.press("Control+v");
  await expect(dialog(page).getByText(/^60\d of 60\d papers read$/)).toBeVisible({ timeout: 60_000 });
  await dialog(page).getByRole("button", { name: "Edit the text" }).click();
  await expect(field).toHaveValue(`[${many}]`);
});

test("files are read, several at once, compressed too, and can be added to the open list", async ({ page, open }) => {
  await open();
  await page.getByRole("button", { name: "Import" }).click();
  const records = Array.from({ length: 12 }, (_, i) => ({
    title: `The ${["hive", "queen", "swarm", "pollen"][i % 4]} of field ${i}`,
    abstract: "Honey bees gather pollen and nectar for the hive.",
    date: `2024-0${(i % 6) + 1}`,
  }));
  const { gzipSync } = await import("node:zlib");
  await dialog(page)
    .getByLabel("Choose files")
    .setInputFiles([
      { name: "bees.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(records.slice(0, 6))) },
      { name: "more.jsonl.gz", mimeType: "application/gzip", buffer: gzipSync(records.map((record) => JSON.stringify(record)).join("\n")) },
    ]);
  await expect(dialog(page).getByText("18 of 18 papers read")).toBeVisible();
  await expect(dialog(page).getByText("merged: 6")).toBeVisible();
  await dialog(page)
    .getByText(/^Add to “/)
    .click();
  await expect(dialog(page).getByRole("button", { name: "Find themes in 124 papers" })).toBeVisible();
  await dialog(page).getByRole("button", { name: "Find themes in 124 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(124);
});

test("a file dropped anywhere opens the dialog with its report", async ({ page, open }) => {
  await open();
  const text = inventedPaste(8);
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "dropped.txt", { type: "text/plain" }));
    return data;
  }, text);
  await page.dispatchEvent("body", "dragover", { dataTransfer: transfer });
  await expect(page.locator(".drop-edge")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
  await expect(dialog(page).getByText("8 of 8 papers read")).toBeVisible();
});

test("text pasted anywhere on the page opens the dialog", async ({ page, open }) => {
  await open();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true }));
  }, inventedPaste(8));
  await expect(dialog(page).getByText("8 of 8 papers read")).toBeVisible();
});

const BAD: readonly (readonly [string, string, RegExp])[] = [
  ["titles without abstracts", "One title here\n\nAnother title there\n\nA third\n", /no abstract was found/],
  ["a truncated JSON", '[{"title": "How bees return", "abstract": "They fly', /ends in the middle of a record/],
  ["binary rubbish", "\u0001\u0002\u0003\u0004ab\u0005\u0006\u0007", /not text/],
  ["a PDF", "%PDF-1.7 and so on", /this is a PDF/],
];

test("what cannot be read is answered with a sentence, an empty paste with none, and the open list stays open", async ({ page, open }) => {
  await open();
  const go = dialog(page).getByRole("button", { name: "Find themes", exact: true });
  for (const [what, text, sentence] of BAD) {
    await pasteInto(page, text);
    await expect(dialog(page).getByRole("alert"), what).toContainText(sentence);
    await expect(go).toBeDisabled();
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
  }
  await pasteInto(page, "  \n ");
  await expect(go).toBeDisabled();
  await expect(dialog(page).getByRole("alert")).toHaveCount(0);
});

test("one paper, and two identical ones: the dialog says that it is too few, and nothing is lost", async ({ page, open }) => {
  await open();
  for (const text of [inventedPaste(1), inventedPaste(1) + inventedPaste(1)]) {
    await pasteInto(page, text);
    await dialog(page).getByRole("button", { name: "Find themes in 1 paper" }).click();
    await expect(dialog(page).getByRole("alert")).toContainText("1 paper is too few to find themes in");
    await dialog(page).getByRole("button", { name: "Edit the text" }).click();
    await expect(dialog(page).getByRole("textbox", { name: "Paste titles with their abstracts" })).toHaveValue(text);
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
    await expect(themeRows(page).first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  }
});

const DAILY = sharedFile("corpora/hf_daily_2024-05_2025-06.jsonl.gz");

test.describe("3,724 daily papers", () => {
  test.skip(!DAILY, "skipped: the corpus of daily papers is not here");
  test.setTimeout(150_000);

  test("open in the page, with progress and a way to stop, and give monthly trends", async ({ page, open }) => {
    await open();
    await page.getByRole("button", { name: "Import" }).click();
    await dialog(page)
      .getByLabel("Choose files")
      .setInputFiles(DAILY ?? "");
    const go = dialog(page).getByRole("button", { name: "Find themes in 3,724 papers" });
    await go.click({ timeout: 60_000 });
    const progress = page.getByRole("status", { name: /^Finding themes/ });
    await expect(progress).toBeVisible();
    await progress.getByRole("button", { name: "Stop" }).click();
    await expect(progress).toBeHidden();
    await expect(page.locator(".map circle[data-paper]")).toHaveCount(112);
    // the page answers while it computes
    await page.getByRole("button", { name: "Import" }).click();
    await dialog(page)
      .getByLabel("Choose files")
      .setInputFiles(DAILY ?? "");
    await go.click({ timeout: 60_000 });
    await expect(progress).toBeVisible();
    await tab(page, "Topics").click();
    await tab(page, "Trends").click();
    await expect(page.getByRole("heading", { name: "Share of papers per month" })).toBeVisible({ timeout: 120_000 });
    await expect(page.locator(".time-chart svg")).toContainText("3,724 papers");
    // the map to export comes piece by piece, and writing its words does not wait for it
    await tab(page, "Overview").click();
    await page.getByRole("button", { name: "Export" }).click();
    const exporting = page.getByRole("dialog", { name: "Export" });
    await expect(exporting.locator(".sheet[aria-busy=false] svg")).toContainText("3,724 papers");
    const title = exporting.getByLabel("Title", { exact: true });
    await title.fill("");
    await title.pressSequentially("A month of papers");
    await expect(title).toHaveValue("A month of papers");
    await expect(exporting.locator(".sheet[aria-busy=false] svg")).toContainText("A month of papers");
    await expect(exporting.getByRole("button", { name: /^Export (?:SVG|\d+ slides)$/ })).toBeEnabled();
  });
});

interface Invented {
  readonly title: string;
  readonly abstract: string;
  readonly date: string;
  readonly authors?: readonly string[];
}

const bee = (i: number): Invented => ({
  title: `The ${["hive", "queen", "swarm", "pollen"][i % 4]} of field ${i}`,
  abstract: "Honey bees gather pollen and nectar for the hive.",
  date: `2024-0${(i % 6) + 1}`,
});
const BEES = Array.from({ length: 12 }, (_, i) => bee(i));
const ALIKE: readonly Invented[] = [
  { title: "The Colour of Bees and How They Return Home", abstract: "Bees fly far and return.", date: "2024-01", authors: ["Ann Person"] },
  { title: "The Color of Bees and How They Return Home", abstract: "", date: "2024-01", authors: ["Ann Person"] },
];
const json = (name: string, papers: readonly object[]) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(papers)),
});
const text = (name: string, content: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

async function give(page: Page, ...files: readonly ReturnType<typeof text>[]): Promise<void> {
  if (!(await dialog(page).isVisible())) await page.getByRole("button", { name: "Import", exact: true }).click();
  await dialog(page)
    .getByLabel("Choose files")
    .setInputFiles([...files]);
}

test("files and pasted text are read together, each told by its format and records, and can be taken away", async ({ page, open }) => {
  await open();
  await pasteInto(page, inventedPaste(8));
  await give(page, json("bees.json", BEES));
  await give(
    page,
    text("more.csv", `Title,Abstract,Year\n${BEES.map(({ title, abstract }) => `${title} again,${abstract},2023`).join("\n")}`),
  );
  const given = dialog(page).getByRole("list", { name: "What is read" });
  await expect(given.getByRole("listitem")).toContainText([
    /Pasted text.*8 records/,
    /bees\.json.*JSON list of papers · 12 records/,
    /more\.csv.*table of papers \(CSV\) · 12 records/,
  ]);
  await expect(dialog(page).getByText("32 of 32 papers read")).toBeVisible();
  const table = dialog(page).getByRole("group", { name: "What became of each file" });
  await expect(table.getByRole("row", { name: /^Together 32 32/ })).toBeVisible();
  await given.getByRole("button", { name: "Take more.csv away" }).click();
  await expect(dialog(page).getByText("20 of 20 papers read")).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Add more files" })).toBeVisible();
});

test("a bad file among good ones says what is wrong with it, and the others can be opened", async ({ page, open }) => {
  await open();
  await give(page, text("scan.pdf", "%PDF-1.7 and so on"), json("bees.json", BEES));
  await expect(dialog(page).getByText("12 of 12 papers read")).toBeVisible();
  await expect(dialog(page).getByRole("listitem").filter({ hasText: "scan.pdf" }).first()).toContainText("This is a PDF");
  await expect(dialog(page).getByText("Left out: 1 file, 0 lines, 0 papers")).toBeVisible();
  await dialog(page).getByRole("button", { name: "Find themes in 12 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(12);
});

test("a table whose columns nobody named is shown, and read again as the reader says what they hold", async ({ page, open }) => {
  await open();
  const rows = BEES.map((_, i) => `${i},brood ${i} in the hive,w${i} seen`).join("\n");
  await give(page, text("codes.csv", rows));
  const preview = dialog(page).getByRole("region", { name: "Columns of codes.csv" });
  await expect(preview).toContainText("brood 3 in the hive");
  await preview.getByLabel("What column 2 holds").selectOption({ label: "Abstract" });
  await preview.getByLabel("What column 3 holds").selectOption({ label: "Title" });
  await expect(dialog(page).getByText("12 of 12 papers read")).toBeVisible();
  await expect(dialog(page).getByText("w3 seen").first()).toBeVisible();
  await expect(preview.getByLabel("What column 1 holds")).toHaveValue("");
});

test("the columns of a table that was understood are shown when asked for", async ({ page, open }) => {
  await open();
  const rows = BEES.map(({ title, abstract }) => `${title},${abstract},a note`).join("\n");
  await give(page, text("bees.csv", `Title,Abstract,Remarks\n${rows}`));
  await dialog(page).getByRole("button", { name: "Columns…" }).click();
  await expect(dialog(page).getByLabel("What column Title holds")).toHaveValue("title");
  await expect(dialog(page).getByLabel("What column Abstract holds")).toHaveValue("abstract");
  await expect(dialog(page).getByLabel("What column Remarks holds")).toHaveValue("");
  await dialog(page).getByLabel("What column Remarks holds").selectOption({ label: "Title" });
  await expect(dialog(page).getByLabel("What column Title holds")).toHaveValue("");
});

test("papers that look alike are shown with the reason, become one when the reader says so, and two again", async ({ page, open }) => {
  await open();
  await give(page, json("bees.json", [...BEES, ...ALIKE]));
  const alike = dialog(page).getByRole("region", { name: "Near duplicates" });
  await expect(alike).toContainText("1 pair may be the same paper");
  await expect(alike).toContainText("The Color of Bees and How They Return Home");
  await expect(alike).toContainText(/\d+ % alike: the titles differ by a few letters, same first author/);
  await alike.getByRole("button", { name: "Same paper" }).click();
  await expect(dialog(page).getByRole("button", { name: "Find themes in 13 papers" })).toBeEnabled();
  await alike.getByText("Merged by you: 1 pair").click();
  await alike.getByRole("button", { name: "Take back" }).click();
  await expect(dialog(page).getByRole("button", { name: "Find themes in 14 papers" })).toBeEnabled();
  await alike.getByRole("button", { name: "Different" }).click();
  await expect(alike).toContainText("Kept apart by you: 1 pair");
});

test("a record that cannot be used is told with its place and reason, and can be looked at and saved", async ({ page, open }) => {
  await open();
  await give(page, json("bees.json", [...BEES, { title: "", remark: "a record of nothing" }]));
  await expect(dialog(page).getByText("12 of 13 papers read")).toBeVisible();
  const dropped = dialog(page).getByRole("listitem").filter({ hasText: "bees.json, record 13" });
  await dropped.locator("summary").click();
  await expect(dropped.getByLabel("The record as it stands there")).toContainText("a record of nothing");
  for (const [kind, holds] of [
    ["CSV", "bees.json, record 13"],
    ["JSON", '"where": "bees.json, record 13"'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      dialog(page)
        .getByRole("button", { name: `as ${kind}` })
        .click(),
    ]);
    expect(readFileSync(await file.path(), "utf8")).toContain(holds);
  }
});

test("before papers are added it is told how many are new and known, and abstracts that a list lacks are attached", async ({
  page,
  open,
}) => {
  await open();
  const counts = BEES.map(({ title, date }, i) => ({
    id: `b${i}`,
    title,
    date,
    terms: { hive: 1 + (i % 2), pollen: 2, [`field ${i % 4}`]: 1 },
  }));
  const withheld = { format: "papertide-corpus", version: 1, name: "Withheld bees", textWithheld: true, papers: counts };
  await give(page, text("withheld.json", JSON.stringify(withheld)));
  await dialog(page).getByRole("button", { name: "Find themes in 12 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(12);
  await give(page, json("later.json", [...BEES.slice(0, 9), bee(20), bee(21)]));
  const add = dialog(page).getByRole("radio", { name: /Add to “Withheld bees”/ });
  await expect(dialog(page).getByText("2 new, 9 known, attaches 9 abstracts")).toBeVisible();
  await add.check();
  await dialog(page).getByRole("button", { name: "Find themes in 14 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(14);
});

test("name and day are given in the dialog, can be changed later, stand in the source line, and undo takes the change back", async ({
  page,
  open,
}) => {
  await open();
  await give(page, json("bees.json", BEES));
  await dialog(page).getByLabel("Name of the list").fill("Bees of spring");
  await dialog(page).getByLabel("Data as of").fill("2024-07-03");
  await dialog(page).getByRole("button", { name: "Find themes in 12 papers" }).click();
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(12);
  await expect(page.locator(".corpus-menu > summary")).toContainText("Bees of spring");
  await expect(page.locator(".top-bar .facts")).toContainText("data as of 3 Jul 2024");
  await page.locator(".corpus-menu > summary").click();
  await page.getByRole("button", { name: /^Edit list…/ }).click();
  const edit = page.getByRole("dialog", { name: "Edit list" });
  await edit.getByLabel("Name of the list").fill("Bees of summer");
  await edit.getByRole("button", { name: "Save" }).click();
  await expect(page.locator(".corpus-menu > summary")).toContainText("Bees of summer");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("dialog", { name: /Export/ })).toContainText("the list “Bees of summer”, data as of 3 Jul 2024");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo the name “Bees of summer”" }).click();
  await expect(page.locator(".corpus-menu > summary")).toContainText("Bees of spring");
  await page.reload();
  await expect(page.locator(".corpus-menu > summary")).toContainText("Bees of spring");
});
