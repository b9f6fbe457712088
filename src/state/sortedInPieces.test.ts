import { expect, test } from "vitest";
import { randomFor } from "../../analysis/random";
import { atOnce } from "../charts/atOnce";
import { sortedInPieces } from "./sortedInPieces";

test.each([0, 1, 2, 3, 64, 1000, 5003])("%d things stand as the usual sort puts them, those alike in their order", (count) => {
  const random = randomFor(4, `sorted ${count}`);
  const values = Int32Array.from({ length: count }, () => Math.floor(50 * random()));
  const compare = (a: number, b: number): number => values[a] - values[b];
  const usual = Array.from(values.keys()).sort((a, b) => compare(a, b) || a - b);
  expect(Array.from(atOnce(sortedInPieces(count, compare)))).toEqual(usual);
});

test("a hundred thousand things are sorted with pauses, none longer than some thousand comparisons", () => {
  let [compared, most, before] = [0, 0, 0];
  const pieces = sortedInPieces(100_000, (a, b) => {
    compared++;
    return (a % 997) - (b % 997);
  });
  while (!pieces.next().done) {
    most = Math.max(most, compared - before);
    before = compared;
  }
  expect(compared).toBeGreaterThan(1_000_000);
  expect(most).toBeLessThanOrEqual(2000);
});
