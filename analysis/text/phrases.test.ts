import fc from "fast-check";
import { expect, test } from "vitest";
import { forEachPhrase } from "./phraseBuild";
import { findPhrases } from "./phrases";
import { CONTENT, FRESH, HYPHEN, INNER } from "./tokens";

const STEMS = 5;
const position = fc.record({
  stem: fc.integer({ min: 0, max: STEMS - 1 }),
  flags: fc.constantFrom(CONTENT, CONTENT, CONTENT, CONTENT | FRESH, CONTENT | HYPHEN, INNER, 0),
});
const papers = fc.array(fc.array(position, { maxLength: 14 }), { maxLength: 8 });

test("the phrases are the stretches with the build of a phrase that stand in enough papers", () => {
  fc.assert(
    fc.property(papers, fc.integer({ min: 1, max: 3 }), (lists, minPapers) => {
      const all = lists.flatMap((list) => list.map((one, i) => (i === 0 ? { ...one, flags: (one.flags | FRESH) & ~HYPHEN } : one)));
      const start = new Int32Array(lists.length + 1);
      lists.forEach((list, row) => (start[row + 1] = start[row] + list.length));
      const stream = { stem: Int32Array.from(all, ({ stem }) => stem), flags: Uint8Array.from(all, ({ flags }) => flags), start };

      const places = new Map<string, { papers: Set<number>; at: number[] }>();
      lists.forEach((_, row) =>
        forEachPhrase(stream.flags, start[row], start[row + 1], (first, length) => {
          const key = stream.stem.subarray(first, first + length).join(" ");
          const known = places.get(key) ?? { papers: new Set(), at: [] };
          places.set(key, known);
          known.papers.add(row);
          known.at.push(first);
        }),
      );
      const slow = [...places].filter(([, { papers }]) => papers.size >= minPapers).map(([key, { at }]) => `${key}: ${at.join()}`);

      const found = findPhrases(stream, STEMS, minPapers);
      const at = Array.from({ length: found.start.length - 1 }, (): number[] => []);
      found.phrase.forEach((phrase, i) => at[phrase].push(found.position[i]));
      const quick = at.map((positions, i) => `${found.stem.subarray(found.start[i], found.start[i + 1]).join(" ")}: ${positions.join()}`);
      expect(quick.sort()).toEqual(slow.sort());
    }),
    { numRuns: 500 },
  );
});
