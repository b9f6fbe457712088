import { naturalLog } from "../matrix/naturalLog";

/** How many of the best terms are put in order. */
const PICKED = 30;

/**
 * Puts the best terms of a theme in an order that reads as one idea: the best first, then always the one with the largest
 * sum of its score (as a share of the best) and its mean normalised PMI with those already picked, papers as windows
 * (Bouma 2009). The others follow by score.
 *
 * @param terms  by falling score; the rows of each rise
 * @param papers how many papers there are
 */
export function coherentOrder<T extends { readonly score: number; readonly rows: Int32Array }>(terms: readonly T[], papers: number): T[] {
  const open = terms.slice(0, PICKED);
  const company = new Map(open.map((term) => [term, 0])); // sum of NPMI with the picked
  const picked: T[] = [];
  while (open.length > 0) {
    const merit = (term: T): number => term.score / terms[0].score + (company.get(term) as number) / Math.max(1, picked.length);
    const best = open.reduce((most, term) => (merit(term) > merit(most) ? term : most));
    open.splice(open.indexOf(best), 1);
    picked.push(best);
    for (const term of open) company.set(term, (company.get(term) as number) + npmi(term.rows, best.rows, papers));
  }
  return [...picked, ...terms.slice(PICKED)];
}

function npmi(rows: Int32Array, others: Int32Array, papers: number): number {
  const both = inBoth(rows, others);
  if (both === 0) return -1;
  if (both === papers) return 1;
  return naturalLog((both * papers) / (rows.length * others.length)) / -naturalLog(both / papers);
}

/** How many numbers two rising lists share. */
function inBoth(a: Int32Array, b: Int32Array): number {
  let [p, q, both] = [0, 0, 0];
  while (p < a.length && q < b.length) {
    const difference = a[p] - b[q];
    if (difference === 0) both++;
    if (difference <= 0) p++;
    if (difference >= 0) q++;
  }
  return both;
}
