import { beforeAll, describe, expect, test } from "vitest";
import { analyzeMany } from "../../analysis/analyzeMany";
import { inventedPapers } from "../../analysis/fixtures/papers";
import { manyPapers } from "../../analysis/import/manyPapers";
import { DEFAULT_OPTIONS } from "../../analysis/options";
import type { AnalysisResult, Corpus, ImportReport } from "../../analysis/types";
import { dataFacts } from "../export/words/aboutList";
import { sizeSentence } from "../export/words/themeWords";
import { papersToPicture, type Picture } from "../pasteToPicture";
import { trendsWithin } from "../state/shownTrends";
import { pictureWithin } from "../state/within";
import { countedSentence, countedThemes, countedUnclear, countedWithUnclear, drawnSentence, papersCounted, trendsOf } from "./counted";
import { FIGURES, sourceLine } from "./figures/figures";
import { trendSeries } from "./series";

const DRAWN = 60;
const ALL = 120;
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

/** Sixty papers drawn from 120, and how these were counted. */
let picture: Picture;

beforeAll(async () => {
  const text = inventedPapers(ALL / 4)
    .map((paper) => JSON.stringify(paper))
    .join("\n");
  const bytes = new TextEncoder().encode(text);
  // eslint-disable-next-line @typescript-eslint/require-await -- there is nothing to wait for
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  const many = await manyPapers([{ name: "many.jsonl", size: bytes.length, pieces }], "", DRAWN, 0);
  if (!many) throw new Error("not read in pieces");
  const { result, report } = await analyzeMany(many, { ...DEFAULT_OPTIONS, themes: 4 });
  picture = await pictureOf(many.corpus, report, result);
});

function pictureOf(corpus: Corpus, report: ImportReport, result: AnalysisResult): Promise<Picture> {
  return papersToPicture({ corpus, report }, result.options, { analyze: () => Promise.resolve(result) }, () => undefined);
}

describe("themes of a list that papers were drawn from", () => {
  test("have the sizes of all papers, which add up with the unclear ones", () => {
    expect(papersCounted(picture.result)).toBe(ALL);
    expect(sum(countedWithUnclear(picture).map(({ size }) => size))).toBe(ALL);
    expect(countedThemes(picture).map(({ size }) => size)).toEqual([...(picture.result.whole?.sizes ?? [])]);
    expect(trendSeries(picture).map(({ mark }) => mark.size)).toEqual([...(picture.result.whole?.sizes ?? [])]);
  });

  test("have trends over all papers, with the papers per bin that they are shares of; topics keep those of the drawn ones", () => {
    const { trends, whole } = picture.result;
    const ofThemes = trendsOf(picture.result, "theme");
    expect(sum(ofThemes.papers)).toBe(ALL - (whole?.trends.outside ?? 0));
    expect(trendsOf(picture.result, "topic")).toBe(trends);
    ofThemes.themes.forEach(({ counts, shares }) =>
      shares.forEach((share, bin) => expect(share).toBeCloseTo(counts[bin] / ofThemes.papers[bin])),
    );
    expect(ofThemes.papersBefore + ofThemes.papersSince).toBe((whole?.trends.papersBefore ?? 0) + (whole?.trends.papersSince ?? 0));
  });

  test("are cut to a period as their bins are", () => {
    const { bins } = picture.result.trends;
    const { drawn } = trendsWithin(picture, { from: 0, to: bins.length - 2 });
    const cut = trendsOf(drawn.result, "theme");
    expect([cut.bins, cut.papers, cut.themes[0].counts].map(({ length }) => length)).toEqual(new Array(3).fill(bins.length - 1));
  });

  test("are of the papers that the filters keep, where there are filters", () => {
    const dimmed = new Uint8Array(DRAWN).fill(1, 30);
    const within = pictureWithin(picture, dimmed);
    expect(sum(countedThemes(within).map(({ size }) => size))).toBeLessThanOrEqual(30);
  });

  test("say so: on the page, in charts, tables and files", () => {
    expect(drawnSentence(picture)).toContain(
      "found in 60 papers, drawn by chance; their sizes, shares and trends are counted over all 120",
    );
    expect(countedSentence(picture, "theme")).toBe(" Of all 120 papers.");
    expect(countedSentence(picture, "topic")).toBe(" Of the 60 papers drawn.");
    expect(sourceLine(picture)).toContain("60 of 120 papers, drawn by chance from");
    expect(sourceLine(picture)).toMatch(/Sizes and trends of themes are of all 120 papers\.$/);
    expect(sizeSentence(picture, 0)).toContain(" of 120 papers (");
    expect(dataFacts(picture).find(({ name }) => name === "Drawn")?.value).toBe(drawnSentence(picture));
    const map = FIGURES.find(({ id }) => id === "map");
    expect(map?.subtitle(picture, {} as never)).toContain("60 papers drawn from 120");
    const sizes = FIGURES.find(({ id }) => id === "sizes");
    expect(sum((sizes?.table(picture, {} as never).rows ?? []).map(([, papers]) => Number(papers)))).toBe(ALL);
  });
});

test("until they are counted, and where they cannot be, all numbers are of the drawn papers, and that is said", () => {
  const { whole: _, ...result } = picture.result;
  const shown = { ...picture, result };
  expect(papersCounted(result)).toBe(DRAWN);
  expect(trendsOf(result, "theme")).toBe(result.trends);
  expect(countedThemes(shown)).toBe(picture.themes);
  expect(sum(countedThemes(shown).map(({ size }) => size)) + (countedUnclear(result)?.size ?? 0)).toBe(DRAWN);
  expect(drawnSentence(shown, true)).toContain("The others are being counted");
  expect(drawnSentence(shown)).toContain("60 papers of 120, which are too many to be shown");
  const { drawnFrom: __, ...corpus } = result.corpus;
  expect(drawnSentence({ result: { ...result, corpus } })).toBe("");
  expect(countedSentence({ result: { ...result, corpus } }, "theme")).toBe("");
});
