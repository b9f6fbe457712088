import { numbersFrom } from "../random";
import { inBlocks, inKernelMemory, worthKernel } from "./kernelMemory";

/** One step moves a point no further than this along each axis. */
const FURTHEST = 4;
const CLOSEST = 0.001;

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
 * plane: in each round edges whose turn it is pull their ends together, and points drawn by chance push one end away; the ends change
 * roles from round to round, and steps shrink to nothing.
 *
 * @param state whence points are drawn, 32 bits
 * @param done  called after each round
 * @returns     the places afterwards
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
    const turns = [memory.placeFloats(interval), memory.placeFloats(interval)] as const;
    const at = memory.placeFloats(place);
    memory.kernels.seedLayout(state);
    for (let round = 0; round < rounds; round++) {
      inBlocks(head.length, (from, to) =>
        memory.kernels.layoutRound(...ends, ...turns, from, to, at, place.length / 2, round, 1 - round / rounds, repulsions),
      );
      done(round);
    }
    return memory.floats(at, place.length).slice();
  });
}

export function plainRounds(
  { head, tail, interval, place: start }: Springs,
  rounds: number,
  repulsions: number,
  state: number,
  done: (round: number) => void,
): Float64Array {
  const place = start.slice();
  const due = interval.slice();
  const random = numbersFrom(state);
  for (let round = 0; round < rounds; round++) {
    const step = 1 - round / rounds;
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
        const other = 2 * Math.floor((random() * place.length) / 2);
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
    done(round);
  }
  return place;
}

function clipped(x: number): number {
  return x > FURTHEST ? FURTHEST : x < -FURTHEST ? -FURTHEST : x;
}
