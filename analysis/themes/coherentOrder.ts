import { naturalLog } from "../matrix/naturalLog";

/** How many of the best terms are put in order. */
const PICKED = 30;

/**
 * Puts the best terms of a theme in an order that reads as one idea: the best first, then always the one with the largest
 * sum of its score (as a share of the best) and its mean normalised PMI with those already picked, papers as windows
 * (Bouma 2009). The others follow by score.
 *
 * @param terms  by falling score
 * @param papers how many papers there are
 */
export function coherentOrder<T extends { readonly score: number; readonly rows: Int32Array }>(terms: readonly T[], papers: number): T[] {
  const open = terms.slice(0, PICKED);
  const sets = new Map(open.map((term) => [term, new Set(term.rows)]));
  const company = new Map(open.map((term) => [term, 0])); // sum of NPMI with the picked
  const picked: T[] = [];
  while (open.length > 0) {
    const merit = (term: T): number => term.score / terms[0].score + (company.get(term) as number) / Math.max(1, picked.length);
    const best = open.reduce((most, term) => (merit(term) > merit(most) ? term : most));
    open.splice(open.indexOf(best), 1);
    picked.push(best);
    for (const term of open) {
      const other = sets.get(best) as Set<number>;
      company.set(term, (company.get(term) as number) + npmi(term.rows, other, papers));
    }
  }
  return [...picked, ...terms.slice(PICKED)];
}

function npmi(rows: Int32Array, others: ReadonlySet<number>, papers: number): number {
  let both = 0;
  for (const row of rows) if (others.has(row)) both++;
  if (both === 0) return -1;
  if (both === papers) return 1;
  return naturalLog((both * papers) / (rows.length * others.size)) / -naturalLog(both / papers);
}
