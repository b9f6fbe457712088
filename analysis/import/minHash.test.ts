import { expect, test } from "vitest";
import { randomFor } from "../random";
import { asSet, jaccard } from "./likeness";
import { alikePairs } from "./minHash";

const random = randomFor(1, "min hash");
const hash = (): number => (random() * 2 ** 32) | 0;

/** Sets of which each is the one before with some members changed, every tenth one new. */
const sets = Array.from({ length: 600 }, () => [] as number[]);
sets.forEach((set, i) => {
  if (i % 10 === 0) set.push(...Array.from({ length: 10 + Math.floor(150 * random()) }, hash));
  else set.push(...sets[i - 1].map((member) => (random() < 0.06 ? hash() : member)));
});

function offered(all: readonly Int32Array[]): Set<string> {
  const pairs = new Set<string>();
  alikePairs(
    all.length,
    (i) => all[i],
    (a, b) => {
      expect(a).toBeLessThan(b);
      expect(pairs).not.toContain(`${a} ${b}`);
      pairs.add(`${a} ${b}`);
    },
  );
  return pairs;
}

test("nearly all pairs that are alike are offered, and hardly any others", () => {
  const all = sets.map((set) => Int32Array.from(set));
  const pairs = offered(all);
  const tally = { alike: 0, found: 0, strangers: 0, offered: 0 };
  for (let a = 0; a < all.length; a++)
    for (let b = a + 1; b < all.length; b++) {
      const likeness = jaccard(asSet(all[a]), asSet(all[b]));
      const isOffered = Number(pairs.has(`${a} ${b}`));
      if (likeness >= 0.8) {
        tally.alike++;
        tally.found += isOffered;
      } else if (likeness < 0.2) {
        tally.strangers++;
        tally.offered += isOffered;
      }
    }
  expect(tally.alike).toBeGreaterThan(400);
  expect(tally.found / tally.alike).toBeGreaterThan(0.97);
  expect(tally.offered / tally.strangers).toBeLessThan(0.003);
});

test("the order of the members does not matter, copies are offered, and a set without members is like none", () => {
  const [one, other] = [Int32Array.from({ length: 20 }, hash), new Int32Array()];
  expect(offered([one, other, one.toReversed(), other, one])).toEqual(new Set(["0 2", "2 4", "0 4"]));
});

test("of copies without end each is offered with the last thirty", () => {
  const one = Int32Array.from({ length: 20 }, hash);
  expect(offered(Array.from({ length: 100 }, () => one)).size).toBe(30 * 70 + (30 * 29) / 2);
});
