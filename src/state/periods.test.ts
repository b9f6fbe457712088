import { expect, test } from "vitest";
import type { Bin, Comparison } from "../../analysis/types";
import { binsWithin, comparedPeriods, periodsText } from "./periods";

const bins: Bin[] = ["01", "02", "03", "04"].map((month) => ({
  from: `2025-${month}-01`,
  to: `2025-${month}-28`,
  label: `Month ${month}`,
  partial: false,
}));
const usual = { before: { from: 2, to: 2 }, since: { from: 3, to: 3 } };
const trends = { bins, sinceLast: [usual as Comparison] };

test("a stretch of days is the bins that it touches", () => {
  expect(binsWithin(bins, "2025-02-10", "2025-03-02")).toEqual({ from: 1, to: 2 });
  expect(binsWithin(bins, "2026-02-10", "2026-03-02")).toBeUndefined();
  expect(binsWithin(bins, "", "")).toBeUndefined();
});

test("periods in a link are read as they were written, and what cannot be read is the usual ones", () => {
  const asked = { before: { from: 0, to: 1 }, since: { from: 2, to: 3 } };
  expect(comparedPeriods(trends, periodsText(trends, asked))).toEqual(asked);
  for (const text of ["", "x", "2025-01-01/2025-01-28", "1999-01-01/1999-02-01,2025-01-01/2025-01-28"])
    expect(comparedPeriods(trends, text)).toEqual(usual);
  expect(comparedPeriods({ bins, sinceLast: [] }, "")).toBeUndefined();
});
