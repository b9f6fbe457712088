/** Every figure on the sample, as files hold it: one test of all for what each of them promises. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { importPapers } from "../../analysis/import/importPapers";
import { DEFAULT_OPTIONS } from "../../analysis/options";
import { stageCache } from "../../analysis/stageCache";
import { compareWords } from "../../analysis/themes/logOdds";
import { themesWith } from "../../analysis/themesBeside";
import type { Evidence } from "../../analysis/types";
import { altText } from "../charts/figures/altText";
import type { FigureLook } from "../charts/figures/figure";
import { FIGURES, sourceLine } from "../charts/figures/figures";
import { figurePage, PAGE_SHAPES } from "../charts/figurePage";
import { inPalette, PALETTES } from "../charts/palettes";
import { chartStyle, type ChartStyle, type Colors, themeColor } from "../charts/style";
import { renderSvg, type SvgNode } from "../charts/svg";
import { textWidth, type Weight } from "../charts/textWidth";
import type { Engine } from "../engine/engine";
import { papersToPicture, type Picture } from "../pasteToPicture";
import { FIRST_LOOK } from "../state/appState";
import { groupingOf, optionsBeside, sideNames } from "../state/beside";
import { type Contrast, contrastsIn } from "./contrastLint";
import { figureFacts } from "./figureFacts";
import { plainSvg } from "./plainSvg";
import { svgFaults } from "./svgLint";
import { svgInFile } from "./svgInFile";

let picture: Picture;
let look: FigureLook;

beforeAll(async () => {
  const text = readFileSync(new URL("../../public/data/daily-papers.json", import.meta.url), "utf8");
  const cached = stageCache();
  let evidence: Evidence | undefined;
  const engine: Pick<Engine, "analyze"> = {
    analyze(corpus, options, report) {
      const done = analyze(corpus, options, report, cached);
      evidence = done.evidence;
      return Promise.resolve(done.result);
    },
  };
  picture = await papersToPicture(await importPapers([{ name: "sample", text }], ""), DEFAULT_OPTIONS, engine, () => undefined);
  const { corpus, result, themes } = picture;
  const rowsOf = (theme: number): number[] => [...result.placement.theme.keys()].filter((row) => result.placement.theme[row] === theme);
  const twelve = { kind: "themes", themes: 12 } as const;
  const compared = themesWith(corpus, optionsBeside(result.options, twelve), groupingOf(picture), () => undefined, cached);
  look = {
    ...FIRST_LOOK,
    contrast: { a: themes[0], b: themes[1], words: compareWords(evidence as Evidence, rowsOf(0), rowsOf(1)) },
    beside: { compared, ...sideNames(picture, twelve, compared.second.labels.length) },
  };
});

/** What may be paler than 3 : 1 in any figure, as nothing is told by it alone: */
const QUIET: Readonly<Record<string, readonly (keyof Colors)[]>> = {
  line: ["line", "lineStrong"], // grid, axes, rules between rows
  path: ["line"], // hatches, over bins that say so in words
  circle: ["lineStrong"], // dots where a cell has none
  rect: ["surface", "sunken", "risingFill", "fadingFill", "freshFill"], // grounds, and chips around their words
};
/** Figures whose areas may be: what bounds them is drawn as lines, which are held to 3 : 1, or their number stands in them, held to 4.5 : 1. */
const PALE_AREAS: Readonly<Record<string, string>> = {
  trends: "intervals between their ends",
  stack: "bands between their edges",
  stream: "bands between their edges",
  topics: "cells with their numbers",
  similarity: "cells with their numbers",
};

/** Is it too pale to be seen, or to be read? */
function isFaint(id: string, { tag, color, bare, ratio, least }: Contrast, { colors }: ChartStyle): boolean {
  if (ratio >= least) return false;
  if (tag === "text") return true;
  const quiet = (QUIET[tag] ?? []).some((role) => colors[role] === color);
  return !quiet && !(bare && id in PALE_AREAS);
}

