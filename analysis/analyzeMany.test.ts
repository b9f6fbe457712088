import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { analyze } from "./analyze";
import { analyzeMany } from "./analyzeMany";
import { resultTable } from "./cli/resultTable";
import { corpusJson } from "./export/corpusJson";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { importPapers } from "./import/importPapers";
import { type ManyPapers, manyPapers } from "./import/manyPapers";
import { DEFAULT_OPTIONS } from "./options";
import { knownTerms } from "./text/knownTerms";
import type { AnalysisOptions, FileStream, Paper } from "./types";
import { knownWeights } from "./vectors/knownWeights";

const OPTIONS: AnalysisOptions = { ...DEFAULT_OPTIONS, themes: 4 };

/** Bytes as a file that comes in pieces. */
function fileOf(name: string, bytes: Uint8Array): FileStream {
  const step = 777;
  // eslint-disable-next-line @typescript-eslint/require-await -- there is nothing to wait for
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  };
  return { name, size: bytes.length, pieces };
}

const linesOf = (papers: readonly object[]): string => papers.map((paper) => JSON.stringify(paper)).join("\n");
const jsonLines = (papers: readonly object[]): FileStream => fileOf("list.jsonl", new TextEncoder().encode(linesOf(papers)));

async function drawn(most: number, ...files: FileStream[]): Promise<ManyPapers> {
  const many = await manyPapers(files, "", most, 0);
  if (!many) throw new Error("not read in pieces");
  return many;
}

const papers = inventedPapers(30);

describe("a list of which papers are drawn", () => {
  test("says how many there are; the counts of its themes add up to all, per month too", async () => {
    const many = await drawn(60, jsonLines(papers));
    const { result, report } = await analyzeMany(many, OPTIONS);
    const { whole } = result;
    expect(many.corpus).toMatchObject({ drawnFrom: 120 });
    expect(result.placement.theme).toHaveLength(60);
    expect(whole?.papers).toBe(120);
    expect((whole?.unclear ?? 0) + sum(whole?.sizes ?? [])).toBe(120);
    expect(sum(whole?.trends.papers ?? [])).toBe(120 - (whole?.trends.outside ?? 0));
    expect(report).toMatchObject({ read: 120, kept: 120, duplicates: 0, dropped: 0, withAbstract: 120, dates: { month: 120 } });
    expect(report.issues[0].message).toBe(
      "the list has 120 papers, of which 60 were drawn by chance: themes, words, topics and the map are of these",
    );
  });

  test("gives the papers that were not drawn the theme of their field", async () => {
    const { result } = await analyzeMany(await drawn(60, jsonLines(papers)), OPTIONS);
    for (const size of result.whole?.sizes ?? []) expect(Math.abs(size - 30)).toBeLessThanOrEqual(4);
    expect(result.whole?.agreement).toBeGreaterThan(0.95);
  });

  test("is the same in any order, in one file or in several, packed or not, as JSON Lines or as a table", async () => {
    const of = async (...files: FileStream[]) => JSON.stringify((await analyzeMany(await named(files), OPTIONS)).result);
    const named = async (files: FileStream[]) => {
      const many = await drawn(60, ...files);
      return { ...many, corpus: { ...many.corpus, name: "List" } };
    };
    const plain = await of(jsonLines(papers));
    const table = [
      "id,title,abstract,date",
      ...papers.map(({ id, title, abstract, date }) => [id, title, abstract, date].map((x) => `"${x}"`).join()),
    ];
    expect(await of(jsonLines(papers.toReversed()))).toBe(plain);
    expect(await of(jsonLines(papers.slice(50)), jsonLines(papers.slice(0, 50)))).toBe(plain);
    expect(await of(fileOf("list.jsonl.gz", gzipSync(linesOf(papers))))).toBe(plain);
    expect(await of(fileOf("list.csv", new TextEncoder().encode(table.join("\n"))))).toBe(plain);
  });

  test("draws other papers with another seed, and every paper as often as any other", async () => {
    const times = new Map<string, number>();
    const runs = 200;
    for (let seed = 0; seed < runs; seed++) {
      const many = await manyPapers([jsonLines(papers)], "", 30, seed);
      for (const { id } of many?.corpus.papers ?? []) times.set(id, (times.get(id) ?? 0) + 1);
    }
    expect(times.size).toBe(papers.length);
    const expected = runs / 4;
    const chi = papers.reduce((all, { id }) => all + ((times.get(id) ?? 0) - expected) ** 2 / (expected * 0.75), 0);
    expect(chi).toBeLessThan(175); // 99.9 % point of chi-squared with 119 degrees of freedom
  });

  test("counts records of one arXiv number, DOI, or id and title once, by the one with the longest abstract", async () => {
    const twice = papers.map((paper) => ({ ...paper, abstract: paper.abstract.slice(0, 40), date: "1990-01" }));
    const doi = { title: "Of two lists", doi: "10.1000/one", abstract: "Bees in a hive, once as posted and once as printed." };
    const many = await drawn(60, jsonLines([...twice, doi]), jsonLines([...papers, { ...doi, title: "Of two lists: printed" }]));
    const { result, report } = await analyzeMany(many, OPTIONS);
    expect(report).toMatchObject({ read: 242, kept: 121, duplicates: 121, dropped: 0 });
    expect(result.whole?.papers).toBe(121);
    expect(result.trends.bins[0].label).toContain("2020");
    expect(result.whole?.trends).toMatchObject({ outside: 0, undated: 1 });
  });

  test("tells what could not be read, and keeps the sum", async () => {
    const text = `${linesOf(papers)}\n{"title": "cut off\n{"id": "nothing"}\n`;
    const many = await drawn(60, fileOf("list.jsonl", new TextEncoder().encode(text)));
    const { report } = await analyzeMany(many, OPTIONS);
    expect(report).toMatchObject({ read: 122, kept: 120, dropped: 2, duplicates: 0 });
    expect(report.issues.map(({ code }) => code).toSorted()).toEqual(["broken-record", "drawn", "no-title"]);
  });

  test("believes days as little as a list that is held does", async () => {
    const first = papers.map((paper) => ({ ...paper, date: `${paper.date}-01` }));
    const { result, report } = await analyzeMany(await drawn(60, jsonLines(first)), OPTIONS);
    expect(report.dates).toMatchObject({ day: 0, month: 120 });
    expect(result.trends.tooCoarse).toBe(0);
  });
});

