import type { ThemeMark } from "../chart";
import { boundsOf, type Box } from "./geometry";
import { labelBlocks, type LabelText } from "./labelBlock";
import { type Candidate, farCandidates, labelCandidates } from "./labelCandidates";
import { labelCost } from "./labelCost";
import type { LabelGround } from "./labelGround";
import { chooseLabelsInPieces, type Choice, improveLabelInPieces, type RatedCandidate } from "./labelSearch";
import { lengthOf } from "../sameEverywhere";

/** A label with its place. */
export interface PlacedLabel extends Candidate {
  readonly theme: ThemeMark;
}

/** Leaving the smallest theme's label out is worse than any bad place; leaving a larger one out worse than all smaller ones together. */
const OMISSION = 1000;
const AIR = 5;
/** The best places of each theme are enough to choose from. */
const MOST_CANDIDATES = 150;
/** Where the best place at the hull costs more, places far from it are looked at. */
const CROWDED = 12;
/** A label that grows when it is selected stays near its place, and others in theirs: by pixel, by label. */
const MOVE_COST = 0.1;
const DISTURBANCE = 15;

/**
 * Puts a label at each theme that has a hull: none overlaps another, a toolbar or the edge; each stands where it can be
 * taken for its own theme's only and covers as little as can be. Where there is no room a label is shortened, then the
 * smallest theme's left out. The selected theme's label is larger; the others stay where they are without a selection,
 * unless it needs their room. Pauses after the places of each theme were rated.
 */
export function* placeLabelsInPieces(
  themes: readonly ThemeMark[],
  selected: number | undefined,
  text: LabelText,
  ground: LabelGround,
): Generator<void, PlacedLabel[]> {
  const bySize = themes.map((_, i) => i).sort((a, b) => themes[b].size - themes[a].size || themes[a].id - themes[b].id);
  const rated = (i: number, emphasised: boolean, near: Candidate | undefined): RatedCandidate[] => {
    const blocks = labelBlocks(themes[i], text, emphasised, ground.unit, ground.frame.width);
    const rate = (candidate: Candidate): { candidate: Candidate; cost: number } => ({
      candidate,
      cost: labelCost(i, candidate, ground) + (near ? MOVE_COST * distance(candidate, near) : 0),
    });
    const close = labelCandidates(ground.parts[i], blocks, ground.frame, ground.unit).map(rate);
    const crowded = ground.parts[i].length > 0 && close.every(({ cost }) => cost > CROWDED);
    const far = crowded ? farCandidates(ground.parts[i][0], blocks, ground.frame, ground.unit).map(rate) : [];
    return [...close, ...far]
      .filter(({ cost }) => cost < Infinity)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST_CANDIDATES)
      .map(({ candidate, cost }) => ({ ...candidate, cost, reach: reachOf(candidate) }));
  };
  const ofEach: RatedCandidate[][] = [];
  for (const i of bySize) {
    ofEach.push(rated(i, false, undefined));
    yield;
  }
  const search = {
    candidates: ofEach,
    omission: bySize.map((_, rank) => OMISSION * 2 ** (bySize.length - rank)),
    air: AIR * ground.unit,
    disturbance: 0,
  };
  let choice = yield* chooseLabelsInPieces(search);
  yield;

  const rank = bySize.findIndex((i) => themes[i].id === selected);
  if (rank >= 0) {
    const candidates = search.candidates.with(rank, rated(bySize[rank], true, choice[rank]));
    const omission = search.omission.with(rank, 2 * search.omission[0]);
    choice = yield* improveLabelInPieces(rank, choice.with(rank, undefined), { ...search, candidates, omission, disturbance: DISTURBANCE });
  }
  return placed(choice, bySize, themes);
}

function placed(choice: Choice, order: readonly number[], themes: readonly ThemeMark[]): PlacedLabel[] {
  return choice.flatMap((place, rank) => (place ? [{ ...place, theme: themes[order[rank]] }] : []));
}

function reachOf({ box, leader }: Candidate): Box {
  return boundsOf([[box.x, box.y], [box.x + box.width, box.y + box.height], ...(leader ?? [])]);
}

function distance(a: Candidate, b: Candidate): number {
  return lengthOf(a.box.x - b.box.x + (a.box.width - b.box.width) / 2, a.box.y - b.box.y + (a.box.height - b.box.height) / 2);
}
