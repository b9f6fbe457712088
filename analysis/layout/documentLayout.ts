/** The only place where `umap-js` comes in. */
import { UMAP } from "umap-js";
import { rowOf } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { DenseMatrix } from "../types";

const NEIGHBOURS = 15;
/** UMAP needs more rows than neighbours; fewer papers stand on their first two latent axes. */
const LEAST_ROWS = NEIGHBOURS + 1;
/** Above so many papers fewer rounds give nearly the same picture. */
const MANY = 1000;

/**
 * Places papers in the unit square so that papers of similar wording stand near each other: UMAP of the latent rows
 * (McInnes, Healy & Melville 2018), seeded. The axes have no unit; both have the same scale.
 *
 * @param done called with the share of rounds done, 0 to 1
 */
export function documentLayout(latent: DenseMatrix, random: Random, done: (share: number) => void): { x: Float64Array; y: Float64Array } {
  const rows = Array.from({ length: latent.rows }, (_, i) => Array.from(rowOf(latent, i)));
  if (rows.length < LEAST_ROWS) return intoSquare(rows.map((row) => [row[0] ?? 0, row[1] ?? 0]));
  const umap = new UMAP({
    nComponents: 2,
    nNeighbors: NEIGHBOURS,
    minDist: 0.3,
    spread: 1.2,
    nEpochs: rows.length > MANY ? 120 : 400,
    random,
    distanceFn: cosineDistance,
  });
  const epochs = umap.initializeFit(rows);
  for (let epoch = 0; epoch < epochs; epoch++) {
    umap.step();
    if (epoch % 20 === 0) done(epoch / epochs);
  }
  return intoSquare(umap.getEmbedding());
}

/** On unit rows. */
function cosineDistance(a: number[], b: number[]): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return 1 - sum;
}

/**
 * Turns the points so that they are widest from left to right, as the places are that show them, then moves and scales
 * them into [0, 1] x [0, 1]: the same scale on both axes, the smaller extent centred.
 */
function intoSquare(points: readonly (readonly number[])[]): { x: Float64Array; y: Float64Array } {
  const turned = turnWide(points);
  const extent = (axis: number): [number, number] => {
    let low = Infinity;
    let high = -Infinity;
    for (const point of turned) {
      low = Math.min(low, point[axis]);
      high = Math.max(high, point[axis]);
    }
    return [low, high];
  };
  const [x0, x1] = extent(0);
  const [y0, y1] = extent(1);
  const scale = Math.max(x1 - x0, y1 - y0) || 1;
  return {
    x: Float64Array.from(turned, (point) => 0.5 + (point[0] - (x0 + x1) / 2) / scale),
    y: Float64Array.from(turned, (point) => 0.5 + (point[1] - (y0 + y1) / 2) / scale),
  };
}

/** Rotates the first principal axis to the horizontal. */
function turnWide(points: readonly (readonly number[])[]): [number, number][] {
  const mean = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [x, y] of points) {
    xx += (x - mean[0]) ** 2;
    xy += (x - mean[0]) * (y - mean[1]);
    yy += (y - mean[1]) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  return points.map(([x, y]) => [cosine * (x - mean[0]) + sine * (y - mean[1]), cosine * (y - mean[1]) - sine * (x - mean[0])]);
}
