/** WCAG 2.2 AA: what a machine can tell of it, in every view and dialog, in both modes, on a desk and on a phone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "@playwright/test";
import type axe from "axe-core";
import { expect, inventedPaste, tab, test, themeRows, VIEWS } from "./page";

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
      await expect(page.getByRole("button", { name: "Find themes in 24 papers" })).toBeEnabled({ timeout: 60_000 });
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
  await expect(page.locator("main :is(h2, svg, table)").first()).toBeVisible();
  await act?.(page);
  await page.waitForFunction(() => !document.querySelector(".progress, [aria-busy=true]"), undefined, { timeout: 60_000 });
}

/** Each fault with the elements that have it. Dark colours change colours alone; style sheets are read once, at the end. */
async function faults(page: Page, where: string, rules: readonly string[] | "colours" | "style sheets"): Promise<string[]> {
  const some = { colours: ["color-contrast", "link-in-text-block"], "style sheets": ["css-orientation-lock"] };
  const runOnly = typeof rules === "string" ? { type: "rule" as const, values: some[rules] } : [...rules];
  const violations = await page.evaluate(
    async ([only, preload]) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      return (await checker.run(document, { runOnly: only, preload, resultTypes: ["violations"] })).violations;
    },
    [runOnly, rules === "style sheets"] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    // what lies under an open menu or drawer is not there to be pressed
    nodes
      .filter(({ any }) => !(any[0]?.message ?? "").includes("partially obscured"))
      .map(({ target, any }) => `${where}: ${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
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

/** What is pressed and is less than 44 px high, but for words in lists and lines. */
async function tooSmall(page: Page, where: string): Promise<string[]> {
  const found = await page.evaluate(() =>
    Array.from(document.querySelectorAll("button, select, summary, input:not([type=checkbox], [type=radio])"))
      .filter((element) => element.checkVisibility() && !element.closest(".sr-only, .hidden-label"))
      .filter(
        (element) =>
          !element.matches("td *, p *, .link, .topic-line *, .theme-row *, .leave-out, .theme-name, .filter-chip *, [role=row] *"),
      )
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height < 43.5)
      .map(({ element, box }) => `${element.outerHTML.replace(/<svg.*<\/svg>/, "").slice(0, 90)} ${Math.round(box.height)}`),
  );
  return found.map((one) => `${where}: too small to touch: ${one}`);
}

/** What moves, or would, although the reader asked for less of it. */
async function moving(page: Page, where: string): Promise<string[]> {
  const found = await page.evaluate(() => [
    ...document.getAnimations().map(() => "an animation runs"),
    ...Array.from(document.querySelectorAll("body *"))
      .filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        return scrollBehavior === "smooth" || [transitionDuration, animationDuration].some((all) => !/^(0s(, )?)+$/.test(all));
      })
      .map(({ tagName, className }) => `${tagName} ${String(className)}`),
  ]);
  return found.map((one) => `${where}: moves: ${one}`);
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1440, height: 900 } };
const WAYS = [
  { name: "on a desk", colorScheme: "light", use: DESK },
  { name: "on a desk", colorScheme: "dark", use: DESK },
  { name: "on a phone", colorScheme: "light", use: PHONE },
  { name: "on a phone", colorScheme: "dark", use: PHONE },
  { name: "at 200 %", colorScheme: "light", use: { viewport: { width: 720, height: 450 } } },
] as const;

/** Colours are judged at rest. */
test.use({ contextOptions: { reducedMotion: "reduce" } });

for (const { name, colorScheme, use } of WAYS)
  test.describe(`${name}, ${colorScheme}`, () => {
    test.use({ ...use, colorScheme });
    const touched = "hasTouch" in use && colorScheme === "light";
    test(`every view and every dialog${touched ? "; what is pressed is 44 px high" : name === "at 200 %" ? "; nothing moves" : ""}`, async ({
      page,
      open,
    }) => {
      test.setTimeout(240_000);
      await open();
      await page.evaluate(AXE);
      const found: string[] = [];
      for (const state of STATES) {
        await show(page, state);
        found.push(...(await faults(page, state[0], colorScheme === "light" ? TAGS : "colours")), ...(await cutOff(page, state[0])));
        if (name === "at 200 %") found.push(...(await moving(page, state[0])));
        if (touched) found.push(...(await tooSmall(page, state[0])));
      }
      found.push(...(await faults(page, "all style sheets", "style sheets")));
      expect(found).toEqual([]);
    });
  });

test.describe("in the colours of the reader's system", () => {
  test.use({ forcedColors: "active" });
  test("charts keep their ground and their colours, and what is pressed is outlined", async ({ page, open }) => {
    await open("view=trends");
    const chart = page.locator("main svg[role=img]").first();
    await expect(chart).toBeVisible();
    expect(await chart.evaluate((svg) => getComputedStyle(svg).backgroundColor)).toBe("rgb(255, 255, 255)");
    const shown = page.getByRole("group", { name: "Show" }).getByRole("button", { pressed: true });
    expect(await shown.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe("solid");
    const dot = page.locator(".dot").first();
    if (await dot.count()) expect(await dot.evaluate((one) => getComputedStyle(one).forcedColorAdjust)).toBe("none");
    for (const [i, view] of VIEWS.entries()) {
      await page.keyboard.press(String(i + 1));
      await expect(tab(page, view)).toHaveAttribute("aria-current", "page");
      await expect(page.locator("main :is(svg[role=img], table, [role=table])").first()).toBeVisible();
      const grounds = () =>
        page
          .locator("main svg[role=img]")
          .evaluateAll((all) => all.map((svg) => [getComputedStyle(svg).forcedColorAdjust, getComputedStyle(svg).backgroundColor].join()));
      // charts of the view before go a moment later
      await expect.poll(async () => (await grounds()).filter((ground) => ground !== "none,rgb(255, 255, 255)"), view).toEqual([]);
      expect(await tab(page, view).evaluate((button) => getComputedStyle(button).borderBottomWidth), view).toBe("3px");
    }
    await page.keyboard.press("e");
    const chosen = page.getByRole("dialog", { name: "Export" }).getByRole("radio", { checked: true });
    const mark = await chosen.evaluate((radio) => getComputedStyle(radio, "::after").backgroundColor);
    expect(mark).not.toBe(await chosen.evaluate((radio) => getComputedStyle(radio).backgroundColor));
  });
});

test("without a mouse: papers are pasted, themes are read and renamed, a chart is saved", async ({ page, open }) => {
  await open();
  await page.keyboard.press("i");
  const dialog = page.getByRole("dialog", { name: "Import papers" });
  await expect(dialog.getByRole("textbox", { name: "Paste titles with their abstracts" })).toBeFocused();
  await page.keyboard.insertText(inventedPaste(24));
  await expect(dialog.getByRole("button", { name: "Find themes in 24 papers" })).toBeEnabled({ timeout: 60_000 });
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.locator(".map circle[data-paper]")).toHaveCount(24);

  const tabTo = async (target: Locator): Promise<void> => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press("Tab");
      if ((await target.and(page.locator(":focus")).count()) > 0) return;
    }
    throw new Error(`the tabulator does not reach ${target.toString()}`);
  };
  await tabTo(themeRows(page).first());
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: /^Theme / });
  await expect(panel).toBeVisible();
  await tabTo(panel.getByTitle("Rename"));
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Name of the theme")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Bees by keys");
  await page.keyboard.press("Enter");
  await expect(themeRows(page).filter({ hasText: "Bees by keys" })).toHaveCount(1);

  await page.keyboard.press("e");
  const exporting = page.getByRole("dialog", { name: "Export" });
  await expect(exporting).toBeVisible();
  await tabTo(exporting.getByRole("button", { name: "Export SVG" }));
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(readFileSync(await file.path(), "utf8")).toContain("Bees by keys");
  await tabTo(exporting.getByText("Numbers as a table"));
  await page.keyboard.press("Enter");
  await expect(exporting.getByRole("group", { name: "Table of the numbers" }).getByRole("row")).toHaveCount(25);
  await page.keyboard.press("Escape");
  await expect(exporting).toHaveCount(0);
});
