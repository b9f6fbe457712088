import type { DatePrecision, Paper } from "../types";
import type { Candidate } from "./normalizePaper";

/** In months: the day of a list and the month of a number mean the same appearance. */
const ONE_APPEARANCE = 2;
const EXACTNESS: Readonly<Record<DatePrecision, number>> = { none: 0, year: 1, month: 2, day: 3 };

/**
 * Two records of one paper -> one: the fuller record gives the text, what one lacks comes from the other, the date is
 * that of the first appearance. A record of a corpus file of ours keeps its id and title, and its date where it has one,
 * unless the other says the same more exactly.
 */
export function mergeRecords(a: Candidate, b: Candidate): Candidate {
  const fuller = b.paper.abstract.length > a.paper.abstract.length ? b : a;
  const other = fuller === a ? b : a;
  const known = a.own ? a : b.own ? b : undefined;
  const named = known ?? (a.arxiv || a.doi || !(b.arxiv || b.doi) ? a : b);
  const date = known ? ownDate(known.paper, (known === a ? b : a).paper) : betterDate(a.paper, b.paper);
  const terms = fuller.paper.abstract === "" ? (a.paper.terms ?? b.paper.terms) : undefined;
  const { terms: _, ...text } = fuller.paper;
  return {
    where: a.where,
    arxiv: a.arxiv || b.arxiv,
    doi: a.doi || b.doi,
    own: known !== undefined,
    doubts: [...a.doubts, ...b.doubts],
    paper: {
      ...text,
      title: known?.paper.title ?? text.title,
      id: named.paper.id,
      url: fuller.paper.url || other.paper.url,
      authors: fuller.paper.authors.length ? fuller.paper.authors : other.paper.authors,
      date: date.date,
      datePrecision: date.datePrecision,
      ...(terms ? { terms } : {}),
    },
  };
}

function ownDate(own: Paper, other: Paper): Paper {
  return own.date === "" || other.date.startsWith(own.date) ? other : own;
}

/**
 * Of dates that may mean the same day, the more exact; of those that cannot, the earlier. A year alone is often that of
 * the volume, so one year beside it says nothing.
 */
function betterDate(a: Paper, b: Paper): Paper {
  const finer = EXACTNESS[b.datePrecision] > EXACTNESS[a.datePrecision] ? b : a;
  const coarser = finer === a ? b : a;
  if (coarser.date === "" || finer.date.startsWith(coarser.date)) return finer;
  if (finer.datePrecision === coarser.datePrecision) return a.date <= b.date ? a : b;
  const months = monthsOf(finer) - monthsOf(coarser);
  const beside = coarser.datePrecision === "year" ? 12 + 11 : ONE_APPEARANCE;
  return Math.abs(months) <= beside || months < 0 ? finer : coarser;
}

function monthsOf({ date }: Paper): number {
  return 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7) || "1");
}
