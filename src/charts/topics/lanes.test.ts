import { describe, expect, test } from "vitest";
import { lanesOf } from "./lanes";

const FREE = [-Infinity, -Infinity] as const;

describe("lanesOf", () => {
  test("marks with room stay on the line", () => {
    expect(lanesOf([0, 10, 20], 8, 3, FREE)).toEqual([0, 0, 0]);
  });

  test("marks that would cover each other go above and below", () => {
    expect(lanesOf([0, 1, 2, 9], 8, 3, FREE)).toEqual([0, -1, 1, 0]);
  });

  test("with no lane free the one that has been used longest ago is shared", () => {
    expect(lanesOf([0, 1, 2, 3], 8, 3, FREE)).toEqual([0, -1, 1, 0]);
  });

  test("what covers the line at the start keeps marks off it", () => {
    expect(lanesOf([0, 10], 8, 3, [9, -Infinity])).toEqual([-1, 0]);
  });
});
