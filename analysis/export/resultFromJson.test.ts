import { expect, test } from "vitest";
import { analyze } from "../analyze";
import { analyzeMany } from "../analyzeMany";
import { inventedPapers } from "../fixtures/papers";
import { piecesOf } from "../import/fileStream";
import { importPapers } from "../import/importPapers";
import { type ManyPapers, manyPapers } from "../import/manyPapers";
import { plainTopic, resolveOptions } from "../options";
import { holdsCharts, isResultJson, resultFromJson } from "./resultFromJson";
import { resultJson } from "./resultJson";

/** Numbers to six digits, which is how a result file has them. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number(value.toFixed(6)) + 0;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, rounded);
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
  return value;
}

test("a result file gives back the result, all but the texts of the papers", async () => {
  const papers = inventedPapers(20).map((paper, i) => (i % 9 === 0 ? { ...paper, date: "", datePrecision: "none" as const } : paper));
  const text = JSON.stringify({ papers: [...papers, papers[1]], name: "Invented" });
  const { corpus, report } = await importPapers([{ name: "invented.json", text }], "2026-01-02");
  const edits = [
    { kind: "rename", theme: 0, label: "My theme" },
    { kind: "paint", theme: 1, color: 4 },
    { kind: "hide", theme: 2, hidden: true },
  ];
  const options = resolveOptions({ themes: 5, topics: [plainTopic("glaciers"), plainTopic("tunnels", ["grouting"])], edits });
  const { result } = analyze(corpus, options);
  const file: unknown = JSON.parse(JSON.stringify(resultJson(result, corpus, report)));
  expect(isResultJson(file) && holdsCharts(file)).toBe(true);
  const read = resultFromJson(file as object);
  expect(rounded(read.result)).toEqual(rounded(result));
  expect(read.corpus.papers).toEqual(corpus.papers.map((paper) => ({ ...paper, abstract: "" })));
  expect(read.report.read).toBe(report.read);
  expect(read.report.near).toEqual(rounded(report.near));
});

test("a result of drawn papers gives back what was counted over the whole list", async () => {
  const bytes = new TextEncoder().encode(
    inventedPapers(20)
      .map((paper) => JSON.stringify(paper))
      .join("\n"),
  );
  const many = await manyPapers([{ ...piecesOf({ name: "list.jsonl", bytes }), size: bytes.length }], "", 40, 0);
  const { result, report } = await analyzeMany(many as ManyPapers, resolveOptions({ themes: 4 }));
  const file: unknown = JSON.parse(JSON.stringify(resultJson(result, (many as ManyPapers).corpus, report)));
  expect(file).toMatchObject({ corpus: { drawnFrom: 80 }, report: { kept: 80 }, whole: { papers: 80 } });
  const read = resultFromJson(file as object);
  expect(rounded(read.result)).toEqual(rounded(result));
  expect(read.corpus.drawnFrom).toBe(80);
});

test("other JSON is no result, and a result of before is told apart", () => {
  for (const other of [null, [], {}, "text", { papers: [] }]) expect(isResultJson(other)).toBe(false);
  expect(holdsCharts({ schemaVersion: 1, papers: [], themes: [], trends: {} })).toBe(false);
});
