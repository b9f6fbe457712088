import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactTrend, linearTrend, midrankScores } from "./trendTest";

/** Every way to deal `total` papers one by one among the papers of the bins: the sum of scores of each. */
function everyWay(total: number, papers: readonly number[], score: readonly number[]): number[] {
  const places = papers.flatMap((n, t) => new Array<number>(n).fill(score[t]));
  const sums: number[] = [];
  const deal = (from: number, left: number, sum: number): void => {
    if (left === 0) sums.push(sum);
    else for (let i = from; i <= places.length - left; i++) deal(i + 1, left - 1, sum + places[i]);
  };
  deal(0, total, 0);
  return sums;
}

describe("scores of bins", () => {
  test("are even for bins of equal size, and papers draw them together where there are few", () => {
    expect(midrankScores([10, 10, 10, 10, 10])).toEqual([0, 16, 32, 48, 64]);
    expect(midrankScores([1, 1, 50, 50])).toEqual([0, 1, 22, 64]);
    expect(midrankScores([0, 0])).toEqual([0, 0]);
    expect(midrankScores([])).toEqual([]);
  });
});

describe("the exact test", () => {
  const bins = fc.array(fc.record({ papers: fc.integer({ min: 0, max: 5 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    minLength: 1,
    maxLength: 5,
  });
  test("is the share of all ways to deal the papers that are as extreme", () => {
    fc.assert(
      fc.property(bins, (drawn) => {
        const papers = drawn.map((bin) => bin.papers);
        const counts = drawn.map((bin) => Math.round(bin.share * Math.min(2, bin.papers)));
        const total = counts.reduce((sum, x) => sum + x, 0);
        if (total === 0 || total === papers.reduce((sum, x) => sum + x, 0)) return;
        const score = midrankScores(papers);
        const sums = everyWay(total, papers, score);
        const expected = sums.reduce((sum, x) => sum + x, 0) / sums.length;
        const distance = (s: number): number => Math.abs(s - expected);
        const seen = distance(score.reduce((sum, s, t) => sum + s * counts[t], 0));
        const farthest = Math.max(...sums.map(distance));
        const { p, least } = exactTrend({ counts, papers });
        expect(p).toBeCloseTo(sums.filter((s) => distance(s) >= seen - 1e-6).length / sums.length, 9);
        expect(least).toBeCloseTo(sums.filter((s) => distance(s) >= farthest - 1e-6).length / sums.length, 9);
      }),
    );
  });

  test("of two bins is Fisher's where both have as many papers", () => {
    // R: fisher.test(matrix(c(1, 19, 8, 12), 2))$p.value
    expect(exactTrend({ counts: [1, 8], papers: [20, 20] }).p).toBeCloseTo(0.01966, 4);
  });

  test("says when so few papers can show nothing", () => {
    expect(exactTrend({ counts: [0, 0, 2], papers: [10, 10, 10] }).least).toBeGreaterThan(0.05);
    expect(exactTrend({ counts: [0, 0, 0], papers: [10, 10, 10] })).toEqual({ p: 1, least: 1 });
  });
});

describe("the linear trend", () => {
  test("divides chi-square into a slope and the departure from it", () => {
    // scores 0, 1, 2 up to scale: Cochran-Armitage by hand
    const series = { counts: [10, 25, 40], papers: [100, 100, 100] };
    const { z, dispersion, freedom } = linearTrend(series);
    const share = 75 / 300;
    expect(z).toBeCloseTo((-10 + 40) / Math.sqrt(share * (1 - share) * 200), 9);
    expect(freedom).toBe(1);
    expect(dispersion).toBeCloseTo(0, 9);
    expect(linearTrend({ ...series, counts: [10, 55, 10] }).dispersion).toBeCloseTo(
      (15 ** 2 / 100 + 30 ** 2 / 100 + 15 ** 2 / 100) / (share * (1 - share)),
      9,
    );
  });

  test("has the sign of the change, ignores empty bins, and is nothing where nothing varies", () => {
    expect(linearTrend({ counts: [9, 0, 1], papers: [50, 0, 50] }).z).toBeLessThan(0);
    expect(linearTrend({ counts: [9, 0, 1], papers: [50, 0, 50] })).toEqual(linearTrend({ counts: [9, 1], papers: [50, 50] }));
    expect(linearTrend({ counts: [0, 0], papers: [5, 5] }).z).toBe(0);
    expect(linearTrend({ counts: [], papers: [] }).z).toBe(0);
  });
});
