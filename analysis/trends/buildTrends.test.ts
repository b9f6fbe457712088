import { describe, expect, test } from "vitest";
import { corpusOf } from "../fixtures/papers";
import { readText } from "../text/readText";
import { NO_CHOICES } from "../options";
import type { Paper } from "../types";
import { buildTrends } from "./buildTrends";

const dated = (date: string, i: number): Paper => ({
  id: `p${i}`,
  title: `Paper ${i}`,
  abstract: "Bees fly.",
  date,
  datePrecision: date === "" ? "none" : date.length === 10 ? "day" : date.length === 7 ? "month" : "year",
  url: "",
  authors: [],
});

function trendsOf(dates: string[], theme: number[], bin: Parameters<typeof buildTrends>[4] = "auto", asOf = "") {
  const corpus = { ...corpusOf(dates.map(dated)), asOf };
  return buildTrends(corpus, readText(corpus, NO_CHOICES), [theme], [], bin);
}

describe("trends", () => {
  test("count every bin, empty ones as zero, and shares only where there are papers", () => {
    const trends = trendsOf(["2024-01", "2024-01", "2024-04"], [0], "month");
    expect([...trends.papers]).toEqual([2, 0, 0, 1]);
    expect([...trends.themes[0].counts]).toEqual([1, 0, 0, 0]);
    expect([...trends.themes[0].shares]).toEqual([0.5, NaN, NaN, 0]);
    expect([trends.themes[0].low[1], trends.themes[0].high[1]]).toEqual([0, 1]);
  });

  test("say how many papers a coarser date keeps out of the bins, and how many have none", () => {
    const trends = trendsOf(["2024-01-05", "2024-02", "2024", ""], [], "month");
    expect([...trends.papers]).toEqual([1, 1]);
    expect([...trends.binOfPaper]).toEqual([0, 1, -1, -1]);
    expect([trends.tooCoarse, trends.undated]).toEqual([1, 1]);
  });

  test("choose a step from the span and from how exact the dates are", () => {
    const many = (first: string, last: string): string[] => [...new Array<string>(60).fill(first), ...new Array<string>(60).fill(last)];
    expect(trendsOf(many("2024-01-01", "2024-01-08"), []).unit).toBe("day");
    expect(trendsOf(many("2024-01-01", "2024-03-20"), []).unit).toBe("week");
    expect(trendsOf(many("2024-01", "2024-12"), []).unit).toBe("month");
    expect(trendsOf(many("2019-04", "2025-07"), []).unit).toBe("half-year");
    expect(trendsOf(many("2015", "2024"), []).unit).toBe("year");
  });

  test("choose a coarser step where papers are few, so that a bin holds some", () => {
    const monthly = (papers: number): string[] =>
      Array.from({ length: papers }, (_, i) => `2024-${String((i % 12) + 1).padStart(2, "0")}-15`);
    expect(trendsOf(monthly(120), []).unit).toBe("month");
    expect(trendsOf(monthly(36), []).unit).toBe("quarter");
    expect(trendsOf(["2024-01-01", "2024-01-08"], []).unit).toBe("day");
  });

  test("leave an incomplete last bin out of the comparison", () => {
    const dates = Array.from({ length: 40 }, (_, i) => `2024-${String((i % 4) + 1).padStart(2, "0")}-10`);
    const trends = trendsOf(dates, [], "month", "2024-04-12");
    expect(trends.bins.at(-1)?.partial).toBe(true);
    expect(trends.papersBefore + trends.papersSince).toBe(30);
  });

  test("call a planted rise, a fall and a newcomer, and nothing of four papers", () => {
    const months = Array.from({ length: 10 }, (_, i) => `2024-${String(i + 1).padStart(2, "0")}`);
    const dates = months.flatMap((month) => Array.from({ length: 30 }, () => month));
    const rows = (perMonth: (t: number) => number): number[] =>
      months.flatMap((_, t) => Array.from({ length: perMonth(t) }, (__, i) => t * 30 + i));
    const corpus = corpusOf(dates.map(dated));
    const themes = [
      rows((t) => (t < 5 ? 2 : 10)),
      rows((t) => (t < 5 ? 10 : 2)),
      rows((t) => (t < 7 ? 0 : 5)),
      [0, 40, 200, 290],
      rows(() => 6),
    ];
    const trends = buildTrends(corpus, readText(corpus, NO_CHOICES), themes, [], "auto");
    expect(trends.themes.map(({ verdict }) => verdict)).toEqual(["rising", "fading", "new", "steady", "too few"]);
    expect(trends.themes[0]).toMatchObject({ before: 10, since: 50, effect: expect.closeTo(40 / 150, 6) as number });
  });

  test("have no bins where no paper is dated", () => {
    const trends = trendsOf(["", ""], [0]);
    expect(trends.bins).toEqual([]);
    expect(trends.themes[0].verdict).toBe("too few");
  });
});
