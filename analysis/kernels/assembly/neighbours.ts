/** The rows with the largest inner products, in whole numbers of 16 bits: exact, and a quarter of the work of floating point. */

/** Products of one row with four packed ones. The packed stand side by side by pairs of columns: first pairs of all four, then second ones … */
function four(row: usize, packed: usize, bytes: usize): v128 {
  let sums = i32x4.splat(0);
  for (let j: usize = 0; j < bytes; j += 4) {
    sums = i32x4.add(sums, i32x4.dot_i16x8_s(v128.load32_splat(row + j), v128.load(packed + (j << 2))));
  }
  return sums;
}

/** Puts a number with its item into a list of `most`, in falling order; of equals the first stays before. */
function insert(values: usize, items: usize, most: i32, value: i32, item: i32): void {
  let at = most - 1;
  for (; at > 0; at--) {
    const before = load<i32>(values + ((<usize>(at - 1)) << 2));
    if (before >= value) break;
    store<i32>(values + ((<usize>at) << 2), before);
    store<i32>(items + ((<usize>at) << 2), load<i32>(items + ((<usize>(at - 1)) << 2)));
  }
  store<i32>(values + ((<usize>at) << 2), value);
  store<i32>(items + ((<usize>at) << 2), item);
}

/**
 * Offers the packed rows `first` … `first` + `others` - 1 to the list of each of the rows from … to - 1: their products, and their numbers. Only
 * products above 0 are kept, and none of a row with itself. Rows have `bytes` bytes; a list is `most` numbers in `values` and in `items`.
 */
export function offerRows(
  rows: usize,
  from: i32,
  to: i32,
  bytes: usize,
  packed: usize,
  first: i32,
  others: i32,
  most: i32,
  values: usize,
  items: usize,
): void {
  const listBytes = (<usize>most) << 2;
  for (let i = from; i < to; i++) {
    const row = rows + <usize>i * bytes;
    const value = values + <usize>i * listBytes;
    const item = items + <usize>i * listBytes;
    const last = value + listBytes - 4;
    let least = i32x4.splat(load<i32>(last));
    for (let c = 0; c < others; c += 4) {
      const sums = four(row, packed + <usize>c * bytes, bytes);
      if (!v128.any_true(i32x4.gt_s(sums, least))) continue;
      for (let lane = 0; lane < min(4, others - c); lane++) {
        const sum =
          lane == 0
            ? i32x4.extract_lane(sums, 0)
            : lane == 1
              ? i32x4.extract_lane(sums, 1)
              : lane == 2
                ? i32x4.extract_lane(sums, 2)
                : i32x4.extract_lane(sums, 3);
        if (sum > load<i32>(last) && first + c + lane != i) insert(value, item, most, sum, first + c + lane);
      }
      least = i32x4.splat(load<i32>(last));
    }
  }
}
