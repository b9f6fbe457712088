import fc from "fast-check";
import { expect, test } from "vitest";
import { setUnclearAside } from "./unclear";

test("the papers of the smallest margins are set aside, at most 15 % of all", () => {
  const assignment = Int32Array.from({ length: 20 }, (_, row) => row % 2);
  const margin = Float64Array.from({ length: 20 }, (_, row) => (row < 5 ? 0.02 * (row + 1) : 0.5));
  const clear = setUnclearAside({ count: 2, assignment }, margin);
  expect([...clear.keys()].filter((row) => clear[row] < 0)).toEqual([0, 1, 2]);
});

test("a paper with a margin above 0.15 is never unclear, and no theme is emptied below three papers", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 60 }), fc.integer(), (margins, shift) => {
      const assignment = Int32Array.from(margins, (_, row) => Math.abs(row * 7 + shift) % 3);
      const clear = setUnclearAside({ count: 3, assignment }, Float64Array.from(margins));
      const aside = [...clear.keys()].filter((row) => clear[row] < 0);
      expect(aside.length).toBeLessThanOrEqual(0.15 * margins.length);
      for (const row of aside) expect(margins[row]).toBeLessThanOrEqual(0.15);
      for (const theme of [0, 1, 2]) {
        const before = assignment.filter((label) => label === theme).length;
        expect(clear.filter((label) => label === theme).length).toBeGreaterThanOrEqual(Math.min(3, before));
      }
    }),
  );
});

test("where there is one theme alone nothing is unclear", () => {
  expect([...setUnclearAside({ count: 1, assignment: new Int32Array(8) }, new Float64Array(8))]).toEqual(new Array(8).fill(0));
});
