/**
 * The nearest of others by inner products, by tiles of four by four. A sum runs over the columns from first to last, as a plain
 * loop does; the two lanes of a vector belong to two sums, so nothing is added in another order.
 */

/** Four numbers, one a row, of a tile; the rows stand side by side in `packed`: all first columns, then all second ones … */
function tile(r0: usize, r1: usize, r2: usize, r3: usize, bytes: usize, packed: usize, out: usize, outBytes: usize): void {
  let s00 = f64x2.splat(0);
  let s01 = f64x2.splat(0);
  let s10 = f64x2.splat(0);
  let s11 = f64x2.splat(0);
  let s20 = f64x2.splat(0);
  let s21 = f64x2.splat(0);
  let s30 = f64x2.splat(0);
  let s31 = f64x2.splat(0);
  for (let j: usize = 0; j < bytes; j += 8) {
    const y0 = v128.load(packed);
    const y1 = v128.load(packed, 16);
    const x0 = v128.load64_splat(r0 + j);
    s00 = f64x2.add(s00, f64x2.mul(x0, y0));
    s01 = f64x2.add(s01, f64x2.mul(x0, y1));
    const x1 = v128.load64_splat(r1 + j);
    s10 = f64x2.add(s10, f64x2.mul(x1, y0));
    s11 = f64x2.add(s11, f64x2.mul(x1, y1));
    const x2 = v128.load64_splat(r2 + j);
    s20 = f64x2.add(s20, f64x2.mul(x2, y0));
    s21 = f64x2.add(s21, f64x2.mul(x2, y1));
    const x3 = v128.load64_splat(r3 + j);
    s30 = f64x2.add(s30, f64x2.mul(x3, y0));
    s31 = f64x2.add(s31, f64x2.mul(x3, y1));
    packed += 32;
  }
  v128.store(out, s00);
  v128.store(out, s01, 16);
  out += outBytes;
  v128.store(out, s10);
  v128.store(out, s11, 16);
  out += outBytes;
  v128.store(out, s20);
  v128.store(out, s21, 16);
  out += outBytes;
  v128.store(out, s30);
  v128.store(out, s31, 16);
}

/** The packed row of the largest product with each of the rows from … to - 1, of equals the first. `scratch`: a tile. */
export function nearest(
  rows: usize,
  from: i32,
  to: i32,
  columns: i32,
  packed: usize,
  others: i32,
  scratch: usize,
  label: usize,
  cosine: usize,
): void {
  const bytes = (<usize>columns) << 3;
  const last = rows + <usize>(to - 1) * bytes;
  for (let i = from; i < to; i += 4) {
    const r0 = rows + <usize>i * bytes;
    const r1 = min(r0 + bytes, last);
    const r2 = min(r1 + bytes, last);
    const r3 = min(r2 + bytes, last);
    const those = min(4, to - i);
    for (let r = 0; r < those; r++) store<f64>(cosine + ((<usize>(i + r)) << 3), -Infinity);
    for (let c = 0; c < others; c += 4) {
      tile(r0, r1, r2, r3, bytes, packed + <usize>c * bytes, scratch, 32);
      const lanes = min(4, others - c);
      for (let r = 0; r < those; r++) {
        const best = cosine + ((<usize>(i + r)) << 3);
        let most = load<f64>(best);
        for (let lane = 0; lane < lanes; lane++) {
          const x = load<f64>(scratch + ((<usize>((r << 2) + lane)) << 3));
          if (x > most) {
            most = x;
            store<i32>(label + ((<usize>(i + r)) << 2), c + lane);
          }
        }
        store<f64>(best, most);
      }
    }
  }
}
