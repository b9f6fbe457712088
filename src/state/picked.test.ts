import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxRing, rowsInside } from "./encircled";
import { picking, rowsBetween } from "./picked";

const rows = fc.uniqueArray(fc.nat(40), { maxLength: 20 });

describe("picked papers", () => {
  test("stay rising and unlike each other, whatever is added, dropped and toggled", () => {
    fc.assert(
      fc.property(rows, rows, fc.constantFrom("only", "add", "drop", "toggle" as const), (now, given, how) => {
        const picked = picking(picking([], now, "only"), given, how);
        expect(picked).toEqual([...new Set(picked)].sort((a, b) => a - b));
        for (const row of given) expect(picked.includes(row)).toBe(how === "drop" ? false : how === "toggle" ? picked.includes(row) : true);
        if (how === "add") for (const row of now) expect(picked).toContain(row);
      }),
    );
  });

  test("a toggle drops papers that are all picked, and else picks them all", () => {
    expect(picking([1, 2, 3], [2, 3], "toggle")).toEqual([1]);
    expect(picking([1, 2], [2, 3], "toggle")).toEqual([1, 2, 3]);
    expect(picking([1], [], "toggle")).toEqual([1]);
  });

  test("a range follows the order of the table, from either end", () => {
    expect(rowsBetween([5, 9, 2, 7], 9, 7)).toEqual([9, 2, 7]);
    expect(rowsBetween([5, 9, 2, 7], 7, 9)).toEqual([9, 2, 7]);
    expect(rowsBetween([5, 9, 2, 7], undefined, 2)).toEqual([2]);
    expect(rowsBetween([5, 9, 2, 7], 8, 2)).toEqual([2]);
  });
});

describe("papers inside a line on the map", () => {
  const points = { x: [10, 50, 90, 50], y: [10, 50, 90, 95] };

  test("are those inside, whichever corner a box was drawn from", () => {
    expect(rowsInside(points, boxRing([0, 0], [60, 60]), undefined)).toEqual([0, 1]);
    expect(rowsInside(points, boxRing([60, 60], [0, 0]), undefined)).toEqual([0, 1]);
  });

  test("of a free-hand line that goes round some only", () => {
    expect(
      rowsInside(
        points,
        [
          [40, 40],
          [60, 40],
          [60, 99],
          [40, 99],
        ],
        undefined,
      ),
    ).toEqual([1, 3]);
    expect(rowsInside(points, [[0, 0]], undefined)).toEqual([]);
  });

  test("without those that the filters leave out", () => {
    expect(rowsInside(points, boxRing([0, 0], [100, 100]), Uint8Array.from([0, 1, 0, 0]))).toEqual([0, 2, 3]);
  });
});