test("of a list that is drawn as a whole, sizes and trends are those of the analysis", async () => {
  const { result } = await analyzeMany(await drawn(120, jsonLines(papers)), OPTIONS);
  const { whole, themes, trends, placement } = result;
  expect(Array.from(whole?.sizes ?? [])).toEqual(themes.map(({ size }) => size));
  expect(whole?.unclear).toBe(placement.theme.filter((theme) => theme < 0).length);
  expect(whole?.trends.papers).toEqual(trends.papers);
  expect(whole?.trends.themes).toEqual(trends.themes.map(({ first: _, ...trend }) => trend));
});

test("the table says of which papers its numbers are", async () => {
  const many = await drawn(60, jsonLines(papers));
  const { result, report } = await analyzeMany(many, OPTIONS);
  const table = resultTable(result, many.corpus, report, 110);
  expect(table).toContain("List: 120 papers of 120 read, 4 themes");
  expect(table).toContain("! the list has 120 papers, of which 60 were drawn by chance");
  expect(table).toContain("Sizes and trends of themes count all 120 papers");
  const sizes = Array.from(table.matchAll(/^ *(\d+) {2}\S/gm), ([, size]) => Number(size));
  expect(sum(sizes)).toBe(120);
});

test("a corpus file keeps how many its papers were drawn from; together with another list they are no sample of it", async () => {
  const { corpus } = await drawn(60, jsonLines(papers));
  const source = { name: "drawn.json", text: JSON.stringify(corpusJson(corpus)) };
  const other = { name: "other.jsonl", text: linesOf(papers) };
  expect((await importPapers([source], "")).corpus.drawnFrom).toBe(120);
  expect((await importPapers([source, other], "")).corpus.drawnFrom).toBeUndefined();
  expect(analyze(corpus, OPTIONS).result.corpus.drawnFrom).toBe(120);
});

test("a format that has to be seen as a whole is not read in pieces", async () => {
  for (const text of [JSON.stringify(papers), "@article{a, title = {On bees}, abstract = {Of bees.}}"])
    expect(await manyPapers([fileOf("list", new TextEncoder().encode(text))], "", 60, 0)).toBeUndefined();
});

test("words are weighed in further papers as they were in those of the analysis", () => {
  const corpus = corpusOf([...papers, ...ODD]);
  const { evidence } = analyze(corpus, OPTIONS);
  const { text, vectors, order } = evidence;
  const rows = Array.from(order, (row) => corpus.papers[row]);
  expect(knownWeights(text, vectors)(knownTerms(text, vectors.term)(rows))).toEqual(vectors.weights);
});

/** What texts are made of: compounds that are also written as one word, names, acronyms, other scripts, none at all. */
const ODD: readonly Paper[] = [
  "Pre-training GPT-4 on bees, pretraining on mixtures of experts (MoE); LoRA's low-rank adaptation of C++ code.",
  "Pre-training and pretraining of large-scale hive models, state-of-the-art, at https://example.org/pre-training.",
  "蜜蜂的舞蹈与蜂巢 and the waggle dance of honey-bees, mixture of experts.",
  "",
].map((abstract, i) => ({
  ...papers[0],
  id: `odd-${i}`,
  title: `On pre-training, part ${i}`,
  abstract,
}));

function sum(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((all, x) => all + x, 0);
}
