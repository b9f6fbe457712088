import { lab } from "d3";
import { describe, expect, test } from "vitest";
import { themeColor } from "./style";
import { assignSlots } from "./themeSlots";

const sized = (...sizes: number[]) => sizes.map((size, id) => ({ id, size }));
const inARow = (count: number) => Array.from({ length: count }, (_, i) => ({ x: i / count, y: 0.5 }));

function colorDistance(a: number, b: number): number {
  const [p, q] = [a, b].map((slot) => lab(themeColor(slot, "light", "mark")));
  return Math.hypot(p.l - q.l, p.a - q.a, p.b - q.b);
}

describe("assignSlots", () => {
  test("gives k themes the first k slots, each once", () => {
    const slots = assignSlots(sized(3, 9, 5, 7, 1), inARow(5));
    expect(slots.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  });

  test("goes by size where the map has no neighbours", () => {
    const apart = [0, 1, 2].map((i) => ({ x: 100 * i, y: 0 }));
    expect(assignSlots(sized(2, 9, 5), apart)).toEqual([2, 0, 1]);
  });

  test("keeps like colours away from each other on the map", () => {
    // by size the first and the last would get the two greens, slots 0 and 14
    const themes = sized(...Array.from({ length: 15 }, (_, i) => 100 - i));
    const centres = themes.map((_, i) => (i === 0 || i === 14 ? { x: 0.5 + i / 1000, y: 0.5 } : { x: i % 4, y: 2 + i }));
    const slots = assignSlots(themes, centres);
    expect(colorDistance(slots[0], slots[14])).toBeGreaterThan(2 * colorDistance(0, 14));
  });

  test("counts on above twenty themes and puts the same colour far apart", () => {
    const slots = assignSlots(sized(...Array.from({ length: 25 }, (_, i) => 50 - i)), inARow(25));
    expect(slots.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i));
    slots.slice(1).forEach((slot, i) => expect(slot % 20).not.toBe(slots[i] % 20));
  });

  test("gives the same slots every time, and none for no themes", () => {
    const themes = sized(4, 4, 4, 2);
    expect(assignSlots(themes, inARow(4))).toEqual(assignSlots(themes, inARow(4)));
    expect(assignSlots([], [])).toEqual([]);
  });
});
