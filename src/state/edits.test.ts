import { describe, expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { DEFAULT_OPTIONS } from "../../analysis/options";
import type { AnalysisResult, Edit } from "../../analysis/types";
import {
  groupPapers,
  hideTheme,
  isPlacedByHand,
  lostSentence,
  mergeThemes,
  movePapers,
  noteTheme,
  paintTheme,
  renameTheme,
  splitTheme,
  withFreshKeys,
} from "./edits";

const corpus = corpusOf(inventedPapers(8));
const analysed = (edits: readonly Edit[] = [], known: AnalysisResult["known"] = []) =>
  analyze(corpus, { ...DEFAULT_OPTIONS, themes: 4, edits, known }).result;
const plain = analysed();
const shown = { corpus, result: plain };
const rowsOf = (theme: number): number[] => Array.from(corpus.papers.keys()).filter((row) => plain.placement.theme[row] === theme);

describe("changes that a reader makes", () => {
  test("do what they say, and say it in words", () => {
    const halves = [rowsOf(3).slice(0, 5), rowsOf(3).slice(5)];
    const made = [
      renameTheme(shown, 0, " Bees "),
      mergeThemes(shown, [1, 2]),
      splitTheme(shown, 3, halves),
      movePapers(shown, rowsOf(0).slice(0, 2), 1),
      movePapers(shown, rowsOf(0).slice(2, 3), null),
      paintTheme(shown, 0, 5),
      noteTheme(shown, 0, "ask Ann "),
      hideTheme(shown, 0, true),
    ];
    for (const { what } of made) expect(what).toMatch(/^(renaming|merging|splitting|moving|colour of|note on|hiding) /);
    const result = analysed(
      made.map(({ edit }) => edit),
      plain.known,
    );
    expect(result.lost).toEqual([]);
    expect(result.themes.map(({ key }) => key)).toEqual([0, 1, 3, 4]);
    expect(result.themes[0]).toMatchObject({ label: "Bees", color: 5, note: "ask Ann", hidden: true, size: plain.themes[0].size - 3 });
    expect(result.themes[1].size).toBe(plain.themes[1].size + plain.themes[2].size + 2);
    expect([result.themes[2].size, result.themes[3].size]).toEqual([5, plain.themes[3].size - 5]);
    expect(result.nextKey).toBe(5);
  });

  test("papers of several themes become one of their own", () => {
    const { edit, what } = groupPapers(shown, [rowsOf(0)[0], rowsOf(1)[0], rowsOf(2)[0]]);
    expect(what).toBe("a theme of 3 papers");
    expect(
      analysed([edit], plain.known)
        .themes.map(({ key, size }) => [key, size])
        .at(-1),
    ).toEqual([4, 3]);
  });

  test("the name by its words is no change of name", () => {
    expect(renameTheme(shown, 0, plain.themes[0].found).edit).toMatchObject({ label: "" });
  });

  test("what could not be kept is told once, with the names that went", () => {
    const edits: Edit[] = [{ kind: "rename", theme: 40, label: "Lost name" }];
    const result = analysed(edits, plain.known);
    expect(lostSentence({ result }, [])).toMatch(/^One of your changes could not be kept \(the name “Lost name”\)/);
    expect(lostSentence({ result }, result.lost)).toBe("");
    expect(lostSentence({ result: plain }, [])).toBe("");
  });
});

test("new themes of two changes in one breath have keys of their own", () => {
  const rows = [rowsOf(0), rowsOf(1)].map((all) => all.slice(0, 3));
  const first = groupPapers(shown, rows[0]).edit;
  const second = withFreshKeys(groupPapers(shown, rows[1]).edit, [first]);
  const halves = [rowsOf(3).slice(0, 5), rowsOf(3).slice(5)];
  const third = withFreshKeys(splitTheme(shown, 3, halves).edit, [first, second]);
  const { themes, lost } = analysed([first, second, third], plain.known);
  expect(lost).toEqual([]);
  expect(themes).toHaveLength(plain.themes.length + 3);
  expect(new Set(themes.map(({ key }) => key)).size).toBe(themes.length);
});

test("a paper that the reader moved is known as such, for as long as it is there", () => {
  const row = rowsOf(0)[0];
  const moved = movePapers(shown, [row], 1).edit;
  const at = (...edits: Edit[]) => isPlacedByHand({ corpus, result: analysed(edits) }, row);
  expect(at()).toBe(false);
  expect(at(moved)).toBe(true);
  expect(at(moved, movePapers(shown, [row], null).edit)).toBe(true);
  expect(at(moved, mergeThemes(shown, [2, 1]).edit)).toBe(false);
});
