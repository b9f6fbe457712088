import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importPapers } from "./importPapers";
import { parsePastedPage } from "./pastedPage";

const BEES =
  "Honey bees fly far. We follow two hundred of them through a summer and find that they return by another way than they went, whatever the wind.";
const SNOW =
  "Glaciers retreat. From forty years of photographs we read how fast the snow line moves, and where it does not move at all, in three ranges.";
const LONG_BEES = `${BEES} ${BEES}`;
const LONG_SNOW = `${SNOW} ${SNOW}`;
const read = (text: string) => parsePastedPage(text, "paste");
const imported = (text: string) => importPapers([{ name: "paste", text }], "2026-11-23");

describe("Hugging Face", () => {
  const trending = (title: string, text: string): string =>
    [
      "Submitted by",
      "beekeeper",
      title,
      text,
      "Hive Institute",
      "· Published on Oct 4, 2026",
      "Upvote",
      "123",
      "GitHub 3.29k",
      "arXiv Page",
    ].join("\n");

  test("trending: every paper twice, one sentence by the page in place of an abstract", async () => {
    const summary = "Bees are followed through a summer and return by another way than they went.";
    const page = ["Trending Papers", "by AK and the research community"].join("\n");
    const twice = [trending("How Bees Return Home", summary), trending("Where Snow Lines Move", LONG_SNOW)].flatMap((one) => [one, one]);
    const { corpus, report } = await imported([page, ...twice].join("\n"));
    expect(corpus.papers.map(({ title, date, datePrecision }) => [title, date, datePrecision])).toEqual([
      ["How Bees Return Home", "2026-10-04", "day"],
      ["Where Snow Lines Move", "2026-10-04", "day"],
    ]);
    expect(report).toMatchObject({ read: 4, kept: 2, duplicates: 2, dropped: 0 });
    expect(report.issues.find(({ code }) => code === "short-summaries")).toMatchObject({ note: true, count: 2 });
    expect(report.issues.find(({ excerpt }) => excerpt === "beekeeper")).toMatchObject({ message: "who listed the paper", count: 4 });
  });

  test("a search of today: votes, authors or an organisation, days without a year, comments", () => {
    const text = `new\nGet trending papers in your email inbox once a day!\nGet trending papers in your email inbox!\nSubscribe\nDaily Papers\nby AK and the research community\nbees\nDaily\nWeekly\nMonthly\nTrending Papers\nOct 2\n101\nHow Bees Return\n${LONG_BEES}\nHive Institute\n·\nMay 29\n6\n-\nWhere Snow Lines Move\n${LONG_SNOW}\n12 authors\n·\nFeb 27, 2025`;
    const { papers, pageDay, issues } = read(text);
    expect(papers.map(({ title, date }) => [title, date])).toEqual([
      ["How Bees Return", "May 29"],
      ["Where Snow Lines Move", "Feb 27, 2025"],
    ]);
    expect(pageDay).toBe("Oct 2");
    expect(issues.find(({ excerpt }) => excerpt === "Hive Institute")?.message).toBe("organisation or authors of the paper");
  });

  test("an old capture of the whole page: its menu is no title, the day in its head no date of a paper", () => {
    const text = `Hugging Face's logo\nHugging Face\nModels\nDatasets\nSpaces\nPosts\nDocs\nEnterprise\nPricing\nLog In\nSign Up\nDaily Papers\nby AK and the research community\nSomething the page says\nJul 28\n\n57\n\nHow Bees Return\n\n${LONG_BEES}\n\nModels Datasets Spaces Pricing Docs\n`;
    const { papers, pageDay } = read(text);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ title: "How Bees Return", abstract: LONG_BEES });
    expect(papers[0].date).toBeUndefined();
    expect(pageDay).toBe("Jul 28");
  });
});

