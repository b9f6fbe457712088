import { dotRows } from "../matrix/csrMatrix";
import { dot, rowOf } from "../matrix/denseMatrix";
import type { Evidence, Explanation } from "../types";

const MOST_TERMS = 12;
const MOST_NEAREST = 20;

/**
 * Matched words: the cosine of the paper's tf-idf row with the sum of its theme's other rows is a sum over words; each
 * word's part of it.
 *
 * @param theme row of Corpus.papers -> theme
 */
export function explainPaper({ text, vectors, order }: Evidence, theme: Int32Array, row: number): Explanation {
  const { weights, latent, term } = vectors;
  const own = order.indexOf(row);
  const centre = new Float64Array(weights.columns);
  for (let i = 0; i < weights.rows; i++) {
    if (i === own || theme[order[i]] !== theme[row]) continue;
    for (let p = weights.rowStart[i]; p < weights.rowStart[i + 1]; p++) centre[weights.column[p]] += weights.value[p];
  }
  const parts: { term: string; part: number }[] = [];
  let total = 0;
  for (let p = weights.rowStart[own]; p < weights.rowStart[own + 1]; p++) {
    const part = weights.value[p] * centre[weights.column[p]];
    total += part;
    parts.push({ term: text.vocabulary.surface[term[weights.column[p]]], part });
  }
  const matched = parts
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part)
    .slice(0, MOST_TERMS);
  return { matched: matched.map((item) => ({ ...item, part: item.part / total })), nearest: nearestPapers(weights, latent, order, own) };
}

function nearestPapers(
  weights: Evidence["vectors"]["weights"],
  latent: Evidence["vectors"]["latent"],
  order: Int32Array,
  own: number,
): Explanation["nearest"] {
  const all: { row: number; similarity: number }[] = [];
  for (let i = 0; i < latent.rows; i++) {
    if (i === own || dotRows(weights, own, weights, i) === 0) continue;
    all.push({ row: order[i], similarity: dot(rowOf(latent, own), rowOf(latent, i)) });
  }
  return all.sort((a, b) => b.similarity - a.similarity || a.row - b.row).slice(0, MOST_NEAREST);
}
