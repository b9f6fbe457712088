import { describe, expect, test } from "vitest";
import { dateOfArxivId, parseDate } from "./paperDate";

describe("a date keeps its precision", () => {
  test.each([
    ["2025-06-09", "2025-06-09"],
    ["2025-06-09T10:11:12.000Z", "2025-06-09"],
    ["2025/6/9", "2025-06-09"],
    ["9 Jun 2025", "2025-06-09"],
    ["Jun 9, 2025", "2025-06-09"],
    ["Mon, 2 Apr 2007 19:18:42 GMT", "2007-04-02"],
    ["2015 May", "2015-05"],
    ["1993 Oct 8", "1993-10-08"],
    ["June 2025", "2025-06"],
    ["2025-06", "2025-06"],
    ["2025", "2025"],
    [2025, "2025"],
    ["2025-13-01", "2025"],
    ["2025-02-30", "2025-02"],
    ["2026-01-00", "2026-01"],
    ["soon", ""],
    ["12345", ""],
    [undefined, ""],
  ])("%j", (given, expected) => {
    expect(parseDate(given).date).toBe(expected);
  });
});

test("an arXiv number tells year and month", () => {
  expect(dateOfArxivId("2506.07900")).toEqual({ date: "2025-06", datePrecision: "month" });
  expect(dateOfArxivId("9906.07900").date).toBe("2099-06");
  expect(dateOfArxivId("1713.0001").date).toBe("2017");
});
