import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { corpusJson } from "../export/corpusJson";
import { importPapers } from "./importPapers";

const TODAY = "2026-11-23";
const BEES = "Honey bees fly far. We follow two hundred of them through a summer and find that they return by another way than they went.";
const SNOW = "Glaciers retreat. From forty years of photographs we read how fast the snow line moves, and where it does not move at all.";
const VIOLINS =
  "Varnish hardens over years. We measure how the sound of spruce plates changes while it does, and which luthiers knew of it.";
const json = (papers: readonly unknown[], name = "list.json") => ({ name, text: JSON.stringify(papers) });
const read = (...lists: (readonly unknown[])[]) =>
  importPapers(
    lists.map((list, i) => json(list, `${i}.json`)),
    TODAY,
  );

describe("one paper in two records", () => {
  test("a preprint and what was published of it, with equal titles: the first date, the fuller text", async () => {
    const { corpus } = await read(
      [{ title: "How Bees Return Home", abstract: BEES, doi: "10.1000/bees", authors: ["Ann Person"], date: "2025-06-01" }],
      [
        {
          title: "How bees return home.",
          abstract: `${BEES} They do so twice.`,
          id: "2403.00001",
          authors: ["A. Person"],
          date: "2024-03-02",
        },
      ],
    );
    expect(corpus.papers).toHaveLength(1);
    expect(corpus.papers[0]).toMatchObject({ date: "2024-03-02", abstract: `${BEES} They do so twice.` });
  });

  test("a third record that knows both numbers joins two that know one each, in any order", async () => {
    const records = [
      { title: "Bees, Again", abstract: BEES, id: "2403.00001" },
      { title: "Bees: The Journal Version", abstract: SNOW, doi: "10.1000/bees" },
      { title: "Bees", id: "2403.00001", doi: "10.1000/bees" },
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ])
      expect((await read(order.map((i) => records[i]))).corpus.papers).toHaveLength(1);
  });

  test("the day of a list does not hide the month of the number before it", async () => {
    const { corpus } = await read(
      [{ title: "How Bees Return Home", abstract: BEES, date: "2025-06" }],
      [{ title: "How Bees Return Home", date: "2025-07-02" }],
    );
    expect(corpus.papers[0].date).toBe("2025-07-02");
    const later = await read(
      [{ title: "How Bees Return Home", abstract: BEES, date: "2023-06" }],
      [{ title: "How Bees Return Home", date: "2025-07-02" }],
    );
    expect(later.corpus.papers[0].date).toBe("2023-06");
  });
});

describe("different papers under one title stay apart", () => {
  test.each([
    ["Editorial", { abstract: BEES }, { abstract: SNOW }, 2],
    ["Editorial", { abstract: BEES }, { abstract: BEES }, 1],
    ["Editorial", { authors: ["A. Person"], date: "2020-01-05" }, { authors: ["A. Person"], date: "2021-01-05" }, 2],
    ["Reply to the letter of Person", { authors: ["Ann Person"] }, { authors: ["Bo Byron"] }, 2],
    ["How Bees Return Home in Summer", { authors: ["Ann Person"], abstract: BEES }, { authors: ["Bo Byron"], abstract: SNOW }, 2],
    ["How Bees Return Home in Summer", { id: "2403.00001", abstract: BEES }, { id: "2503.00001", abstract: SNOW }, 2],
    ["How Bees Return Home in Summer", { abstract: BEES, authors: ["Ann Person"] }, { authors: ["Person, A."] }, 1],
  ])("%s %j %j", async (title, a, b, papers) => {
    const others = [{ title: "Varnish of Old Violins", abstract: VIOLINS }];
    expect((await read([{ title, ...a }, ...others], [{ title, ...b }])).corpus.papers).toHaveLength(papers + 1);
  });
});

