/** Lists, sessions and links of somebody who wants the page, or a program that opens its files, to do their bidding. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { SaxesParser } from "saxes";
import { sessionJson } from "../analysis/export/sessionJson";
import { resolveOptions } from "../analysis/options";
import { checkPackage } from "../src/export/checkPackage";
import { textOf, unpackFiles } from "../src/export/zip";
import { FIRST_LOOK } from "../src/state/appState";
import { fragmentOf } from "../src/state/permalink";
import { expect, tab, test, themeRows, VIEWS } from "./page";

const FORMULA = '=HYPERLINK("https://evil.example","x")';
const EVIL = `<img src=x onerror="window.ran=1"> "><script>window.ran=1</script> ]]> --> & $& $< $' {{window.ran=1}} \${window.ran=1} \u0000\u0008\u202e\u200f \ud800 __proto__ constructor toString javascript:window.ran=1`;
const LINKS = ["javascript:window.ran=1", "data:text/html,<script>parent.ran=1</script>", ' https://a.example/"onclick="window.ran=1', "https://good.example/?a=1&b=<2>", "https://doi.org/10.1000/1"]; // prettier-ignore

const papers = Array.from({ length: 24 }, (_, i) => {
  const words = i % 2 === 0 ? "honey bees gather pollen near the hive" : "tunnel boring meets rock mass and grouting";
  return {
    id: i === 3 ? "__proto__" : `${FORMULA}${EVIL}${i}`,
    title: `${i % 3 === 0 ? FORMULA : "+1"} ${words} ${i} ${EVIL}`,
    abstract: `We study how ${words}. __proto__ and constructor and hasOwnProperty again, as ${words}, part ${i}. ${EVIL}`,
    date: i === 5 ? EVIL : `2026-0${1 + (i % 6)}-11`,
    url: LINKS[i % LINKS.length],
    authors: [`${FORMULA} Bee`, EVIL, "__proto__"],
  };
});

const options = resolveOptions({
  themes: 2,
  topics: [
    { label: `honey ${EVIL.replaceAll('"', "'")}`, aliases: ["pollen", "__proto__"] },
    { label: "constructor", aliases: ["=1+1 rock"] },
    { label: "rock mass", aliases: ["<b>grouting</b>"] },
  ],
  words: { stop: ["<b>study</b>", "__proto__"], keep: ["constructor"], apart: ["<i>"] },
  edits: [
    { kind: "rename", theme: 0, label: `${FORMULA} ${EVIL}` },
    { kind: "note", theme: 0, text: EVIL },
    { kind: "rename", theme: 1, label: EVIL },
  ],
});

const corpus = { format: "papertide-corpus", version: 1, name: EVIL, asOf: `2026-07-01${EVIL}`, acronyms: [{ short: EVIL, long: EVIL, papers: 1 }], compounds: ["__proto__", EVIL], papers }; // prettier-ignore
const session = JSON.stringify(sessionJson({ name: EVIL, savedOn: EVIL, corpus, options, look: { query: EVIL, from: EVIL, to: EVIL, comparedWith: EVIL } })); // prettier-ignore

/** Nothing ran, and nothing that a text says has become an element or a link that runs. */
async function harmless(page: Page): Promise<void> {
  const harm = await page.evaluate(() => ({
    ran: (window as { ran?: number }).ran,
    elements: [...document.querySelectorAll("img, iframe, object, embed, base, form[action], script:not([src]):not(#list, #licences):not([type=module]), [onerror], [onclick]")].map(({ outerHTML }) => outerHTML), // prettier-ignore
    links: Array.from(document.querySelectorAll("a"), ({ protocol }) => protocol).filter(
      (protocol) => !/^(https?|blob|file):$/.test(protocol),
    ),
  }));
  expect(harm).toEqual({ ran: undefined, elements: [], links: [] });
}

