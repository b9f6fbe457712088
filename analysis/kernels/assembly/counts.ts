/** Counts how often terms stand in papers, see kernels/rowCounts.ts. */

/** The flag of a token in a title, as in text/tokens.ts. */
const TITLE_SHIFT: i32 = 4;
const MOST_COUNTED: u32 = 0xffff;

/** Where everything lies, filled in by kernels/rowCounts.ts in this order. */
@unmanaged
class Desk {
  /** Column -> how often it stands in the paper, and in its title: two numbers. All zeros between papers. */
  counted: usize;
  /** A bit for each column that stands in the paper, 64 to a word, and a bit for each such word. All zeros between papers. */
  marks: usize;
  marked: usize;
  /** How many words `marked` has. */
  words: i32;
  /** Column -> papers. */
  papers: usize;
  /** The counts, one after the other: columns, numbers, numbers in titles. */
  column: usize;
  value: usize;
  inTitle: usize;
}

function bit(i: u64): u64 {
  const one: u64 = 1;
  return one << (i & 63);
}

function count(desk: Desk, column: i32, flags: u32): void {
  const own = desk.counted + ((<usize>column) << 3);
  store<u32>(own, load<u32>(own) + 1);
  store<u32>(own, load<u32>(own, 4) + ((flags >> TITLE_SHIFT) & 1), 4);
  const mark = desk.marks + ((<usize>(column >> 6)) << 3);
  store<u64>(mark, load<u64>(mark) | bit(column));
  const marked = desk.marked + ((<usize>(column >> 12)) << 3);
  store<u64>(marked, load<u64>(marked) | bit(column >> 6));
}

/** Counts the tokens from … to - 1 of a paper under the columns of their stems; -1 is none. */
export function countTokens(at: usize, stem: usize, flags: usize, from: i32, to: i32, columnOf: usize): void {
  const desk = changetype<Desk>(at);
  for (let p = <usize>from; p < <usize>to; p++) {
    const column = load<i32>(columnOf + ((<usize>load<u32>(stem + (p << 2))) << 2));
    if (column >= 0) count(desk, column, load<u8>(flags + p));
  }
}

/**
 * Counts places of phrases before position `end` under the columns of the phrases, from one place on.
 *
 * @param flags of the positions from `first` on
 * @returns the first place that is left
 */
export function countPhrases(
  at: usize,
  phrase: usize,
  position: usize,
  from: i32,
  to: i32,
  end: i32,
  flags: usize,
  first: i32,
  columnOf: usize,
): i32 {
  const desk = changetype<Desk>(at);
  let i = from;
  for (; i < to; i++) {
    const p = load<i32>(position + ((<usize>i) << 2));
    if (p >= end) break;
    const column = load<i32>(columnOf + ((<usize>load<u32>(phrase + ((<usize>i) << 2))) << 2));
    if (column >= 0) count(desk, column, load<u8>(flags + <usize>(p - first)));
  }
  return i;
}

/**
 * Adds what was counted of a paper, by rising column, behind `from` counts, and clears the desk for the next one.
 *
 * @returns how many counts there are with them
 */
export function endRow(at: usize, from: i32): i32 {
  const desk = changetype<Desk>(at);
  let size = <usize>from;
  for (let word = 0; word < desk.words; word++) {
    const marked = desk.marked + ((<usize>word) << 3);
    for (let groups = load<u64>(marked); groups != 0; groups &= groups - 1) {
      const group = ((<usize>word) << 6) + <usize>ctz(groups);
      const mark = desk.marks + (group << 3);
      for (let bits = load<u64>(mark); bits != 0; bits &= bits - 1) {
        const column = (group << 6) + <usize>ctz(bits);
        const own = desk.counted + (column << 3);
        store<i32>(desk.column + (size << 2), <i32>column);
        store<u16>(desk.value + (size << 1), <u16>min(load<u32>(own), MOST_COUNTED));
        store<u16>(desk.inTitle + (size << 1), <u16>min(load<u32>(own, 4), MOST_COUNTED));
        store<u64>(own, 0);
        const papers = desk.papers + (column << 2);
        store<i32>(papers, load<i32>(papers) + 1);
        size++;
      }
      store<u64>(mark, 0);
    }
    store<u64>(marked, 0);
  }
  return <i32>size;
}
