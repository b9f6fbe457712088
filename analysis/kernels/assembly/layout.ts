/** Rounds of a map layout, see kernels/layoutRounds.ts. A point is two numbers side by side, worked on as one vector. */

const FURTHEST: f64 = 4;
const CLOSEST: f64 = 0.001;

let state: i32 = 0;

/** The state from which points are drawn. */
export function seedLayout(seed: i32): void {
  state = seed;
}

/** A number 0 … points - 1, drawn as random.ts does. */
function drawn(points: u32): u32 {
  state += 0x6d2b79f5;
  let t = (state ^ (<i32>((<u32>state) >>> 15))) * (state | 1);
  t ^= t + (t ^ (<i32>((<u32>t) >>> 7))) * (t | 61);
  return <u32>((<u64>(<u32>(t ^ (<i32>((<u32>t) >>> 14)))) * <u64>points) >> 32);
}

function clipped(x: v128): v128 {
  return f64x2.min(f64x2.max(x, f64x2.splat(-FURTHEST)), f64x2.splat(FURTHEST));
}

/** One round over the edges from … to - 1: pulls where it is their turn, and `repulsions` points that push away at each. */
export function layoutRound(
  head: usize,
  tail: usize,
  interval: usize,
  due: usize,
  from: i32,
  to: i32,
  place: usize,
  points: i32,
  round: i32,
  step: f64,
  repulsions: i32,
): void {
  const steps = f64x2.splat(step);
  const even = (round & 1) == 0;
  for (let e = from; e < to; e++) {
    const when = due + ((<usize>e) << 3);
    if (load<f64>(when) > <f64>(round + 1)) continue;
    store<f64>(when, load<f64>(when) + load<f64>(interval + ((<usize>e) << 3)));
    const a = load<i32>(head + ((<usize>e) << 2));
    const b = load<i32>(tail + ((<usize>e) << 2));
    const own = even ? a : b;
    const self = place + ((<usize>own) << 4);
    const mate = place + ((<usize>(even ? b : a)) << 4);
    let here = v128.load(self);
    const d = f64x2.sub(here, v128.load(mate));
    const dd = f64x2.mul(d, d);
    const pull = -2 / (1 + f64x2.extract_lane(dd, 0) + f64x2.extract_lane(dd, 1));
    const g = f64x2.mul(clipped(f64x2.mul(f64x2.splat(pull), d)), steps);
    here = f64x2.add(here, g);
    v128.store(mate, f64x2.sub(v128.load(mate), g));
    for (let r = 0; r < repulsions; r++) {
      const other = drawn(points);
      if (other == own) continue;
      const away = f64x2.sub(here, v128.load(place + ((<usize>other) << 4)));
      const squares = f64x2.mul(away, away);
      const distance = f64x2.extract_lane(squares, 0) + f64x2.extract_lane(squares, 1);
      const push = 2 / ((CLOSEST + distance) * (1 + distance));
      here = f64x2.add(here, f64x2.mul(clipped(f64x2.mul(f64x2.splat(push), away)), steps));
    }
    v128.store(self, here);
  }
}
