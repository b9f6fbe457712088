import fc from "fast-check";
import { expect, test } from "vitest";
import { frequentPairs } from "./frequentPairs";

const sighting = fc.record({
  first: fc.integer({ min: 0, max: 6 }),
  second: fc.constantFrom(0, 1, 2, 2 ** 31 - 1),
  whole: fc.boolean(),
});
const papers = fc.array(fc.array(sighting, { maxLength: 20 }), { maxLength: 12 });

/** As columns, paper by paper; each paper so many times one after the other, as papers of their own. */
function columns(lists: readonly (readonly { first: number; second: number; whole: boolean }[])[], times: number) {
  const all = Array.from({ length: times }, () => lists).flat();
  const seen = all.flatMap((list, paper) => list.map((one) => ({ ...one, paper })));
  return {
    seen,
    sightings: {
      first: Int32Array.from(seen, ({ first }) => first),
      second: Int32Array.from(seen, ({ second }) => second),
      paper: Int32Array.from(seen, ({ paper, whole }) => 2 * paper + (whole ? 1 : 0)),
      size: seen.length,
    },
  };
}

function holds(lists: Parameters<typeof columns>[0], times: number, minPapers: number): void {
  const { seen, sightings } = columns(lists, times);
  const { number, parts } = frequentPairs(sightings, minPapers);
  const [anywhere, whole] = [new Map<string, Set<number>>(), new Map<string, Set<number>>()];
  for (const one of seen) {
    const key = `${one.first} ${one.second}`;
    anywhere.set(key, (anywhere.get(key) ?? new Set()).add(one.paper));
    if (one.whole) whole.set(key, (whole.get(key) ?? new Set()).add(one.paper));
  }
  const frequent = [...anywhere].filter(([, { size }]) => size >= minPapers).map(([key]) => key);
  const keys = Array.from({ length: parts.length / 4 }, (_, i) => parts.subarray(4 * i, 4 * i + 2).join(" "));
  expect(keys.toSorted()).toEqual(frequent.toSorted());
  expect(keys.map((_, i) => parts[4 * i + 2])).toEqual(keys.map((key) => whole.get(key)?.size ?? 0));
  expect(seen.map((_, i) => keys[number[i]])).toEqual(seen.map((one) => keys.find((key) => key === `${one.first} ${one.second}`)));
}

test("pairs are kept that are seen in enough papers", () => {
  fc.assert(fc.property(papers, fc.integer({ min: 1, max: 4 }), (lists, minPapers) => holds(lists, 1, minPapers)));
});

test("of so many sightings too that they are counted in parts", () => {
  const lists = [0, 1, 2, 3, 4].map((paper) =>
    Array.from({ length: 40 }, (_, i) => ({ first: (i * i + paper) % 11, second: (i + paper) % 7, whole: i % 3 === 0 })),
  );
  holds(lists, 300, 600);
});
