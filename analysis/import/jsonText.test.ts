import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../errors";
import { damage } from "../fixtures/damage";
import { importPapers } from "./importPapers";
import { parseJsonText } from "./jsonText";

const read = async (text: string) => importPapers([{ name: "list.json", text }], "2026-11-23");
const ABSTRACT = "Bees return by another way than they went.";
const work = (i: number) => ({
  id: `https://openalex.org/W${i}`,
  title: `Bees, part ${i}`,
  publication_date: "2024-05-02",
  abstract_inverted_index: { Bees: [0, 2], love: [1] },
});

describe("each service's own way", () => {
  test.each<[string, unknown, string, object]>([
    [
      "OpenAlex, a page of works",
      {
        meta: { count: 1 },
        results: [{ ...work(1), doi: "https://doi.org/10.1000/1", authorships: [{ author: { display_name: "A. Person" } }] }],
      },
      "OpenAlex works (JSON)",
      { id: "W1", abstract: "Bees love Bees", date: "2024-05-02", authors: ["A. Person"], url: "https://doi.org/10.1000/1" },
    ],
    [
      "OpenAlex, one work of which the year is known",
      { ...work(1), publication_date: "2024-01-01" },
      "OpenAlex works (JSON)",
      { date: "2024" },
    ],
    [
      "OpenAlex, on arXiv too",
      [{ ...work(1), locations: [{ landing_page_url: "https://arxiv.org/abs/2405.01234" }] }],
      "OpenAlex works (JSON)",
      { id: "2405.01234" },
    ],
    [
      "Semantic Scholar",
      {
        total: 1,
        data: [
          {
            paperId: "x",
            title: "Bees",
            abstract: ABSTRACT,
            year: 2024,
            publicationDate: "2024-05-02",
            externalIds: { ArXiv: "2405.01234" },
            authors: [{ name: "A. Person" }],
            tldr: { text: "no" },
          },
        ],
      },
      "Semantic Scholar papers (JSON)",
      { id: "2405.01234", abstract: ABSTRACT, date: "2024-05-02", authors: ["A. Person"] },
    ],
    [
      "Semantic Scholar, papers that cite one",
      { data: [{ contexts: [], citingPaper: { paperId: "x", title: "Bees", abstract: ABSTRACT, year: 2024 } }] },
      "Semantic Scholar papers (JSON)",
      { title: "Bees", date: "2024" },
    ],
    [
      "Crossref",
      {
        message: {
          items: [
            {
              DOI: "10.1000/1",
              title: ["Bees"],
              subtitle: ["A Story"],
              abstract: "<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>Bees return.</jats:p></jats:sec>",
              created: { "date-parts": [[2026, 1, 1]] },
              issued: { "date-parts": [[2024]] },
              "published-online": { "date-parts": [[2024, 5, 2]] },
              author: [{ family: "Person", given: "Ann" }],
            },
          ],
        },
      },
      "Crossref works (JSON)",
      { title: "Bees: A Story", abstract: "Aim: Bees return.", date: "2024-05-02", authors: ["Ann Person"] },
    ],
    [
      "Crossref without a date",
      [{ DOI: "10.1000/1", title: ["Bees"], abstract: ABSTRACT, issued: { "date-parts": [[null]] } }],
      "Crossref works (JSON)",
      { date: "" },
    ],
    [
      "CSL",
      {
        items: [
          {
            id: "k",
            type: "article",
            title: "Bees",
            abstract: ABSTRACT,
            issued: {
              "date-parts": [
                ["2024", 5],
                ["2024", 6],
              ],
            },
            accessed: { raw: "2026-01-02" },
            author: [{ family: "Waal", given: "Ann", "non-dropping-particle": "de" }],
          },
        ],
      },
      "CSL (JSON)",
      { id: "k", date: "2024-05", authors: ["Ann de Waal"] },
    ],
    [
      "CSL with a season",
      [{ id: "k", title: "Bees", abstract: ABSTRACT, issued: { "date-parts": [[2024, 21]] } }],
      "CSL (JSON)",
      { date: "2024" },
    ],
    [
      "CSL with a span of time as text",
      [{ id: "k", title: "Bees", abstract: ABSTRACT, issued: "2024-05-02/2024-06" }],
      "CSL (JSON)",
      { date: "2024-05-02" },
    ],
    [
      "CSL of a preprint",
      [{ id: "k", title: "Bees", abstract: ABSTRACT, number: "arXiv:2405.01234", issued: { literal: "May 2024" } }],
      "CSL (JSON)",
      { id: "2405.01234", date: "2024-05" },
    ],
    [
      "arXiv's metadata: the day of the first version",
      {
        id: "0705.00010",
        title: "Bees\n  Return",
        abstract: ABSTRACT,
        categories: "q-bio",
        versions: [{ version: "v1", created: "Wed, 2 May 2007 19:18:42 GMT" }],
        update_date: "2009-11-26",
        authors_parsed: [["Person", "Ann", ""]],
      },
      "arXiv metadata (JSON)",
      { title: "Bees Return", date: "2007-05-02", authors: ["Ann Person"] },
    ],
    [
      "arXiv's metadata with the id as a number",
      [{ id: 705.001, title: "Bees", abstract: ABSTRACT, categories: "x", versions: [] }],
      "arXiv metadata (JSON)",
      { id: "0705.0010" },
    ],
    [
      "OpenReview",
      {
        notes: [
          {
            id: "n1",
            forum: "n1",
            cdate: 1714608000000,
            content: { title: { value: "Bees" }, abstract: { value: ABSTRACT }, authors: { value: ["A. Person"] } },
          },
        ],
      },
      "OpenReview notes (JSON)",
      { title: "Bees", date: "2024-05-02", url: "https://openreview.net/forum?id=n1", authors: ["A. Person"] },
    ],
    [
      "OpenReview, first version",
      { notes: [{ id: "n1", pdate: 1714608000000, cdate: 0, content: { title: "Bees", abstract: ABSTRACT } }] },
      "OpenReview notes (JSON)",
      { title: "Bees", date: "2024-05-02" },
    ],
    [
      "DataCite",
      {
        data: [
          {
            id: "10.48550/arxiv.2405.01234",
            attributes: {
              titles: [{ title: "Bees" }],
              descriptions: [
                { description: "3 pages", descriptionType: "Other" },
                { description: ABSTRACT, descriptionType: "Abstract" },
              ],
              dates: [
                { date: "2025-01-01", dateType: "Updated" },
                { date: "2024-05-02T10:00:00Z", dateType: "Submitted" },
              ],
              created: "2026-01-01",
              creators: [{ name: "Person, Ann" }],
            },
          },
        ],
      },
      "DataCite works (JSON)",
      { title: "Bees", abstract: ABSTRACT, date: "2024-05-02", authors: ["Person, Ann"] },
    ],
    [
      "bioRxiv",
      {
        messages: [{ status: "ok" }],
        collection: [{ doi: "10.1101/x", title: "Bees", authors: "Person, A.; Other, B.", date: "2024-05-02", abstract: ABSTRACT }],
      },
      "JSON list of papers",
      { id: "10.1101/x", date: "2024-05-02", authors: ["Person, A.", "Other, B."] },
    ],
    [
      "Europe PMC",
      { resultList: { result: [{ id: "1", title: "Bees", abstractText: ABSTRACT, firstPublicationDate: "2024-05-02" }] } },
      "JSON list of papers",
      { abstract: ABSTRACT, date: "2024-05-02" },
    ],
    [
      "Constellate, counts in place of the text",
      {
        id: "http://example.org/1",
        title: "Bees",
        docType: "article",
        datePublished: "2024-05-02",
        creator: ["A. Person"],
        unigramCount: { "Hive,": 2, hive: 1, "12": 5 },
        bigramCount: { "queen bee": 3, "a b": 1 },
      },
      "Constellate documents (JSON)",
      {
        abstract: "",
        terms: [
          ["hive", 3],
          ["queen bee", 3],
        ],
      },
    ],
    [
      "columns as pandas writes them",
      { title: { "0": "Bees" }, abstract: { "0": ABSTRACT }, date: { "0": 1714608000000 } },
      "JSON list of papers",
      { title: "Bees", date: "2024-05-02" },
    ],
    [
      "papers by their ids",
      { a: { title: "Bees", abstract: ABSTRACT }, b: { title: "Snow Lines Move", abstract: ABSTRACT } },
      "JSON list of papers",
      { title: "Bees" },
    ],
    [
      "a list with a name and a description of its own",
      { name: "My list", description: "What I read", papers: [{ title: "Bees", abstract: ABSTRACT, authors: [{ name: "A. Person" }] }] },
      "JSON list of papers",
      { title: "Bees", authors: ["A. Person"] },
    ],
    [
      "a paper alone",
      { title: "Bees", summary: ABSTRACT, authors: [{ name: "A" }, { name: "B" }] },
      "JSON list of papers",
      { title: "Bees" },
    ],
    ["pages of lists", [{ results: [work(1)] }, { results: [work(2)] }], "OpenAlex works (JSON)", { title: "Bees, part 1" }],
  ])("%s", async (_, value, format, expected) => {
    const { corpus, report } = await read(JSON.stringify(value));
    expect(report.sources[0].format).toBe(format);
    expect(corpus.papers[0]).toMatchObject(expected);
  });

  test("JSON Lines of any of them", async () => {
    const { corpus, report } = await read(`${JSON.stringify(work(1))}\n${JSON.stringify(work(2))}\n`);
    expect(report.sources[0].format).toBe("OpenAlex works (JSON Lines)");
    expect(corpus.papers).toHaveLength(2);
  });

  test("a result holds no text: it says so; of a packed session the papers are read", async () => {
    await expect(
      read(JSON.stringify({ schemaVersion: 1, papers: [{ id: "1", title: "Bees" }], themes: [], choice: [] })),
    ).rejects.toMatchObject({ code: "result-file" });
    const corpus = { format: "papertide-corpus", version: 1, name: "Bees", papers: [{ title: "Bees", abstract: ABSTRACT }] };
    expect((await read(JSON.stringify({ format: "papertide-session", version: 1, corpus, options: {} }))).corpus.name).toBe("Bees");
  });
});

