import { dot } from "../matrix/denseMatrix";
import type { CsrMatrix, Evidence, Explanation, Placement, Pull } from "../types";
import { withoutNested } from "./withoutNested";

const MOST_TERMS = 12;
const MOST_PULLS = 5;
const MOST_NEAREST = 20;
const MOST_SHARED = 4;

/** A word of the paper: a column of the weights with its value there. */
interface Word {
  readonly column: number;
  readonly value: number;
}

/**
 * Matched words: the cosine of the paper's tf-idf row with the sum of its theme's other rows is a sum over words; each
 * word's part of it. What speaks for either theme: the difference of two such cosines, word by word.
 *
 * @param row of Corpus.papers, like those of the placement
 */
export function explainPaper(
  { text, vectors, order }: Evidence,
  { theme, nearest, secondTheme }: Pick<Placement, "theme" | "nearest" | "secondTheme">,
  row: number,
): Explanation {
  const { weights, latent, term } = vectors;
  const own = order.indexOf(row);
  const membersOf = (id: number): number[] => Array.from(order.keys()).filter((i) => theme[order[i]] === id);
  const words = wordsOf(weights, own);
  const [first, second] = [nearest[row], secondTheme[row]].map((id) => wordingOf(weights, membersOf(id), own));
  const keyOf = ({ column }: Word): string => text.vocabulary.key[term[column]];
  const surfaceOf = ({ column }: Word): string => text.vocabulary.surface[term[column]];

  const parts = words.map((word) => ({ ...word, part: word.value * first.sum[word.column] }));
  const total = parts.reduce((sum, { part }) => sum + part, 0);
  const matched = parts
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part)
    .slice(0, MOST_TERMS)
    .map((word) => ({ term: surfaceOf(word), part: word.part / total, papers: first.holders[word.column] }));

  const leads = words.map((word) => {
    const [a, b] = [first, second].map(({ sum, length }) => (word.value * sum[word.column]) / length);
    return { ...word, lead: a - b };
  });
  const pulls = (sign: 1 | -1): Pull[] => {
    const towards = leads.filter(({ lead }) => sign * lead > 0).sort((a, b) => sign * (b.lead - a.lead));
    return withoutNested(towards, keyOf, MOST_PULLS).map((word) => ({ term: surfaceOf(word), by: sign * word.lead }));
  };

  const inPaper = new Float64Array(weights.columns);
  for (const { column, value } of words) inPaper[column] = value;
  const nearestRows = nearestPapers(weights, latent, order, own, inPaper).map(({ i, similarity }) => {
    const both = wordsOf(weights, i)
      .map(({ column, value }) => ({ column, value: value * inPaper[column] }))
      .filter(({ value }) => value > 0)
      .sort((a, b) => b.value - a.value);
    return { row: order[i], similarity, shared: withoutNested(both, keyOf, MOST_SHARED).map(surfaceOf) };
  });
  const hasSecond = secondTheme[row] >= 0;
  return { matched, forTheme: hasSecond ? pulls(1) : [], forSecond: hasSecond ? pulls(-1) : [], nearest: nearestRows };
}

function wordsOf({ rowStart, column, value }: CsrMatrix, row: number): Word[] {
  return Array.from({ length: rowStart[row + 1] - rowStart[row] }, (_, k) => ({
    column: column[rowStart[row] + k],
    value: value[rowStart[row] + k],
  }));
}

/**
 * The wording of a theme: the sum of its rows without the paper in question, its length (1 where there is none), and by
 * column how many of its papers, that one included, hold the term.
 */
function wordingOf({ columns, rowStart, column, value }: CsrMatrix, rows: readonly number[], without: number) {
  const sum = new Float64Array(columns);
  const holders = new Int32Array(columns);
  for (const row of rows)
    for (let p = rowStart[row]; p < rowStart[row + 1]; p++) {
      holders[column[p]]++;
      if (row !== without) sum[column[p]] += value[p];
    }
  return { sum, holders, length: Math.sqrt(dot(sum, sum)) || 1 };
}

/** The papers nearest in latent space among those that share a word with this one; i counts rows of the evidence. */
function nearestPapers(
  { rowStart, column }: CsrMatrix,
  latent: Evidence["vectors"]["latent"],
  order: Int32Array,
  own: number,
  inPaper: Float64Array,
): { readonly i: number; readonly similarity: number }[] {
  const { value, columns } = latent;
  const similarity = new Float64Array(latent.rows).fill(-Infinity);
  for (let i = 0; i < latent.rows; i++) {
    let p = rowStart[i];
    while (p < rowStart[i + 1] && inPaper[column[p]] === 0) p++;
    if (i === own || p === rowStart[i + 1]) continue;
    similarity[i] = 0;
    for (let j = 0; j < columns; j++) similarity[i] += value[own * columns + j] * value[i * columns + j];
  }
  const nearest: { i: number; similarity: number }[] = [];
  while (nearest.length < MOST_NEAREST) {
    let best = own;
    for (let i = 0; i < latent.rows; i++)
      if (similarity[i] > similarity[best] || (similarity[i] === similarity[best] && order[i] < order[best])) best = i;
    if (similarity[best] === -Infinity) break;
    nearest.push({ i: best, similarity: similarity[best] });
    similarity[best] = -Infinity;
  }
  return nearest;
}
