import { expect, test } from "vitest";
import { corpusOf } from "../fixtures/papers";
import { NO_CHOICES } from "../options";
import { readText } from "../text/readText";
import type { Paper } from "../types";
import { buildTrends } from "./buildTrends";

const SUBJECTS = ["honey bees", "glacier retreat", "violin varnish", "tunnel lining"];
const MONTHS = 12;
const A_MONTH = 40;

/** Forty papers a month; those of `planted` name a subject besides. */
function papers(planted: (month: number, i: number) => string): Paper[] {
  return Array.from({ length: MONTHS * A_MONTH }, (_, p): Paper => {
    const [month, i] = [Math.floor(p / A_MONTH), p % A_MONTH];
    const extra = planted(month, i);
    return {
      id: `p${String(p).padStart(3, "0")}`,
      title: `Study of ${SUBJECTS[p % 4]}${extra && `, with ${extra}`}`,
      abstract: `We look at ${SUBJECTS[p % 4]} and at ${SUBJECTS[(p + 1) % 4]}.`,
      date: `2024-${String(month + 1).padStart(2, "0")}-${String((i % 28) + 1).padStart(2, "0")}`,
      datePrecision: "day",
      url: "",
      authors: [],
    };
  });
}

function trendsOf(planted: (month: number, i: number) => string) {
  const corpus = { ...corpusOf(papers(planted)), asOf: "2024-12-31" };
  const themes = SUBJECTS.map((_, theme) => Array.from(corpus.papers.keys()).filter((row) => row % 4 === theme));
  return buildTrends(corpus, readText(corpus, NO_CHOICES), themes, [], "month");
}

test("a term that comes up, stays for three months and goes is a burst, with its months and its papers", () => {
  const { bursts } = trendsOf((month, i) => ((month >= 5 && month <= 7 ? i < 12 : i === month) ? "moss roofing" : ""));
  expect(bursts.map(({ term, bins, from, to, fresh }) => ({ term, bins, from, to, fresh }))).toEqual([
    { term: "moss roofing", bins: { from: 5, to: 7 }, from: "2024-06-01", to: "2024-08-31", fresh: false },
  ]);
  expect(bursts[0].counts.slice(5, 8).reduce((sum, x) => sum + x, 0)).toBe(36);
  expect(bursts[0].rows).toHaveLength(36 + 9);
});

test("a term that nobody used before is called fresh, and one that is used evenly is no burst", () => {
  const fresh = trendsOf((month, i) => (month >= 9 && i < 9 ? "lidar mapping" : "")).bursts;
  expect(fresh.map(({ term, fresh: isFresh }) => [term, isFresh])).toEqual([["lidar mapping", true]]);
  expect(trendsOf((_, i) => (i < 6 ? "lidar mapping" : "")).bursts).toEqual([]);
});

test("a term whose papers are those of a theme is no news, and of terms of the same papers one is told", () => {
  const { bursts } = trendsOf((month, i) => (month >= 9 && i < 9 ? "lidar mapping of dunes" : ""));
  expect(bursts).toHaveLength(1);
});

test("terms first seen in the last complete month are told as a fact, from three papers on", () => {
  const { firstSeen } = trendsOf((month, i) => (month === 11 ? (i < 3 ? "bark beetles" : i < 5 ? "sea ice" : "") : ""));
  expect(firstSeen.map(({ term, rows }) => [term, rows.length])).toEqual([["bark beetles", 3]]);
});

test("the last month is compared with the one before, and the terms that came and went are told", () => {
  const { sinceLast } = trendsOf((month, i) => (month === 11 && i < 14 ? "bark beetles" : month === 10 && i < 14 ? "sea ice" : ""));
  expect(sinceLast).toHaveLength(1);
  const [{ before, since, papersBefore, papersSince, terms, themes }] = sinceLast;
  expect([before, since, papersBefore, papersSince]).toEqual([{ from: 10, to: 10 }, { from: 11, to: 11 }, A_MONTH, A_MONTH]);
  expect(terms.map(({ term, verdict, rows }) => [term, verdict, rows.length]).sort()).toEqual([
    ["bark beetles", "new", 14],
    ["sea ice", "fading", 14],
  ]);
  expect(themes.map(({ verdict }) => verdict)).not.toContain("rising");
});
