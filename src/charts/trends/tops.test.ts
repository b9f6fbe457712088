import { describe, expect, test } from "vitest";
import { theme } from "./forTests";
import { countTop, ownShareTop, sharedShareTop } from "./tops";

describe("top of the scale", () => {
  const papers = Int32Array.from({ length: 60 }, () => 100);
  const flat = (id: number, count: number) =>
    theme(
      id,
      Array.from(papers, () => count),
      papers,
    );

  test("is the lowest round share that holds all values", () => {
    expect(sharedShareTop({ papers, series: [flat(0, 4)] })).toBe(0.05);
    expect(sharedShareTop({ papers, series: [flat(0, 4), flat(1, 21)] })).toBe(0.25);
    expect(sharedShareTop({ papers, series: [flat(0, 60)] })).toBe(1);
  });

  test("leaves out one rare value that alone would double it", () => {
    const peak = theme(
      1,
      Array.from(papers, (_, t) => (t === 7 ? 60 : 8)),
      papers,
    );
    expect(sharedShareTop({ papers, series: [peak] })).toBe(0.1);
    expect(ownShareTop(peak, papers)).toBe(1);
  });

  test("does not leave out what happens twice in a series", () => {
    const peaks = theme(
      1,
      Array.from(papers, (_, t) => (t === 7 || t === 8 ? 60 : 8)),
      papers,
    );
    expect(sharedShareTop({ papers, series: [peaks, flat(0, 1), flat(2, 1)] })).toBe(1);
  });

  test("ignores bins with fewer than 5 papers and bins without any", () => {
    const few = Int32Array.from([0, 4, 100, 100]);
    expect(ownShareTop(theme(0, [0, 4, 3, 2], few), few)).toBe(0.05);
    expect(sharedShareTop({ papers: Int32Array.from([0, 1]), series: [theme(0, [0, 1], [0, 1])] })).toBe(1);
  });

  test("of counts is a round even number that holds the highest", () => {
    for (let highest = 0; highest < 5000; highest += 7) {
      const top = countTop(highest);
      expect(top).toBeGreaterThanOrEqual(highest);
      expect(top % 2).toBe(0);
      expect(top).toBeLessThanOrEqual(Math.max(4, 2 * highest));
    }
  });
});