/** The page of a figure as it is drawn. */
function pageOf(id: string, style: ChartStyle, seen = look): SvgNode {
  const figure = FIGURES.find((one) => one.id === id) as (typeof FIGURES)[number];
  const captions = { title: figure.title(picture, seen), subtitle: figure.subtitle(picture, seen), source: sourceLine(picture) };
  return figurePage((room) => figure.draw(picture, seen, room, style), captions, PAGE_SHAPES[0], "solid", style).svg;
}

/** The file of a figure, without the bytes of the typeface. */
function fileOf(id: string, style: ChartStyle, shape = PAGE_SHAPES[0] as (typeof PAGE_SHAPES)[number]): SvgNode {
  const figure = FIGURES.find((one) => one.id === id) as (typeof FIGURES)[number];
  const captions = { title: figure.title(picture, look), subtitle: figure.subtitle(picture, look), source: sourceLine(picture) };
  const { svg } = figurePage((room) => figure.draw(picture, look, room, style), captions, shape, "solid", style);
  const told = { ...captions, description: altText(figure, picture, look), figure: id, picture: {}, link: "view=trends" };
  return svgInFile(plainSvg(svg, "inter"), figureFacts(picture, told), "@font-face{font-family:Inter}");
}

/** Texts whose letters leave the page, turned ones apart. */
function textsOutside(node: SvgNode, page: readonly number[], [dx, dy] = [0, 0]): string[] {
  const move = /^translate\((\S+) (\S+)\)$/.exec(String(node.attributes.transform ?? "translate(0 0)"));
  if (!move) return [];
  const [left, top] = [dx + Number(move[1]), dy + Number(move[2])];
  if (node.tag !== "text")
    return node.children.flatMap((child) => (typeof child === "string" ? [] : textsOutside(child, page, [left, top])));
  const words = node.children.filter((child) => typeof child === "string").join("");
  const { x, y, "font-size": size, "font-weight": weight = 400, "text-anchor": anchor = "start" } = node.attributes;
  const width = textWidth(words, Number(size), Number(weight) as Weight);
  const start = left + Number(x) - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
  const inside = start >= -1 && start + width <= page[0] + 1 && top + Number(y) - 0.72 * Number(size) >= -1 && top + Number(y) <= page[1];
  return inside ? [] : [words];
}

