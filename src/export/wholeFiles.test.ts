import { beforeAll, describe, expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { inventedPapers } from "../../analysis/fixtures/papers";
import { importPapers } from "../../analysis/import/importPapers";
import { plainTopic, resolveOptions } from "../../analysis/options";
import type { AnalysisOptions, Corpus, Paper } from "../../analysis/types";
import { atOnce } from "../charts/atOnce";
import type { FigureLook } from "../charts/figures/figure";
import { FIGURES } from "../charts/figures/figures";
import { chartStyle } from "../charts/style";
import { textWidth } from "../charts/textWidth";
import { papersToPicture, type Picture } from "../pasteToPicture";
import { checkPackage } from "./checkPackage";
import { type ChosenCharts, chosenFigures, usualCharts } from "./chosenCharts";
import { deckOf } from "./deck/deckOf";
import { LINE } from "./deck/fitText";
import { PAGE, SMALLEST } from "./deck/page";
import type { Box, ChartBlock, Deck, TableBlock } from "./deck/slide";
import { CELL_PAD } from "./deck/tableBlock";
import { writeDeck } from "./deck/writeDeck";
import type { Paint } from "./paint";
import { reportOf } from "./report/reportOf";
import { writeReport } from "./report/writeReport";
import { workbookOf } from "./workbook/workbookOf";
import { writeWorkbook } from "./workbook/writeWorkbook";
import { textOf, unpackFiles } from "./zip";

const LOOK: FigureLook = {
  selection: {},
  hulls: true,
  labels: true,
  trendOf: "theme",
  trendValue: "share",
  trendScale: "shared",
  topicValue: "count",
  topicOrder: "papers",
};
const PROGRAM = "https://example.org/themes/?a=1&b=2";
const ODD = `A very long name of a theme that goes on & on <b>"quoted" 'twice'</b> $& $<$' \u0008 🐝👩‍🔬 蜂 ${"unbreakable".repeat(12)}`;
const PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);
const paint: Paint = () => Promise.resolve(PIXEL);
const ALL = FIGURES.map(({ id }) => id);

async function pictureOf(papers: readonly Paper[], options: Parameters<typeof resolveOptions>[0] = {}): Promise<Picture> {
  const imported = await importPapers([{ name: "invented.json", text: JSON.stringify({ papers, name: "Invented" }) }], "2025-07-28");
  const run = (corpus: Corpus, options: AnalysisOptions) => Promise.resolve(analyze(corpus, options).result);
  return papersToPicture(imported, resolveOptions(options), { analyze: run }, () => undefined);
}

/** The same picture with other names of themes, of the list, of topics and of papers. */
function renamed(picture: Picture, name: string): Picture {
  return {
    ...picture,
    corpus: { ...picture.corpus, name, papers: picture.corpus.papers.map((paper) => ({ ...paper, title: name, url: PROGRAM })) },
    result: {
      ...picture.result,
      themes: picture.result.themes.map((theme) => ({
        ...theme,
        label: name,
        note: name,
        terms: theme.terms.map((term) => ({ ...term, term: name })),
      })),
      topics: picture.result.topics.map((topic) => ({ ...topic, label: name })),
    },
    themes: picture.themes.map((theme) => ({ ...theme, label: name, shortLabel: name })),
  };
}

const pictures: Record<string, Picture> = {};
beforeAll(async () => {
  const papers = inventedPapers(12).map((paper) => ({ ...paper, url: `https://example.org/?a=1&b=${paper.id}` }));
  const topics = [plainTopic("glaciers"), plainTopic("tunnels", ["grouting"]), plainTopic("nowhere")];
  pictures.usual = await pictureOf(papers, { topics });
  pictures.odd = renamed(pictures.usual, ODD);
  pictures.many = await pictureOf(inventedPapers(30), { topics, themes: 40 });
  pictures.undated = await pictureOf(
    papers.map((paper) => ({ ...paper, date: "", datePrecision: "none" as const })),
    { topics: [] },
  );
  pictures.few = await pictureOf(papers.slice(0, 6), { topics: [] });
});
const KINDS = ["usual", "odd", "many", "undated", "few"];
const chosen = (picture: Picture, charts: readonly string[]): ChosenCharts => ({
  figures: chosenFigures(picture, LOOK, charts),
  program: PROGRAM,
  styleAt: (textScale) => chartStyle("light", textScale),
});
const deckFrom = (picture: Picture, charts = ALL): Deck => atOnce(deckOf(picture, chosen(picture, charts)));

