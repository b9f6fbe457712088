/**
 * The nearest of others by inner products in single precision, by tiles of four by eight. A sum runs over the columns from first to last, as a
 * plain loop does; the lanes of a vector belong to sums of their own, so nothing is added in another order.
 */

/** Eight numbers a row, of four rows; the others stand side by side in `packed`: all first columns, then all second ones … */
function tile(r0: usize, r1: usize, r2: usize, r3: usize, bytes: usize, packed: usize, out: usize): void {
  let s00 = f32x4.splat(0);
  let s01 = f32x4.splat(0);
  let s10 = f32x4.splat(0);
  let s11 = f32x4.splat(0);
  let s20 = f32x4.splat(0);
  let s21 = f32x4.splat(0);
  let s30 = f32x4.splat(0);
  let s31 = f32x4.splat(0);
  for (let j: usize = 0; j < bytes; j += 4) {
    const y0 = v128.load(packed);
    const y1 = v128.load(packed, 16);
    const x0 = v128.load32_splat(r0 + j);
    s00 = f32x4.add(s00, f32x4.mul(x0, y0));
    s01 = f32x4.add(s01, f32x4.mul(x0, y1));
    const x1 = v128.load32_splat(r1 + j);
    s10 = f32x4.add(s10, f32x4.mul(x1, y0));
    s11 = f32x4.add(s11, f32x4.mul(x1, y1));
    const x2 = v128.load32_splat(r2 + j);
    s20 = f32x4.add(s20, f32x4.mul(x2, y0));
    s21 = f32x4.add(s21, f32x4.mul(x2, y1));
    const x3 = v128.load32_splat(r3 + j);
    s30 = f32x4.add(s30, f32x4.mul(x3, y0));
    s31 = f32x4.add(s31, f32x4.mul(x3, y1));
    packed += 32;
  }
  v128.store(out, s00);
  v128.store(out, s01, 16);
  v128.store(out, s10, 32);
  v128.store(out, s11, 48);
  v128.store(out, s20, 64);
  v128.store(out, s21, 80);
  v128.store(out, s30, 96);
  v128.store(out, s31, 112);
}

/**
 * The packed row of the largest product with each of the rows from … to - 1, of equals the first. A row takes `stride` numbers, a multiple of
 * four, zeros behind its own. `scratch`: a tile.
 */
export function nearest(
  rows: usize,
  from: i32,
  to: i32,
  stride: i32,
  packed: usize,
  others: i32,
  scratch: usize,
  label: usize,
  cosine: usize,
): void {
  const bytes = (<usize>stride) << 2;
  const last = rows + <usize>(to - 1) * bytes;
  for (let i = from; i < to; i += 4) {
    const r0 = rows + <usize>i * bytes;
    const r1 = min(r0 + bytes, last);
    const r2 = min(r1 + bytes, last);
    const r3 = min(r2 + bytes, last);
    const those = min(4, to - i);
    for (let r = 0; r < those; r++) store<f64>(cosine + ((<usize>(i + r)) << 3), -Infinity);
    for (let c = 0; c < others; c += 8) {
      tile(r0, r1, r2, r3, bytes, packed + <usize>c * bytes, scratch);
      const lanes = min(8, others - c);
      for (let r = 0; r < those; r++) {
        const best = cosine + ((<usize>(i + r)) << 3);
        let most = <f32>load<f64>(best);
        for (let lane = 0; lane < lanes; lane++) {
          const x = load<f32>(scratch + ((<usize>((r << 3) + lane)) << 2));
          if (x > most) {
            most = x;
            store<i32>(label + ((<usize>(i + r)) << 2), c + lane);
          }
        }
        store<f64>(best, <f64>most);
      }
    }
  }
}