describe("arXiv", () => {
  const NEW = `Showing new listings for Friday, 6 November 2026
Total of 3 entries
New submissions (showing 1 of 1 entries)
[1] arXiv:2611.00001 [pdf, html, other]
Title: How Bees Return Home
Ann Person, Bo Person
Comments: 8 pages, 3 figures
Subjects: Computation and Language (cs.CL); Machine Learning (cs.LG)
${LONG_BEES}
Cross submissions (showing 1 of 1 entries)
[2] arXiv:2609.00002 (cross-list from cs.LG) [pdf, html, other]
Title:
Where Snow Lines Move
Cy Person
Subjects: Machine Learning (cs.LG)
${SNOW}
${SNOW}
Replacement submissions (showing 1 of 1 entries)
[3] arXiv:2405.00003 (replaced) [pdf, html, other]
Title: Varnish of Violins
Di Person
Journal-ref: Violins 3 (2025)
Subjects: Sound (cs.SD)
Total of 3 entries
About
Help`;

  test("new papers: titles, authors, abstracts, numbers; the day of the list for what is new in it, else the month of the number", async () => {
    const { corpus, report } = await imported(NEW);
    expect(corpus.papers).toMatchObject([
      { id: "2611.00001", title: "How Bees Return Home", authors: ["Ann Person", "Bo Person"], date: "2026-11-06", abstract: LONG_BEES },
      { id: "2609.00002", title: "Where Snow Lines Move", authors: ["Cy Person"], date: "2026-09", abstract: LONG_SNOW },
      { id: "2405.00003", title: "Varnish of Violins", date: "2024-05", abstract: "" },
    ]);
    expect(report).toMatchObject({ read: 3, kept: 3, withAbstract: 2, sources: [{ format: "arXiv list, pasted" }] });
  });

  test("recent papers: no abstracts, and a sentence that says so", async () => {
    const entries = Array.from(
      { length: 12 },
      (_, i) =>
        `[${i + 1}] arXiv:2611.000${10 + i} [pdf, html, other]\nTitle: Bees of the Valley ${i + 1}\nAnn Person\nSubjects: Sound (cs.SD)`,
    );
    const { corpus, report } = await imported(["Fri, 6 Nov 2026 (showing 12 of 210 entries )", ...entries].join("\n"));
    expect(corpus.papers).toHaveLength(12);
    expect(corpus.papers[0]).toMatchObject({ title: "Bees of the Valley 1", date: "2026-11-06", abstract: "" });
    const codes = report.issues.filter(({ note }) => note).map(({ code }) => code);
    expect(codes).toEqual(["page-without-abstracts", "titles-only"]);
    await expect(imported(entries.slice(0, 3).join("\n"))).rejects.toMatchObject({
      code: "no-abstracts",
      hint: expect.stringContaining("/new") as string,
    });
  });

  test("a search: abstracts that are cut off are counted, opened ones are whole, the first version gives the date", async () => {
    const text = `Showing 1–3 of 3 results
1. arXiv:2508.00001 [pdf, other] cs.CL doi 10.1000/BEES.1
How Bees Return Home
Authors: Ann Person, Bo Person
Abstract: …Honey bees fly far and we follow two hundred of them through a summer… ▽ More
Submitted 3 June, 2026; v1 submitted 31 August, 2025; originally announced August 2025.
Comments: 8 pages
2. arXiv:2606.00002 [pdf]
cs.LG cs.CV
Where Snow Lines Move
Authors: Cy Person
Abstract: ${LONG_SNOW} △ Less
Submitted9 June, 2026; originally announced June 2026.
3. arXiv:hep-th/9901001 [pdf] hep-th
Varnish of Violins
Authors: Di Person
Abstract: Violins shine… ▽ More Violins shine in the light of their varnish. △ Less
Submitted 4 January, 1999; originally announced January 1999.
Journal ref: Violins 3 (1999) 1-2`;
    const { corpus, report } = await imported(text);
    expect(corpus.papers).toMatchObject([
      { id: "2508.00001", title: "How Bees Return Home", date: "2025-08-31", authors: ["Ann Person", "Bo Person"] },
      { id: "2606.00002", title: "Where Snow Lines Move", date: "2026-06-09", abstract: LONG_SNOW },
      { id: "hep-th/9901001", title: "Varnish of Violins", date: "1999-01-04", abstract: "Violins shine in the light of their varnish." },
    ]);
    expect(corpus.dateKind).toBe("posted");
    expect(report.cut).toBe(1);
    expect(report.issues.find(({ code }) => code === "cut-abstracts")?.message).toMatch(/^1 of 3 abstracts are cut off/);
  });

  test("the page of one paper", () => {
    const text = `Computer Science > Sound\narXiv:2601.00001 (cs)\n[Submitted on 2 Jan 2026 (v1), last revised 3 Feb 2026 (this version, v2)]\nTitle:How Bees Return Home\nAnn Person, Bo Person\nView PDF\nHTML (experimental)\nAbstract:${LONG_BEES}\nComments: 8 pages\nSubjects: Sound (cs.SD)\nCite as: arXiv:2601.00001 [cs.SD]\nSubmission history\nFrom: Ann Person`;
    const { papers } = read(text);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ id: "2601.00001", title: "How Bees Return Home", abstract: LONG_BEES, date: "2 Jan 2026 " });
  });
});

