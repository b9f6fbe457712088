import { describe, expect, test } from "vitest";
import { randomFor } from "../../../analysis/random";
import { arrangementCost, blockOrder, excessOf, likenessOf } from "./blockOrder";

/** All orders of 0 … n - 1. */
function orders(n: number): number[][] {
  if (n === 0) return [[]];
  return orders(n - 1).flatMap((rest) => Array.from({ length: n }, (_, at) => [...rest.slice(0, at), n - 1, ...rest.slice(at)]));
}

function shuffled(n: number, random: () => number): number[] {
  return Array.from({ length: n }, (_, i) => ({ i, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ i }) => i);
}

describe("blockOrder", () => {
  test.each([1, 2, 3, 4, 5])("finds planted blocks again, whatever the shuffle (%i)", (seed) => {
    const random = randomFor(seed, "blocks of the test");
    const rowBlock = [0, 0, 0, 1, 1, 2, 2, 2, 3, 3];
    const columnBlock = [0, 0, 1, 1, 1, 2, 3, 3];
    const [rows, columns] = [shuffled(rowBlock.length, random), shuffled(columnBlock.length, random)];
    const table = rows.map((i) =>
      columns.map((j) => (rowBlock[i] === columnBlock[j] ? 4 + Math.floor(6 * random()) : Math.floor(1.2 * random()))),
    );
    const order = blockOrder(table);
    const runs = (blocks: readonly number[]): number[] => blocks.filter((block, i) => block !== blocks[i - 1]);
    const found = runs(order.rows.map((i) => rowBlock[rows[i]]));
    expect(found).toHaveLength(4);
    expect(runs(order.columns.map((j) => columnBlock[columns[j]]))).toEqual(found);
  });

  test("finds the order of rows that drift from column to column", () => {
    const drift = Array.from({ length: 9 }, (_, i) => Array.from({ length: 9 }, (_, j) => Math.max(0, 3 - Math.abs(i - j))));
    const random = randomFor(7, "drift");
    const rows = shuffled(9, random);
    const found = blockOrder(rows.map((i) => drift[i])).rows.map((i) => rows[i]);
    const rising = Array.from({ length: 9 }, (_, i) => i);
    expect(found[0] < found[8] ? found : found.toReversed()).toEqual(rising);
  });

  test("no order of a small table has a lower cost", () => {
    const random = randomFor(3, "small tables");
    for (let round = 0; round < 60; round++) {
      const n = 2 + Math.floor(5 * random());
      const table = Array.from({ length: n }, () => Array.from({ length: 5 }, (_, j) => Math.floor(4 * random()) + Number(j === 0)));
      const likeness = likenessOf(excessOf(table.map((row) => row.map((count) => count / row.reduce((a, b) => a + b)))));
      const least = Math.min(...orders(n).map((order) => arrangementCost(likeness, order)));
      expect(arrangementCost(likeness, blockOrder(table).rows)).toBeCloseTo(least, 9);
    }
  });

  test("keeps every row and column once; those without counts come last", () => {
    const table = [
      [0, 0, 0],
      [0, 2, 0],
      [0, 1, 3],
    ];
    const { rows, columns } = blockOrder(table);
    expect(rows.toSorted()).toEqual([0, 1, 2]);
    expect(rows.at(-1)).toBe(0);
    expect(columns.toSorted()).toEqual([0, 1, 2]);
    expect(columns.at(-1)).toBe(0);
    expect(blockOrder([])).toEqual({ rows: [], columns: [] });
    expect(blockOrder([[0, 0]])).toEqual({ rows: [0], columns: [0, 1] });
  });

  test("the row of most papers stands in the first half", () => {
    const table = [
      [1, 1, 0],
      [0, 1, 1],
      [0, 0, 40],
    ];
    expect(blockOrder(table).rows[0]).toBe(2);
  });
});