describe("papers that look alike are offered", () => {
  const pair = async (a: object, b: object) => {
    const { corpus, report } = await read([a, { title: "Varnish of Old Violins", abstract: VIOLINS }, b]);
    return { corpus, near: report.near };
  };

  test("titles a few letters apart, with the same first author", async () => {
    const { near } = await pair(
      { title: "The Colour of Bees and How They Return Home", abstract: BEES, authors: ["Ann Person"] },
      { title: "The Color of Bees and How They Return Home", authors: ["A. Person", "Bo Byron"] },
    );
    expect(near).toMatchObject([{ a: 0, b: 2, why: "the titles differ by a few letters, same first author" }]);
    expect(near[0].likeness).toBeGreaterThan(0.8);
  });

  test("but not once more, when the list that was read is opened again: nobody asks then", async () => {
    const titles = ["The Colour of Bees and How They Return Home", "The Color of Bees and How They Return Home", "Varnish of Old Violins"];
    const list = { name: "list.json", text: JSON.stringify(titles.map((title) => ({ title, abstract: `${title}. ${BEES}` }))) };
    const read = await importPapers([list], "");
    expect(read.report.near).not.toEqual([]);
    const { corpus, report } = await importPapers([list], "", { reopened: true });
    expect(corpus).toEqual(read.corpus);
    expect(report).toEqual({ ...read.report, near: [] });
  });

  test("a title with a subtitle, of the same time", async () => {
    const { near } = await pair(
      { title: "How Bees Return Home: A Study of Two Hundred Hives", date: "2024-02-01" },
      { title: "How Bees Return Home", abstract: BEES, date: "2024" },
    );
    expect(near).toMatchObject([{ a: 0, b: 2, why: "one title is the other with a subtitle, same time" }]);
  });

  test("abstracts that are nearly the same", async () => {
    const { near } = await pair(
      { title: "How Bees Return Home", abstract: `${BEES} ${SNOW}` },
      { title: "Ways of the Hive", abstract: `${BEES} ${SNOW} So be it.` },
    );
    expect(near).toMatchObject([{ a: 0, b: 2, why: "the abstracts are nearly the same" }]);
  });

  test("but not parts of a series, nor what other authors wrote", async () => {
    expect(
      (
        await pair(
          { title: "How Bees Return Home, part 1", authors: ["A. Person"] },
          { title: "How Bees Return Home, part 2", authors: ["A. Person"] },
        )
      ).near,
    ).toEqual([]);
    expect(
      (await pair({ title: "How Bees Return Home", authors: ["A. Person"] }, { title: "How Bees Returned Home", authors: ["B. Byron"] }))
        .near,
    ).toEqual([]);
  });

  test("and are merged once the reader accepts them, whichever pairs were accepted before", async () => {
    const lists = [
      json([
        { title: "The Colour of Bees and How They Return Home", abstract: BEES, authors: ["Ann Person"] },
        { title: "The Color of Bees and How They Return Home", authors: ["A. Person"], id: "2403.00001" },
        { title: "The Colors of Bees and How They Return Home", authors: ["A. Person"] },
      ]),
    ];
    const first = await importPapers(lists, TODAY);
    const ids = ({ a, b }: { a: number; b: number }): [string, string] => [first.corpus.papers[a].id, first.corpus.papers[b].id];
    expect(first.report.near).toHaveLength(3);
    const once = await importPapers(lists, TODAY, { accepted: [ids(first.report.near[0])] });
    expect(once.report).toMatchObject({ read: 3, kept: 2, duplicates: 1 });
    const all = await importPapers(lists, TODAY, { accepted: first.report.near.map(ids) });
    expect(all.report).toMatchObject({ read: 3, kept: 1, duplicates: 2, near: [] });
    expect(all.corpus.papers[0]).toMatchObject({ id: "2403.00001", abstract: BEES });
  });
});

const record = fc.record(
  {
    title: fc.constantFrom(
      "How Bees Return Home",
      "How bees return home.",
      "Editorial",
      "Bees",
      "Where Snow Lines Move: A Story",
      "Where Snow Lines Move",
      "<i>Apis</i> &amp;amp; hives of old",
    ),
    abstract: fc.constantFrom(
      "",
      BEES,
      SNOW,
      `${BEES} © 2020 Elsevier Ltd. All rights reserved.`,
      "Snow …",
      'Abstract: &lt;b&gt; Nystr\\"om &amp;lt; x',
    ),
    id: fc.constantFrom("2403.00001", "2403.00002", "1", "hep-th/9901001"),
    doi: fc.constantFrom("10.1000/a", "10.1000/b", "10.48550/arXiv.2403.00001"),
    authors: fc.constantFrom(["Ann Person"], ["Bo Byron", "Person, A."], "Person, Ann and Byron, Bo"),
    date: fc.constantFrom("2024", "2024-03", "2024-03-05", "2023-01-01", "Jul 28", "2099"),
  },
  { requiredKeys: ["title"] },
);

