import { describe, expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { DEFAULT_OPTIONS } from "../../analysis/options";
import type { ImportReport } from "../../analysis/types";
import { marginSentence } from "../charts/fitWords";
import type { Picture } from "../pasteToPicture";
import { FIRST_LOOK, firstState, reduce } from "./appState";
import { fragmentOf, readFragment } from "./permalink";
import { comparedThemes } from "./selectors";
import { edgePapers, tightestTerms } from "./whyATheme";

const corpus = corpusOf(inventedPapers(10).toReversed());
const { result } = analyze(corpus, { ...DEFAULT_OPTIONS, themes: 4 });
const picture: Picture = {
  corpus,
  report: {} as ImportReport,
  result,
  themes: result.themes.map(({ id, label, shortLabel, size }) => ({ id, label, shortLabel, size, slot: id })),
};

describe("why a theme is one", () => {
  const term = (name: string, papers: number, papersInCorpus: number) => ({ term: name, score: 1, papers, papersInCorpus });

  test("its tightest terms stand in most of its papers and in few others", () => {
    const terms = [
      term("everywhere", 10, 60),
      term("rare", 1, 1),
      term("half", 5, 5),
      term("nearly all", 9, 10),
      term("only here", 4, 4),
      term("nearly", 9, 10),
    ];
    expect(tightestTerms({ size: 10, terms }).map((one) => one.term)).toEqual(["nearly all", "half", "only here"]);
    for (const theme of result.themes) {
      const [best] = tightestTerms(theme);
      expect(["beekeeping", "glaciers", "violins", "tunnels"]).toContain(best.term.toLowerCase().split(" ")[0]);
      expect([best.papers, best.papersInCorpus]).toEqual([theme.size, theme.size]);
    }
  });

  test("its edge papers are those that the next theme suits best, least lead first", () => {
    const { fit, secondFit, theme } = result.placement;
    for (const { id } of result.themes) {
      const edge = edgePapers(picture, id);
      const leads = Array.from(theme.keys())
        .filter((row) => theme[row] === id)
        .map((row) => fit[row] - secondFit[row]);
      expect(edge.map(({ lead }) => lead)).toEqual(leads.toSorted((a, b) => a - b).slice(0, 3));
      for (const { row, next } of edge) expect([theme[row], next]).toEqual([id, result.placement.secondTheme[row]]);
    }
  });
});

test("the margin in words never calls a better second theme a clear fit", () => {
  expect(marginSentence(0.6, 0.4, "B")).toMatch(/^A clear fit: 0.20 ahead of “B”/);
  expect(marginSentence(0.6, 0.58, "B")).toMatch(/^A close call: “B” fits about equally, 0.02 less/);
  expect(marginSentence(0.58, 0.6, "B")).toMatch(/0.02 better/);
  expect(marginSentence(0.4, 0.6, "B")).toMatch(/^“B” fits better by its wording, by 0.20/);
});

describe("the two themes of a comparison", () => {
  test("are the selected one and the chosen one, else its most related, else the two most alike", () => {
    expect(comparedThemes(picture, { selection: { theme: 1 }, against: 3 })).toEqual({ a: 1, b: 3 });
    const related = result.themes[1].related[0].theme;
    for (const against of [undefined, 1, 99])
      expect(comparedThemes(picture, { selection: { theme: 1 }, against })).toEqual({ a: 1, b: related });
    const { a } = result.tree[0];
    for (const selection of [{}, { theme: -1 }])
      expect(comparedThemes(picture, { selection, against: undefined })).toEqual({ a, b: result.themes[a].related[0].theme });
    const single = { ...picture, result: { ...result, tree: [], themes: [] } };
    expect(comparedThemes(single, { selection: {}, against: undefined })).toBeUndefined();
  });

  test("stand in the link, and what is no theme is left out", () => {
    const look = { ...FIRST_LOOK, selection: { theme: 1 }, against: 3 };
    expect(readFragment(fragmentOf(look, DEFAULT_OPTIONS)).look).toMatchObject({ selection: { theme: 1 }, against: 3 });
    expect(readFragment("theme=1&against=-1").look).not.toHaveProperty("against");
    expect(fragmentOf({ ...look, against: undefined }, DEFAULT_OPTIONS)).not.toContain("against");
  });

  test("stay while a paper is opened, and end with another theme or other papers", () => {
    const state = { ...firstState({ selection: { theme: 1 }, against: 3 }, {}, "light"), picture };
    const after = (change: Partial<typeof FIRST_LOOK>) => reduce(state, { type: "look", change }).look.against;
    expect(after({ selection: { theme: 1, paper: 4 } })).toBe(3);
    expect(after({ selection: { theme: 2 } })).toBeUndefined();
    expect(after({ selection: { theme: 3 }, against: 1 })).toBe(1);
    const ready = (next: Picture) =>
      reduce(state, { type: "ready", picture: next, origin: { id: "own", name: "Own" }, past: [], future: [] }).look.against;
    expect(ready({ ...picture, corpus: { ...corpus } })).toBeUndefined();
    expect(ready({ ...picture })).toBe(3);
  });
});
