import fc from "fast-check";
import { expect, test } from "vitest";
import { kernelRowCounts, type Occurrences } from "../kernels/rowCounts";
import { inKernelMemory } from "../kernels/kernelMemory";
import { type Random, randomFor } from "../random";
import { plainRowCounts } from "./termCounts";
import { CONTENT, TITLE } from "./tokens";

const [STEMS, PHRASES] = [9, 5];

function occurrences(papers: number, columns: number, random: Random): Occurrences {
  const draw = (below: number): number => Math.floor(below * random());
  const list = (length: number, below: number): Int32Array => Int32Array.from({ length }, () => draw(below));
  const start = new Int32Array(papers + 1);
  for (let row = 0; row < papers; row++) start[row + 1] = start[row] + draw(20);
  const tokens = start[papers];
  const places = tokens === 0 ? [0, 0] : [draw(tokens), draw(tokens)];
  const position = places.flatMap((length) => [...list(length, tokens).sort()]);
  return {
    stream: {
      stem: list(tokens, STEMS),
      flags: Uint8Array.from({ length: tokens }, () => (draw(3) === 0 ? CONTENT | TITLE : CONTENT)),
      start,
    },
    phrase: list(position.length, PHRASES),
    position: Int32Array.from(position),
    lists: Int32Array.of(0, 0, places[0], position.length),
    columnOfStem: list(STEMS, columns + 1).map((column) => column - 1),
    columnOfPhrase: list(PHRASES, columns + 1).map((column) => column - 1),
  };
}

test("the kernel counts what plain loops count", () => {
  const columns = fc.constantFrom(1, 7, 64, 65, 4096, 4097, 9000);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), columns, fc.nat(), (papers, count, seed) => {
      const all = occurrences(papers, count, randomFor(seed, "counts"));
      const plain = plainRowCounts(all, count, all.stream.stem.length + all.phrase.length, () => undefined);
      const cells = plain.inTitle.length;
      const kernel = inKernelMemory((memory) => kernelRowCounts(memory, all, count, cells, () => undefined));
      expect(kernel).toEqual(plain);
    }),
    { numRuns: 100 },
  );
});

test("more than can be counted is as much as can be", () => {
  const tokens = 70_000;
  const all = {
    ...occurrences(1, 1, () => 0),
    columnOfStem: new Int32Array(STEMS),
    stream: {
      stem: new Int32Array(tokens),
      flags: new Uint8Array(tokens).fill(CONTENT | TITLE),
      start: Int32Array.of(0, tokens),
    },
  };
  const kernel = inKernelMemory((memory) => kernelRowCounts(memory, all, 1, 1, () => undefined));
  expect([...kernel.counts.value, ...kernel.inTitle]).toEqual([65_535, 65_535]);
  expect(kernel).toEqual(plainRowCounts(all, 1, 1, () => undefined));
});
