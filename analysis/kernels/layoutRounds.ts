import { numbersFrom, type Random } from "../random";
import { inBlocks, inKernelMemory, worthKernel } from "./kernelMemory";

/** One step moves a point no further than this along each axis, for each point that pushes it. */
const FURTHEST = 4;
const CLOSEST = 0.001;
/** Points push in so many lanes, whose sums come together at last. */
const LANES = 4;

const { fround } = Math;

/** Points of the plane and the edges that pull them together. */
export interface Springs {
  /** Edge -> its ends. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** Edge -> rounds from one pull to the next. */
  readonly interval: Float64Array;
  /** Point -> x and y; not changed. */
  readonly place: Float64Array;
}

/**
 * Rounds of stochastic gradient descent on UMAP's loss (McInnes, Healy & Melville 2018, algorithm 5) with likeness 1 / (1 + d²) in the
 * plane: in each round edges whose turn it is pull their ends together, and points drawn by chance push one end away, all from where they
 * stand at that time; the ends change roles from round to round, and steps shrink to nothing. In single precision.
 *
 * @param repulsions points that push at each pull, a multiple of four
 * @param state      whence points are drawn, 32 bits
 * @param done       called after each round
 * @returns          the places afterwards
 */
export function layoutRounds(
  springs: Springs,
  rounds: number,
  repulsions: number,
  state: number,
  done: (round: number) => void,
): Float64Array {
  const layout = worthKernel(springs.head.length * rounds) ? kernelRounds : plainRounds;
  return layout(springs, rounds, repulsions, state, done);
}

export function kernelRounds(
  { head, tail, interval, place }: Springs,
  rounds: number,
  repulsions: number,
  state: number,
  done: (round: number) => void,
): Float64Array {
  return inKernelMemory((memory) => {
    const ends = [memory.placeInts(head), memory.placeInts(tail)] as const;
    const turns = [memory.placeSingles(interval), memory.placeSingles(interval)] as const;
    const at = memory.placeSingles(place);
    memory.kernels.seedLayout(state);
    for (let round = 0; round < rounds; round++) {
      inBlocks(head.length, (from, to) =>
        memory.kernels.layoutRound(...ends, ...turns, from, to, at, place.length / 2, round, 1 - round / rounds, repulsions),
      );
      done(round);
    }
    return Float64Array.from(memory.singles(at, place.length));
  });
}

export function plainRounds(
  { head, tail, interval: intervals, place: start }: Springs,
  rounds: number,
  repulsions: number,
  state: number,
  done: (round: number) => void,
): Float64Array {
  const place = Float32Array.from(start);
  const interval = Float32Array.from(intervals);
  const due = interval.slice();
  const random = numbersFrom(state);
  for (let round = 0; round < rounds; round++) {
    const step = fround(1 - round / rounds);
    for (let e = 0; e < head.length; e++) {
      if (due[e] > round + 1) continue;
      due[e] += interval[e];
      const own = 2 * (round % 2 === 0 ? head[e] : tail[e]);
      const mate = 2 * (round % 2 === 0 ? tail[e] : head[e]);
      const [dx, dy] = [fround(place[own] - place[mate]), fround(place[own + 1] - place[mate + 1])];
      const pull = fround(-2 / fround(1 + squares(dx, dy)));
      const [gx, gy] = [fround(clipped(pull * dx) * step), fround(clipped(pull * dy) * step)];
      place[own] += gx;
      place[own + 1] += gy;
      place[mate] -= gx;
      place[mate + 1] -= gy;
      const push = pushes(place, own, repulsions, random);
      place[own] += fround(push.x * step);
      place[own + 1] += fround(push.y * step);
    }
    done(round);
  }
  return Float64Array.from(place);
}

/** What drawn points push a point away, all together. */
function pushes(place: Float32Array, own: number, repulsions: number, random: Random): { x: number; y: number } {
  const [x, y] = [new Float32Array(LANES), new Float32Array(LANES)];
  for (let r = 0; r < repulsions; r++) {
    const other = 2 * Math.floor((random() * place.length) / 2);
    const [dx, dy] = [fround(place[own] - place[other]), fround(place[own + 1] - place[other + 1])]; // 0 from itself
    const away = squares(dx, dy);
    const push = fround(2 / fround(fround(fround(CLOSEST) + away) * fround(1 + away)));
    x[r % LANES] += clipped(push * dx);
    y[r % LANES] += clipped(push * dy);
  }
  return { x: sumOfLanes(x), y: sumOfLanes(y) };
}

function squares(x: number, y: number): number {
  return fround(fround(x * x) + fround(y * y));
}

function clipped(x: number): number {
  return fround(x > FURTHEST ? FURTHEST : x < -FURTHEST ? -FURTHEST : x);
}

function sumOfLanes(lanes: Float32Array): number {
  return fround(fround(lanes[0] + lanes[1]) + fround(lanes[2] + lanes[3]));
}
