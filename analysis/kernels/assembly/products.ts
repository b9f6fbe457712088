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

/** Where the second of two values is larger, or as large with an earlier item. */
function isBetter(value: v128, item: v128, other: v128, otherItem: v128): v128 {
  return v128.or(f32x4.gt(other, value), v128.and(f32x4.eq(other, value), i32x4.lt_s(otherItem, item)));
}

/** Bytes of a tile, and of the best of its columns so far: values, then items. */
const TILE: usize = 128;

/**
 * The packed row of the largest product with each of the rows from … to - 1, of equals the first. A row takes `stride` numbers, a multiple of
 * four, zeros behind its own. `scratch`: a tile, and the best of its columns; each column of tiles keeps its own best until the last tile.
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
  const values = scratch + TILE;
  const items = values + TILE;
  for (let i = from; i < to; i += 4) {
    const r0 = rows + <usize>i * bytes;
    const r1 = min(r0 + bytes, last);
    const r2 = min(r1 + bytes, last);
    const r3 = min(r2 + bytes, last);
    for (let at: usize = 0; at < TILE; at += 16) {
      v128.store(values + at, f32x4.splat(-Infinity));
      v128.store(items + at, i32x4.splat(0));
    }
    for (let c = 0; c < others; c += 8) {
      tile(r0, r1, r2, r3, bytes, packed + <usize>c * bytes, scratch);
      let item = i32x4.add(i32x4.splat(c), i32x4(0, 1, 2, 3));
      for (let half: usize = 0; half < 32; half += 16) {
        const isThere = i32x4.lt_s(item, i32x4.splat(others));
        for (let at = half; at < TILE; at += 32) {
          const value = v128.load(scratch + at);
          const most = v128.load(values + at);
          const more = v128.and(f32x4.gt(value, most), isThere);
          v128.store(values + at, v128.bitselect(value, most, more));
          v128.store(items + at, v128.bitselect(item, v128.load(items + at), more));
        }
        item = i32x4.add(item, i32x4.splat(4));
      }
    }
    const those = min(4, to - i);
    for (let r = 0; r < those; r++) {
      const at = (<usize>r) << 5;
      let value = v128.load(values + at);
      let item = v128.load(items + at);
      let other = v128.load(values + at, 16);
      let otherItem = v128.load(items + at, 16);
      let better = isBetter(value, item, other, otherItem);
      value = v128.bitselect(other, value, better);
      item = v128.bitselect(otherItem, item, better);
      other = v128.shuffle<i32>(value, value, 2, 3, 0, 1);
      otherItem = v128.shuffle<i32>(item, item, 2, 3, 0, 1);
      better = isBetter(value, item, other, otherItem);
      value = v128.bitselect(other, value, better);
      item = v128.bitselect(otherItem, item, better);
      other = v128.shuffle<i32>(value, value, 1, 0, 3, 2);
      otherItem = v128.shuffle<i32>(item, item, 1, 0, 3, 2);
      better = isBetter(value, item, other, otherItem);
      store<f64>(cosine + ((<usize>(i + r)) << 3), <f64>f32x4.extract_lane(v128.bitselect(other, value, better), 0));
      store<i32>(label + ((<usize>(i + r)) << 2), i32x4.extract_lane(v128.bitselect(otherItem, item, better), 0));
    }
  }
}
