import { denseMatrix } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix } from "../types";
import { fuzzyEdges, type Edges } from "./fuzzyEdges";

/** Rounds, and points that push away at each pull, up to so many papers: of many fewer give nearly the same picture. */
const EFFORT = [
  { papers: 1000, rounds: 500, repulsions: 10 },
  { papers: 5000, rounds: 200, repulsions: 10 },
  { papers: Infinity, rounds: 100, repulsions: 5 },
];
/** One step moves a point no further than this along each axis. */
const FURTHEST = 4;
const CLOSEST = 0.001;

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
  const edges = fuzzyEdges(graph);
  const place = { ...denseMatrix(start.rows, 2), value: start.value.slice() };
  const { rounds, repulsions } = EFFORT.find(({ papers }) => start.rows <= papers) ?? EFFORT[EFFORT.length - 1];
  const strongest = edges.weight.reduce((most, weight) => Math.max(most, weight), 0);
  const interval = edges.weight.map((weight) => strongest / weight); // rounds from one pull to the next
  const due = interval.slice();
  for (let round = 0; round < rounds; round++) {
    oneRound(edges, interval, due, place.value, round, 1 - round / rounds, repulsions, random);
    if (round % 20 === 19) done(round / rounds);
  }
  return place;
}

/** Pulls along the edges whose turn it is; the ends of an edge change roles from round to round. */
function oneRound(
  { head, tail }: Edges,
  interval: Float64Array,
  due: Float64Array,
  place: Float64Array,
  round: number,
  step: number,
  repulsions: number,
  random: Random,
): void {
  const points = place.length / 2;
  for (let e = 0; e < head.length; e++) {
    if (due[e] > round + 1) continue;
    due[e] += interval[e];
    const from = 2 * (round % 2 === 0 ? head[e] : tail[e]);
    const to = 2 * (round % 2 === 0 ? tail[e] : head[e]);
    let x = place[from];
    let y = place[from + 1];
    let dx = x - place[to];
    let dy = y - place[to + 1];
    const pull = -2 / (1 + dx * dx + dy * dy);
    const [gx, gy] = [clipped(pull * dx) * step, clipped(pull * dy) * step];
    x += gx;
    y += gy;
    place[to] -= gx;
    place[to + 1] -= gy;
    for (let r = 0; r < repulsions; r++) {
      const other = 2 * Math.floor(random() * points);
      if (other === from) continue;
      dx = x - place[other];
      dy = y - place[other + 1];
      const distance = dx * dx + dy * dy;
      const push = 2 / ((CLOSEST + distance) * (1 + distance));
      x += clipped(push * dx) * step;
      y += clipped(push * dy) * step;
    }
    place[from] = x;
    place[from + 1] = y;
  }
}

function clipped(x: number): number {
  return x > FURTHEST ? FURTHEST : x < -FURTHEST ? -FURTHEST : x;
}
