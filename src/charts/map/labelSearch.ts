import { type Box, boxesOverlap, segmentMeetsBox, segmentsCross } from "./geometry";
import type { Candidate } from "./labelCandidates";

export interface RatedCandidate extends Candidate {
  readonly cost: number;
  /** The box round label and line. */
  readonly reach: Box;
}

/** By theme: the chosen place, or undefined where the label is left out. */
export type Choice = readonly (RatedCandidate | undefined)[];

export interface LabelSearch {
  /** By theme: its places, cheapest first. */
  readonly candidates: readonly (readonly RatedCandidate[])[];
  /** By theme: what it costs to leave its label out. */
  readonly omission: readonly number[];
  /** Pixels that labels keep from each other. */
  readonly air: number;
  /** What it costs to move a label that has its place. */
  readonly disturbance: number;
}

/**
 * A choice, and where it leaves no room: of each theme the edges of its reach, left, top, right and bottom, in one list, as places are
 * compared with all others millions of times where labels are many. A label that is left out begins beyond all others.
 */
interface Standing {
  readonly choice: Choice;
  readonly edges: Float64Array;
}

const MOST_ROUNDS = 6;
const LEAST_GAIN = 1e-6;
/** Labels at places that cost no more stay there. */
const FINE = 0.5;
/** A label may push others, and those again others. */
const DEPTH = 2;
const MOST_PUSHED = 2;
const NONE: readonly number[] = [];
const NOWHERE: Box = { x: Infinity, y: Infinity, width: 0, height: 0 };

/**
 * Chooses one place for each label so that no two overlap and the sum of costs is small: first each theme in turn takes
 * its best free place, then each tries better ones and pushes other labels to their next best, as long as that pays. With pauses.
 */
export function* chooseLabelsInPieces(search: LabelSearch): Generator<void, Choice> {
  let choice: Choice = search.candidates.map(() => undefined);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = choice;
    for (let theme = 0; theme < choice.length; theme++) {
      yield;
      if (costOf(theme, choice, search) > FINE) choice = yield* improveLabelInPieces(theme, choice, search, round === 0 ? 0 : DEPTH);
    }
    if (choice === before) break;
  }
  return choice;
}

/** The choice with a better place for one label, other labels moved out of its way where that pays; the same choice if there is none. */
export function* improveLabelInPieces(theme: number, choice: Choice, search: LabelSearch, depth = DEPTH): Generator<void, Choice> {
  const now = costOf(theme, choice, search);
  const best = yield* bestPlace(theme, standing(choice.with(theme, undefined)), search, now - LEAST_GAIN, depth, []);
  return best?.stands.choice ?? choice;
}

function standing(choice: Choice): Standing {
  const edges = new Float64Array(4 * choice.length);
  choice.forEach((place, i) => setEdges(edges, i, place));
  return { choice, edges };
}

/** With the label at a place, and without those that it pushes away. */
function moved({ choice, edges }: Standing, theme: number, place: RatedCandidate, pushed: readonly number[]): Standing {
  const next = { choice: choice.slice(), edges: edges.slice() };
  for (const i of pushed) {
    next.choice[i] = undefined;
    setEdges(next.edges, i, undefined);
  }
  next.choice[theme] = place;
  setEdges(next.edges, theme, place);
  return next;
}

function setEdges(edges: Float64Array, theme: number, place: RatedCandidate | undefined): void {
  const { x, y, width, height } = place?.reach ?? NOWHERE;
  edges[4 * theme] = x;
  edges[4 * theme + 1] = y;
  edges[4 * theme + 2] = x + width;
  edges[4 * theme + 3] = y + height;
}

interface Placed {
  readonly stands: Standing;
  /** Of the place and of what others lose. */
  readonly cost: number;
}

/**
 * The best place for a label that has none, with new places for those that it pushes away.
 *
 * @param budget the place and what others lose must cost less together
 * @param depth how far pushing may go on; 0 = only free places
 * @param fixed labels that must not be pushed
 */
function* bestPlace(
  theme: number,
  stands: Standing,
  search: LabelSearch,
  budget: number,
  depth: number,
  fixed: readonly number[],
): Generator<void, Placed | undefined> {
  if (depth === 0) return freePlace(theme, stands, search, budget);
  const { choice } = stands;
  let best: Placed | undefined;
  for (const place of search.candidates[theme]) {
    yield;
    const limit = best?.cost ?? budget;
    if (place.cost >= limit) break;
    const pushed = inTheWay(place, stands, search.air, fixed, MOST_PUSHED);
    if (!pushed) continue;
    if (pushed.length === 0) return { stands: moved(stands, theme, place, NONE), cost: place.cost };

    let next = moved(stands, theme, place, pushed);
    let cost = place.cost;
    for (const i of pushed) {
      if (cost >= limit) break;
      const before = costOf(i, choice, search) - search.disturbance;
      const left = Math.min(search.omission[i], limit - cost + before);
      const other =
        depth > 1 ? yield* bestPlace(i, next, search, left, depth - 1, [...fixed, theme, ...pushed]) : freePlace(i, next, search, left);
      if (other) next = other.stands;
      cost += (other?.cost ?? search.omission[i]) - before;
    }
    if (cost < limit) best = { stands: next, cost };
  }
  return best;
}

/** The cheapest free place that costs less than the budget. Looked for millions of times where labels are many: so without pauses. */
function freePlace(theme: number, stands: Standing, { candidates, air }: LabelSearch, budget: number): Placed | undefined {
  const places = candidates[theme];
  for (let i = 0; i < places.length && places[i].cost < budget; i++)
    if (inTheWay(places[i], stands, air, NONE, 0)) return { stands: moved(stands, theme, places[i], NONE), cost: places[i].cost };
  return undefined;
}

/** Labels that the place covers, or whose line meets its line or label; undefined where these are more than `most`, or one of them is fixed. */
function inTheWay(
  place: RatedCandidate,
  { choice, edges }: Standing,
  air: number,
  fixed: readonly number[],
  most: number,
): readonly number[] | undefined {
  const { x, y, width, height } = place.reach;
  const left = x - air;
  const top = y - air;
  const right = x + width + air;
  const bottom = y + height + air;
  let found = NONE;
  for (let i = 0, at = 0; i < choice.length; i++, at += 4) {
    if (edges[at] >= right || left >= edges[at + 2] || edges[at + 1] >= bottom || top >= edges[at + 3]) continue;
    if (!meet(place, choice[i] as RatedCandidate, air)) continue;
    if (found.length === most || fixed.includes(i)) return undefined;
    found = [...found, i];
  }
  return found;
}

/** Of two whose reaches overlap. */
function meet(a: RatedCandidate, b: RatedCandidate, air: number): boolean {
  return (
    boxesOverlap(a.box, b.box, air) ||
    (a.leader !== undefined && segmentMeetsBox(a.leader, b.box, air)) ||
    (b.leader !== undefined && segmentMeetsBox(b.leader, a.box, air)) ||
    (a.leader !== undefined && b.leader !== undefined && segmentsCross(a.leader, b.leader))
  );
}

function costOf(theme: number, choice: Choice, { omission }: LabelSearch): number {
  return choice[theme]?.cost ?? omission[theme];
}
