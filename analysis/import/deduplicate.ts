import type { ImportIssue, Paper } from "../types";
import { DisjointSets } from "./disjointSets";
import { foldTitle } from "./foldTitle";
import { mergeRecords } from "./mergeRecords";
import type { Candidate, FromSource } from "./normalizePaper";
import { excerptOf } from "./rawPaper";
import { sameUnderTitle } from "./sameTitle";

export interface Deduplicated {
  readonly papers: readonly Paper[];
  /** Row -> place of the first of its records among the candidates. */
  readonly first: readonly number[];
  /** One for each record that became part of an earlier one. */
  readonly issues: readonly ImportIssue[];
}

/**
 * Merges records of the same paper: same arXiv number, same DOI, or same title where nothing speaks against it
 * (sameTitle.ts), and pairs that the reader took for one. What is merged does not depend on the order of the records;
 * papers stand where their first record stood. Papers of one corpus file of ours are different papers already.
 *
 * @param accepted pairs of ids, as papers have them when nothing is accepted
 */
export function deduplicate(candidates: readonly FromSource[], accepted: readonly (readonly [string, string])[] = []): Deduplicated {
  const sets = new DisjointSets(candidates.length);
  const own = candidates.map(({ own: isOwn, source }): readonly number[] => (isOwn ? [source] : []));
  const join = (a: number, b: number): void => {
    const [first, second] = [sets.find(a), sets.find(b)];
    if (first === second || own[first].some((source) => own[second].includes(source))) return;
    sets.join(first, second);
    own[sets.find(first)] = [...own[first], ...own[second]];
  };
  for (const key of [({ arxiv }: Candidate) => arxiv, ({ doi }: Candidate) => doi])
    for (const places of groupsBy(candidates, key)) for (const at of places.slice(1)) join(places[0], at);
  for (const places of groupsBy(candidates, ({ paper }) => foldTitle(paper.title)))
    for (const [a, b] of sameUnderTitle(places, candidates)) join(a, b);
  const found = papersOf(candidates, sets);
  if (accepted.length === 0) return found;
  const place = new Map(found.papers.map(({ id }, row) => [id, found.first[row]]));
  for (const [a, b] of accepted) {
    const [first, second] = [place.get(a), place.get(b)];
    if (first !== undefined && second !== undefined) sets.join(first, second);
  }
  return papersOf(candidates, sets);
}

function groupsBy(candidates: readonly FromSource[], keyOf: (candidate: Candidate) => string): readonly number[][] {
  const groups = new Map<string, number[]>();
  candidates.forEach((candidate, at) => {
    const key = keyOf(candidate);
    if (key === "") return;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  return [...groups.values()].filter(({ length }) => length > 1);
}

function papersOf(candidates: readonly FromSource[], sets: DisjointSets): Deduplicated {
  const merged = new Map<number, Candidate>();
  const issues: ImportIssue[] = [];
  candidates.forEach((candidate, at) => {
    const root = sets.find(at);
    const known = merged.get(root);
    merged.set(root, known ? mergeRecords(known, candidate) : candidate);
    if (known)
      issues.push({
        code: "duplicate",
        where: candidate.where,
        message: `the same paper as ${known.where}; the two were merged`,
        excerpt: excerptOf(candidate.paper.title),
      });
  });
  return { papers: uniqueIds([...merged.values()].map(({ paper }) => paper)), first: [...merged.keys()], issues };
}

/** Different papers under one id (two lists that both count from 1) get a number behind it. */
function uniqueIds(papers: readonly Paper[]): Paper[] {
  const taken = new Set(papers.map(({ id }) => id));
  const seen = new Set<string>();
  const next = new Map<string, number>();
  return papers.map((paper) => {
    let { id } = paper;
    for (let count = next.get(paper.id) ?? 2; seen.has(id); count++) {
      next.set(paper.id, count + 1);
      const numbered = `${paper.id}-${count}`;
      if (!taken.has(numbered)) id = numbered;
    }
    seen.add(id);
    return id === paper.id ? paper : { ...paper, id };
  });
}
