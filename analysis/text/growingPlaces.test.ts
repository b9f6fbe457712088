import fc from "fast-check";
import { expect, test } from "vitest";
import { type GrowingPlaces, kernelPlaces } from "../kernels/growingPlaces";
import { inKernelMemory } from "../kernels/kernelMemory";
import { type Random, randomFor } from "../random";
import type { TokenStream } from "../types";
import { plainPlaces } from "./plainPlaces";
import { CONTENT, FRESH, HYPHEN, INNER, OPENING, TITLE } from "./tokens";

const FLAGS = [CONTENT, CONTENT, CONTENT, CONTENT | TITLE, CONTENT | FRESH | OPENING, CONTENT | HYPHEN, INNER, INNER | HYPHEN, 0];

function text(papers: number, most: number, stems: number, random: Random): TokenStream {
  const draw = (below: number): number => Math.floor(below * random());
  const lengths = Array.from({ length: papers }, () => draw(most + 1));
  const start = new Int32Array(papers + 1);
  lengths.forEach((length, row) => (start[row + 1] = start[row] + length));
  const tokens = start[papers];
  const flags = Uint8Array.from({ length: tokens }, () => FLAGS[draw(FLAGS.length)]);
  for (const first of start) if (first < tokens) flags[first] = CONTENT | FRESH;
  return { stem: Int32Array.from({ length: tokens }, () => draw(draw(stems) + 1)), flags, start };
}

/** All that it gives while phrases grow to six parts, every second beginning being made a phrase. */
function grown(places: GrowingPlaces): unknown[] {
  const steps = [2, 3, 4, 5, 6].map(() => {
    const { count, parts } = places.grow();
    for (let i = 0; i < count; i++) parts[4 * i + 3] = i % 2 === 0 ? 7 + i : -1;
    const beginnings = parts.slice();
    const { phrase, position } = places.whole();
    return { count, beginnings, phrase: phrase.slice(), position: position.slice() };
  });
  return [places.papersOfStem, ...steps];
}

function agree(stream: TokenStream, stems: number, minPapers: number): void {
  const kernel = inKernelMemory((memory) => grown(kernelPlaces(memory, stream, stems, minPapers)));
  expect(kernel).toEqual(grown(plainPlaces(stream, stems, minPapers)));
}

test("the kernel grows what plain loops grow, in the same order", () => {
  const few = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 60 }),
      few,
      few,
      fc.nat(),
      (papers, most, stems, least, seed) => {
        agree(text(papers, most, stems, randomFor(seed, "text")), stems, Math.ceil(least / 3));
      },
    ),
    { numRuns: 300 },
  );
});

test("and of so many places that they are counted in parts", () => {
  const stream = text(1500, 160, 90, randomFor(1, "text"));
  agree(stream, 90, 5);
});
