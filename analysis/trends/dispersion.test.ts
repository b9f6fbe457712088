import { describe, expect, test } from "vitest";
import { gaussian } from "../fixtures/gaussian";
import { randomFor } from "../random";
import { moderated, sharedDispersion } from "./dispersion";

/** `freedom` squared normal variates, over `freedom`. */
function drawn(random: () => number, freedom: number): number {
  let sum = 0;
  for (let i = 0; i < freedom; i++) sum += gaussian(random) ** 2;
  return sum / freedom;
}

describe("what groups share about their dispersion", () => {
  test("is found again where it was planted: a value, and how much groups differ", () => {
    const random = randomFor(3, "dispersion");
    const groups = Array.from({ length: 4_000 }, () => (1.5 * drawn(random, 10)) / drawn(random, 8));
    const shared = sharedDispersion(groups, 10);
    expect(shared?.value).toBeCloseTo(1.5, 1);
    expect(shared?.freedom).toBeGreaterThan(6.5);
    expect(shared?.freedom).toBeLessThan(9.5);
  });

  test("weighs without end where groups differ no more than by estimating", () => {
    expect(sharedDispersion([1, 1.01, 0.99, 1, 1.02], 10)?.freedom).toBe(Infinity);
  });

  test("is nothing for two groups, and for groups of two bins", () => {
    expect(sharedDispersion([1, 2], 10)).toBeUndefined();
    expect(sharedDispersion([1, 1, 1, 1], 0)).toBeUndefined();
  });
});

describe("a moderated dispersion", () => {
  test("lies between the group's own and the shared one, by their degrees of freedom", () => {
    expect(moderated(4, 10, { value: 1.5, freedom: 30 })).toEqual({ value: (30 * 1.5 + 10 * 4) / 40, freedom: 40 });
    expect(moderated(4, 10, { value: 1.5, freedom: Infinity })).toEqual({ value: 1.5, freedom: Infinity });
  });

  test("is never below that of independent papers, and its own where nothing is shared", () => {
    expect(moderated(0.2, 10, { value: 0.4, freedom: 5 }).value).toBe(1);
    expect(moderated(3, 10, undefined)).toEqual({ value: 3, freedom: 10 });
    expect(moderated(1, 0, undefined)).toEqual({ value: 1, freedom: Infinity });
  });
});
