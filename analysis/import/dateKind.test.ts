import { describe, expect, test } from "vitest";
import { corpusJson } from "../export/corpusJson";
import { importPapers } from "./importPapers";

const read = async (text: string) => (await importPapers([{ name: "list", text }], "2025-07-28")).corpus;
const lines = (records: readonly object[]): string => records.map((record) => JSON.stringify(record)).join("\n");
const paper = (i: number, more: object) => ({
  title: `Bees of the ${i}th hive`,
  abstract: `Bees number ${i} fly out. They return.`,
  ...more,
});

describe("the list says which date is meant", () => {
  test.each([
    ["published", "posted"],
    ["submittedOnDailyAt", "listed"],
    ["publication_date", "published"],
    ["update_date", "updated"],
    ["date", ""],
  ])("by the name of its field: %s is %j", async (field, kind) => {
    expect((await read(lines([1, 2, 3].map((i) => paper(i, { [field]: `2024-0${i}-05` }))))).dateKind).toBe(kind);
  });

  test("by arXiv's numbers, where dates without a name are those of posting", async () => {
    const dated = (shift: number) => lines([1, 2, 3, 4].map((i) => paper(i, { id: `240${i}.0123${i}`, date: `2024-0${i + shift}-05` })));
    expect((await read(dated(0))).dateKind).toBe("posted");
    expect((await read(dated(3))).dateKind).toBe("");
  });

  test("in a corpus file that was written from it", async () => {
    const corpus = await read(lines([1, 2, 3].map((i) => paper(i, { published: `2024-0${i}-05` }))));
    expect((await read(JSON.stringify(corpusJson(corpus)))).dateKind).toBe("posted");
  });
});