test("PubMed's abstracts as text", async () => {
  const wrap = (text: string): string => text.replace(/(.{60}\S*) /g, "$1\n");
  const text = `1. J Invented Bees. 2024 Mar 5;12(3):45-50. doi: 10.1000/abc.1. Epub 2024 Jan 2.

How bees return home: a study over a whole
summer.

Person A(1), Person BC(2).

Author information:
(1)Institute of Bees, Hive.
(2)Institute of Hives, Bee.

BACKGROUND: ${wrap(BEES)}
METHODS: ${wrap(SNOW)}

© 2024 The Authors. Published by Invented Press Ltd.

DOI: 10.1000/abc.1
PMID: 12345678 [Indexed for MEDLINE]

Conflict of interest statement: None.

2. Snow Sci. 2023 Jul-Aug;3:1.

Where snow lines move.

Person D.

Comment in
    Snow Sci. 2024;4:2.

PMID: 12345679`;
  const { corpus, report } = await imported(text);
  expect(corpus.papers).toMatchObject([
    {
      id: "pmid-12345678",
      title: "How bees return home: a study over a whole summer",
      authors: ["Person A", "Person BC"],
      abstract: `BACKGROUND: ${BEES} METHODS: ${SNOW}`,
      date: "2024-01-02",
      url: "https://pubmed.ncbi.nlm.nih.gov/12345678/",
    },
    { title: "Where snow lines move", abstract: "", date: "2023-07", authors: ["Person D"] },
  ]);
  expect(report.sources[0]).toMatchObject({ format: "PubMed abstracts (text)", read: 2, kept: 2, withAbstract: 1 });
});

test("search results with a line of authors, place and year: their snippets are cut texts", async () => {
  const text = `About 12,000 results (0.05 sec)
[PDF] hive.example
[PDF] How bees return home
A Person, B Person… - Journal of Bees, 2024 - press.example
Honey bees fly far, and we follow two hundred of them …
☆ Save Cite Cited by 12 Related articles All 3 versions
Where snow lines move
C Person - 2023 - snow.example
Glaciers retreat. From forty years of photographs we read …
Save
Cite
Cited by 7
Related articles`;
  const { corpus, report } = await imported(text);
  expect(corpus.papers).toMatchObject([
    {
      title: "How bees return home",
      authors: ["A Person", "B Person"],
      date: "2024",
      abstract: "Honey bees fly far, and we follow two hundred of them …",
    },
    { title: "Where snow lines move", date: "2023" },
  ]);
  expect(report.cut).toBe(2);
});

