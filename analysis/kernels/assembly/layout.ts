/** Rounds of a map layout, see kernels/layoutRounds.ts. A point is two numbers of single precision side by side. */

const FURTHEST: f32 = 4;
const CLOSEST: f32 = 0.001;
const NEXT: i32 = 0x6d2b79f5;

let state: i32 = 0;

/** The state from which points are drawn. */
export function seedLayout(seed: i32): void {
  state = seed;
}

/** Four numbers 0 … points - 1, drawn one after the other as random.ts does. */
function drawn(points: v128): v128 {
  const s = i32x4.add(i32x4.splat(state), i32x4(NEXT, 2 * NEXT, 3 * NEXT, 4 * NEXT));
  state += 4 * NEXT;
  let t = i32x4.mul(v128.xor(s, i32x4.shr_u(s, 15)), v128.or(s, i32x4.splat(1)));
  t = v128.xor(t, i32x4.add(t, i32x4.mul(v128.xor(t, i32x4.shr_u(t, 7)), v128.or(t, i32x4.splat(61)))));
  t = v128.xor(t, i32x4.shr_u(t, 14));
  return v128.shuffle<i32>(i64x2.extmul_low_i32x4_u(t, points), i64x2.extmul_high_i32x4_u(t, points), 1, 3, 5, 7);
}

function clipped(x: v128): v128 {
  return f32x4.pmin(f32x4.pmax(x, f32x4.splat(-FURTHEST)), f32x4.splat(FURTHEST));
}

/** (x0 + x1) + (x2 + x3), and the same of y, side by side. */
function sums(x: v128, y: v128): v128 {
  const pairs = f32x4.add(v128.shuffle<f32>(x, y, 0, 2, 4, 6), v128.shuffle<f32>(x, y, 1, 3, 5, 7));
  return f32x4.add(v128.shuffle<f32>(pairs, pairs, 0, 2, 0, 2), v128.shuffle<f32>(pairs, pairs, 1, 3, 1, 3));
}

/** One round over the edges from … to - 1: pulls where it is their turn, and `repulsions` points that push away at each, four at a time. */
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
  step: f32,
  repulsions: i32,
): void {
  const all = i32x4.splat(points);
  const steps = f32x4.splat(step);
  const even = (round & 1) == 0;
  const now = <f32>(round + 1);
  for (let e = from; e < to; e++) {
    const edge = (<usize>e) << 2;
    const when = load<f32>(due + edge);
    if (when > now) continue;
    store<f32>(due + edge, when + load<f32>(interval + edge));
    const a = place + ((<usize>load<i32>(head + edge)) << 3);
    const b = place + ((<usize>load<i32>(tail + edge)) << 3);
    const own = even ? a : b;
    const mate = even ? b : a;
    let here = v128.load64_zero(own);
    const d = f32x4.sub(here, v128.load64_zero(mate));
    const dd = f32x4.mul(d, d);
    const apart = f32x4.add(f32x4.splat(1), f32x4.add(dd, v128.shuffle<f32>(dd, dd, 1, 0, 3, 2)));
    const pull = f32x4.mul(clipped(f32x4.mul(f32x4.div(f32x4.splat(-2), apart), d)), steps);
    here = f32x4.add(here, pull);
    v128.store64_lane(own, here, 0);
    v128.store64_lane(mate, f32x4.sub(v128.load64_zero(mate), pull), 0);
    const x = v128.shuffle<f32>(here, here, 0, 0, 0, 0);
    const y = v128.shuffle<f32>(here, here, 1, 1, 1, 1);
    let pushX = f32x4.splat(0);
    let pushY = f32x4.splat(0);
    for (let r = 0; r < repulsions; r += 4) {
      const others = drawn(all);
      const p0 = place + ((<usize>i32x4.extract_lane(others, 0)) << 3);
      const p1 = place + ((<usize>i32x4.extract_lane(others, 1)) << 3);
      const p2 = place + ((<usize>i32x4.extract_lane(others, 2)) << 3);
      const p3 = place + ((<usize>i32x4.extract_lane(others, 3)) << 3);
      const first = v128.load64_lane(p1, v128.load64_zero(p0), 1);
      const second = v128.load64_lane(p3, v128.load64_zero(p2), 1);
      const awayX = f32x4.sub(x, v128.shuffle<f32>(first, second, 0, 2, 4, 6));
      const awayY = f32x4.sub(y, v128.shuffle<f32>(first, second, 1, 3, 5, 7));
      const away = f32x4.add(f32x4.mul(awayX, awayX), f32x4.mul(awayY, awayY));
      const under = f32x4.mul(f32x4.add(f32x4.splat(CLOSEST), away), f32x4.add(f32x4.splat(1), away));
      const push = f32x4.div(f32x4.splat(2), under);
      pushX = f32x4.add(pushX, clipped(f32x4.mul(push, awayX)));
      pushY = f32x4.add(pushY, clipped(f32x4.mul(push, awayY)));
    }
    v128.store64_lane(own, f32x4.add(here, f32x4.mul(sums(pushX, pushY), steps)), 0);
  }
}
