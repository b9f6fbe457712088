import { expect, test } from "vitest";
import type { Grouping, PeriodsCompared, SettingsCompared } from "../../../analysis/types";
import { comparisonSentences, comparisonTitle, fatesOf, likenessWords } from "./flowWords";

const grouping = (labels: readonly string[], sizes: readonly number[], unclear: number): Grouping => ({
  labels,
  sizes,
  unclear,
  theme: new Int32Array(0),
});
const flow = (from: number, to: number, before: number, since = before) => ({ from, to, before, since, rows: new Int32Array(before) });

const settings: SettingsCompared = {
  kind: "settings",
  first: grouping(["Bees", "Ice"], [11, 6], 3),
  second: grouping(["Hives", "Ice cores", "Pollen"], [6, 7, 5], 2),
  flows: [flow(0, 0, 6), flow(0, 2, 5), flow(1, 1, 5), flow(1, -1, 1), flow(-1, 1, 2), flow(-1, -1, 1)],
  counterpart: [0, 1],
  ari: 0.61,
  ami: 0.72,
  clear: 16,
};

test("what becomes of the papers adds up to all, and is said with its numbers", () => {
  const fates = fatesOf(settings);
  expect(fates).toEqual({ stay: 11, move: 5, lost: 1, found: 2, unclear: 1 });
  expect(comparisonTitle({ compared: settings, first: "", second: "" })).toBe("11 of 20 papers stay in the counterpart of their theme");
  expect(comparisonSentences({ compared: settings, first: "", second: "" })).toEqual([
    "11 of 20 papers stay in the counterpart of their theme; 5 go to another theme, 1 becomes unclear, 2 unclear ones find a theme and 1 stays unclear.",
    "Adjusted mutual information 0.72, adjusted Rand index 0.61, over the 16 papers that have a theme in both: largely the same grouping.",
    "“Bees” splits into “Hives” (6) and “Pollen” (5).",
  ]);
});

test("words for likeness have fixed borders", () => {
  expect([0.9, 0.899, 0.7, 0.4, 0.39, -0.1].map(likenessWords)).toEqual([
    "nearly the same grouping",
    "largely the same grouping",
    "largely the same grouping",
    "partly the same grouping",
    "another grouping",
    "another grouping",
  ]);
});

test("periods: themes carry on where each is the other's most similar, the others are named", () => {
  const periods: PeriodsCompared = {
    kind: "periods",
    first: grouping(["Bees", "Ice"], [8, 6], 0),
    second: grouping(["Hives", "Tunnels"], [7, 4], 1),
    flows: [flow(0, 0, 8, 7), flow(1, 0, 6, 0), flow(0, 1, 0, 4)],
    likestLater: [
      { theme: 0, similarity: 0.62 },
      { theme: 0, similarity: 0.1 },
    ],
    likestEarlier: [
      { theme: 0, similarity: 0.62 },
      { theme: 0, similarity: 0.08 },
    ],
    undated: 1,
  };
  expect(comparisonSentences({ compared: periods, first: "", second: "" })).toEqual([
    "One of two later themes carries on an earlier one: each is the other’s most similar in mean wording.",
    "With the cosine of the two: “Bees” as “Hives” (0.62).",
    "Of the later themes without such an earlier one: “Tunnels”.",
    "Of the earlier themes without such a later one: “Ice”.",
    "1 paper has no date that says the period, and is left out.",
  ]);
});
