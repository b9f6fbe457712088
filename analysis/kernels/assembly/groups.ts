/** What k-means needs besides the nearest centres. */

/** Adds each of the rows from … to - 1 to the sum of its group; a group below 0 leaves it out. */
export function groupSums(rows: usize, from: i32, to: i32, columns: i32, group: usize, sums: usize): void {
  const bytes = (<usize>columns) << 3;
  const pairs = bytes & ~15;
  for (let i = from; i < to; i++) {
    const own = load<i32>(group + ((<usize>i) << 2));
    if (own < 0) continue;
    const row = rows + <usize>i * bytes;
    const sum = sums + <usize>own * bytes;
    for (let j: usize = 0; j < pairs; j += 16) v128.store(sum + j, f64x2.add(v128.load(sum + j), v128.load(row + j)));
    if (pairs < bytes) store<f64>(sum + pairs, load<f64>(sum + pairs) + load<f64>(row + pairs));
  }
}

/** Two inner products at once, of the rows at `a` and `b` with the row at `y`; each sum runs from the first column to the last. */
function twoProducts(a: usize, b: usize, y: usize, bytes: usize): v128 {
  const pairs = bytes & ~15;
  let sum = f64x2.splat(0);
  for (let j: usize = 0; j < pairs; j += 16) {
    const u = v128.load(a + j);
    const v = v128.load(b + j);
    const w = v128.load(y + j);
    sum = f64x2.add(sum, f64x2.mul(v128.shuffle<f64>(u, v, 0, 2), v128.shuffle<f64>(w, w, 0, 0)));
    sum = f64x2.add(sum, f64x2.mul(v128.shuffle<f64>(u, v, 1, 3), v128.shuffle<f64>(w, w, 1, 1)));
  }
  if (pairs < bytes) {
    const x = f64x2.replace_lane(f64x2.splat(load<f64>(a + pairs)), 1, load<f64>(b + pairs));
    sum = f64x2.add(sum, f64x2.mul(x, f64x2.splat(load<f64>(y + pairs))));
  }
  return sum;
}

/** Lowers `away` to 1 - the cosine with one row, for the rows from … to - 1; gives back `total` with what they came to. */
export function lowerAway(rows: usize, from: i32, to: i32, columns: i32, seed: i32, away: usize, total: f64): f64 {
  const bytes = (<usize>columns) << 3;
  const y = rows + <usize>seed * bytes;
  for (let i = from; i < to; i += 2) {
    const a = rows + <usize>i * bytes;
    const both = i + 1 < to;
    const cosines = twoProducts(a, both ? a + bytes : a, y, bytes);
    const at = away + ((<usize>i) << 3);
    const first = min(load<f64>(at), max(0.0, 1 - f64x2.extract_lane(cosines, 0)));
    store<f64>(at, first);
    total += first;
    if (!both) break;
    const second = min(load<f64>(at, 8), max(0.0, 1 - f64x2.extract_lane(cosines, 1)));
    store<f64>(at, second, 8);
    total += second;
  }
  return total;
}
