import { naturalLog } from "../matrix/naturalLog";

/** How many of the best terms are put in order. */
const PICKED = 30;

/**
 * Puts the best terms of a theme in an order that reads as one idea: the best first, then always the one with the largest
 * sum of its score (as a share of the best) and its mean normalised PMI with those already picked, papers as windows
 * (Bouma 2009). The others follow by score.
 *
 * @param terms  by falling score; rows are numbers below `papers`, none twice
 * @param papers how many papers there are
 */
export function coherentOrder<T extends { readonly score: number; readonly rows: Int32Array }>(terms: readonly T[], papers: number): T[] {
  const open = terms.slice(0, PICKED);
  const company = new Map(open.map((term) => [term, 0])); // sum of NPMI with the picked
  const picked: T[] = [];
  const sets = new Map(open.map((term) => [term, setOf(term.rows, papers)]));
  while (open.length > 0) {
    const merit = (term: T): number => term.score / terms[0].score + (company.get(term) as number) / Math.max(1, picked.length);
    const best = open.reduce((most, term) => (merit(term) > merit(most) ? term : most));
    open.splice(open.indexOf(best), 1);
    picked.push(best);
    for (const term of open) {
      const both = shared(sets.get(term) as Uint32Array, sets.get(best) as Uint32Array);
      company.set(term, (company.get(term) as number) + npmi(both, term.rows.length, best.rows.length, papers));
    }
  }
  return [...picked, ...terms.slice(PICKED)];
}

/** A bit for each paper: 1 where it is one of the rows. */
function setOf(rows: Int32Array, papers: number): Uint32Array {
  const bits = new Uint32Array((papers + 31) >> 5);
  for (let i = 0; i < rows.length; i++) bits[rows[i] >> 5] |= 1 << (rows[i] & 31);
  return bits;
}

/** How many papers are in both sets. The ones of 32 bits are counted side by side (Warren 2002, section 5-1). */
function shared(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    let bits = a[i] & b[i];
    if (bits === 0) continue;
    bits -= (bits >>> 1) & 0x55555555;
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    count += Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Of two terms, of which `both` papers hold the one and the other. */
function npmi(both: number, one: number, other: number, papers: number): number {
  if (both === 0) return -1;
  if (both === papers) return 1;
  return naturalLog((both * papers) / (one * other)) / -naturalLog(both / papers);
}
