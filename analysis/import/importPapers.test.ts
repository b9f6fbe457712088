import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../errors";
import { isShared, readShared, SEED_FACTS, SEED_PASTE } from "../fixtures/shared";
import type { ImportReport, Source } from "../types";
import { importPapers } from "./importPapers";

const TODAY = "2026-11-23";
const source = (text: string, name = "papers.txt"): Source => ({ name, text });
const read = (...texts: string[]) =>
  importPapers(
    texts.map((text, i) => source(text, `file-${i + 1}`)),
    TODAY,
  );

const A = { title: "How Bees Return Home", abstract: "Bees return by another way than they went." };
const B = { title: "Where Snow Lines Move", abstract: "The snow line moves up a slope each summer." };

function addsUp(report: ImportReport): void {
  expect(report.read).toBe(report.kept + report.duplicates + report.dropped);
  expect(Object.values(report.dates).reduce((sum, count) => sum + count, 0)).toBe(report.kept);
  expect(report.sources.reduce((sum, { read: count }) => sum + count, 0)).toBe(report.read);
}

describe("formats are known by their content", () => {
  test("a list of JSON records, under any of the usual names", async () => {
    const { corpus, report } = await read(
      JSON.stringify([
        { ...A, year: 2024 },
        { name: B.title, summary: B.abstract, published: "2025-02-03T10:00:00Z" },
      ]),
    );
    expect(corpus.papers.map(({ title, abstract, date }) => [title, abstract, date])).toEqual([
      [A.title, A.abstract, "2024"],
      [B.title, B.abstract, "2025-02-03"],
    ]);
    expect(report.sources[0].format).toBe("JSON list of papers");
    addsUp(report);
  });

  test("JSON Lines: a broken line is reported and its neighbours are read", async () => {
    const { corpus, report } = await read(`${JSON.stringify(A)}\n{"title": "cut of\n${JSON.stringify(B)}\n`);
    expect(corpus.papers).toHaveLength(2);
    expect(report).toMatchObject({ read: 3, kept: 2, dropped: 1 });
    expect(report.issues[0]).toMatchObject({ code: "broken-record", where: "file-1, line 2" });
    addsUp(report);
  });

  test("rows of Hugging Face's daily papers", async () => {
    const row = {
      paper: {
        id: "2502.20730",
        title: A.title,
        summary: "Bees\nreturn.",
        publishedAt: "2025-02-28T05:23:10.000Z",
        authors: [{ name: "A. Person" }],
      },
      title: "x",
    };
    const { corpus, report } = await read(JSON.stringify([row]));
    expect(corpus.papers[0]).toMatchObject({
      id: "2502.20730",
      title: A.title,
      abstract: "Bees return.",
      date: "2025-02-28",
      datePrecision: "day",
      url: "https://arxiv.org/abs/2502.20730",
      authors: ["A. Person"],
    });
    expect(report.sources[0].format).toBe("Hugging Face daily papers (JSON)");
  });

  test("a table with commas, semicolons or tabs, its columns found by name", async () => {
    for (const delimiter of [",", ";", "\t"]) {
      const { corpus } = await read(
        ["Article Title", "Abstract", "Publication Year", "DOI"].join(delimiter) +
          "\n" +
          [`"${A.title}"`, `"${A.abstract}"`, "2023", "10.1000/ABC"].join(delimiter),
      );
      expect(corpus.papers[0]).toMatchObject({
        title: A.title,
        abstract: A.abstract,
        date: "2023",
        datePrecision: "year",
        id: "10.1000/abc",
        url: "https://doi.org/10.1000/abc",
      });
    }
  });

  test("a corpus file of our own, with terms in place of abstracts", async () => {
    const file = {
      format: "papertide-corpus",
      version: 1,
      name: "Bees",
      asOf: "2025-01-02",
      textWithheld: true,
      acronyms: [],
      compounds: ["pre-training"],
      papers: [{ id: "b1", title: A.title, date: "2025-01", url: "", terms: { bees: 2, __proto__x: 1 } }],
    };
    const { corpus } = await read(JSON.stringify(file));
    expect(corpus).toMatchObject({ name: "Bees", asOf: "2025-01-02", textWithheld: true, compounds: ["pre-training"] });
    expect(corpus.papers[0]).toMatchObject({
      id: "b1",
      datePrecision: "month",
      terms: [
        ["bees", 2],
        ["__proto__x", 1],
      ],
    });
  });
});

describe("what is said of bad input", () => {
  const pasted = async (text: string): Promise<string> => {
    try {
      await importPapers([source(text)], TODAY);
    } catch (error) {
      if (error instanceof InputError) return `${error.code}: ${error.message} — ${error.hint}`;
      throw error;
    }
    return "read";
  };

  test.each([
    ["", "empty-input: papers.txt: there is nothing in it"],
    [" \n\t\n", "empty-input: papers.txt: there is nothing in it"],
    ["One title\n\nAnother title\n", "no-abstracts: papers.txt: no abstract was found"],
    ['[{"title": "How Bees', "broken-json: papers.txt: the text ends in the middle of a record (line 1)"],
    ['[{"title": "How Bees"}, x]', "broken-json: papers.txt: not well-formed JSON (line 1"],
    ['{"format": "papertide-corpus", "version": 99, "papers": []}', "newer-corpus: papers.txt: written by a newer Papertide"],
    ["\u0000\u0001\u0002ÿþ\u0003 some \u0004 rubbish", "binary-input: papers.txt: this is not text"],
    ["%PDF-1.7 and so on", "unknown-format: papers.txt: this is a PDF"],
    ['[{"title": "Only a title here"}]', "no-abstracts: papers.txt: 1 title and no abstract"],
    ["[]", "no-records: papers.txt: no papers were found"],
  ])("%j", async (text, expected) => {
    expect(await pasted(text)).toContain(expected);
  });
});

