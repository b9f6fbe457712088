/** Comparisons between two pauses. */
const AT_ONCE = 2000;

/** 0 to count - 1 in the order that `compare` gives, what is alike in its own (merge sort, from pairs upwards). With pauses. */
export function* sortedInPieces(count: number, compare: (a: number, b: number) => number): Generator<void, Int32Array> {
  let from = Int32Array.from({ length: count }, (_, i) => i);
  let to = new Int32Array(count);
  let left = AT_ONCE;
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      let [a, b] = [start, middle];
      for (let at = start; at < end; at++) {
        to[at] = a < middle && (b === end || compare(from[a], from[b]) <= 0) ? from[a++] : from[b++];
        if (--left > 0) continue;
        left = AT_ONCE;
        yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
