/** The rows with the largest inner products, in whole numbers of 16 bits: exact, and a quarter of the work of floating point. */

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

/** Offers the products of a row with eight others, of which the last ones may be missing, to its list; the least that is in it then. */
function offer(sums: v128, more: v128, first: i32, there: i32, own: i32, values: usize, items: usize, most: i32): i32 {
  const last = values + ((<usize>(most - 1)) << 2);
  for (let lane = 0; lane < min(8, there); lane++) {
    if (lane == 4) sums = more;
    const sum = i32x4.extract_lane(sums, 0);
    if (sum > load<i32>(last) && first + lane != own) insert(values, items, most, sum, first + lane);
    sums = v128.shuffle<i32>(sums, sums, 1, 2, 3, 0);
  }
  return load<i32>(last);
}

/**
 * Offers the packed rows `first` … `first` + `others` - 1 to the list of each of the rows from … to - 1: their products, and their numbers. Only
 * products above 0 are kept, and none of a row with itself. Rows have `bytes` bytes; a list is `most` numbers in `values` and in `items`.
 *
 * By tiles of two rows by eight packed ones. The packed stand side by side in fours, by pairs of columns: first pairs of all four, then second
 * ones …; an even number of fours.
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
  const fours = bytes << 2;
  for (let i = from; i < to; i += 2) {
    const r0 = rows + <usize>i * bytes;
    const r1 = i + 1 < to ? r0 + bytes : r0;
    const own = values + <usize>i * listBytes;
    const ownItems = items + <usize>i * listBytes;
    let least = i32x4.splat(load<i32>(own + listBytes - 4));
    let leastOfNext = r1 == r0 ? i32x4.splat(i32.MAX_VALUE) : i32x4.splat(load<i32>(own + 2 * listBytes - 4));
    for (let c = 0; c < others; c += 8) {
      let a0 = i32x4.splat(0);
      let a1 = i32x4.splat(0);
      let b0 = i32x4.splat(0);
      let b1 = i32x4.splat(0);
      let y = packed + <usize>c * bytes;
      for (let j: usize = 0; j < bytes; j += 4, y += 16) {
        const y0 = v128.load(y);
        const y1 = v128.load(y + fours);
        const x0 = v128.load32_splat(r0 + j);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x0, y0));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x0, y1));
        const x1 = v128.load32_splat(r1 + j);
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(x1, y0));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(x1, y1));
      }
      if (v128.any_true(v128.or(i32x4.gt_s(a0, least), i32x4.gt_s(a1, least))))
        least = i32x4.splat(offer(a0, a1, first + c, others - c, i, own, ownItems, most));
      if (v128.any_true(v128.or(i32x4.gt_s(b0, leastOfNext), i32x4.gt_s(b1, leastOfNext))))
        leastOfNext = i32x4.splat(offer(b0, b1, first + c, others - c, i + 1, own + listBytes, ownItems + listBytes, most));
    }
  }
}