const FILLER = [{ title: "Varnish of Old Violins", abstract: VIOLINS }];

test("the order of files does not change which records are one paper", async () => {
  const grouped = async (records: readonly object[]): Promise<string[]> => {
    const tagged = records.map((one) => ({ ...one, url: "" }));
    const { report, corpus } = await read(FILLER, ...tagged.map((one) => [one]));
    return [String(report.kept), ...corpus.papers.map(({ abstract, date }) => `${abstract.length} ${date}`).sort()];
  };
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 7 }), async (records) => {
      const [kept] = await grouped(records);
      const [backwards] = await grouped([...records].reverse());
      expect(backwards).toBe(kept);
    }),
    { numRuns: 150 },
  );
});

test("a corpus written out and read again is the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 7 }), async (records) => {
      const { corpus } = await read(FILLER, records);
      const again = await importPapers([{ name: "x.json", text: JSON.stringify(corpusJson(corpus)) }], TODAY);
      expect(again.corpus).toEqual(corpus);
      expect(again.report).toMatchObject({ duplicates: 0, dropped: 0 });
    }),
    { numRuns: 150 },
  );
});

test("the report adds up for each file and in all, whatever the records", async () => {
  const anything = fc.oneof(record, fc.constant(null), fc.constant({ note: "no paper" }), fc.constant({ title: "", abstract: "" }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anything, { minLength: 1, maxLength: 6 }), { maxLength: 4 }), async (lists) => {
      const { corpus, report } = await read(FILLER, ...lists);
      for (const one of [...report.sources, { ...report, merged: report.duplicates }])
        expect(one.read).toBe(one.kept + one.merged + one.dropped);
      const sum = (field: "read" | "kept" | "merged" | "dropped" | "withAbstract" | "undated" | "cut"): number =>
        report.sources.reduce((total, source) => total + source[field], 0);
      expect([sum("read"), sum("kept"), sum("merged"), sum("dropped"), sum("withAbstract"), sum("cut")]).toEqual([
        report.read,
        report.kept,
        report.duplicates,
        report.dropped,
        report.withAbstract,
        report.cut,
      ]);
      expect(sum("undated")).toBe(report.dates.none);
      expect(report.kept).toBe(corpus.papers.length);
      const counted = (test_: (code: string) => boolean): number =>
        report.issues.filter(({ code }) => test_(code)).reduce((total, { count = 1 }) => total + count, 0);
      expect(counted((code) => code === "no-title" || code === "broken-record")).toBe(report.dropped);
      expect(counted((code) => code === "duplicate")).toBe(report.duplicates);
    }),
    { numRuns: 150 },
  );
});

test("a hundred thousand equal issues are one line with their count, of as many different ones a thousand are listed", async () => {
  const { report } = await read(
    FILLER,
    Array.from({ length: 100_000 }, () => null),
  );
  expect(report.issues.filter(({ code }) => code === "broken-record")).toMatchObject([{ count: 100_000 }]);
  const others = (
    await read(
      FILLER,
      Array.from({ length: 5000 }, (_, i) => i),
    )
  ).report.issues.filter(({ code }) => code === "broken-record");
  expect(others).toHaveLength(1001);
  expect(others.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(5000);
});

describe("dates that cannot be days", () => {
  const list = (dates: readonly string[]) =>
    read(dates.map((date, i) => ({ title: `Bees of the Valley ${i}`, abstract: BEES, date, authors: [`Person${"abcdefghij"[i % 10]}`] })));

  test("a first of January in every year is the year", async () => {
    const { corpus, report } = await list(["2019-01-01", "2020-01-01", "2021-01-01", "2021-01-01", "2022-01-01"]);
    expect(corpus.papers.map(({ date, datePrecision }) => [date, datePrecision])[1]).toEqual(["2020", "year"]);
    expect(report.issues).toMatchObject([{ code: "coarse-dates", note: true }]);
  });

  test("but one New Year's Day among other days is a day", async () => {
    const { corpus } = await list(["2019-01-01", "2020-01-01", "2021-01-01", "2021-02-03", "2022-01-01"]);
    expect(corpus.papers[0].date).toBe("2019-01-01");
  });
});
