/** Passes over all tokens of a text, see text/tokenPasses.ts. */

/**
 * Writes the places of the tokens 0 … count - 1 whose flags share one with `mask`, each with `first` added. Sixteen more flags can be read after the
 * last.
 *
 * @returns how many there are
 */
export function placesWith(flags: usize, count: i32, mask: i32, first: i32, places: usize): i32 {
  let next = places;
  for (let p = 0; p < count; p += 16) {
    const shared = v128.and(v128.load(flags + <usize>p), i8x16.splat(<i8>mask));
    let bits = i8x16.bitmask(i8x16.ne(shared, i8x16.splat(0)));
    if (count - p < 16) bits &= (1 << (count - p)) - 1;
    for (; bits != 0; bits &= bits - 1, next += 4) store<i32>(next, first + p + ctz(bits));
  }
  return <i32>((next - places) >> 2);
}

/** Word -> how often it stands among the tokens 0 … count - 1, and how often without one of its silencing flags: two numbers, to which it is added. */
export function countWords(words: usize, flags: usize, count: i32, silencing: usize, counts: usize): void {
  for (let p: usize = 0; p < <usize>count; p++) {
    const word = <usize>load<u32>(words + (p << 2));
    const isHeard = <u64>i32((load<u8>(flags + p) & load<u8>(silencing + word)) == 0);
    store<u64>(counts + (word << 3), load<u64>(counts + (word << 3)) + (1 + (isHeard << 32)));
  }
}

/** Puts lower-case forms in place of the words 0 … count - 1, writes their stems and adds their flags. @param roots see `Roots` of text/tokenPasses.ts */
export function toRoots(words: usize, flags: usize, count: i32, roots: usize, stems: usize): void {
  for (let p: usize = 0; p < <usize>count; p++) {
    const own = words + (p << 2);
    const root = roots + ((<usize>load<u32>(own)) << 3);
    const stem = load<i32>(root, 4);
    store<i32>(own, load<i32>(root));
    store<i32>(stems + (p << 2), stem >> 4);
    store<u8>(flags + p, load<u8>(flags + p) | (stem & 15));
  }
}
