import { describe, expect, test } from "vitest";
import { firstMonth, timeOf } from "./dates";
import { dated } from "./testTopics";
import { timeAxis } from "./timeAxis";

const times = (...dates: string[]): number[] => dates.map((date) => timeOf(dated(date)));

describe("timeOf", () => {
  test("a month that is known no closer stands at its middle, a year at the middle of the year", () => {
    expect(new Date(timeOf(dated("2024-06"))).toISOString()).toBe("2024-06-16T00:00:00.000Z");
    expect(new Date(timeOf(dated("2023"))).toISOString()).toBe("2023-07-02T12:00:00.000Z");
    expect(timeOf(dated("2024-06-09"))).toBe(Date.UTC(2024, 5, 9));
  });

  test("no date has no place", () => {
    expect(timeOf(dated(""))).toBeNaN();
  });
});

describe("firstMonth", () => {
  test("names the month of the earliest paper, the year if no more is known, nothing without dates", () => {
    const papers = [dated("2024-06-09"), dated(""), dated("2023-05"), dated("2022")];
    expect(firstMonth([0, 1, 2], papers)).toBe("May 2023");
    expect(firstMonth([0, 3], papers)).toBe("2022");
    expect(firstMonth([1], papers)).toBe("");
  });
});

describe("timeAxis", () => {
  test("ticks are years over years, months over months", () => {
    expect(timeAxis(times("2021-03-01", "2025-06-02"), "", 0, 600, 1).ticks.map(({ label }) => label)).toEqual([
      "2021",
      "2022",
      "2023",
      "2024",
      "2025",
    ]);
    expect(timeAxis(times("2024-05-23", "2025-06-27"), "", 0, 400, 1).ticks.map(({ label }) => label)).toContain("Jan 2025");
  });

  test("tick labels never touch", () => {
    for (const width of [200, 400, 900]) {
      for (const first of ["2025-05-01", "2023-02-01", "1960"]) {
        const { ticks } = timeAxis(times(first, "2025-06-02"), "", 0, width, 1);
        ticks.slice(1).forEach(({ x, label }, i) => expect(x - ticks[i].x).toBeGreaterThan(label.length > 4 ? 60 : 36));
      }
    }
  });

  test("all papers are on the axis, before the place where the data end", () => {
    const axis = timeAxis(times("2021-03", "2025-07-08"), "2025-07-28", 50, 650, 1);
    expect(axis.x(timeOf(dated("2021-03")))).toBeGreaterThanOrEqual(50);
    expect(axis.end).toBeGreaterThan(axis.x(timeOf(dated("2025-07-08"))));
    expect(axis.end).toBeLessThan(650);
  });

  test("one day alone makes an axis", () => {
    const axis = timeAxis(times("2025-07-08"), "", 0, 300, 1);
    expect(axis.x(timeOf(dated("2025-07-08")))).toBeGreaterThan(0);
    expect(axis.ticks.length).toBeGreaterThan(0);
  });
});
