import { describe, expect, test } from "vitest";
import { binOf, binsOf, firstDay, fits, lastDay } from "./calendar";

const days = (...dates: string[]) => dates.map((date) => ({ date, datePrecision: "day" as const }));

describe("bins", () => {
  test.each([
    ["day", "2024-02-29", "2024-02-29", "2024-02-29"],
    ["week", "2024-03-03", "2024-02-26", "2024-03-03"],
    ["week", "2024-03-04", "2024-03-04", "2024-03-10"],
    ["month", "2024-02-10", "2024-02-01", "2024-02-29"],
    ["quarter", "2023-12-31", "2023-10-01", "2023-12-31"],
    ["half-year", "2023-06-30", "2023-01-01", "2023-06-30"],
    ["year", "2023-06-30", "2023-01-01", "2023-12-31"],
  ] as const)("of a %s hold their day: %s", (unit, day, from, to) => {
    expect(binOf(day, unit)).toEqual({ from, to });
  });

  test("leave no gap, and the last one is partial until the list has passed its end", () => {
    const bins = binsOf(days("2024-11-03", "2025-02-10"), "month", "2025-02-20");
    expect(bins.map(({ label, partial }) => [label, partial])).toEqual([
      ["Nov 2024", false],
      ["Dec 2024", false],
      ["Jan 2025", false],
      ["Feb 2025", true],
    ]);
    expect(binsOf(days("2025-02-01", "2025-02-10"), "month", "2025-02-28")[0].partial).toBe(false);
    expect(binsOf(days("2025-02-01", "2025-02-10"), "month", "").at(-1)?.partial).toBe(true);
  });

  test("the first one is partial where a list of many papers begins inside it, not where papers are few", () => {
    const daily = Array.from({ length: 40 }, (_, i) => `2024-${i < 12 ? "05" : "06"}-${String(i < 12 ? i + 20 : i - 11).padStart(2, "0")}`);
    expect(binsOf(days(...daily), "month", "2024-06-30").map(({ partial }) => partial)).toEqual([true, false]);
    expect(binsOf(days("2024-05-20", "2024-06-02"), "month", "2024-06-30").map(({ partial }) => partial)).toEqual([false, false]);
  });

  test("of months are whole although their first day stands for them", () => {
    const months = ["2024-05", "2024-06"].map((date) => ({ date, datePrecision: "month" as const }));
    expect(binsOf(months, "month", "").map(({ partial }) => partial)).toEqual([false, false]);
    expect(binsOf([], "month", "")).toEqual([]);
  });
});

test("a date enters only bins that are as coarse as it is", () => {
  expect(fits("month", "day")).toBe(false);
  expect(fits("month", "quarter")).toBe(true);
  expect(fits("year", "half-year")).toBe(false);
  expect(fits("year", "year")).toBe(true);
  expect(fits("none", "year")).toBe(false);
});

test("a month stands for its days", () => {
  expect(firstDay("2025-06")).toBe("2025-06-01");
  expect(lastDay({ date: "2024-02", datePrecision: "month" })).toBe("2024-02-29");
});
