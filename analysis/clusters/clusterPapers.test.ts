import { describe, expect, test } from "vitest";
import { unitRows } from "../fixtures/unitRows";
import { csrFromRows } from "../matrix/csrMatrix";
import { adjustedRand } from "../matrix/adjustedRand";
import { normalizeRows } from "../matrix/denseMatrix";
import { truncatedSvd } from "../matrix/truncatedSvd";
import { randomFor } from "../random";
import { finished } from "../steps";
import type { Clustering, CsrMatrix, Vectors } from "../types";
import { clusterPapers, prepareGroups } from "./clusterPapers";

const quiet = (): void => undefined;

/** Papers of `fields` fields: each uses eight of the twelve words of its field, and two of twenty that all use. */
function planted(sizes: readonly number[], seed: number): { vectors: Omit<Vectors, "term">; truth: Int32Array } {
  const random = randomFor(seed, "planted");
  const truth = Int32Array.from(sizes.flatMap((size, field) => new Array<number>(size).fill(field)));
  const drawn = (from: number, of: number, count: number): [number, number][] =>
    Array.from({ length: count }, () => [from + Math.floor(random() * of), 1]);
  const rows = Array.from(truth, (field) => [...drawn(20 + 12 * field, 12, 8), ...drawn(0, 20, 2)]);
  const weights: CsrMatrix = unitRows(csrFromRows(rows, 20 + 12 * sizes.length));
  const dimensions = Math.max(4, Math.min(60, Math.round(Math.sqrt(truth.length))));
  return { vectors: { weights, latent: normalizeRows(truncatedSvd(weights, dimensions, randomFor(seed, "svd")).scores) }, truth };
}

function clustered(sizes: readonly number[], themes: "auto" | number, seed = 1): { clustering: Clustering; truth: Int32Array } {
  const { vectors, truth } = planted(sizes, seed);
  const grouping = finished(prepareGroups(vectors as Vectors, seed, quiet));
  const { suggested } = "small" in grouping ? grouping.small : grouping.large;
  return { clustering: finished(clusterPapers(grouping, vectors, themes === "auto" ? suggested : themes, seed, quiet)), truth };
}

/** Of how many papers the theme lies in one theme of a coarser cut: 1 where all do. */
function shareWithin(fine: Int32Array, coarse: Int32Array): number {
  const homes = [...new Set(fine)].map((theme) => {
    const parents = [...fine.keys()].filter((row) => fine[row] === theme).map((row) => coarse[row]);
    return Math.max(...[...new Set(parents)].map((parent) => parents.filter((other) => other === parent).length));
  });
  return homes.reduce((sum, count) => sum + count, 0) / fine.length;
}

describe("a small corpus", () => {
  test("with five planted fields has five themes, a field of three papers among them", () => {
    const { clustering, truth } = clustered([20, 16, 12, 8, 3], "auto");
    expect(clustering.suggested).toBe(5);
    expect(adjustedRand(clustering.nearest, truth)).toBeGreaterThan(0.95);
    expect(Math.min(...clustering.choice.map(({ smallest }) => smallest))).toBeGreaterThanOrEqual(3);
    clustering.stability.forEach((share) => expect(share).toBeGreaterThan(0.5));
  });

  test("of 12, 20 or 30 papers never has more than sqrt(n) + 1 themes, of 60 not more than 15", () => {
    for (const n of [12, 20, 30, 60]) {
      const most = n <= 30 ? Math.sqrt(n) + 1 : n / 4;
      const { clustering } = clustered([Math.ceil(n / 3), Math.floor(n / 3), n - Math.ceil(n / 3) - Math.floor(n / 3)], "auto");
      expect(clustering.partition.count).toBeGreaterThanOrEqual(2);
      expect(clustering.partition.count).toBeLessThanOrEqual(most);
      for (const { k } of clustering.choice) expect(k).toBeLessThanOrEqual(most);
    }
  });

  test("has any number of themes, and one more theme splits nearly nothing else", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { vectors } = planted([15, 15, 12, 10, 8], seed);
      const grouping = finished(prepareGroups(vectors as Vectors, seed, quiet));
      const cuts = Array.from({ length: 11 }, (_, i) => finished(clusterPapers(grouping, vectors, i + 2, seed, quiet)).nearest);
      cuts.forEach((cut, i) => expect(new Set(cut).size).toBe(i + 2));
      const kept = cuts.slice(1).map((fine, i) => shareWithin(fine, cuts[i]));
      expect(Math.min(...kept)).toBeGreaterThan(0.75); // a smallest one may be of other papers than before
      expect(kept.reduce((sum, share) => sum + share, 0) / kept.length).toBeGreaterThan(0.95);
    }
  });

  test("keeps the themes behind each row of the sweep", () => {
    const { clustering } = clustered([14, 12, 10], "auto");
    clustering.choice.forEach(({ k, smallest }, i) => {
      const { count, assignment } = clustering.sweep.partitions[i];
      expect(count).toBe(k);
      expect(smallest).toBeGreaterThanOrEqual(Math.min(...[...new Set(assignment)].map((c) => assignment.filter((x) => x === c).length)));
    });
  });

  test("is the same for the same seed", () => {
    const [first, again] = [clustered([12, 10, 9], "auto", 4), clustered([12, 10, 9], "auto", 4)];
    expect(again.clustering).toEqual(first.clustering);
  });
});

describe("a corpus of more than a thousand papers", () => {
  const sizes = [400, 300, 250, 150, 60];

  test("with five planted fields has them as themes when five are asked for", () => {
    const { clustering, truth } = clustered(sizes, 5);
    expect(adjustedRand(clustering.nearest, truth)).toBeGreaterThan(0.95);
    expect(clustering.partition.count).toBe(5);
  });

  test("is given about as many themes as it has fields, with the scores of every number that was tried", () => {
    const { clustering } = clustered(sizes, "auto");
    expect(clustering.suggested).toBeGreaterThanOrEqual(4);
    expect(clustering.suggested).toBeLessThanOrEqual(8);
    expect(clustering.choice.length).toBeGreaterThan(8);
    expect(clustering.choice.find(({ k }) => k === clustering.suggested)).toBeDefined();
  });
});
