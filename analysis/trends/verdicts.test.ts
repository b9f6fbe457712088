import { describe, expect, test } from "vitest";
import { dispersionOf, judge } from "./verdicts";

/** Windows of equal halves. */
function group(counts: readonly number[], papers: readonly number[]) {
  const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
  const half = counts.length >> 1;
  return {
    counts,
    papers,
    before: sum(counts.slice(0, half)),
    since: sum(counts.slice(half)),
    papersBefore: sum(papers.slice(0, half)),
    papersSince: sum(papers.slice(half)),
  };
}

const papers = new Array<number>(8).fill(100);
const judged = (...counts: readonly (readonly number[])[]) => {
  const groups = counts.map((one) => group(one, papers));
  return judge(groups, dispersionOf(groups));
};

describe("verdicts", () => {
  test("call what was planted", () => {
    const verdicts = judged(
      [4, 6, 5, 7, 12, 13, 16, 18],
      [18, 16, 13, 12, 7, 6, 5, 4],
      [0, 0, 0, 0, 2, 3, 4, 5],
      [10, 9, 11, 10, 10, 11, 9, 10],
    ).map(({ verdict }) => verdict);
    expect(verdicts).toEqual(["rising", "fading", "new", "steady"]);
  });

  test("do not make a rise out of four papers", () => {
    const few = new Array<number>(8).fill(8);
    const groups = [group([0, 0, 0, 0, 1, 1, 1, 1], few), group([1, 1, 1, 1, 0, 0, 0, 0], few)];
    expect(judge(groups, undefined).map(({ verdict }) => verdict)).toEqual(["too few", "too few"]);
  });

  test("leave a jump that is usual for the list to chance: noise is shared", () => {
    const jumpy = Array.from({ length: 12 }, (_, i) => papers.map((__, t) => 10 + ((t + i) % 2 ? 6 : -6) + ((i * t) % 3)));
    const rise = [3, 9, 4, 8, 12, 13, 9, 15];
    const [alone] = judge([group(rise, papers)], undefined);
    const [among] = judged(rise, ...jumpy);
    expect([alone.verdict, among.verdict]).toEqual(["rising", "too few"]);
    expect(among.dispersion).toBeGreaterThan(2);
    expect(among.effectLow).toBeLessThan(alone.effectLow);
  });

  test("ask more of each where more are asked", () => {
    const one = [6, 7, 8, 9, 10, 11, 12, 13];
    const flat = [10, 10, 10, 10, 10, 10, 10, 10];
    expect(judged(one)[0].q).toBeLessThan(judged(one, ...new Array<readonly number[]>(30).fill(flat))[0].q);
  });

  test("never contradict the interval beside them", () => {
    for (const { verdict, effectLow, effectHigh } of judged(
      [1, 3, 2, 9, 8, 14, 16, 12],
      [30, 20, 22, 18, 15, 13, 12, 9],
      [5, 4, 5, 6, 5, 4, 6, 5],
    )) {
      if (verdict === "rising" || verdict === "new") expect(effectLow).toBeGreaterThan(0);
      if (verdict === "fading") expect(effectHigh).toBeLessThan(0);
    }
  });
});