test("a volume of the ACL Anthology", () => {
  const text = `Annual Meeting of Bees (2025)\npdf bib\nProceedings of the Annual Meeting of Bees\npdf bib abs\nHow Bees Return Home\nAnn Person | Bo Person\n${LONG_BEES}\npdf bib abs Where Snow Lines Move\nCy Person\n${LONG_SNOW}`;
  expect(read(text).papers).toMatchObject([
    { title: "How Bees Return Home", authors: "Ann Person | Bo Person", abstract: LONG_BEES, date: "2025" },
    { title: "Where Snow Lines Move", authors: "Cy Person", abstract: LONG_SNOW },
  ]);
});

describe("titles and abstracts", () => {
  test("with a line of authors between them", () => {
    const text = `1. How Bees Return Home\nAnn Person, Bo van der Person and C. Person\n${BEES}\n\n2. Where Snow Lines Move\nDi Person¹, Ed Person²\n${SNOW}\n`;
    expect(read(text).papers).toMatchObject([
      { title: "How Bees Return Home", authors: "Ann Person, Bo van der Person and C. Person", abstract: BEES },
      { title: "Where Snow Lines Move", abstract: SNOW },
    ]);
  });

  test("a dozen titles without any abstract are a list of titles, and the report says what that means", async () => {
    const titles = Array.from({ length: 12 }, (_, i) => `${i + 1}. How Bees of Valley ${i + 1} Return Home`);
    for (const between of ["\n", "\n\n"]) {
      const { corpus, report } = await imported(titles.join(between));
      expect(corpus.papers.map(({ title }) => title)[11]).toBe("How Bees of Valley 12 Return Home");
      expect(report).toMatchObject({ read: 12, kept: 12, withAbstract: 0 });
      expect(report.issues.map(({ code }) => code)).toContain("titles-only");
    }
    await expect(imported(titles.slice(0, 11).join("\n\n"))).rejects.toMatchObject({ code: "no-abstracts" });
  });

  test("an abstract above the first of such titles is a paper that was left out, and counts as one", async () => {
    const titles = Array.from({ length: 12 }, (_, i) => `How Bees of Valley ${i + 1} Return Home`);
    const { report } = await imported([LONG_BEES, ...titles].join("\n\n"));
    expect(report).toMatchObject({ read: 13, kept: 12, dropped: 1 });
    expect(report.issues.filter(({ code }) => code === "no-title-above")).toHaveLength(1);
  });
});

test("a page that was cut, doubled or damaged anywhere is still read, quickly, and never breaks", async () => {
  const pages = [
    `Daily Papers\nOct 2\n101\nHow Bees Return\n${LONG_BEES}\n12 authors\n·\nMay 29\n`,
    `[1] arXiv:2611.00001 [pdf, html, other]\nTitle: How Bees Return\nAnn Person\nSubjects: Sound (cs.SD)\n${LONG_BEES}\n`,
    `1. Bees. 2024 Mar 5;1:2.\n\nHow bees return.\n\nPerson A.\n\n${BEES}\n\nPMID: 1\n\n`,
    `How Bees Return\nA Person - Bees, 2024 - press.example\nBees fly …\nCited by 3\n`.repeat(2),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pages),
      fc.array(fc.tuple(fc.nat(400), fc.nat(400), fc.constantFrom("", "\n", "arXiv:", "[1] ", "<math>", "&amp;", "©", "·", "\u0000")), {
        maxLength: 6,
      }),
      async (page, cuts) => {
        const damaged = cuts.reduce(
          (text, [from, length, sign]) => text.slice(0, from) + sign + text.slice(from + length) + text.slice(0, length),
          page,
        );
        const started = performance.now();
        await importPapers([{ name: "paste", text: damaged }], "2026-11-23").catch((error: unknown) => {
          expect(error).toHaveProperty("hint");
        });
        expect(performance.now() - started).toBeLessThan(2000);
      },
    ),
    { numRuns: 200 },
  );
});
