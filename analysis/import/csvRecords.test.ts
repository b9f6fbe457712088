import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../errors";
import { tableOf, tableReader } from "./csvRecords";
import { importPapers } from "./importPapers";
import { normalizePaper } from "./normalizePaper";
import { readWhole } from "./recordReader";
import { damage } from "../fixtures/damage";

const ABSTRACT =
  "We follow bees of many hives over three seasons, and find that they return by another way than they went; where hedges stand, they follow them, and where none stand, they fly straight home over the open field.";
const SNOW =
  "The snow line moves up a slope each summer, and it moves farther in years of little rain; we compare pictures of forty slopes, taken from the same places over twenty years, and ask what moves it in the long run.";
const papers = (text: string, ...rest: [] | [Parameters<typeof tableReader>[1]]) =>
  readWhole(text, tableReader("list.csv", ...rest)).papers.flatMap((raw) => {
    const found = normalizePaper(raw, "2026-11-23");
    return "paper" in found ? [found.paper] : [];
  });

describe("columns are found", () => {
  test.each([
    [
      "Scopus",
      `"Authors","Title","Year","Source title","DOI","Abstract","Funding Texts"\n"Person A.; Other B.","Bees",2024,"Hives","10.1000/1","${ABSTRACT}","${SNOW}"`,
    ],
    [
      "Zotero",
      `"Key","Item Type","Publication Year","Author","Title","Abstract Note","Date","Date Added"\n"K1","journal","2024","Person, A.; Other, B.","Bees","${ABSTRACT}","2024","2026-01-05"`,
    ],
    [
      "Dimensions",
      `"About the data: Exported on Nov 23, 2026"\nRank,Publication ID,DOI,Title,Abstract,PubYear,Authors\n1,pub.1,10.1000/1,Bees,"${ABSTRACT}",2024,"Person, A.; Other, B."`,
    ],
    ["Web of Science", `PT\tAU\tTI\tAB\tPD\tPY\tDI\nJ\tPerson, A; Other, B\tBees\t${ABSTRACT}\tSPR\t2024\t10.1000/1`],
    ["Excel's own line", `sep=;\nTitle;Abstract;Year;Authors\nBees;"${ABSTRACT}";2024;Person A., Other B.`],
    ["bars", `title|abstract|year|authors\nBees|${ABSTRACT}|2024|['Person, A', 'Other, B']`],
  ])("by their names: %s", (_, text) => {
    expect(papers(text)).toMatchObject([
      {
        title: "Bees",
        abstract: ABSTRACT,
        date: "2024",
        datePrecision: "year",
        authors: [expect.stringContaining("Person"), expect.stringContaining("Other")],
      },
    ]);
  });

  const HEADLESS = [
    `10.1000/1,The Ways of Bees,"Person, A.; Other, B.","${ABSTRACT}",2024-05-02,https://example.org/1`,
    `10.1000/2,Where Snow Lines Move,"Third, C.","${SNOW}",2023-11-30,https://example.org/2`,
  ].join("\n");
  test("by what stands in them, without a line of names", async () => {
    expect(tableOf(HEADLESS)).toMatchObject({ delimiter: ",", header: [], columns: { doi: 0, title: 1, abstract: 3, date: 4, url: 5 } });
    const { corpus } = await importPapers([{ name: "list", text: HEADLESS }], "");
    expect(corpus.papers).toMatchObject([
      { title: "The Ways of Bees", abstract: ABSTRACT, date: "2024-05-02" },
      { title: "Where Snow Lines Move", abstract: SNOW, date: "2023-11-30" },
    ]);
  });

  test("by what stands in them, under names that nobody knows", () => {
    const text = `Überschrift;Zusammenfassung;Jahr\nThe Ways of Bees;"${ABSTRACT}";2024\nWhere Snow Lines Move;"${SNOW}";2023\n`;
    expect(tableOf(text)).toMatchObject({
      header: ["Überschrift", "Zusammenfassung", "Jahr"],
      columns: { title: 0, abstract: 1, year: 2 },
    });
    expect(papers(text)).toHaveLength(2);
  });

  test("or as the reader says", async () => {
    const text = `title,note,abstract\nx,The Ways of Bees,"${ABSTRACT}"\n`;
    const { corpus } = await importPapers([{ name: "list.csv", text }], "", { columns: { "list.csv": { title: 1, abstract: 2 } } });
    expect(corpus.papers[0].title).toBe("The Ways of Bees");
  });

  test("a table without titles is refused in a sentence, one without abstracts says where they are", async () => {
    expect(() => readWhole("a,b\n1,2\n", tableReader("list.csv"))).toThrow(InputError);
    const pubmed = "PMID,Title,Journal/Book,Publication Year,Create Date\n1,The Ways of Bees,Hives,2024,2024/05/02\n";
    await expect(importPapers([{ name: "csv-bees.csv", text: pubmed }], "")).rejects.toMatchObject({
      hint: 'PubMed\'s CSV holds no abstracts: on PubMed choose Save, Format "PubMed"',
    });
  });
});

