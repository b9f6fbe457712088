/** What turns counts of terms into weights, see kernels/termWeights.ts. A paper has the cells start[row] - start[0] … start[row + 1] - start[0] - 1. */

function cellsFrom(start: usize, row: i32): usize {
  return <usize>(load<i32>(start + ((<usize>row) << 2)) - load<i32>(start));
}

/**
 * Of the cells of `rows` papers leaves those whose column keeps a number: that number, and the count with what of it stands in titles added.
 *
 * @param keep column -> its number, -1 where it goes
 * @param ends how many cells are left with those of each paper; one more is written behind the last
 */
export function keepCells(
  start: usize,
  rows: i32,
  column: usize,
  value: usize,
  inTitle: usize,
  keep: usize,
  keptColumn: usize,
  keptValue: usize,
  ends: usize,
): void {
  let size: usize = 0;
  for (let row = 0; row < rows; row++) {
    const end = cellsFrom(start, row + 1);
    for (let p = cellsFrom(start, row); p < end; p++) {
      const kept = load<i32>(keep + ((<usize>load<u32>(column + (p << 2))) << 2));
      store<i32>(keptColumn + (size << 2), kept);
      store<f64>(keptValue + (size << 3), <f64>(<i32>load<u16>(value + (p << 1)) + <i32>load<u16>(inTitle + (p << 1))));
      size += <usize>(kept >= 0);
    }
    store<i32>(ends + ((<usize>row) << 2), <i32>size);
  }
}

/**
 * Turns the counts of the papers from … to - 1 into weights, in place: 1 + ln count, times idf, in rows of length 1.
 *
 * @param logs  of the whole numbers below `known`
 * @returns the first paper with a count that is none of these, which is left as it is; `to` where there is none
 */
export function weighRows(start: usize, from: i32, to: i32, column: usize, value: usize, idf: usize, logs: usize, known: i32): i32 {
  for (let row = from; row < to; row++) {
    const first = cellsFrom(start, row);
    const end = cellsFrom(start, row + 1);
    let isKnown = 1;
    for (let p = first; p < end; p++) {
      const count = load<f64>(value + (p << 3));
      isKnown &= i32(floor(count) == count) & i32(count >= 0) & i32(count < <f64>known);
    }
    if (!isKnown) return row;
    let squares: f64 = 0;
    for (let p = first; p < end; p++) {
      const count = <usize>(<i32>load<f64>(value + (p << 3)));
      const weight = (1 + load<f64>(logs + (count << 3))) * load<f64>(idf + ((<usize>load<u32>(column + (p << 2))) << 3));
      store<f64>(value + (p << 3), weight);
      squares += weight * weight;
    }
    const length = sqrt(squares);
    if (length == 0) continue;
    for (let p = first; p < end; p++) store<f64>(value + (p << 3), load<f64>(value + (p << 3)) / length);
  }
  return to;
}