describe.each(FIGURES.map(({ id }) => id))("%s", (id) => {
  test("survives other programs on every page, with all words inside", () => {
    for (const shape of PAGE_SHAPES) {
      const svg = fileOf(id, chartStyle("light", shape.id === "document" ? 1 : 1.15), shape);
      const page = String(svg.attributes.viewBox).split(" ").slice(2).map(Number);
      expect(svgFaults(svg), shape.name).toEqual([]);
      expect(textsOutside(svg, page), shape.name).toEqual([]);
    }
    const dark = fileOf(id, chartStyle("dark", 1.15));
    expect(svgFaults(dark)).toEqual([]);
    expect(renderSvg(dark)).toContain("Source: 112 papers of the list");
  });

  test("has the reader's colours and none of ours, and in grey no colour at all", () => {
    const own = renderSvg(fileOf(id, inPalette(chartStyle("light"), "own", ["#123456"])));
    picture.themes.forEach(({ slot }) => expect(own).not.toContain(themeColor(slot, "light", "mark")));
    const grey = renderSvg(fileOf(id, inPalette(chartStyle("light"), "grey", [])));
    for (const [, r, g, b] of grey.matchAll(/"#(..)(..)(..)"/g)) {
      const channels = [r, g, b].map((hex) => parseInt(hex, 16));
      expect(Math.max(...channels) - Math.min(...channels)).toBeLessThanOrEqual(6);
    }
  });

  test("can be read and seen on what is painted behind", () => {
    for (const mode of ["light", "dark"] as const)
      for (const { id: palette } of PALETTES) {
        const style = inPalette(chartStyle(mode), palette, ["#FFEE00", "#1D5BC4", "#808080"]);
        const found = contrastsIn(pageOf(id, style), style.colors.surface);
        expect(found.some(({ tag }) => tag === "text")).toBe(true);
        // colours that are hard to see are the reader's own choice, which the dialog tells; see faintColors
        const counted = found.filter(({ tag }) => tag === "text" || palette === "usual");
        expect(counted.filter((one) => isFaint(id, one, style)), `${mode}, ${palette}`).toEqual([]); // prettier-ignore
      }
  });

  test("can be read while the reader has chosen something: marks are dimmed, words are not", () => {
    for (const style of [chartStyle("light"), chartStyle("dark"), inPalette(chartStyle("dark"), "grey", [])])
      for (const selection of [{ theme: 1 }, { theme: -1 }, { topic: 0 }, { paper: 3 }]) {
        const words = contrastsIn(pageOf(id, style, { ...look, selection }), style.colors.surface).filter(({ tag }) => tag === "text");
        expect(words.filter(({ ratio, least }) => ratio < least), `${style.mode}, ${JSON.stringify(selection)}`).toEqual([]); // prettier-ignore
      }
  });

  test("is told in words made from its data", () => {
    const words = altText(FIGURES.find((one) => one.id === id) as (typeof FIGURES)[number], picture, look);
    expect(words).toMatch(/^[A-Z].{60,1200}\.$/s);
    expect(words).not.toMatch(/undefined|NaN|\.\.|: \./);
  });

  test("has a name, a description of its own kind, and its numbers as a table", () => {
    const figure = FIGURES.find((one) => one.id === id) as (typeof FIGURES)[number];
    expect(figure.name).toMatch(/^[A-Z].{5,}/);
    // a kind that nobody described begins with the figure's name
    const words = altText(figure, picture, look);
    expect(words.startsWith(`${figure.name}.`)).toBe(false);
    expect(words).toContain(figure.title(picture, look));
    const table = figure.table(picture, look);
    expect(new Set(table.columns).size).toBe(table.columns.length);
    expect(table.columns.length).toBeGreaterThan(1);
    if (id !== "bursts") expect(table.rows.length).toBeGreaterThan(1); // no term of the sample came up
    for (const row of table.rows) {
      expect(row).toHaveLength(table.columns.length);
      expect(row.every((cell) => typeof cell === "string" || Number.isFinite(cell))).toBe(true);
    }
  });
});

test("alt texts name the largest and what moves", () => {
  const words = (id: string): string => altText(FIGURES.find((one) => one.id === id) as (typeof FIGURES)[number], picture, look);
  const [largest] = picture.themes.toSorted((a, b) => b.size - a.size || a.id - b.id);
  expect(words("sizes")).toContain(`Most papers: ${largest.label} (${largest.size})`);
  const rising = picture.themes.filter(({ id }) => picture.result.trends.themes[id].verdict === "rising");
  expect(rising.length).toBeGreaterThan(0);
  expect(words("trends")).toContain(`Rising: ${rising[0].label}`);
});

test("the facts in a file can be read back, and say how to make the picture again", () => {
  const changed = { ...picture, result: { ...picture.result, options: { ...DEFAULT_OPTIONS, themes: 9, seed: 4 } } };
  const facts = figureFacts(changed, {
    title: 'Bees & "tunnels"',
    description: "A map <of> papers.",
    source: "Our count",
    figure: "map",
    picture: { page: "wide", palette: ["#123456"] },
    link: "themes=9&seed=4",
  });
  const svg = renderSvg(svgInFile(plainSvg(fileOf("map", chartStyle("light")), "inter"), facts, ""));
  const [, json] = /<dc:identifier>(.*?)<\/dc:identifier>/.exec(svg) as RegExpExecArray;
  const signs = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
  const read: unknown = JSON.parse(json.replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => signs[sign as keyof typeof signs]));
  expect(read).toEqual(facts);
  expect(facts).toMatchObject({ seed: 4, settings: { themes: 9, seed: 4 }, corpus: { papers: 112, asOf: "2025-07-28" } });
  expect(Object.keys(facts.settings)).toEqual(["themes", "seed"]);
  expect(facts.program).toMatch(/^Papertide \d+\.\d+\.\d+$/);
});
