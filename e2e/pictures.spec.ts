import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { SvgNode } from "../src/charts/svg";
import { svgFaults } from "../src/export/svgLint";
import { expect, inEmptyPage, test } from "./page";

/** Each with its numbers in more than a few rows; terms that came up are the last, where the sample has none. */
const CHARTS = [
  "Theme map",
  "Papers per theme",
  "Share over time",
  "New, growing, fading",
  "Between two periods",
  "Themes stacked",
  "Themes as a stream",
  "Lines over time",
  "Ranks of themes",
  "Topics by theme",
  "Topics found together",
  "Topics together over time",
  "Families of themes",
  "Themes and their parts",
  "Themes as circles",
  "How alike themes are",
  "How many themes",
  "How well themes hold together",
];
const dialog = (page: Page) => page.getByRole("dialog", { name: "Export" });
const choice = (page: Page, group: string, name: string) => dialog(page).getByRole("group", { name: group }).getByRole("button", { name });
const charts = (page: Page) => dialog(page).locator(".export-charts button");

async function saveFile(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), dialog(page).getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
const save = async (page: Page, button: string): Promise<Buffer> => (await saveFile(page, button)).bytes;

/** The file as the browser parses it, as a tree of ours; throws where it is not well-formed. */
async function parsed(page: Page, xml: string): Promise<SvgNode> {
  return inEmptyPage(
    page,
    (text) => {
      const document = new DOMParser().parseFromString(text, "image/svg+xml");
      if (document.querySelector("parsererror")) throw new Error(document.documentElement.textContent ?? "");
      interface Tree {
        tag: string;
        attributes: Record<string, string>;
        children: (Tree | string)[];
      }
      const tree = (element: Element): Tree => ({
        tag: element.nodeName,
        attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        children: [...element.childNodes].map((node) => (node instanceof Element ? tree(node) : (node.textContent ?? ""))),
      });
      return tree(document.documentElement);
    },
    xml,
  );
}

/** All words of a tree. */
const wordsOf = (node: SvgNode | string): string => (typeof node === "string" ? node : node.children.map(wordsOf).join(""));

/** What a PNG file says: its size and its chunks besides the pixels. */
function pngParts(png: Buffer): { width: number; height: number; perMetre: number; texts: Record<string, string> } {
  const parts = { width: 0, height: 0, perMetre: 0, texts: {} as Record<string, string> };
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") [parts.width, parts.height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
    if (type === "pHYs") parts.perMetre = data.readUInt32BE(0);
    if (type === "iTXt") {
      const [keyword, , , , , ...text] = data.toString("utf8").split("\0");
      parts.texts[keyword] = text.join("\0");
    }
    at += 12 + length;
  }
  return parts;
}

async function open(page: Page, openPage: (fragment?: string) => Promise<void>, fragment?: string): Promise<void> {
  await openPage(fragment);
  await page.getByRole("button", { name: "Export" }).click();
}

async function eachChart(page: Page, visit: (name: string) => Promise<void>): Promise<void> {
  await expect(charts(page).nth(17)).toBeVisible(); // the dialog is fetched
  const names: string[] = [];
  for (const button of await charts(page).all()) {
    await button.click();
    names.push((await button.innerText()).trim());
    await visit(names[names.length - 1]);
  }
  expect(names).toEqual(expect.arrayContaining(CHARTS));
}

