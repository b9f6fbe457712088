import { atOnce } from "../atOnce";
import { densityEdges } from "./densityEdges";
import { evenlyAlong, type Point } from "./geometry";
import { densityInPieces } from "./pointDensity";
import type { PlacedPoints } from "./pointPlacement";
import { ringHolds } from "./ringHolds";
import { lengthOf } from "../sameEverywhere";

/** Density at the edge, in peaks of one paper. */
const LEVEL = 0.46;
/** From so many papers on a theme is drawn where it is dense, wholly so from the second number on … */
const DENSE_FROM = 30;
const DENSE_AT = 150;
/** … where there is at least this part of the density that all but so many strays live in … */
const DENSE_LEVEL = 0.75;
const STRAY = 0.2;
/** … in parts that hold no less than this share of its papers. */
const LEAST_PART = 0.08;
/** Pixels between the corners of an edge. */
const CORNERS = 7;

/** One connected area of a theme. */
export interface HullPart {
  /** Corners of its edge, evenly spaced, closed (the first is not repeated). */
  readonly ring: readonly Point[];
  /** Papers of the theme inside. */
  readonly papers: number;
}

/**
 * The area of each theme on the map: where the Gaussian density of its papers is at least 0.46 of one paper's peak,
 * without parts that hold a single stray paper. Of themes with many papers only the dense areas are drawn, or their
 * strays would cover the map.
 *
 * @param rows rows of each theme's papers
 * @param bandwidth standard deviation of the bell on each paper, in pixels
 * @returns by theme: its parts, most papers first; none only where the theme has no papers
 */
export function themeHulls(points: PlacedPoints, rows: readonly (readonly number[])[], bandwidth: number): HullPart[][] {
  return atOnce(themeHullsInPieces(points, rows, bandwidth));
}

/** The same with pauses. */
export function* themeHullsInPieces(
  { x, y }: PlacedPoints,
  rows: readonly (readonly number[])[],
  bandwidth: number,
): Generator<void, HullPart[][]> {
  const hulls: HullPart[][] = [];
  for (const own of rows) {
    const papers = own.map((i): [number, number] => [x[i], y[i]]);
    hulls.push(papers.length > 0 ? yield* hullInPieces(papers, bandwidth) : []);
    yield;
  }
  return hulls;
}

function* hullInPieces(papers: readonly [number, number][], bandwidth: number): Generator<void, HullPart[]> {
  const density = yield* densityInPieces(papers, bandwidth);
  yield;
  const level = edgeLevel(density.atPoint);
  const parts = densityEdges(density, level)
    .map((edge) => evenlyAlong(edge, Math.max(12, Math.round(ringLength(edge) / CORNERS))))
    .map((ring) => ({ ring, papers: countIn(ring, papers) }))
    .sort((a, b) => b.papers - a.papers || ringLength(b.ring) - ringLength(a.ring));
  const least = Math.max(2, LEAST_PART * papers.length);
  const kept = parts.filter((part) => part.papers >= least);
  return kept.length > 0 ? kept : parts.slice(0, 1);
}

function countIn(ring: readonly Point[], papers: readonly Point[]): number {
  const holds = ringHolds(ring);
  return papers.reduce((sum, [x, y]) => sum + Number(holds(x, y)), 0);
}

/** In peaks of one paper; rises evenly from the level of small themes to that of large ones. */
function edgeLevel(atPapers: Float64Array): number {
  const dense = DENSE_LEVEL * atPapers.toSorted()[Math.floor(STRAY * atPapers.length)];
  const part = Math.min(Math.max((atPapers.length - DENSE_FROM) / (DENSE_AT - DENSE_FROM), 0), 1);
  return LEVEL ** (1 - part) * dense ** part;
}

function ringLength(edge: readonly Point[]): number {
  return edge.reduce((sum, [x, y], i) => {
    const [lastX, lastY] = edge[i === 0 ? edge.length - 1 : i - 1];
    return sum + lengthOf(x - lastX, y - lastY);
  }, 0);
}