describe("dates of tables", () => {
  const dates = (...cells: string[]): string[] =>
    papers(`title,abstract,date,year\n${cells.map((cell, i) => `Bees ${i},"${ABSTRACT}",${cell},2024`).join("\n")}`).map(
      ({ date }) => date,
    );

  test("days and months are told apart by the whole column, and where nothing tells them only the year is kept", () => {
    expect(dates("3/4/2024", "25/12/2024")).toEqual(["2024-04-03", "2024-12-25"]);
    expect(dates("3/4/2024", "12/25/2024")).toEqual(["2024-03-04", "2024-12-25"]);
    expect(dates("3/4/2024", "1/2/2024")).toEqual(["2024", "2024"]);
    expect(dates("4.4.2024")).toEqual(["2024-04-04"]);
  });

  test("months beside a year, seconds and milliseconds, days without signs; an empty date leaves the year", () => {
    expect(dates("FEB 2", "FEB", "SPR", "JAN-FEB")).toEqual(["2024-02-02", "2024-02", "2024", "2024"]);
    expect(dates("1714608000000", "1714608000", "20240502", "")).toEqual(["2024-05-02", "2024-05-02", "2024-05-02", "2024"]);
  });
});

describe("rows", () => {
  test("line breaks and doubled quotation marks inside cells; the line of each row is known", () => {
    const text = `title,abstract\n"Bees, ""the"" book","One.\n\nTwo, three."\nSnow,"${SNOW}"\n`;
    const { papers: found } = readWhole(text, tableReader("list.csv"));
    expect(found).toMatchObject([
      { where: "list.csv, line 2", title: 'Bees, "the" book', abstract: "One.\n\nTwo, three." },
      { where: "list.csv, line 5", title: "Snow" },
    ]);
  });

  test("a missing quotation mark costs one row: it is told with its text, and reading goes on at the next", () => {
    const rows = Array.from({ length: 9 }, (_, i) => `"Bees, part ${i}","${ABSTRACT}","2024"`);
    rows[3] = `"Bees, part 3","${ABSTRACT}","2024`;
    const { papers: found, issues, broken } = readWhole(`"title","abstract","year"\n${rows.join("\n")}\n`, tableReader("list.csv"));
    expect(found.map(({ title }) => title)).toEqual([0, 1, 2, 4, 5, 6, 7, 8].map((i) => `Bees, part ${i}`));
    expect(broken).toBe(1);
    expect(issues).toMatchObject([{ code: "broken-record", where: "list.csv, line 5", record: `${rows[3]}\n` }]);
  });

  test.each([
    ["before the last cell, when no other follows", 'Bees, part 3;A short text;"2024', (i: number) => `Bees, part ${i};A short text;2024`],
    [
      "before an abstract, when another one closes it",
      `Bees, part 3;"${ABSTRACT};2024`,
      (i: number) => `Bees, part ${i};"${ABSTRACT}";2024`,
    ],
  ])("one quotation mark too many costs one row as well, and hides no other: %s", (_, torn, row) => {
    const rows = Array.from({ length: 9 }, (__, i) => (i === 3 ? torn : row(i)));
    const { papers: found, issues } = readWhole(`title;abstract;year\n${rows.join("\n")}\n`, tableReader("list.csv"));
    expect(found.map(({ title }) => title)).toEqual([0, 1, 2, 4, 5, 6, 7, 8].map((i) => `Bees, part ${i}`));
    expect(issues).toMatchObject([{ code: "broken-record", where: "list.csv, line 5", record: `${torn}\n` }]);
  });

  test("single quotation marks and line breaks inside cells are no damage", () => {
    const rows = Array.from({ length: 9 }, (_, i) =>
      i % 3 === 0 ? `Bees ${i},"They call it "home" and mean it,\nand more, in lines",2024` : `Bees ${i},"${ABSTRACT}",2024`,
    );
    const { papers: found, issues } = readWhole(`title,abstract,year\n${rows.join("\n")}\n`, tableReader("list.csv"));
    expect([found.length, issues]).toEqual([9, []]);
  });

  test("quotation marks are text where the table is written without them", () => {
    const text = `PT\tTI\tAB\tPY\nJ\t"Bees" and Other Words\t${ABSTRACT}\t2024\nJ\t"Snow and Ice\t${SNOW}\t2024\nJ\tFirn\t${SNOW}\t2023\n`;
    expect(papers(text).map(({ title }) => title)).toEqual(['"Bees" and Other Words', '"Snow and Ice', "Firn"]);
  });

  test("files put together repeat their header, which is no paper", () => {
    const text = `title,abstract\nBees,"${ABSTRACT}"\n`;
    expect(papers(text + text)).toHaveLength(2);
  });

  test("no damage is a crash, and rows before it are read", () => {
    const text = `title,abstract,year\n${Array.from({ length: 30 }, (_, i) => `"Bees, part ${i}","${ABSTRACT}",2024`).join("\n")}\n`;
    fc.assert(
      fc.property(damage, (harm) => {
        const harmed = harm(text);
        let same = 0;
        while (same < text.length && text[same] === harmed[same]) same++;
        const whole = text.slice(0, same).split("\n").length - 2;
        if (whole < 2) return;
        const titles = readWhole(harmed, tableReader("list.csv")).papers.map(({ title }) => title);
        for (let i = 0; i < whole; i++) expect(titles).toContain(`Bees, part ${i}`);
      }),
    );
  });

  test("100,000 rows with a missing quotation mark each are given up in time", () => {
    const text = `title,abstract,year\n${'"Bees, part,"and more\n'.repeat(100_000)}`;
    const start = performance.now();
    readWhole(text, tableReader("list.csv"));
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
