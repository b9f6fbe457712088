import { describe, expect, test } from "vitest";
import { analyze } from "../analyze";
import { corpusOf, fieldOf, inventedPapers } from "../fixtures/papers";
import { dotRows } from "../matrix/csrMatrix";
import { DEFAULT_OPTIONS } from "../options";
import { explainPaper } from "./explainPaper";
import { withoutNested } from "./withoutNested";

// one paper of bees borrows the words of glaciers
const papers = inventedPapers(10).map((paper) =>
  paper.id === "beekeeping-3" ? { ...paper, abstract: `${paper.abstract} The hive stood on moraine, near the meltwater.` } : paper,
);
const corpus = corpusOf(papers.toReversed());
const { result, evidence } = analyze(corpus, { ...DEFAULT_OPTIONS, themes: 4 });
const rowOfId = (id: string): number => corpus.papers.findIndex((paper) => paper.id === id);
const themeOfField = (field: string): number => result.placement.theme[rowOfId(`${field}-1`)];
/** Does a text hold the words of a term in some form? */
const holds = (text: string, term: string): boolean =>
  term
    .toLowerCase()
    .split(/[ -]/)
    .every((word) => text.includes(word.slice(0, 3)));
const texts = corpus.papers.map(({ title, abstract }) => `${title} ${abstract}`.toLowerCase());

describe("why a paper is in its theme", () => {
  const row = rowOfId("beekeeping-3");
  const explained = explainPaper(evidence, result.placement, row);

  test("matched words stand in the paper, their parts are no more than the whole, their papers can be recounted", () => {
    expect(explained.matched.length).toBeGreaterThan(3);
    expect(explained.matched.reduce((sum, { part }) => sum + part, 0)).toBeLessThanOrEqual(1 + 1e-9);
    const members = corpus.papers.flatMap((_, i) => (result.placement.theme[i] === result.placement.theme[row] ? [i] : []));
    for (const { term, papers: held } of explained.matched.filter(({ term }) => term.startsWith("beekeeping"))) {
      expect(texts[row]).toContain(term);
      expect(held).toBe(members.filter((i) => texts[i].includes(term)).length);
    }
  });

  test("the words that another theme lent speak for that theme, its own for its own", () => {
    const second = { ...result.placement, secondTheme: result.placement.secondTheme.map(() => themeOfField("glaciers")) };
    const { forTheme, forSecond } = explainPaper(evidence, second, row);
    const [own, lent] = [forTheme, forSecond].map((pulls) => pulls.map(({ term }) => term).join(", "));
    expect(lent).toContain("moraine");
    expect(lent).toContain("meltwater");
    expect(own).not.toContain("moraine");
    expect(own).toContain("beekeeping");
    for (const pulls of [forTheme, forSecond]) {
      expect(pulls.every(({ by }) => by > 0)).toBe(true);
      expect(pulls.map(({ by }) => by)).toEqual(pulls.map(({ by }) => by).toSorted((a, b) => b - a));
    }
  });

  test("more speaks for the side whose cosine is larger, and no word for more than the whole of it", () => {
    const { weights } = evidence.vectors;
    const { theme, nearest, secondTheme } = result.placement;
    const own = evidence.order.indexOf(row);
    const cosine = (id: number): number => {
      const members = [...evidence.order.keys()].filter((i) => i !== own && theme[evidence.order[i]] === id);
      const sum = members.reduce((all, i) => all + dotRows(weights, own, weights, i), 0);
      const square = members.reduce((all, i) => all + members.reduce((one, j) => one + dotRows(weights, i, weights, j), 0), 0);
      return sum / Math.sqrt(square);
    };
    const lead = cosine(nearest[row]) - cosine(secondTheme[row]);
    const shown = [explained.forTheme, explained.forSecond].map((pulls) => pulls.reduce((sum, { by }) => sum + by, 0));
    expect(Math.sign(shown[0] - shown[1])).toBe(Math.sign(lead));
    expect(Math.max(...explained.forTheme.map(({ by }) => by))).toBeLessThanOrEqual(cosine(nearest[row]));
  });

  test("nearest papers share the words that are named, and come nearest first", () => {
    const similar = explained.nearest.map(({ similarity }) => similarity);
    expect(similar).toEqual(similar.toSorted((a, b) => b - a));
    const ownField = corpus.papers.filter((paper) => fieldOf(paper) === "beekeeping").length - 1;
    for (const [i, { row: other, shared }] of explained.nearest.entries()) {
      expect(other).not.toBe(row);
      expect(shared.length).toBeGreaterThan(0);
      expect(shared.length).toBeLessThanOrEqual(4);
      if (i < ownField) expect(fieldOf(corpus.papers[other])).toBe("beekeeping");
      for (const term of shared) expect([term, holds(texts[row], term), holds(texts[other], term)]).toEqual([term, true, true]);
    }
  });

  test("of a single theme nothing speaks for another", () => {
    const one = { theme: result.placement.theme.map(() => 0), nearest: result.placement.theme.map(() => 0) };
    const alone = explainPaper(evidence, { ...one, secondTheme: result.placement.theme.map(() => -1) }, row);
    expect([alone.forTheme, alone.forSecond]).toEqual([[], []]);
  });
});

test("of terms that hold each other the better one stays", () => {
  const list = ["mixture of expert", "expert", "router", "sparse router", "expertise"];
  expect(withoutNested(list, (term) => term, 5)).toEqual(["mixture of expert", "router", "expertise"]);
  expect(withoutNested(list, (term) => term, 1)).toEqual(["mixture of expert"]);
});