/** All views, with what opens beside them. */
async function walk(page: Page): Promise<void> {
  for (const view of VIEWS) {
    await tab(page, view).click();
    await expect(page.locator("main").first()).toBeVisible();
    const shapes = page.getByRole("group", { name: /^(Shape|Show)$/ }).getByRole("button");
    for (let i = 0; i < (await shapes.count()); i++) {
      await shapes.nth(i).click();
      await harmless(page);
    }
    await harmless(page);
  }
  await tab(page, "Overview").click();
  await themeRows(page).first().locator(".name").click();
  await expect(page.getByRole("complementary", { name: /^Theme / })).toBeVisible();
  await harmless(page);
  await page.getByRole("textbox", { name: "Search papers and phrases" }).fill(""); // what the link searched for
  await tab(page, "Papers").click();
  await page.locator(".paper-table .body [role=row]").first().click();
  await expect(page.getByText(/^Paper 1 of/)).toBeVisible();
  await harmless(page);
  await page.getByRole("textbox", { name: "Search papers and phrases" }).fill("<img bees");
  await harmless(page);
  await page.getByRole("textbox", { name: "Search papers and phrases" }).fill("");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("img");
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
  await harmless(page);
  await page.keyboard.press("Escape");
}

async function openSession(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page
    .getByRole("dialog", { name: "Import papers" })
    .getByLabel("Choose files")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24, { timeout: 60_000 });
}

async function saved(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download", { timeout: 60_000 }), click()]);
  expect(file.suggestedFilename()).toMatch(/^[\p{L}\p{N}._-]+$/u);
  return readFileSync(await file.path());
}

/** What is wrong with a text as XML, and what in it could run. */
function faultsOfSvg(text: string): string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => faults.push(error.message));
  parser.on("opentag", ({ name, attributes }) => {
    if (/^(script|foreignObject|image|iframe|a)$/i.test(name)) faults.push(`<${name}>`);
    for (const attribute of Object.keys(attributes)) if (/^on|href$/i.test(attribute)) faults.push(`${name} ${attribute}`);
  });
  parser.write(text).close();
  return faults;
}

/** Cells that a spreadsheet takes for a formula. */
function formulas(csv: string): string[] {
  return (
    csv.match(/(^\uFEFF?|,|\n)"?[=+\-@\t][^,\n]*/g)?.filter((cell) => Number.isNaN(Number(cell.replace(/^\uFEFF|[,"\r\n]/g, "")))) ?? []
  );
}

test("a list that is full of markup shows it as text, wherever it is shown", async ({ page, open }) => {
  test.setTimeout(120_000);
  await open();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import papers" });
  const name = `<img src=x onerror=window.ran=1>"'.json`;
  await dialog.getByLabel("Choose files").setInputFiles([
    { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify([...papers, { nothing: EVIL }])) },
    { name: `${FORMULA.replaceAll("/", "")}.bib`, mimeType: "text/plain", buffer: Buffer.from(`@article{"><script>window.ran=1</script>,\n title = {Swarms ${EVIL}},\n abstract = {Bees ${EVIL}}, url = {javascript:window.ran=1}}`) }, // prettier-ignore
  ]);
  await expect(dialog.getByRole("button", { name: /^Find themes in \d+ papers/ })).toBeEnabled({ timeout: 60_000 });
  await harmless(page);
  await dialog.getByRole("button", { name: /^Find themes in \d+ papers/ }).click();
  await expect(page.locator(".corpus-menu > summary")).not.toContainText(/efficient LLM training/i, { timeout: 60_000 });
  await expect(page.locator(".map circle[data-paper]").first()).toBeVisible();
  await walk(page);
});

test("a session and a link that are full of markup show it as text", async ({ page, open }) => {
  test.setTimeout(120_000);
  await open(fragmentOf({ ...FIRST_LOOK, query: EVIL, from: EVIL, to: EVIL, compared: EVIL, comparedWith: EVIL }, options, EVIL));
  await harmless(page);
  await walk(page);
  await openSession(page, "<b>evil</b>.json", session);
  await walk(page);
});

