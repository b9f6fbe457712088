import { denseMatrix } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix, Places } from "../types";
import { umapLayout } from "./umapLayout";

/** Fewer papers have no neighbourhoods to speak of, and stand on their first two latent axes. */
const LEAST_ROWS = 16;
/** How far from the origin points begin. */
const REACH = 10;

/**
 * Places papers in the unit square so that papers of similar wording stand near each other: UMAP of the latent rows from
 * their second and third axes on (the first is close to the mean of all). The axes have no unit; both have the same scale.
 *
 * @param latent n x d, unit rows
 * @param graph  n x n, nearest neighbours with their cosines
 * @param done   called with the share of rounds done, 0 to 1
 */
export function documentLayout(latent: DenseMatrix, graph: CsrMatrix, random: Random, done: (share: number) => void): Places {
  if (latent.rows < LEAST_ROWS) return intoSquare(twoAxes(latent, 0));
  return intoSquare(umapLayout(scattered(twoAxes(latent, 1), random), graph, random, done));
}

function twoAxes({ rows, columns, value }: DenseMatrix, first: number): DenseMatrix {
  const two = denseMatrix(rows, 2);
  for (let i = 0; i < rows; i++)
    for (let axis = 0; axis < 2; axis++) two.value[2 * i + axis] = first + axis < columns ? value[i * columns + first + axis] : 0;
  return two;
}

/** Scaled to the reach, with a little noise that parts papers of equal wording. */
function scattered(points: DenseMatrix, random: Random): DenseMatrix {
  const furthest = points.value.reduce((most, x) => Math.max(most, Math.abs(x)), 0) || 1;
  return { ...points, value: points.value.map((x) => (x / furthest) * REACH + 0.001 * (random() - 0.5)) };
}

/**
 * Turns the points so that they are widest from left to right, as the places are that show them, then moves and scales
 * them into [0, 1] x [0, 1]: the same scale on both axes, the smaller extent centred.
 */
function intoSquare(points: DenseMatrix): Places {
  const { x, y } = turnWide(points);
  const [x0, x1] = [x.reduce((least, a) => Math.min(least, a), Infinity), x.reduce((most, a) => Math.max(most, a), -Infinity)];
  const [y0, y1] = [y.reduce((least, a) => Math.min(least, a), Infinity), y.reduce((most, a) => Math.max(most, a), -Infinity)];
  const scale = Math.max(x1 - x0, y1 - y0) || 1;
  return { x: x.map((a) => 0.5 + (a - (x0 + x1) / 2) / scale), y: y.map((a) => 0.5 + (a - (y0 + y1) / 2) / scale) };
}

/** Rotates the first principal axis to the horizontal. */
function turnWide({ rows, value }: DenseMatrix): { x: Float64Array; y: Float64Array } {
  const axis = (which: number): Float64Array => Float64Array.from({ length: rows }, (_, i) => value[2 * i + which]);
  const centred = (numbers: Float64Array): Float64Array => {
    const mean = numbers.reduce((sum, a) => sum + a, 0) / rows;
    return numbers.map((a) => a - mean);
  };
  const [x, y] = [centred(axis(0)), centred(axis(1))];
  const product = (a: Float64Array, b: Float64Array): number => a.reduce((sum, p, i) => sum + p * b[i], 0);
  // cosine and sine of half the angle whose tangent is 2 xy / (xx - yy)
  const [across, along] = [2 * product(x, y), product(x, x) - product(y, y)];
  const share = along / (Math.sqrt(across * across + along * along) || 1);
  const cosine = Math.sqrt((1 + share) / 2);
  const sine = Math.sqrt((1 - share) / 2) * (across < 0 ? -1 : 1);
  return { x: x.map((a, i) => cosine * a + sine * y[i]), y: y.map((b, i) => cosine * b - sine * x[i]) };
}