/** Lines as a program would break them: at blanks. */
function linesOf(text: string, size: number, bold: boolean, width: number): number {
  let [lines, filled] = [1, 0];
  for (const word of text.split(" ")) {
    const needed = textWidth(word, size, bold ? 700 : 400);
    const blank = filled > 0 ? textWidth(" ", size, bold ? 700 : 400) : 0;
    if (filled > 0 && filled + blank + needed > width) [lines, filled] = [lines + 1, needed];
    else filled += blank + needed;
    expect(needed, `“${word}” is wider than its box`).toBeLessThanOrEqual(width);
  }
  return lines;
}

function expectFit(text: string, size: number, bold: boolean, { width, height }: Pick<Box, "width" | "height">): void {
  expect(size).toBeGreaterThanOrEqual(SMALLEST);
  const lines = text.split("\n").reduce((sum, line) => sum + linesOf(line, size, bold, width), 0);
  expect(lines * size * LINE, `“${text}” has ${lines} lines`).toBeLessThanOrEqual(height + 0.01);
}

describe.each(KINDS)("a deck of a list that is %s", (kind) => {
  test("has a cover, an agenda, a slide a chart and a theme, and how it was made", () => {
    const deck = deckFrom(pictures[kind], usualCharts(pictures[kind], LOOK));
    const { themes } = pictures[kind];
    const agenda = deck.slides[1].blocks
      .filter((block): block is TableBlock => block.kind === "table")
      .flatMap(({ rows }) => rows.slice(1));
    expect(agenda).toHaveLength(deck.slides.length - 2);
    expect(deck.slides.length).toBe(3 + usualCharts(pictures[kind], LOOK).length + themes.length);
    expect(agenda.map((row) => Number(row.at(-1)?.text)).toSorted((a, b) => a - b)).toEqual(Array.from(agenda.keys(), (i) => i + 3));
  });

  test("has every text in its box, and every box on the page and apart from the foot", () => {
    for (const { title, subtitle, blocks, cover } of deckFrom(pictures[kind]).slides) {
      for (const words of [title, ...(subtitle ? [subtitle] : [])]) expectFit(words.text, words.size, words.bold ?? false, words.box);
      for (const block of blocks) {
        const { x, y, width, height } = block.box;
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(PAGE.width);
        expect(y + height).toBeLessThanOrEqual((cover ? PAGE.height : 500) + 0.01);
        if (block.kind === "text") expectFit(block.text, block.size, block.bold ?? false, block.box);
        if (block.kind === "table") {
          block.rows.forEach((row, i) => {
            expect(row).toHaveLength(block.widths.length);
            row.forEach(({ text, size, bold, upright }, j) => {
              const [along, across] = upright ? [block.heights[i], block.widths[j]] : [block.widths[j], block.heights[i]];
              expectFit(text, size, bold ?? false, { width: along - 2 * CELL_PAD, height: across });
            });
          });
        }
      }
    }
  });

  test("opens without repair", async () => {
    expect(checkPackage(await writeDeck(deckFrom(pictures[kind]), paint))).toEqual([]);
  });
});

test("the second deck of a page is the same file as the first", async () => {
  const deck = deckFrom(pictures.usual, ["sizes", "map"]);
  const [first, second] = [await writeDeck(deck, paint), await writeDeck(deck, paint)];
  expect(Buffer.from(second).equals(first)).toBe(true);
});

