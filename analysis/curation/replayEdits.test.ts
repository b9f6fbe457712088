import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { denseMatrix, normalizeRows } from "../matrix/denseMatrix";
import type { Edit } from "../types";
import { recognizeThemes } from "./recognizeThemes";
import { replayEdits } from "./replayEdits";

const ids = Array.from({ length: 12 }, (_, i) => `p${i}`);
const found = Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, -1);
const latent = denseMatrix(12, 2);
latent.value.set(ids.flatMap((_, i) => [1, i / 4]));
normalizeRows(latent);
const replay = (...edits: Edit[]) => replayEdits(found, ids, latent, edits);

describe("changes are made again", () => {
  test("themes are merged into the first, and a paper moved out of one stays where it was put", () => {
    const { keys, lost } = replay({ kind: "merge", themes: [1, 2] }, { kind: "move", papers: ["p5", "p11"], theme: 0 });
    expect([...keys]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0]);
    expect(lost).toEqual([]);
  });

  test("papers can be put nowhere, and papers of several themes into a theme of their own", () => {
    const { keys } = replay({ kind: "move", papers: ["p0"], theme: null }, { kind: "group", papers: ["p4", "p5", "p9"], theme: 7 });
    expect([...keys]).toEqual([-1, 0, 0, 0, 7, 7, 1, 1, 1, 7, 2, -1]);
  });

  test("a split keeps its parts, and papers that came later go to the part that they are most alike", () => {
    const parts = [
      { theme: 0, papers: ["p0", "p1"] },
      { theme: 5, papers: ["p4"] },
    ];
    expect([...replay({ kind: "split", theme: 0, parts }).keys].slice(0, 5)).toEqual([0, 0, 5, 5, 5]);
  });

  test("names, colours, notes and what is hidden stay with the theme; the last word counts", () => {
    const { looks } = replay(
      { kind: "rename", theme: 1, label: "Bees" },
      { kind: "paint", theme: 1, color: 4 },
      { kind: "note", theme: 1, text: "ask Ann" },
      { kind: "hide", theme: 2, hidden: true },
      { kind: "rename", theme: 1, label: "Honey bees" },
    );
    expect(looks.get(1)).toEqual({ label: "Honey bees", color: 4, note: "ask Ann" });
    expect(looks.get(2)).toEqual({ hidden: true });
  });

  test("what names a theme or papers that are gone is told and does nothing", () => {
    const { keys, lost } = replay(
      { kind: "rename", theme: 9, label: "Gone" },
      { kind: "move", papers: ["nobody"], theme: 0 },
      { kind: "merge", themes: [1, 9] },
      { kind: "move", papers: ["p0"], theme: 9 },
      {
        kind: "split",
        theme: 1,
        parts: [
          { theme: 1, papers: ["p5"] },
          { theme: 6, papers: ["nobody"] },
        ],
      },
    );
    expect([...keys]).toEqual([...found]);
    expect(lost).toEqual([0, 1, 2, 3, 4]);
  });
});

const key = fc.integer({ min: 0, max: 4 });
const papers = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 5 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("rename" as const), theme: key, label: fc.string() }),
  fc.record({ kind: fc.constant("merge" as const), themes: fc.uniqueArray(key, { minLength: 2, maxLength: 3 }) }),
  fc.record({ kind: fc.constant("move" as const), papers, theme: fc.option(key, { nil: null }) }),
  fc.record({ kind: fc.constant("group" as const), papers, theme: fc.integer({ min: 5, max: 8 }) }),
  fc.record({ kind: fc.constant("hide" as const), theme: key, hidden: fc.boolean() }),
  papers.map((half): Edit => {
    const rest = ids.filter((id) => !half.includes(id));
    return {
      kind: "split",
      theme: 0,
      parts: [
        { theme: 0, papers: half },
        { theme: 9, papers: rest },
      ],
    };
  }),
);

test("undoing the last changes is replaying the others: any beginning of a list gives what it gave when it was all there was", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), fc.nat(12), (edits, length) => {
      const beginning = edits.slice(0, length);
      const before = JSON.stringify(beginning);
      const state = replayEdits(found, ids, latent, beginning);
      replayEdits(found, ids, latent, edits); // changes nothing that was given
      expect(replayEdits(found, ids, latent, JSON.parse(before) as Edit[])).toEqual(state);
      expect([...found]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, -1]);
      // no paper is lost or doubled, and only keys that somebody named are there
      expect(state.keys).toHaveLength(ids.length);
      for (const k of state.keys) expect(k).toBeLessThan(10);
    }),
  );
});

describe("themes are recognised", () => {
  const known = [
    { key: 3, papers: ["p0", "p1", "p2", "p3"] },
    { key: 8, papers: ["p5", "p6", "p7", "p8"] },
    { key: 4, papers: ["gone"] },
  ];
  test("by the papers that both lists hold; the others get keys that were never used", () => {
    const partition = { count: 3, assignment: Int32Array.of(2, 2, 2, 2, 2, 0, 0, 0, 0, 1, 1, -1) };
    expect([...recognizeThemes(partition, ids, known, 11)]).toEqual([8, 11, 3]);
  });

  test("not by a few papers: a theme that shares less than three in ten with it is another", () => {
    const partition = { count: 2, assignment: Int32Array.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) };
    const [small, large] = recognizeThemes(partition, ids, [known[0]], 11);
    expect([small, large]).toEqual([11, 3]);
  });

  test("by their size where nothing is known", () => {
    expect([...recognizeThemes({ count: 3, assignment: found }, ids, [], 0)]).toEqual([0, 1, 2]);
  });
});
