import type { Partition, TextModel } from "../types";

/** How the terms of the vocabulary spread over the themes. */
export interface TermStatistics {
  readonly papers: number;
  /** Theme -> papers. */
  readonly sizes: Int32Array;
  /** Theme -> (column -> papers of the theme that hold the term). */
  readonly inside: readonly ReadonlyMap<number, number>[];
  /** Theme -> (column -> rows of those papers, rising). */
  readonly rows: readonly ReadonlyMap<number, readonly number[]>[];
}

export function termStatistics(text: TextModel, { assignment, count }: Partition): TermStatistics {
  const sizes = new Int32Array(count);
  const rows = Array.from({ length: count }, () => new Map<number, number[]>());
  assignment.forEach((theme, row) => {
    sizes[theme]++;
    for (let p = text.counts.rowStart[row]; p < text.counts.rowStart[row + 1]; p++) {
      const column = text.counts.column[p];
      const known = rows[theme].get(column);
      if (known) known.push(row);
      else rows[theme].set(column, [row]);
    }
  });
  const inside = rows.map((byColumn) => new Map(Array.from(byColumn, ([column, list]) => [column, list.length])));
  return { papers: assignment.length, sizes, inside, rows };
}

/**
 * How much a term marks out a theme: p ln(p / q), with p the share of the theme's papers that hold it and q the share
 * of all others (half a paper is added to the others, so that "only here" stays finite). The part that the term adds
 * to the Kullback-Leibler divergence of the theme from the rest; below 0 where the term is rarer inside.
 */
export function distinctiveness(inside: number, themeSize: number, inCorpus: number, papers: number): number {
  const p = inside / themeSize;
  const q = (inCorpus - inside + 0.5) / (papers - themeSize + 1);
  return p * Math.log(p / q);
}
