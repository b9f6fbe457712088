import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import type { SvgNode } from "../src/charts/svg";
import { svgFaults } from "../src/export/svgLint";
import { expect, inEmptyPage, test } from "./page";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Export" });
const choice = (page: Page, group: string, name: string) => dialog(page).getByRole("group", { name: group }).getByRole("button", { name });
const charts = (page: Page) => dialog(page).locator(".export-charts button");

async function save(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), dialog(page).getByRole("button", { name: button }).click()]);
  return readFileSync(await download.path());
}

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

async function eachChart(page: Page, visit: (button: Locator, name: string) => Promise<void>): Promise<void> {
  await expect(charts(page).nth(17)).toBeVisible(); // the dialog is fetched
  for (const button of await charts(page).all()) {
    await button.click();
    await visit(button, await button.innerText());
  }
}

test("every chart is an SVG that other programs read, and tells what it holds", async ({ page, open: openPage }) => {
  await open(page, openPage);
  await eachChart(page, async (_, name) => {
    const svg = await parsed(page, (await save(page, "Export SVG")).toString("utf8"));
    expect(svgFaults(svg), name).toEqual([]);
    expect(svg.attributes.width, name).toBe("1280");
    const title = await dialog(page).getByLabel("Title", { exact: true }).inputValue();
    const alt = await dialog(page).getByRole("region", { name: "Alt text" }).locator("p").innerText();
    const [named, described] = svg.children as SvgNode[];
    expect([named.children, described.children], name).toEqual([[title], [alt]]);
  });
});

test("every chart is a PNG of the pixels and the resolution that the dialog says", async ({ page, open: openPage }) => {
  await open(page, openPage);
  await dialog(page).getByText("PNG", { exact: true }).click();
  await choice(page, "PNG scale", "1x").click();
  await eachChart(page, async (_, name) => {
    const said = /(\d+) × (\d+) pixels, (\d+) dpi/.exec(await dialog(page).locator(".dialog-foot").innerText());
    const { width, height, perMetre, texts } = pngParts(await save(page, "Export PNG"));
    expect([width, height, 96].map(String), name).toEqual(said?.slice(1));
    expect(perMetre, name).toBe(3780);
    const facts = JSON.parse(texts.Papertide) as { title: string; corpus: { papers: number } };
    expect([facts.title, facts.corpus.papers], name).toEqual([texts.Title, 112]);
  });
  await choice(page, "PNG scale", "4x").click();
  const { width, perMetre } = pngParts(await save(page, "Export PNG"));
  expect([width, perMetre]).toEqual([5120, 15118]);
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
