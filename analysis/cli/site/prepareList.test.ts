import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { analyze } from "../../analyze";
import { preparedJson, readPrepared, textMark } from "../../export/preparedList";
import { sessionJson } from "../../export/sessionJson";
import { importPapers } from "../../import/importPapers";
import { DEFAULT_OPTIONS, resolveOptions } from "../../options";
import { prepareList } from "./prepareList";

const sample = readFileSync(fileURLToPath(new URL("../../../public/data/daily-papers.json", import.meta.url)), "utf8");

test("the prepared picture of the sample is what a run on the day of reading gives, to the last bit", async () => {
  const prepared = await prepareList(sample);
  const imported = await importPapers([{ name: "Sample", text: sample }], "2031-05-17");
  const { result } = analyze(imported.corpus, DEFAULT_OPTIONS);
  expect(readPrepared(prepared?.json ?? "")).toEqual({ of: textMark(sample), ...imported, result });
  expect(prepared?.json).toBe(preparedJson({ of: textMark(sample), ...imported, result }));
  expect(prepared?.mark).toBe(textMark(sample));
});

test("a session is prepared with its own options, under the mark of its papers as the page reads them", async () => {
  const options = resolveOptions({ themes: 5, topics: [] });
  const corpus = JSON.parse(sample) as object;
  const session = JSON.stringify(sessionJson({ name: "Week", savedOn: "2025-08-01", corpus, options, look: {} }), undefined, 1);
  const prepared = await prepareList(session);
  const { result } = readPrepared(prepared?.json ?? "");
  expect(result.options).toEqual(options);
  expect(result.themes).toHaveLength(5);
  expect(prepared?.mark).toBe(textMark(JSON.stringify(corpus)));
});

test("a list with too few papers for themes has no picture", async () => {
  const papers = [{ title: "Bees at night", abstract: "Where bees go after dark, and what they do there." }];
  expect(
    await prepareList(JSON.stringify({ format: "papertide-corpus", version: 1, name: "Bees", asOf: "2025-01-01", papers })),
  ).toBeUndefined();
});

test("arrays keep their kind, and shares of nothing stay unknown", () => {
  const values = { shares: Float64Array.of(0.1 + 0.2, NaN, 1e-300), bins: Int32Array.of(-1, 3), marks: Uint8Array.of(1), list: [1, 2] };
  expect(readPrepared(preparedJson(values as never))).toEqual(values);
});
