import { describe, expect, test } from "vitest";
import { bibtexReader, looksLikeBibtex } from "./bibtexRecords";
import { readWhole } from "./recordReader";

const read = (text: string) => readWhole(text, bibtexReader("list.bib"));
const first = (text: string) => read(text).papers[0];

describe("BibTeX is known by an entry, whatever comment stands above it", () => {
  test.each([
    ["% made by hand\n\n@article{bees,\n title={Bees}}", true],
    ["Some words.\n@inproceedings(Bees:75,\n title={Bees})", true],
    ["@string{jan1 = {x}}", true],
    ["title,abstract\nMacros,We write @string{a = b} and @article{c, at will.", false],
    ["Write to ann@example.org (office), please.", false],
    ["How Bees Return\n\nThey fly @home{sic} again.", false],
  ])("%j", (text, known) => {
    expect(looksLikeBibtex(text)).toBe(known);
  });
});

test("an entry becomes a paper", () => {
  const text = `@Article{person2026,
  title    = {How {Bees} Return: M{\\"u}ller's Way},
  author   = {Person, Ann and {Bee Lab and Friends} and Bo de Vries and others},
  abstract = "They fly {"}home{"} in 50% of cases, and $\\alpha$ \\& $\\beta$ do not.",
  year     = 2026, month = jan # "~02",
  doi      = {10.1000/bees\\_1},
  url      = {https://example.org/a%20b},
}`;
  expect(first(text)).toMatchObject({
    where: "list.bib, line 1",
    title: "How Bees Return: Müller's Way",
    abstract: 'They fly "home" in 50% of cases, and α & β do not.',
    authors: ["Ann Person", "Bee Lab and Friends", "Bo de Vries"],
    date: "2026-01-02",
    dateKind: "published",
    doi: "10.1000/bees_1",
    url: "https://example.org/a%20b",
  });
});

test("an entry that says nothing of its paper is kept as it stands, to be shown", () => {
  const text = "@misc{bees,\n  title = {--},\n  year = 2026\n}";
  expect(first(`${text}\n\n@misc{b, title={T}}`)).toMatchObject({ where: "list.bib, line 1", date: "2026", raw: text });
});

describe("dates of BibTeX and BibLaTeX", () => {
  test.each([
    ["year = {2026}, month = {Feb}", "2026-02"],
    ["year = 2026, month = 7, day = 18", "2026-07-18"],
    ["year = {{2026}}, month = {{OCT 1}}", "2026-10-01"],
    ["year = 2026, month = mar # {--} # apr", "2026-03"],
    ["year = 2026, month = {Summer}", "2026"],
    ["date = {2026-01-02/2026-02}", "2026-01-02"],
    ["date = {2026-21}", "2026"],
    ["date = {2026}, year = 2020, month = may", "2026"],
    ["year = {in press}", ""],
  ])("%s", (fields, date) => {
    expect(first(`@misc{a, title={T}, ${fields}}`).date).toBe(date);
  });
});

describe("an arXiv number is found where tools put it", () => {
  test.each([
    "eprint={2601.00001v2}, archivePrefix={arXiv}",
    "journal={arXiv preprint arXiv:2601.00001}",
    "journal={CoRR}, volume={abs/2601.00001}",
    "arxivId={2601.00001}",
  ])("%s", (fields) => {
    expect(first(`@article{a, title={T}, ${fields}, year=2026}`)).toMatchObject({ id: "2601.00001", date: "2026-01", dateKind: "" });
  });

  test("but the month of a paper in a journal is not that of its preprint", () => {
    expect(first("@article{a, title={T}, eprint={2601.00001}, journal={Bees}, year=2026}").date).toBe("2026");
  });
});

test("macros, concatenation, parentheses, comments and commented entries", () => {
  const { papers, issues } = read(`@string{Bees = "Bees"} @string(fly = bees # " fly")
@preamble{"\\newcommand{\\x}[1]{@article{no, title={No}}}"}
@comment{ @article{neither, title={Neither}} }
% @article{nor, title={Nor}}
@book(b, title = fly # { home}, author = "Ann " # {Person} )
@incollection{c,
  % a comment between fields
  title = {In a Book}, crossref = {d}}
@proceedings{d, title = {The Book}, year = 2020}`);
  expect(papers.map(({ title, date }) => [title, date])).toEqual([
    ["Bees fly home", ""],
    ["In a Book", "2020"],
    ["The Book", "2020"],
  ]);
  expect(issues).toEqual([]);
});

test("a macro that doubles and doubles does not fill the memory", () => {
  const macros = Array.from({ length: 60 }, (_, i) => `@string{m${i + 1} = m${i} # m${i}}`).join("\n");
  expect(String(first(`@string{m0 = "bees "}\n${macros}\n@misc{a, title=m60}`).title).length).toBeLessThanOrEqual(20_000);
});

describe("damage stays in its entry and is told", () => {
  const good = (n: number) => `@article{k${n},\n  title = {Title ${n}},\n  abstract = {Abstract ${n}.},\n  year = {2020}\n}\n`;
  test.each([
    ["an unbalanced brace", "  abstract = {Of 15{{\\% more},", "a brace is not closed"],
    ["one brace too many", "  abstract = {Of } more}},", "a value closes before its end"],
    ["an open quotation mark", '  abstract = "Of more,', "a quotation mark is not closed"],
    ["a lost end", "  abstract = {Of more", "a brace is not closed"],
  ])("%s", (_, line, message) => {
    const { papers, issues } = read(`${good(1)}@article{bad,\n  title = {Title 2},\n${line}\n  year = {2020}\n}\n${good(3)}`);
    expect(papers.map(({ title }) => title)).toEqual(["Title 1", "Title 2", "Title 3"]);
    expect(papers[1].abstract).toMatch(/^Of /);
    expect(papers[1].date).toBe("2020");
    expect(issues).toMatchObject([{ code: "cut-record", where: "list.bib, line 6", message: expect.stringContaining(message) }]);
  });

  test("a missing comma is none", () => {
    const { papers, issues } = read("@article{a\n title = {Bees}\n year = 2020\n}");
    expect(papers[0]).toMatchObject({ title: "Bees", date: "2020" });
    expect(issues).toEqual([]);
  });
});