test("no file that is saved holds more than text", async ({ page, open, browser }, info) => {
  test.setTimeout(240_000);
  await open();
  await openSession(page, "evil.json", JSON.stringify({ ...(JSON.parse(session) as object), look: {} }));
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  const save = (name: string | RegExp) => saved(page, () => dialog.getByRole("button", { name }).click());
  const charts = dialog.locator(".export-charts button");
  await expect(charts.nth(10)).toBeVisible();
  for (let i = 0; i < (await charts.count()); i++) {
    await charts.nth(i).click();
    await dialog.getByText("SVG", { exact: true }).click();
    expect(faultsOfSvg((await save("Export SVG")).toString("utf8"))).toEqual([]);
    await dialog.getByText("CSV", { exact: true }).click();
    expect(formulas((await save("Export CSV")).toString("utf8"))).toEqual([]);
  }
  await dialog.getByText("PNG", { exact: true }).click();
  expect((await save("Export PNG")).subarray(1, 4).toString()).toBe("PNG");
  await harmless(page);

  for (const [format, button] of [
    ["Slide deck (PPTX)", /^Export \d+ slides$/],
    ["Workbook (XLSX)", "Export workbook"],
  ] as const) {
    await dialog.getByText(format).click();
    const bytes = new Uint8Array(await save(button));
    expect(checkPackage(bytes)).toEqual([]);
    const parts = Object.entries(unpackFiles(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
    for (const [path, part] of parts) {
      const xml = textOf(part);
      expect(xml.match(/<f>[^<]*/g)?.filter((formula) => !/^<f>Sheet1!/.test(formula)) ?? [], path).toEqual([]);
      const outside = Array.from(xml.matchAll(/Target="([^"]*)" TargetMode="External"/g), ([, target]) => target);
      for (const target of outside) expect(target).toMatch(/^https?:\/\//);
    }
  }
  await dialog.getByText("Report (Markdown)").click();
  const report = unpackFiles(new Uint8Array(await save("Export report")));
  const markdown = textOf(report["report.md"]);
  expect(markdown).not.toMatch(/(?<!\\)<(img|script)|\]\(<?(javascript|data):/i);

  const address = info.outputPath("evil.html");
  await dialog.getByText("Single HTML file").click();
  const [file] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Export page" }).click()]);
  await file.saveAs(address);
  await page.keyboard.press("Escape");
  const other = await browser.newPage();
  const complaints: string[] = [];
  other.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await other.goto(pathToFileURL(address).href);
  await expect(other.locator(".map circle[data-paper]")).toHaveCount(24, { timeout: 60_000 });
  await harmless(other);
  expect(complaints).toEqual([]);
  await other.close();

  await tab(page, "Papers").click();
  await page.getByRole("button", { name: /^Pick all \d+$/ }).click();
  const bar = page.getByRole("region", { name: "Picked papers" });
  const lists: Record<string, string> = {};
  for (const format of ["CSV", "BibTeX", "RIS", "Markdown"]) {
    await bar.getByLabel("Write the list as").selectOption({ label: format });
    lists[format] = (await saved(page, () => bar.getByRole("button", { name: `Save as ${format}` }).click())).toString("utf8");
  }
  expect(formulas(lists.CSV)).toEqual([]);
  expect(lists.BibTeX.match(/^@/gm)).toHaveLength(24);
  expect(lists.RIS.match(/^TY {2}- /gm)).toHaveLength(24);
  expect(lists.Markdown.trim().split("\n")).toHaveLength(24);
  expect(lists.Markdown).not.toMatch(/(?<!\\)<(img|script)|\]\(<?(javascript|data):/i);
  for (const list of Object.values(lists)) expect(list).not.toMatch(/^(UR {2}- |.*url = \{)(javascript|data):/m);

  await page.locator(".corpus-menu > summary").click();
  const again = await saved(page, () => page.locator(".corpus-menu > .menu").getByRole("button", { name: /^Save session…/ }).click()); // prettier-ignore
  expect(JSON.parse(again.toString("utf8"))).toHaveProperty("corpus.papers.length", 24);
});
