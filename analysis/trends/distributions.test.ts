import { expect, test } from "vitest";
import { digamma, inverseTrigamma, logGamma, studentTail, trigamma } from "./distributions";

test.each([
  [2, 5, 0.10193947882985835],
  [-0.5, 1, 0.7048327646991335],
  [3.1, 10, 0.011250657216083414],
  [12, 3, 0.0012450158007893362],
  [1.96, 37.5, 0.05745821678946472],
  [40, 8, 1.6785718879145792e-10],
  [1.959963984540054, Infinity, 0.05],
])("the tail of Student's t beyond %d with %d degrees of freedom is SciPy's", (t, freedom, p) => {
  expect(studentTail(t, freedom) / p).toBeCloseTo(1, 4);
});

test("nothing is more likely than a value at least as far as 0", () => {
  expect(studentTail(0, 7)).toBe(1);
});

test.each([
  [0.1, 2.252712651734206, -10.423754940411076, 101.43329915079275],
  [0.5, 0.5723649429247, -1.9635100260214235, 4.93480220054468],
  [1, 0, -0.5772156649015329, 1.6449340668482266],
  [3.7, 1.428072326665388, 1.1671535393615113, 0.31003785767003833],
  [25, 54.78472939811232, 3.198742512851974, 0.04081066325722558],
])("ln Γ and its two derivatives at %d are SciPy's", (x, gamma, first, second) => {
  expect(logGamma(x)).toBeCloseTo(gamma, 10);
  expect(digamma(x)).toBeCloseTo(first, 10);
  expect(trigamma(x)).toBeCloseTo(second, 8);
  expect(inverseTrigamma(second)).toBeCloseTo(x, 8);
});
