/** What k-means needs besides the nearest centres. A row takes `stride` numbers of single precision, a multiple of four, zeros behind its own. */

/** Adds each of the rows from … to - 1 to the sum of its group, in double precision; a group below 0 leaves it out. */
export function groupSums(rows: usize, from: i32, to: i32, stride: i32, group: usize, sums: usize): void {
  const bytes = (<usize>stride) << 2;
  for (let i = from; i < to; i++) {
    const own = load<i32>(group + ((<usize>i) << 2));
    if (own < 0) continue;
    const row = rows + <usize>i * bytes;
    let sum = sums + ((<usize>own * bytes) << 1);
    for (let j: usize = 0; j < bytes; j += 8, sum += 16) {
      v128.store(sum, f64x2.add(v128.load(sum), f64x2.promote_low_f32x4(v128.load64_zero(row + j))));
    }
  }
}

/** The inner product of two rows: four sums, of every fourth column each, that are added up by pairs. */
function product(a: usize, b: usize, bytes: usize): f64 {
  let sums = f32x4.splat(0);
  for (let j: usize = 0; j < bytes; j += 16) sums = f32x4.add(sums, f32x4.mul(v128.load(a + j), v128.load(b + j)));
  const first = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1);
  return <f64>(first + (f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3)));
}

/** Lowers `away` to 1 - the cosine with one row, for the rows from … to - 1; gives back `total` with what they came to. */
export function lowerAway(rows: usize, from: i32, to: i32, stride: i32, seed: i32, away: usize, total: f64): f64 {
  const bytes = (<usize>stride) << 2;
  const y = rows + <usize>seed * bytes;
  for (let i = from; i < to; i++) {
    const at = away + ((<usize>i) << 3);
    const least = min(load<f64>(at), max(0.0, 1 - product(rows + <usize>i * bytes, y, bytes)));
    store<f64>(at, least);
    total += least;
  }
  return total;
}
