import { describe, expect, test } from "vitest";
import { claims, halfYears, months, theme } from "./forTests";
import { claimSentence, evidenceSentence, verdictWord, windowsSentence } from "./trendWords";

describe("the heading of the evidence", () => {
  test("says what grows, fades and is new, in words", () => {
    expect(evidenceSentence(claims(["rising", 10], ["fading", -13], ["new", 7], ["too few", 1]))).toBe(
      "One theme grows, one fades, one is new",
    );
    expect(evidenceSentence(claims(["fading", -13], ["fading", -9]))).toBe("Two themes fade");
    expect(evidenceSentence(claims(["new", 3], ["new", 2], ["rising", 2]))).toBe("One theme grows, two are new");
  });

  test("uses figures from 21 on", () => {
    expect(evidenceSentence(Array.from({ length: 22 }, () => claims(["fading", -2])[0]))).toBe("22 themes fade");
  });

  test("is calm where nothing moves", () => {
    expect(evidenceSentence(claims(["steady", 0], ["steady", 1], ["too few", 1]))).toBe("Two themes are steady, none grows or fades");
    expect(evidenceSentence(claims(["too few", 1]))).toBe("Not enough evidence for any theme");
    expect(evidenceSentence([])).toBe("Not enough evidence for any theme");
  });

  test("names topics as topics", () => {
    expect(evidenceSentence([{ ...claims(["rising", 1])[0], kind: "topic" }])).toBe("One topic grows");
  });
});

describe("the windows", () => {
  test("are named with their papers; what is not complete stays out", () => {
    expect(windowsSentence({ bins: halfYears(2022, 7, true), cut: 5, papersBefore: 1054, papersSince: 31 })).toBe(
      "Jul 2024 – Dec 2024 (31 papers) against Jan 2022 – Jun 2024 (1,054). 2025 H1 is not complete and left out.",
    );
  });

  test("of one month each are named once", () => {
    expect(windowsSentence({ bins: months(2025, 0, 2), cut: 1, papersBefore: 9, papersSince: 1 })).toBe(
      "Feb 2025 (1 paper) against Jan 2025 (9).",
    );
  });

  test("that are empty leave nothing to compare", () => {
    expect(windowsSentence({ bins: halfYears(2025, 1), cut: 0, papersBefore: 0, papersSince: 9 })).toBe(
      "All papers fall into one period, so there is nothing to compare.",
    );
  });
});

test("a claim is said in counts first, with the first paper of what is new", () => {
  const windows = { bins: halfYears(2024, 3), cut: 1, papersBefore: 54, papersSince: 58 };
  const change = { before: 0, since: 4, effect: 0.069, effectLow: -0.01, effectHigh: 0.164 };
  const { trend } = theme(0, [0, 4, 0], [54, 40, 18], { ...change, verdict: "new" });
  expect(claimSentence(trend, windows)).toBe("First paper 2024 H2. 0 of 54, then 4 of 58; interval −1.0 to +16.4.");
  expect(claimSentence({ ...trend, verdict: "rising" }, windows)).toBe("0 of 54, then 4 of 58; interval −1.0 to +16.4.");
});

test("too few is said in full", () => expect([verdictWord("too few"), verdictWord("rising")]).toEqual(["too few to say", "rising"]));
