import { denseMatrix, dot, groupDirections, rowOf } from "../matrix/denseMatrix";
import type { DenseMatrix, Partition, ThemeMerge } from "../types";
import { averageLink } from "./averageLinkTree";

/**
 * Cosines of the mean wording of themes.
 *
 * @param rows n x d, unit rows; papers in no theme do not count
 * @returns    themes x themes, diagonal 1
 */
export function themeSimilarity(rows: DenseMatrix, { assignment, count }: Partition): DenseMatrix {
  const directions = groupDirections(rows, assignment, count);
  const similarity = denseMatrix(count, count);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++) similarity.value[a * count + b] = a === b ? 1 : dot(rowOf(directions, a), rowOf(directions, b));
  return similarity;
}

/** Average-link tree over themes; see averageLinkTree.ts. Similarities below 0 count as 0. */
export function themeTree(similarity: DenseMatrix): ThemeMerge[] {
  const count = similarity.rows;
  const node = Int32Array.from({ length: count }, (_, theme) => theme); // leading theme -> node of the tree
  const leader = Int32Array.from({ length: count }, (_, theme) => theme);
  const find = (theme: number): number => {
    while (leader[theme] !== theme) theme = leader[theme];
    return theme;
  };
  return averageLink(similarity).map(({ a, b, similarity: alike }, step) => {
    const [first, second] = [find(a), find(b)];
    const merge = { a: node[first], b: node[second], similarity: Math.max(0, alike) };
    leader[second] = first;
    node[first] = count + step;
    return merge;
  });
}
