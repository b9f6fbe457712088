import type { ImportIssue, Paper } from "../types";
import { type Candidate, foldTitle } from "./normalizePaper";
import { excerptOf } from "./rawPaper";

/** Shorter titles ("Editorial") may stand above different papers. */
const LEAST_TITLE = 12;

/**
 * Merges records of the same paper: same arXiv id, same DOI, or same title (letters and digits compared). The fuller
 * record gives the text, the more exact and then the earlier date wins, and what one lacks comes from the other.
 */
export function deduplicate(candidates: readonly Candidate[]): { papers: Paper[]; issues: ImportIssue[] } {
  const merged: Candidate[] = [];
  const place = new Map<string, number>();
  const issues: ImportIssue[] = [];
  for (const candidate of candidates) {
    const keys = keysOf(candidate);
    const known = keys.map((key) => place.get(key)).find((at) => at !== undefined);
    const at = known ?? merged.length;
    if (known === undefined) merged.push(candidate);
    else {
      issues.push({
        code: "duplicate",
        where: candidate.where,
        message: `the same paper as ${merged[at].where}; the two were merged`,
        excerpt: excerptOf(candidate.paper.title),
      });
      merged[at] = merge(merged[at], candidate);
    }
    for (const key of keysOf(merged[at])) place.set(key, at);
  }
  return { papers: uniqueIds(merged.map((candidate) => candidate.paper)), issues };
}

function keysOf({ paper, arxiv, doi }: Candidate): string[] {
  const title = foldTitle(paper.title);
  return [arxiv && `arxiv ${arxiv}`, doi && `doi ${doi}`, title.length >= LEAST_TITLE ? `title ${title}` : ""].filter((key) => key !== "");
}

function merge(a: Candidate, b: Candidate): Candidate {
  const fuller = b.paper.abstract.length > a.paper.abstract.length ? b : a;
  const other = fuller === a ? b : a;
  const named = a.arxiv || a.doi || !(b.arxiv || b.doi) ? a : b;
  const date = betterDate(a.paper, b.paper);
  const terms = fuller.paper.abstract === "" ? (a.paper.terms ?? b.paper.terms) : undefined;
  const { terms: _, ...text } = fuller.paper;
  return {
    where: a.where,
    arxiv: a.arxiv || b.arxiv,
    doi: a.doi || b.doi,
    paper: {
      ...text,
      id: named.paper.id,
      url: fuller.paper.url || other.paper.url,
      authors: fuller.paper.authors.length ? fuller.paper.authors : other.paper.authors,
      date: date.date,
      datePrecision: date.datePrecision,
      ...(terms ? { terms } : {}),
    },
  };
}

/** The date that says more; of two equally exact ones the earlier. */
function betterDate(a: Paper, b: Paper): Paper {
  const exactness = { none: 0, year: 1, month: 2, day: 3 };
  const difference = exactness[a.datePrecision] - exactness[b.datePrecision];
  if (difference !== 0) return difference > 0 ? a : b;
  return a.date <= b.date ? a : b;
}

/** Different papers under one id (two lists that both count from 1) get a number behind it. */
function uniqueIds(papers: readonly Paper[]): Paper[] {
  const seen = new Map<string, number>();
  return papers.map((paper) => {
    const count = (seen.get(paper.id) ?? 0) + 1;
    seen.set(paper.id, count);
    return count === 1 ? paper : { ...paper, id: `${paper.id}-${count}` };
  });
}
