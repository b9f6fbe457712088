/** WCAG 2.2 AA: what a machine can tell of it, in every view and dialog, in both modes, on a desk and on a phone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { expect, inventedPaste, test } from "./page";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// axe is a script that the policy of the page would refuse
test.use({ bypassCSP: true });

type State = readonly [name: string, fragment: string, act?: (page: Page) => Promise<void>];

/** By the keys, which are there at every width. */
async function command(page: Page, typed: string, dialog: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Commands" }).getByRole("combobox").fill(typed);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
}

const STATES: readonly State[] = [
  ["Overview", ""],
  ["a theme", "theme=0"],
  ["a paper on the map", "paper=3"],
  ["two themes compared", "theme=0&against=1"],
  ...["tree", "treemap", "circles", "matrix"].map((shape): State => [`Themes: ${shape}`, `view=themes&shape=${shape}`]),
  ...["panels", "lines", "stack", "stream", "ranks", "slope", "terms", "table"].map((as): State => [
    `Trends: ${as}`,
    `view=trends&as=${as}`,
  ]),
  ["Trends: what changed", "view=trends&beside=since"],
  ["Trends: what comes up", "view=trends&beside=emerging"],
  ["Topics", "view=topics"],
  ["a topic", "view=topics&topic=1"],
  ["topics in time", "view=topics&together=time"],
  ["Papers", "view=papers"],
  ["a paper in the list", "view=papers&paper=3"],
  ["papers that are searched", "view=papers&q=attention"],
  [
    "papers picked",
    "view=papers&theme=0",
    async (page) => {
      await page.getByRole("button", { name: /^Pick all \d+$/ }).click();
      await expect(page.getByRole("region", { name: "Picked papers" })).toBeVisible();
    },
  ],
  ["Quality", "view=quality"],
  ["Quality: another seed beside", "view=quality&with=seed:1"],
  [
    "the menu of lists",
    "",
    async (page) => {
      await page.locator(".corpus-menu > summary").click();
      await expect(page.locator(".corpus-menu > .menu")).toBeVisible();
    },
  ],
  ["Import", "", (page) => command(page, "import papers", "Import papers")],
  [
    "Import with a report",
    "",
    async (page) => {
      await command(page, "import papers", "Import papers");
      await page.getByRole("textbox", { name: "Paste titles with their abstracts" }).fill(inventedPaste(24));
      await expect(page.getByRole("button", { name: "Find themes in 24 papers" })).toBeEnabled({ timeout: 20_000 });
    },
  ],
  [
    "Import from a service",
    "",
    async (page) => {
      await command(page, "import papers", "Import papers");
      await page.getByRole("button", { name: "From a service" }).click();
    },
  ],
  ["Export", "", (page) => command(page, "export a chart", "Export")],
  ["Words", "", (page) => command(page, "words: what", "Words")],
  ["Keys", "", (page) => command(page, "list of keys", "Keys")],
  ["name and day", "", (page) => command(page, "edit list", "Edit list")],
  [
    "Commands",
    "",
    async (page) => {
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
    },
  ],
];

async function show(page: Page, [, fragment, act]: State): Promise<void> {
  await page.keyboard.press("Escape");
  await page.evaluate((hash) => (location.hash = hash), fragment);
  await expect(page.locator("main").first()).toBeVisible();
  await act?.(page);
  await page.waitForFunction(() => !document.querySelector(".progress, [aria-busy=true]"), undefined, { timeout: 20_000 });
}

/** Each fault with the elements that have it. Dark colours change colours alone. */
async function faults(page: Page, where: string, colorScheme: "light" | "dark"): Promise<string[]> {
  const run = colorScheme === "light" ? TAGS : { type: "rule" as const, values: ["color-contrast"] };
  const violations = await page.evaluate(async (runOnly) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    return (await checker.run(document, { runOnly, resultTypes: ["violations"] })).violations;
  }, run);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${where}: ${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
  );
}

/** What of the page cannot be reached without scrolling sideways, and texts that their dialog cuts off. */
async function cutOff(page: Page, where: string): Promise<string[]> {
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("dialog[open], main")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map(({ tagName, className, scrollWidth, clientWidth }) => `${tagName} ${String(className)} ${scrollWidth} > ${clientWidth}`),
  );
  return wide.map((one) => `${where}: ${one}`);
}

const WAYS = [
  { name: "on a desk", use: { viewport: { width: 1440, height: 900 } } },
  { name: "on a phone", use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
];
for (const { name, use } of WAYS)
  for (const colorScheme of ["light", "dark"] as const)
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ ...use, colorScheme });
      test("every view and every dialog", async ({ page, open }) => {
        test.setTimeout(240_000);
        await open();
        await page.evaluate(AXE);
        const found: string[] = [];
        for (const state of STATES) {
          await show(page, state);
          found.push(...(await faults(page, state[0], colorScheme)), ...(await cutOff(page, state[0])));
        }
        expect(found).toEqual([]);
      });
    });
