import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../errors";
import { damage } from "../fixtures/damage";
import { foundIn, realFiles } from "../fixtures/manifest";
import { sharedPath } from "../fixtures/shared";
import { normalizePaper } from "./normalizePaper";
import { parseSource } from "./parseSource";
import { unpack } from "./unpack";

/** Files that the import reads otherwise than the manifest counts them, and why. */
const OTHERWISE: Readonly<Record<string, { readonly records: number; readonly withAbstract: number; readonly why: string }>> = {
  "scopus_csv/litstudy__scopus.csv": { records: 58, withAbstract: 57, why: "one says [No abstract available]" },
  "semantic_scholar_json/semanticscholar__Paper.json": {
    records: 1015,
    withAbstract: 777,
    why: "of three the abstract is nothing but the word Abstract, or a comma",
  },
};

const files = realFiles(
  "scopus_csv",
  "other_csv",
  "csl_json",
  "openalex_json",
  "semantic_scholar_json",
  "kaggle_arxiv_jsonl",
  "hf_daily_papers_json",
);

describe.runIf(files.length > 0)("real tables and JSON", () => {
  test.each(files)("$file gives every record and every abstract", async ({ file, records, withAbstract }) => {
    const { why: _, ...expected } = OTHERWISE[file] ?? { records, withAbstract, why: "" };
    expect(await foundIn(file)).toEqual(expected);
  });

  test.each(files)("$file damaged anywhere: no crash, in time, and what comes before is read", { timeout: 60_000 }, async ({ file }) => {
    const bytes = readFileSync(sharedPath(`formats/${file}`)).subarray(0, 400_000);
    const [{ text }] = unpack({ name: file, bytes }).sources;
    const whole = await titlesIn(text);
    await fc.assert(
      fc.asyncProperty(damage, async (harm) => {
        const harmed = harm(text);
        const start = performance.now();
        const titles = await titlesIn(harmed);
        expect(performance.now() - start).toBeLessThan(2000 * Math.max(1, text.length / 1e6));
        for (const title of titlesBefore(sharedStart(text, harmed), text, whole)) expect(titles).toContain(title);
      }),
      { numRuns: 8 },
    );
  });

  test("dates are those of the papers, as exact as the file has them", async () => {
    const first = async (file: string) => (await papersOf(file))[0];
    expect(await first("kaggle_arxiv_jsonl/Embedding-VecSearch__arxiv-metadata-oai-snapshot.json")).toMatchObject({
      id: "0704.0001",
      date: "2007-04-02",
    });
    expect(await first("openalex_json/synergy__Donners_2021_works_0_25.json")).toMatchObject({ date: "2016-12-05" });
    expect(await first("scopus_csv/litstudy__scopus.csv")).toMatchObject({ date: "2005", datePrecision: "year" });
    expect(await first("other_csv/bibliometrix__lens_sample.csv")).toMatchObject({ date: "2020-11-22" });
    expect(await first("hf_daily_papers_json/hf-daily-paper-newsletter-chinese__2025-03-03.json")).toMatchObject({ date: "2025-02-28" });
  });
});

async function papersOf(file: string) {
  const [source] = unpack({ name: file, bytes: readFileSync(sharedPath(`formats/${file}`)) }).sources;
  return (await parseSource(source)).papers.flatMap((raw) => {
    const found = normalizePaper(raw, "");
    return "paper" in found ? [found.paper] : [];
  });
}

async function titlesIn(text: string): Promise<unknown[]> {
  try {
    return (await parseSource({ name: "file", text })).papers.map(({ title }) => title);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

function sharedStart(a: string, b: string): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
}

/** The titles of the records that end before a place in the text: those whose next record has its title before it too. */
function titlesBefore(place: number, text: string, titles: readonly unknown[]): unknown[] {
  const before: unknown[] = [];
  let at = 0;
  for (const title of titles) {
    const start = /^[\w ,-]+/.exec(String(title))?.[0] ?? "";
    at = text.indexOf(start, at + 1);
    if (start.length < 12 || at < 0 || at + start.length > place) break;
    before.push(title);
  }
  return before.slice(0, -1);
}