test("charts hold the numbers of the result", () => {
  const picture = pictures.usual;
  const { slides } = deckFrom(picture);
  const charts = slides.flatMap(({ blocks }) => blocks.filter((block): block is ChartBlock => block.kind === "chart"));
  const sizes = charts.find(({ name }) => name === "Papers per theme");
  const unclear = picture.result.placement.theme.filter((theme) => theme < 0).length;
  expect(sizes?.series[0].values.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(picture.corpus.papers.length);
  expect(sizes?.series[0].values).toEqual([
    ...picture.themes.map(({ size }) => size).sort((a, b) => b - a),
    ...(unclear > 0 ? [unclear] : []),
  ]);
  for (const { id, label } of picture.themes) {
    const chart = charts.find(({ name, series }) => name === "Papers over time" && series[0].name === label);
    expect(chart?.series[0].values).toEqual([...picture.result.trends.themes[id].counts]);
  }
  const lines = charts.find(({ shape }) => shape === "lines");
  const shares = picture.result.trends.themes.flatMap((trend) => [...trend.shares].map((share) => share.toFixed(6)));
  for (const value of lines?.series.flatMap(({ values }) => values) ?? []) if (value !== null) expect(shares).toContain(value.toFixed(6));
});

test("the notes tell the numbers of each slide, and the file says what made it", async () => {
  const picture = pictures.usual;
  const deck = deckFrom(picture);
  const [theme] = picture.themes;
  const slide = deck.slides.find(({ title }) => title.text === theme.label);
  expect(slide?.notes.join(" ")).toContain(`${theme.size} of ${picture.corpus.papers.length} papers`);
  expect(deck.slides.every(({ notes }) => notes.join("") !== "")).toBe(true);
  const files = unpackFiles(await writeDeck(deck, paint));
  expect(textOf(files["docProps/core.xml"])).toContain("Seed: 0");
  expect(textOf(files["docProps/custom.xml"])).toContain('name="Seed"');
  expect(textOf(files["ppt/theme/theme1.xml"])).toContain(`<a:accent1><a:srgbClr val="${deck.accents[0].slice(1)}"/>`);
  const slides = Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  for (const path of slides) {
    const shown = textOf(files[path]).match(/<p:(graphicFrame|pic)>/g)?.length ?? 0;
    expect(textOf(files[path]).match(/<p:cNvPr [^>]*descr="[^"]+"/g)?.length ?? 0).toBe(shown);
  }
});

test("nothing is asked of a list without dates that needs them", () => {
  expect(usualCharts(pictures.undated, LOOK)).toEqual(["map", "sizes", "similarity"]);
  expect(deckFrom(pictures.undated).slides.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "chart"))).toHaveLength(1);
});

describe("a workbook", () => {
  test.each(KINDS)("of a list that is %s opens without repair", async (kind) => {
    const bytes = await writeWorkbook(workbookOf(pictures[kind], PROGRAM));
    expect(checkPackage(bytes)).toEqual([]);
    const sheets = Object.entries(unpackFiles(bytes)).filter(([path]) => path.startsWith("xl/worksheets/sheet"));
    expect(sheets).toHaveLength(11);
    for (const [, sheet] of sheets) {
      expect(textOf(sheet)).toContain('state="frozen"');
      expect(textOf(sheet)).not.toContain("<f>");
    }
  });

  test("has a row for each paper, and texts that look like formulas stay texts", async () => {
    const picture = renamed(pictures.usual, "=SUM(A1:A9)");
    const papers = workbookOf(picture, "").find(({ name }) => name === "Papers");
    expect(papers?.rows).toHaveLength(picture.corpus.papers.length);
    const text = Object.values(unpackFiles(await writeWorkbook(workbookOf(picture, ""))))
      .map(textOf)
      .join("");
    expect(text).toContain("=SUM(A1:A9)");
    expect(text).not.toMatch(/<f[ >]/);
  });

  test("says the same numbers as the result", () => {
    const { result } = pictures.usual;
    const sheets = workbookOf(pictures.usual, "");
    const verdicts = sheets.find(({ name }) => name === "Verdicts");
    expect(verdicts?.rows.slice(0, result.themes.length).map(([, , , before]) => before)).toEqual(
      result.trends.themes.map(({ before }) => before),
    );
    for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe("a report", () => {
  test("names its pictures by relative addresses, and all are beside it", async () => {
    const charts = usualCharts(pictures.usual, LOOK);
    const files = unpackFiles(await writeReport(atOnce(reportOf(pictures.usual, chosen(pictures.usual, charts))), paint));
    const named = Array.from(textOf(files["report.md"]).matchAll(/\]\((pictures\/[^)]+)\)/g), ([, path]) => path);
    expect(named).toHaveLength(charts.length);
    expect(Object.keys(files).toSorted()).toEqual(["report.md", ...named].toSorted());
  });

  test("tells of every theme, with odd names as plain text", () => {
    const { text } = atOnce(reportOf(pictures.odd, { ...chosen(pictures.odd, []), program: "" }));
    expect(text.match(/^### /gm)).toHaveLength(pictures.odd.themes.length);
    expect(text).not.toContain("<b>");
  });
});
