import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kernelCounts, kernelPlacesWith, kernelToRoots } from "../kernels/tokenKernels";
import { type Random, randomFor } from "../random";
import { plainCounts, plainPlacesWith, plainToRoots } from "./tokenPasses";

const WORDS = 40;
/** Kernels take 32,768 tokens at a time. */
const sizes = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 70 }) },
  { weight: 1, arbitrary: fc.constantFrom(32_767, 32_768, 32_769, 70_001) },
);

const bytes = (length: number, below: number, random: Random): Uint8Array =>
  Uint8Array.from({ length }, () => Math.floor(below * random()));
const numbers = (length: number, below: number, random: Random): Int32Array =>
  Int32Array.from({ length }, () => Math.floor(below * random()));

describe("kernels give the bytes of the plain loops", () => {
  const each = (agree: (size: number, random: Random) => void): void =>
    fc.assert(
      fc.property(sizes, fc.nat(), (size, seed) => agree(size, randomFor(seed, "tokens"))),
      { numRuns: 60 },
    );

  test("in the places with a flag", () =>
    each((size, random) => {
      const flags = bytes(size, 64, random);
      for (const mask of [2, 16 | 32]) expect(kernelPlacesWith(mask, flags)).toEqual(plainPlacesWith(mask, flags));
    }));

  test("in how often words stand", () =>
    each((size, random) => {
      const [word, flags, silencing] = [numbers(size, WORDS, random), bytes(size, 64, random), bytes(WORDS, 64, random)];
      expect(kernelCounts(word, flags, silencing)).toEqual(plainCounts(word, flags, silencing));
    }));

  test("in stems, lower-case forms and flags", () =>
    each((size, random) => {
      const [word, flags, roots] = [numbers(size, WORDS, random), bytes(size, 64, random), numbers(2 * WORDS, 2 ** 20, random)];
      const plain = { word: word.slice(), flags: flags.slice() };
      expect(kernelToRoots(word, flags, roots)).toEqual(plainToRoots(plain.word, plain.flags, roots));
      expect({ word, flags }).toEqual(plain);
    }));
});
