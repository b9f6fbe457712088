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

const MOST_ROUNDS = 6;
const LEAST_GAIN = 1e-6;
/** Labels at places that cost no more stay there. */
const FINE = 0.5;
/** A label may push others, and those again others. */
const DEPTH = 2;
const MOST_PUSHED = 2;

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
  const best = yield* bestPlace(theme, choice.with(theme, undefined), search, now - LEAST_GAIN, depth, []);
  return best?.choice ?? choice;
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
  choice: Choice,
  search: LabelSearch,
  budget: number,
  depth: number,
  fixed: readonly number[],
): Generator<void, { readonly choice: Choice; readonly cost: number } | undefined> {
  let best: { readonly choice: Choice; readonly cost: number } | undefined;
  for (const place of search.candidates[theme]) {
    if (depth > 0) yield;
    const limit = best?.cost ?? budget;
    if (place.cost >= limit) break;
    const pushed = inTheWay(place, choice, search.air);
    if (pushed.length === 0) return { choice: choice.with(theme, place), cost: place.cost };
    if (depth === 0 || pushed.length > MOST_PUSHED || pushed.some((i) => fixed.includes(i))) continue;

    let next: Choice = choice.map((other, i) => (i === theme ? place : pushed.includes(i) ? undefined : other));
    let cost = place.cost;
    for (const i of pushed) {
      if (cost >= limit) break;
      const before = costOf(i, choice, search) - search.disturbance;
      const other = yield* bestPlace(i, next, search, Math.min(search.omission[i], limit - cost + before), depth - 1, [
        ...fixed,
        theme,
        ...pushed,
      ]);
      if (other) next = other.choice;
      cost += (other?.cost ?? search.omission[i]) - before;
    }
    if (cost < limit) best = { choice: next, cost };
  }
  return best;
}

/** Labels that the place covers, or whose line meets its line or label. */
function inTheWay(place: RatedCandidate, choice: Choice, air: number): number[] {
  const found: number[] = [];
  choice.forEach((other, i) => {
    if (other && meet(place, other, air)) found.push(i);
  });
  return found;
}

function meet(a: RatedCandidate, b: RatedCandidate, air: number): boolean {
  if (!boxesOverlap(a.reach, b.reach, air)) return false;
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