test("every chart is an SVG that other programs read, and tells what it holds", async ({ page, open: openPage }) => {
  test.slow();
  await open(page, openPage);
  await eachChart(page, async (name) => {
    const file = await saveFile(page, "Export SVG");
    expect(file.name).toMatch(/^papertide-efficient-llm-training-[a-z-]+-2025-07\.svg$/);
    const text = file.bytes.toString("utf8");
    expect(text, name).toContain("Source: 112 papers of the list");
    expect(text, name).toContain("@font-face");
    expect(text, name).not.toMatch(/rgba\(|foreignObject|<filter|style="|var\(--/);
    const svg = await parsed(page, text);
    expect(svgFaults(svg), name).toEqual([]);
    expect(svg.attributes.width, name).toBe("1280");
    const title = await dialog(page).getByLabel("Title", { exact: true }).inputValue();
    const alt = await dialog(page).getByRole("region", { name: "Alt text" }).locator("p").innerText();
    const [named, described] = svg.children as SvgNode[];
    expect([named.children, described.children], name).toEqual([[title], [alt]]);
    const words = wordsOf(svg);
    for (const word of title.split(" ")) expect(words, name).toContain(word);
  });
});

test("every chart is a CSV of its numbers, and the same numbers are a table beside it", async ({ page, open: openPage }) => {
  await open(page, openPage);
  await dialog(page).getByText("CSV", { exact: true }).click();
  await dialog(page).getByText("Numbers as a table").click();
  await eachChart(page, async (name) => {
    const csv = (await save(page, "Export CSV")).toString("utf8").replace("\ufeff", "").trim();
    const lines = csv.split("\r\n");
    if (CHARTS.includes(name)) expect(lines.length, name).toBeGreaterThan(5);
    const table = dialog(page).getByRole("group", { name: "Table of the numbers" });
    await expect(table.getByRole("row"), name).toHaveCount(Math.min(201, lines.length));
    await expect(table.getByRole("columnheader"), name).toHaveText(lines[0].split(","));
  });
});

test("every chart is a PNG of the pixels and the resolution that the dialog says", async ({ page, open: openPage }) => {
  test.slow();
  await open(page, openPage);
  await dialog(page).getByText("PNG", { exact: true }).click();
  const scale = (factor: string) => choice(page, "PNG scale", factor).click();
  const saved = async (name: string, dpi: number) => {
    const said = /(\d+) × (\d+) pixels, (\d+) dpi/.exec(await dialog(page).locator(".dialog-foot").innerText());
    const bytes = await save(page, "Export PNG");
    const parts = pngParts(bytes);
    expect([parts.width, parts.height, dpi].map(String), name).toEqual(said?.slice(1));
    return { bytes, ...parts };
  };
  await scale("2x");
  await eachChart(page, async (name) => {
    const { bytes, width, height, perMetre, texts } = await saved(name, 192);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([width, perMetre], name).toEqual([2560, 7559]);
    expect(height, name).toBeGreaterThanOrEqual(1440);
    expect(bytes.length, name).toBeGreaterThan(CHARTS.includes(name) ? 30_000 : 0);
    const facts = JSON.parse(texts.Papertide) as { title: string; corpus: { papers: number } };
    expect([facts.title, facts.corpus.papers], name).toEqual([texts.Title, 112]);
  });
  await scale("1x");
  const { width, perMetre } = await saved("at 1x", 96);
  expect([width, perMetre]).toEqual([1280, 3780]);
  await scale("4x");
  const large = await saved("at 4x", 384);
  expect([large.width, large.perMetre]).toEqual([5120, 15118]);
});

test("a page has the shape that was chosen, and the choices stay while the page is open", async ({ page, open: openPage }) => {
  await open(page, openPage);
  for (const [name, size] of [
    ["4:3", ["960", "720"]],
    ["Square", ["1080", "1080"]],
  ] as const) {
    await choice(page, "Page", name).click();
    const { attributes } = await parsed(page, (await save(page, "Export SVG")).toString("utf8"));
    expect([attributes.width, attributes.height]).toEqual(size);
  }
  await choice(page, "Page", "Document").click();
  await dialog(page).getByLabel("Title", { exact: true }).fill("My own words");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Export" }).click();
  await expect(choice(page, "Page", "Document")).toHaveAttribute("aria-pressed", "true");
  await expect(dialog(page).getByLabel("Title", { exact: true })).toHaveValue("My own words");
  await dialog(page).getByRole("button", { name: "Words as they were" }).click();
  await expect(dialog(page).getByLabel("Title", { exact: true })).not.toHaveValue("My own words");
});

test("the reader's own colours are in the file, and what is no colour is told", async ({ page, open: openPage }) => {
  await open(page, openPage);
  await dialog(page).getByLabel("Palette").selectOption("Your own");
  await dialog(page).getByLabel("Your own colours").fill("#123456, ABC and blue");
  await expect(dialog(page)).toContainText("“and” is no colour");
  const svg = (await save(page, "Export SVG")).toString("utf8");
  expect(svg).toContain('fill="#123456"');
  expect(svg).toContain('fill="#AABBCC"');
  await page.keyboard.press("Escape");
  expect(await page.locator(".theme-row .dot").first().getAttribute("style")).not.toContain("18, 52, 86");
});

test("numbers, alt text and picture go to the clipboard, or a sentence says why not", async ({ page, open: openPage, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, openPage);
  await dialog(page).getByRole("button", { name: "Papers per theme" }).click();
  await dialog(page).getByRole("button", { name: "Copy numbers" }).click();
  await expect(dialog(page)).toContainText("Numbers copied.");
  const numbers = await page.evaluate(() => navigator.clipboard.readText());
  expect(numbers.split("\n")[0]).toBe("theme\tpapers\tshare\tstability\tphrases");
  await dialog(page).getByRole("button", { name: "Copy picture" }).click();
  await expect(dialog(page)).toContainText("Picture copied.");
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
  expect(types).toContain("image/png");
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await dialog(page).getByRole("button", { name: "Copy alt text" }).click();
  await expect(dialog(page)).toContainText("The browser does not let this page use the clipboard. Select the words and copy them.");
});
