import { expect, test } from "vitest";
import { crosses, overlap } from "./box";

const box = { x: 10, y: 10, width: 20, height: 10 };

test("a line crosses a box that it ends in, runs through or lies in", () => {
  expect(crosses(box, 0, 0, 15, 15)).toBe(true);
  expect(crosses(box, 0, 15, 100, 15)).toBe(true);
  expect(crosses(box, 20, 0, 20, 100)).toBe(true);
  expect(crosses(box, 12, 12, 12, 12)).toBe(true);
});

test("a line beside a box, short of it or past its corner does not", () => {
  expect(crosses(box, 0, 25, 100, 25)).toBe(false);
  expect(crosses(box, 0, 0, 8, 8)).toBe(false);
  expect(crosses(box, 0, 18, 18, 36)).toBe(false);
  expect(crosses(box, 5, 5, 5, 5)).toBe(false);
});

test("boxes that only touch do not overlap", () => {
  expect(overlap(box, { x: 30, y: 10, width: 5, height: 5 })).toBe(false);
  expect(overlap(box, { x: 29, y: 19, width: 5, height: 5 })).toBe(true);
});