describe("damaged JSON", () => {
  const list = Array.from({ length: 12 }, (_, i) => work(i));
  const titles = (text: string): unknown[] => {
    try {
      return parseJsonText(text, "list.json").papers.map(({ title }) => title);
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  };

  test("that is cut off gives the records before the cut, and tells the last with its line and text", () => {
    const text = JSON.stringify(list, undefined, 1);
    const cut = text.slice(0, text.indexOf("Bees, part 7"));
    const { papers, issues, broken } = parseJsonText(cut, "list.json");
    expect(papers.map(({ title }) => title)).toEqual(list.slice(0, 7).map(({ title }) => title));
    expect(broken).toBe(1);
    expect(issues).toMatchObject([
      { code: "broken-record", where: `list.json, line ${cut.split("\n").length - 2}`, record: expect.stringMatching(/^\{\s+"id"/) },
    ]);
  });

  test("goes on behind a broken record, also inside an answer with records in records", () => {
    const text = JSON.stringify({
      meta: {},
      results: list.map((one) => ({ ...one, source: { id: "https://openalex.org/S1", name: "Hives" } })),
    });
    const broken = text.replace('Bees, part 3"', "Bees, part 3");
    expect(titles(broken)).toEqual(list.filter((_, i) => i !== 3).map(({ title }) => title));
  });

  test("as programs write it: NaN, line breaks in texts, commas before brackets", () => {
    expect(titles(`[{"title": "Bees", "abstract": "One\ntwo.", "year": NaN,},\n]`)).toEqual(["Bees"]);
  });

  test("no damage is a crash, and records before it are read", () => {
    for (const text of [
      JSON.stringify(list),
      JSON.stringify({ results: list }, undefined, 2),
      list.map((one) => JSON.stringify(one)).join("\n"),
    ])
      fc.assert(
        fc.property(damage, (harm) => {
          const harmed = harm(text);
          let same = 0;
          while (same < text.length && text[same] === harmed[same]) same++;
          const whole = text.slice(0, same).split("openalex.org").length - 2;
          if (whole < 1) return;
          const found = titles(harmed);
          for (let i = 0; i < whole; i++) expect(found).toContain(`Bees, part ${i}`);
        }),
      );
  });

  test("a text of nothing but beginnings is given up in time", () => {
    const start = performance.now();
    expect(titles(`[${'{"title":"'.repeat(100_000)}`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
