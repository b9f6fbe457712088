import fc from "fast-check";
import { expect, test } from "vitest";
import { agreement, numbered } from "./agreement";

const upTo = (n: number, label: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => label(i));

/**
 * What scikit-learn 1.2.1 gives for the same lists: normalized_mutual_info_score, adjusted_mutual_info_score and
 * adjusted_rand_score of sklearn.metrics with their defaults, rounded to six places.
 */
test.each([
  [[0, 0, 1, 1, 2, 2], [0, 0, 1, 2, 2, 2], 0.739667, 0.502361, 0.444444],
  [[0, 1, 0, 1, 0, 1], [0, 0, 0, 1, 1, 1], 0.081704, -0.111111, -0.111111],
  [[0, 0, 0, 1, 1, 1, 2, 2, 2, 3], [1, 1, 0, 0, 0, 2, 2, 2, 3, 3], 0.592014, 0.266269, 0.202899],
  [upTo(60, (i) => (i * i) % 7), upTo(60, (i) => (i * i * i + Math.floor(i / 9)) % 5), 0.094237, 0.018551, 0.012153],
  [upTo(60, (i) => Math.floor(i / 10)), upTo(60, (i) => (i % 11 ? Math.floor((i + 3) / 8) : i % 8)), 0.649319, 0.567372, 0.44252],
  [upTo(1000, (i) => (i * i) % 23), upTo(1000, (i) => (i * i + Math.floor(i / 200)) % 31), 0.045159, -0.019735, -0.003588],
  [upTo(25, (i) => (i < 20 ? 0 : i < 23 ? 1 : 2)), upTo(25, (i) => (i < 10 ? 0 : i < 22 ? 1 : 2)), 0.425745, 0.348401, 0.227703],
  [upTo(8, (i) => i), upTo(8, () => 0), 0, 0, 0],
])("%j and %j agree as scikit-learn says", (a, b, nmi, ami, ari) => {
  const found = agreement(Int32Array.from(a), Int32Array.from(b));
  expect(found).toEqual({ nmi: expect.closeTo(nmi, 5), ami: expect.closeTo(ami, 5), ari: expect.closeTo(ari, 5) });
});

test("the same groups agree fully, whatever their numbers; all in one group on both sides too", () => {
  expect(agreement(Int32Array.of(0, 0, 1, 2), Int32Array.of(2, 2, 0, 1))).toEqual({
    nmi: expect.closeTo(1, 9),
    ami: expect.closeTo(1, 9),
    ari: 1,
  });
  expect(agreement(new Int32Array(4), new Int32Array(4))).toEqual({ nmi: 1, ami: 1, ari: 1 });
});

test("agreement is symmetric, and chance is worth nothing", () => {
  const labels = fc.array(fc.nat(3), { minLength: 30, maxLength: 30 });
  let sum = 0;
  let runs = 0;
  fc.assert(
    fc.property(labels, labels, (x, y) => {
      const [a, b] = [Int32Array.from(x), Int32Array.from(y)];
      const [forth, back] = [agreement(a, b), agreement(b, a)];
      expect(forth.ami).toBeCloseTo(back.ami, 9);
      sum += forth.ami;
      runs++;
    }),
    { numRuns: 300, seed: 1 },
  );
  expect(Math.abs(sum / runs)).toBeLessThan(0.05);
});

test("labels of any kind become numbers", () => {
  expect([...numbered(["b", "a", "b", "c"])]).toEqual([0, 1, 0, 2]);
});
