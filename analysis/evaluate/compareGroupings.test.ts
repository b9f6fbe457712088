import fc from "fast-check";
import { expect, test } from "vitest";
import type { Grouping } from "../types";
import { compareGroupings } from "./compareGroupings";

function grouping(theme: readonly number[]): Grouping {
  const count = Math.max(-1, ...theme) + 1;
  const sizes = Array.from({ length: count }, (_, id) => theme.filter((of) => of === id).length);
  return {
    labels: sizes.map((_, id) => `Theme ${id}`),
    sizes,
    unclear: theme.filter((of) => of < 0).length,
    theme: Int32Array.from(theme),
  };
}

test("the same groups under other numbers agree fully, and every theme has its counterpart", () => {
  const { ari, ami, counterpart, clear } = compareGroupings(grouping([0, 0, 0, 1, 1, 2, -1]), grouping([1, 1, 1, 2, 2, 0, -1]));
  expect(ari).toBe(1);
  expect(ami).toBeCloseTo(1, 9);
  expect(counterpart).toEqual([1, 2, 0]);
  expect(clear).toBe(6);
});

test("a theme that splits keeps the larger part as its counterpart; papers that leave their theme are told by name", () => {
  const { flows, counterpart } = compareGroupings(grouping([0, 0, 0, 0, 0, 1, 1, -1]), grouping([0, 0, 0, 2, 2, 1, -1, 1]));
  expect(counterpart).toEqual([0, 1]);
  expect(flows.map(({ from, to, before, rows }) => [from, to, before, [...rows]])).toEqual([
    [0, 0, 3, [0, 1, 2]],
    [0, 2, 2, [3, 4]],
    [1, 1, 1, [5]],
    [1, -1, 1, [6]],
    [-1, 1, 1, [7]],
  ]);
});

test("every paper is in one flow, and flows add up to the themes of both", () => {
  const themes = fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.integer({ min: -1, max: 5 })), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(themes, (pairs) => {
      const [first, second] = [grouping(pairs.map(([a]) => a)), grouping(pairs.map(([, b]) => b))];
      const { flows } = compareGroupings(first, second);
      expect(flows.flatMap(({ rows }) => [...rows]).sort((a, b) => a - b)).toEqual(pairs.map((_, row) => row));
      first.sizes.forEach((size, id) => {
        expect(flows.filter(({ from }) => from === id).reduce((sum, { before }) => sum + before, 0)).toBe(size);
      });
      second.sizes.forEach((size, id) => {
        expect(flows.filter(({ to }) => to === id).reduce((sum, { since }) => sum + since, 0)).toBe(size);
      });
    }),
    { numRuns: 100 },
  );
});
