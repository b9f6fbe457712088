import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../analyze";
import { corpusOf, fieldOf, inventedPapers } from "../fixtures/papers";
import { DEFAULT_OPTIONS } from "../options";
import { compareWords, logOddsZ } from "./logOdds";

const papers = inventedPapers(10).toReversed();
const { evidence } = analyze(corpusOf(papers), { ...DEFAULT_OPTIONS, themes: 4 });
const rowsOf = (field: string) => papers.flatMap((paper, row) => (fieldOf(paper) === field ? [row] : []));

describe("log-odds ratio with a prior", () => {
  const list = fc.nat(200).chain((n) => fc.record({ n: fc.constant(n + 1), k: fc.nat(n + 1) }));
  const share = fc.double({ min: 0.001, max: 1, noNaN: true });

  test("is the formula of the paper: prior cells of the term and of all that is not the term", () => {
    // y = 30 of 100 and 10 of 100, share 0.2: cells 32, 78.5, 12, 98.5
    const delta = Math.log(32 / 78.5) - Math.log(12 / 98.5);
    expect(logOddsZ(30, 100, 10, 100, 0.2)).toBeCloseTo(delta / Math.sqrt(1 / 32 + 1 / 78.5 + 1 / 12 + 1 / 98.5), 10);
  });

  test("turns its sign when the lists change places, and is finite for any counts", () => {
    fc.assert(
      fc.property(list, list, share, (a, b, p) => {
        const z = logOddsZ(a.k, a.n, b.k, b.n, p);
        expect(Number.isFinite(z)).toBe(true);
        expect(logOddsZ(b.k, b.n, a.k, a.n, p)).toBeCloseTo(-z, 9);
      }),
    );
  });

  test("grows with the papers behind the same shares: few papers are not dressed up", () => {
    const z = [1, 4, 16, 64].map((times) => logOddsZ(2 * times, 4 * times, times, 10 * times, 0.15));
    expect(z).toEqual(z.toSorted((a, b) => a - b));
    expect(z[0]).toBeLessThan(2);
  });
});

describe("words of two lists of papers", () => {
  test("finds what each list is about, with counts that can be recounted", () => {
    const [bees, ice] = [rowsOf("beekeeping"), rowsOf("glaciers")];
    const { papersA, papersB, a, b } = compareWords(evidence, bees, ice);
    expect([papersA, papersB]).toEqual([10, 10]);
    expect(a.map(({ term }) => term).join()).toContain("beekeeping");
    expect(b.map(({ term }) => term).join()).toContain("glaciers");
    const holding = (term: string, rows: readonly number[]) =>
      rows.filter((row) => `${papers[row].title} ${papers[row].abstract}`.toLowerCase().includes(term.toLowerCase())).length;
    for (const { term, inA, inB, z } of a.filter(({ term: word }) => word.startsWith("beekeeping"))) {
      expect([inA, inB]).toEqual([holding(term, bees), holding(term, ice)]);
      expect(z).toBeGreaterThan(2);
    }
  });

  test("takes all other papers for the rest, whatever the order of the picked ones", () => {
    const bees = rowsOf("beekeeping");
    const others = papers.flatMap((paper, row) => (fieldOf(paper) === "beekeeping" ? [] : [row]));
    expect(compareWords(evidence, bees, "rest")).toEqual(compareWords(evidence, bees.toReversed(), others));
  });

  test("ranks the surest first, at most twelve a side, every sign on its side", () => {
    const { a, b } = compareWords(evidence, rowsOf("violins"), "rest");
    for (const [side, sign] of [[a, 1] as const, [b, -1] as const]) {
      const z = side.map((term) => sign * term.z);
      expect(z).toEqual(z.toSorted((x, y) => y - x));
      expect(z.length).toBeLessThanOrEqual(12);
      expect(Math.min(...z)).toBeGreaterThan(0);
    }
  });

  test("has nothing to say of a list that is empty or is everything", () => {
    expect(compareWords(evidence, [], "rest").a).toEqual([]);
    expect(compareWords(evidence, [...papers.keys()], "rest").papersB).toBe(0);
  });
});
