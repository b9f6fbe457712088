import { describe, expect, test } from "vitest";
import { analyze } from "./analyze";
import { firstUnused } from "./curateThemes";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { DEFAULT_OPTIONS, resolveOptions } from "./options";
import type { AnalysisOptions, AnalysisResult, Corpus, Edit } from "./types";

const corpus = corpusOf(inventedPapers(8));
const run = (options: Partial<AnalysisOptions> = {}, of: Corpus = corpus): AnalysisResult =>
  analyze(of, { ...DEFAULT_OPTIONS, themes: 4, ...options }).result;
const plain = run();
const membersOf = (result: AnalysisResult, key: number, of = corpus): string[] => {
  const theme = result.themes.findIndex((one) => one.key === key);
  return of.papers.filter((_, row) => result.placement.theme[row] === theme).map(({ id }) => id);
};

describe("themes that the reader changed", () => {
  test("have all numbers found again, and without changes nothing is touched", () => {
    expect(plain.themes.map(({ key, id }) => key - id)).toEqual([0, 0, 0, 0]);
    const merged = run({ edits: [{ kind: "merge", themes: [0, 1] }], known: plain.known });
    expect(merged.themes.map(({ key }) => key)).toEqual([0, 2, 3]);
    expect(merged.themes[0].size).toBe(plain.themes[0].size + plain.themes[1].size);
    expect(merged.tree).toHaveLength(2);
    merged.trends.bins.forEach((_, t) =>
      expect(merged.trends.themes[0].counts[t]).toBe(plain.trends.themes[0].counts[t] + plain.trends.themes[1].counts[t]),
    );
    expect(merged.themes[0].label).not.toBe("");
  });

  test("can be all one theme, and none but one paper", () => {
    expect(run({ edits: [{ kind: "merge", themes: [0, 1, 2, 3] }] }).themes).toHaveLength(1);
    const nowhere = corpus.papers.slice(1).map(({ id }) => id);
    expect(run({ edits: [{ kind: "move", papers: nowhere, theme: null }] }).themes).toHaveLength(1);
  });

  test("keep name, key, moved papers and merges when there are more papers and another number of themes", () => {
    const [moved] = membersOf(plain, 2);
    const edits: Edit[] = [
      { kind: "rename", theme: 1, label: "My own name" },
      { kind: "move", papers: [moved], theme: 1 },
    ];
    const before = run({ edits, known: plain.known });
    const larger = corpusOf(inventedPapers(14));
    for (const themes of [4, 5, 6]) {
      const after = run({ edits, known: before.known, themes }, larger);
      expect(after.lost).toEqual([]);
      const named = after.themes.filter(({ label }) => label === "My own name");
      expect(named.map(({ key }) => key)).toEqual([1]);
      expect(membersOf(after, 1, larger)).toContain(moved);
      const shared = membersOf(after, 1, larger).filter((id) => membersOf(before, 1).includes(id));
      expect(shared.length).toBeGreaterThan(membersOf(before, 1).length / 2);
    }
  });

  test("tell what could not be kept", () => {
    const edits: Edit[] = [{ kind: "rename", theme: 40, label: "Nothing has this key" }];
    expect(run({ edits }).lost).toEqual([0]);
  });

  test("come out of a file as they went in, and what is no change is refused with its place", () => {
    const edits: Edit[] = [
      {
        kind: "split",
        theme: 0,
        parts: [
          { theme: 0, papers: ["a"] },
          { theme: 4, papers: ["b"] },
        ],
      },
      { kind: "move", papers: ["a"], theme: null },
    ];
    const read = resolveOptions(JSON.parse(JSON.stringify({ ...DEFAULT_OPTIONS, edits, known: plain.known })) as Record<string, unknown>);
    expect([read.edits, read.known]).toEqual([edits, plain.known]);
    expect(() => resolveOptions({ edits: [{ kind: "merge", themes: [1] }] })).toThrow(/not whole in entry 1 \(merge\)/);
    expect(() => resolveOptions({ edits: [{ kind: "rename", theme: 0, label: "x" }, { kind: "erase" }] })).toThrow(
      /unknown kind in entry 2/,
    );
    expect(() => resolveOptions({ known: [{ key: 1 }] })).toThrow(/not whole/);
  });

  test("never get a key that was used", () => {
    expect(firstUnused([], [])).toBe(0);
    expect(firstUnused([{ key: 3, papers: [] }], [{ kind: "group", papers: [], theme: 7 }])).toBe(8);
  });
});