describe("the same paper twice", () => {
  test("is merged by title, arXiv id or DOI: the fuller text, the more exact date, the id and link that one has", async () => {
    const { corpus, report } = await read(
      JSON.stringify([A, B]),
      `title,arxiv_id,date,precision\n"${A.title.toLowerCase()}!",2506.05331v2,2025-06-05,day\n`,
    );
    expect(corpus.papers).toHaveLength(2);
    expect(corpus.papers[0]).toMatchObject({
      id: "2506.05331",
      title: A.title,
      abstract: A.abstract,
      date: "2025-06-05",
      url: "https://arxiv.org/abs/2506.05331",
    });
    expect(report).toMatchObject({ read: 3, kept: 2, duplicates: 1, dropped: 0 });
    addsUp(report);
  });

  test("and different papers under one id stay two", async () => {
    const { corpus } = await read(
      JSON.stringify([
        { id: "1", ...A },
        { id: "1", ...B },
      ]),
    );
    expect(corpus.papers.map(({ id }) => id)).toEqual(["1", "1-2"]);
  });

  test("a paper without an id gets one from its title, the same wherever it is read", async () => {
    const [first] = (await read(JSON.stringify([A]))).corpus.papers;
    const [, again] = (await read(JSON.stringify([B, { ...A, title: A.title.toUpperCase() }]))).corpus.papers;
    expect(again.id).toBe(first.id);
  });
});

test("the day of a page gets the year of its papers, else the latest one up to today", async () => {
  const page = (dates: string) =>
    `Daily Papers\n\nJul 28\n\n${A.title}\n\n${A.abstract} It was found so in many places and seasons.\n\n${dates}`;
  expect((await read(page("May 2, 2025"))).corpus.asOf).toBe("2025-07-28");
  expect((await read(page("Aug 2, 2025"))).corpus.asOf).toBe("2026-07-28");
  expect((await read(page(""))).corpus.asOf).toBe("2026-07-28");
});

test("the report adds up for whatever records", async () => {
  const record = fc.record(
    {
      title: fc.oneof(fc.constant(""), fc.constantFrom(A.title, B.title, "Bee Songs of the North")),
      abstract: fc.oneof(fc.constant(""), fc.string(), fc.constant(A.abstract)),
      date: fc.oneof(fc.constant("2024-02"), fc.string(), fc.nat(3000)),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(record, fc.constant(null), fc.nat()), { minLength: 1, maxLength: 12 }), async (records) => {
      const { report } = await importPapers([source(JSON.stringify([A, ...records]))], TODAY);
      addsUp(report);
    }),
  );
});

describe.runIf(isShared(SEED_PASTE))("the real paste", () => {
  test("gives 112 papers with their abstracts and six left-out lines", async () => {
    const { report } = await importPapers([source(readShared(SEED_PASTE), "daily-papers.txt")], TODAY);
    expect(report).toMatchObject({ read: 112, kept: 112, withAbstract: 112, duplicates: 0, dropped: 0, dates: { none: 112 } });
    expect(report.issues.map(({ where }) => where)).toEqual([1, 3, 5, 7, 9, 11].map((line) => `daily-papers.txt, line ${line}`));
  });

  test("together with the table of facts it has its ids and dates", async () => {
    const { corpus, report } = await importPapers([source(readShared(SEED_PASTE)), source(readShared(SEED_FACTS), "papers.csv")], TODAY);
    expect(report).toMatchObject({ read: 224, kept: 112, duplicates: 112, dates: { day: 85, month: 27, year: 0, none: 0 } });
    expect(corpus.asOf).toBe("2025-07-28");
    expect(corpus.papers.every(({ url }) => url.startsWith("https://arxiv.org/abs/"))).toBe(true);
  });
});

describe("a bad file among good ones", () => {
  const good = source(JSON.stringify([A, B]), "good.json");
  const bad = source("%PDF-1.7", "scan.pdf");

  test("stops everything, unless it is told to be left out: then its sentence stands in the report and the rest is read", async () => {
    await expect(importPapers([bad, good], TODAY)).rejects.toThrow("scan.pdf: this is a PDF");
    const { corpus, report } = await importPapers([bad, good], TODAY, { tolerant: true });
    expect(corpus.name).toBe("Good");
    expect(report.sources.map(({ name, read: count }) => [name, count])).toEqual([
      ["scan.pdf", 0],
      ["good.json", 2],
    ]);
    expect(report.issues).toContainEqual({
      code: "unreadable",
      where: "scan.pdf",
      message: "this is a PDF: copy the list's text, or export it as CSV or JSON",
      excerpt: "",
    });
    addsUp(report);
  });

  test("is an error where no other has papers", async () => {
    await expect(importPapers([bad, source("%PDF-1.4", "other.pdf")], TODAY, { tolerant: true })).rejects.toThrow(InputError);
  });
});
