import { layoutRounds } from "../kernels/layoutRounds";
import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix } from "../types";
import { fuzzyEdges } from "./fuzzyEdges";

/** Rounds, and points that push away at each pull, up to so many papers: of many fewer give nearly the same picture. */
const EFFORT = [
  { papers: 1000, rounds: 1000, repulsions: 12 },
  { papers: 5000, rounds: 200, repulsions: 12 },
  { papers: 30_000, rounds: 100, repulsions: 12 },
  { papers: Infinity, rounds: 60, repulsions: 8 },
];
/**
 * UMAP (McInnes, Healy & Melville 2018) in two dimensions: neighbours pull each other, points drawn at random push each
 * other away, in rounds of ever smaller steps. Likeness in the plane is 1 / (1 + d²), the curve of the paper with b = 1:
 * nothing but + - x / decides where a point goes, so the map is the same in every browser.
 *
 * @param start n x 2, where points begin, all within about 10 of the origin; not changed
 * @param graph n x n, neighbours with their cosines
 * @param done  called with the share of rounds done
 */
export function umapLayout(start: DenseMatrix, graph: CsrMatrix, random: Random, done: (share: number) => void): DenseMatrix {
  const { head, tail, weight } = fuzzyEdges(graph);
  const { rounds, repulsions } = EFFORT.find(({ papers }) => start.rows <= papers) ?? EFFORT[EFFORT.length - 1];
  const strongest = weight.reduce((most, x) => Math.max(most, x), 0);
  const springs = { head, tail, interval: weight.map((x) => strongest / x), place: start.value };
  const value = layoutRounds(springs, rounds, repulsions, Math.floor(random() * 2 ** 32), (round) => done(round / rounds));
  return { ...start, value };
}
