import { describe, expect, test } from "vitest";
import { unitRows } from "../fixtures/unitRows";
import { csrFromRows } from "../matrix/csrMatrix";
import { randomFor } from "../random";
import type { CsrMatrix } from "../types";
import { settleOnWords } from "./settleOnWords";

/** The same rounds, every paper with every group each time. */
function slowly(weights: CsrMatrix, start: Int32Array, groups: number, rounds: number): Int32Array {
  const entries = (row: number): (readonly [number, number])[] =>
    Array.from(weights.column.subarray(weights.rowStart[row], weights.rowStart[row + 1]), (column, p) => [
      column,
      weights.value[weights.rowStart[row] + p],
    ]);
  let labels = start;
  for (let round = 0; round < rounds; round++) {
    const sums = Array.from({ length: groups }, () => new Float64Array(weights.columns));
    labels.forEach((group, row) => {
      for (const [column, value] of entries(row)) sums[group][column] += value;
    });
    const lengths = sums.map((sum) => Math.hypot(...sum) || 1);
    const next = labels.map((_, row) => {
      const cosines = sums.map(
        (sum, group) => entries(row).reduce((total, [column, value]) => total + value * sum[column], 0) / lengths[group],
      );
      return cosines.indexOf(Math.max(...cosines));
    });
    const moved = next.filter((group, row) => group !== labels[row]).length;
    labels = next;
    if (moved <= 0.001 * weights.rows) break;
  }
  return labels;
}

describe("groups settled on words", () => {
  test("are those of looking at every paper and every group in every round", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const random = randomFor(seed, "words");
      const [papers, terms, groups] = [300, 60, 2 + (seed % 7)];
      const rows = Array.from({ length: papers }, (_, row) =>
        Array.from({ length: 6 }, (): [number, number] => [
          Math.floor(random() * (random() < 0.5 ? terms : 12)) + (row % groups) * 3,
          0.5 + random(),
        ]),
      );
      const weights = unitRows(csrFromRows(rows, terms + 3 * groups));
      const assignment = Int32Array.from({ length: papers }, () => Math.floor(random() * groups));
      for (const rounds of [1, 2, 10])
        expect(settleOnWords(weights, { assignment, count: groups }, rounds)).toEqual(slowly(weights, assignment, groups, rounds));
    }
  });

  test("leave the given groups as they are", () => {
    const weights = unitRows(csrFromRows([[[0, 1]], [[0, 1]], [[1, 1]]], 2));
    const assignment = Int32Array.of(0, 1, 1);
    settleOnWords(weights, { assignment, count: 2 }, 5);
    expect([...assignment]).toEqual([0, 1, 1]);
  });
});
