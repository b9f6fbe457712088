import { describe, expect, test } from "vitest";
import { randomFor } from "../../../analysis/random";
import { communities, modularityOf, type WeightedLink } from "./communities";

/** All partitions of n nodes. */
function partitions(n: number): number[][] {
  if (n === 0) return [[]];
  return partitions(n - 1).flatMap((rest) => Array.from({ length: Math.max(-1, ...rest) + 2 }, (_, group) => [...rest, group]));
}

describe("communities", () => {
  test("finds planted groups, whatever the numbers of the nodes", () => {
    for (let seed = 0; seed < 6; seed++) {
      const random = randomFor(seed, "planted");
      const group = Array.from({ length: 15 }, (_, i) => ({ of: i % 3, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ of }) => of);
      const links = group.flatMap((one, a) =>
        group.slice(a + 1).flatMap((other, i) => {
          const weight = one === other ? 3 + Math.floor(4 * random()) : Number(random() < 0.15);
          return weight > 0 ? [{ a, b: a + 1 + i, weight }] : [];
        }),
      );
      const found = communities(15, links, 1);
      group.forEach((one, a) => group.forEach((other, b) => expect(found[a] === found[b]).toBe(one === other)));
    }
  });

  test("no partition of a small graph has a higher modularity", () => {
    const random = randomFor(5, "small graphs");
    for (let round = 0; round < 40; round++) {
      const n = 2 + Math.floor(6 * random());
      const links: WeightedLink[] = [];
      for (let a = 0; a < n; a++)
        for (let b = a + 1; b < n; b++) if (random() < 0.45) links.push({ a, b, weight: 1 + Math.floor(5 * random()) });
      const most = Math.max(...partitions(n).map((groups) => modularityOf(groups, links)));
      expect(modularityOf(communities(n, links, round), links)).toBeCloseTo(most, 9);
    }
  });

  test("modularity of two pairs joined by nothing is one half", () => {
    const links = [
      { a: 0, b: 1, weight: 2 },
      { a: 2, b: 3, weight: 2 },
    ];
    expect(modularityOf([0, 0, 1, 1], links)).toBeCloseTo(0.5, 12);
    expect(communities(4, links, 0)).toEqual([0, 0, 1, 1]);
  });

  test("a node without links is alone; no nodes, no groups; the same seed, the same groups", () => {
    expect(communities(3, [{ a: 0, b: 2, weight: 1 }], 0)).toEqual([0, 1, 0]);
    expect(communities(0, [], 0)).toEqual([]);
    const ring = Array.from({ length: 9 }, (_, a) => ({ a, b: (a + 1) % 9, weight: 1 }));
    expect(communities(9, ring, 4)).toEqual(communities(9, ring, 4));
  });
});
