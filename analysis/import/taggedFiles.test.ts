import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../errors";
import { foundIn, realFiles } from "../fixtures/manifest";
import { sharedPath } from "../fixtures/shared";
import { WRITTEN } from "../fixtures/writtenLists";
import { normalizePaper } from "./normalizePaper";
import { parseSource } from "./parseSource";
import type { Parsed } from "./rawPaper";
import { unpack } from "./unpack";

/** Files that the import reads otherwise than the manifest counts them, and why. */
const OTHERWISE: Readonly<Record<string, { readonly records: number; readonly withAbstract: number; readonly why: string }>> = {
  "ris/jabref__RisImporterTestScience.ris": { records: 1, withAbstract: 0, why: "its abstract is the word Abstract and nothing else" },
  "pubmed_nbib/colrev__eric_nbib.nbib": { records: 1, withAbstract: 0, why: "its abstract is the word Abstract and dots" },
  "pubmed_nbib/jabref__MedlinePlainImporterTestMultipleEntries.txt": {
    records: 7,
    withAbstract: 2,
    why: "two records begin with PMC and PMCR and have no PMID; one record has two AB lines, which are one abstract",
  },
  "pubmed_nbib/jabref__MedlinePlainImporterTestMultiAbstract.txt": {
    records: 1,
    withAbstract: 1,
    why: "one record without a PMID, with two AB lines",
  },
  "pubmed_xml/jabref__MedlineImporterTestNbib.xml": { records: 2, withAbstract: 2, why: "an article and a book chapter" },
};

const files = realFiles("bibtex", "bibtex_ugly", "ris", "pubmed_nbib", "pubmed_xml", "wos", "arxiv_atom");

describe.runIf(files.length > 0)("real files of reference managers", () => {
  test.each(files)("$file gives every record and every abstract", async ({ file, records, withAbstract }) => {
    const { why: _, ...expected } = OTHERWISE[file] ?? { records, withAbstract, why: "" };
    expect(await foundIn(file)).toEqual(expected);
  });

  test("no LaTeX, braces or tags are left in titles and abstracts", async () => {
    const left: string[] = [];
    for (const { file } of files) {
      const [source] = unpack({ name: file, bytes: readFileSync(sharedPath(`formats/${file}`)) }).sources;
      for (const raw of (await parseSource(source)).papers) {
        const one = normalizePaper(raw, "");
        if ("paper" in one) left.push(...[one.paper.title, one.paper.abstract].filter((text) => /[\\{}$]|``|<\/?[a-z]+>/i.test(text)));
      }
    }
    expect(left).toEqual([]);
  });

  const small = files.filter(({ file }) => readFileSync(sharedPath(`formats/${file}`)).length < 300_000);
  test.each(small)("$file, cut or damaged anywhere, is read up to there", async ({ file }) => {
    const [{ text }] = unpack({ name: file, bytes: readFileSync(sharedPath(`formats/${file}`)) }).sources;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        fc.nat(200),
        fc.constantFrom("", "{", "}", '"', "<", ">", "@", "\n\n", "%", "\\", "$"),
        async (at, length, put) => {
          await readAnyway(text.slice(0, at));
          await readAnyway(text.slice(0, at) + put + text.slice(at + length));
        },
      ),
      { numRuns: 6, seed: 1 },
    );
  });
});

const KINDS = ["BibTeX", "RIS", "MEDLINE", "Web of Science", "Refer", "PubMed XML", "EndNote XML", "Atom"];

describe("a text that is cut, doubled or damaged somewhere", () => {
  test.each(KINDS)("%s: what stands before the damage is read as before, what stands behind it too", async (kind) => {
    const text = WRITTEN[kind](Array.from({ length: 50 }, () => "They fly."));
    const whole = titlesOf(await parseSource({ name: "x", text }));
    expect(whole).toHaveLength(50);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: Math.floor(text.length / 4), max: Math.floor((text.length * 3) / 4) }),
        fc.nat(40),
        fc.oneof(
          fc.string({ maxLength: 8 }),
          fc.constantFrom("{", "}", '"', "<", "]]>", "<!--", "@", "\n\n", "%", "\\", "$", "ER", "TY  - "),
        ),
        async (at, length, put) => {
          const record = text.length / 50;
          const damaged = titlesOf(await parseSource({ name: "x", text: text.slice(0, at) + put + text.slice(at + length) }));
          expect(damaged).toEqual(expect.arrayContaining(whole.slice(0, Math.floor(at / record) - 2)));
          expect(damaged).toEqual(expect.arrayContaining(whole.slice(Math.ceil((at + length) / record) + 3)));
          expect(titlesOf(await parseSource({ name: "x", text: text.slice(0, at) }))).toEqual(
            expect.arrayContaining(whole.slice(0, Math.floor(at / record) - 2)),
          );
          const doubled = titlesOf(await parseSource({ name: "x", text: text.slice(0, at) + text }));
          expect(doubled).toEqual(expect.arrayContaining(whole.slice(2)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([
    ["BibTeX", "@"],
    ["MEDLINE", "PMID"],
    ["Web of Science", "PT J"],
    ["Refer", "%0"],
  ])("%s that a line of RIS has come into is still read as such", async (kind, start) => {
    const text = WRITTEN[kind](Array.from({ length: 50 }, () => "They fly."));
    const at = text.indexOf(start, text.length / 2);
    const damaged = `${text.slice(0, at)}TY  - JOUR\n${text.slice(at)}`;
    expect(titlesOf(await parseSource({ name: "x", text: damaged })).length).toBeGreaterThanOrEqual(49);
  });

  test.each([
    ["braces", "@article{a,\n title = {" + "{".repeat(200_000)],
    ["entries that never end", "@article{a,\n title = {b\n".repeat(20_000)],
    ["values that never end", "@article{a,\n" + " x = {b\n".repeat(20_000)],
    ["comments that never end", "@article{a, title={b}}\n" + "@comment{x\n".repeat(20_000)],
    ["at signs", "@article{a, title={b}}\n" + "@".repeat(200_000)],
    ["blanks", "@article{a, title={b}" + " ".repeat(200_000) + "x" + "\n".repeat(200_000) + "}"],
    ["dollars", "@article{a, title={" + "$a\\".repeat(70_000) + "}}"],
    ["macros", "@article{a, title={" + "\\cite[{".repeat(30_000) + "}}"],
    ["tags", "TY  - JOUR\n" + "AB  - x\n".repeat(30_000)],
    ["elements", "<feed><entry>" + "<a>".repeat(60_000)],
    ["entries of XML", "<feed>" + "<entry>".repeat(30_000)],
    ["entities", "<feed><entry><title>" + "&#".repeat(100_000) + "</title></entry></feed>"],
    ["skipped elements", "<PubmedArticleSet><PubmedArticle>" + "<KeywordList>".repeat(15_000) + "</PubmedArticle>"],
  ])("%s do not hold it up", async (_, text) => {
    const start = performance.now();
    await readAnyway(text);
    expect(performance.now() - start).toBeLessThan(8_000); // alone a tenth of that, on a busy machine more
  });
});

function titlesOf({ papers }: Parsed): string[] {
  return papers.map(({ title }) => String(title).replace(/\s+/g, " "));
}

/** Nothing but a sentence for the reader may come out of a text that cannot be read. */
async function readAnyway(text: string): Promise<void> {
  try {
    const parsed = await parseSource({ name: "x", text });
    parsed.papers.forEach((raw) => normalizePaper(raw, ""));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}
