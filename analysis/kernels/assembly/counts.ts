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
  /** Column -> papers, and how often it stands in them: two numbers. */
  totals: usize;
  /** The counts, one after the other: columns, numbers, numbers in titles. */
  column: usize;
  value: usize;
  inTitle: usize;
  /** Stems and flags of the papers that are counted, and the columns of all stems; -1 is none. */
  stem: usize;
  flags: usize;
  columnOfStem: usize;
  /** Places of phrases: phrases and positions in the whole text, and the columns of all phrases. */
  phrase: usize;
  position: usize;
  columnOfPhrase: usize;
  /** List of such places -> the next that is to be counted, and where the list ends: two numbers. */
  lists: usize;
  listCount: i32;
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

/** Counts the tokens at positions from … to - 1; the stems begin with that at position `first`. */
function countTokens(desk: Desk, from: i32, to: i32, first: i32): void {
  for (let p = <usize>(from - first); p < <usize>(to - first); p++) {
    const column = load<i32>(desk.columnOfStem + ((<usize>load<u32>(desk.stem + (p << 2))) << 2));
    if (column >= 0) count(desk, column, load<u8>(desk.flags + p));
  }
}

/** Counts the places before position `end` that a list has left. */
function countPhrases(desk: Desk, list: usize, end: i32, first: i32): void {
  const last = <usize>load<u32>(list, 4);
  let i = <usize>load<u32>(list);
  for (; i < last; i++) {
    const p = load<i32>(desk.position + (i << 2));
    if (p >= end) break;
    const column = load<i32>(desk.columnOfPhrase + ((<usize>load<u32>(desk.phrase + (i << 2))) << 2));
    if (column >= 0) count(desk, column, load<u8>(desk.flags + <usize>(p - first)));
  }
  store<u32>(list, <u32>i);
}

/** Adds what was counted of a paper, by rising column, behind `size` counts, and clears the desk for the next one. @returns how many counts there are with them */
function endRow(desk: Desk, size: usize): usize {
  for (let word = 0; word < desk.words; word++) {
    const marked = desk.marked + ((<usize>word) << 3);
    for (let groups = load<u64>(marked); groups != 0; groups &= groups - 1) {
      const group = ((<usize>word) << 6) + <usize>ctz(groups);
      const mark = desk.marks + (group << 3);
      for (let bits = load<u64>(mark); bits != 0; bits &= bits - 1) {
        const column = (group << 6) + <usize>ctz(bits);
        const own = desk.counted + (column << 3);
        const times = min(load<u32>(own), MOST_COUNTED);
        store<i32>(desk.column + (size << 2), <i32>column);
        store<u16>(desk.value + (size << 1), <u16>times);
        store<u16>(desk.inTitle + (size << 1), <u16>min(load<u32>(own, 4), MOST_COUNTED));
        store<u64>(own, 0);
        const totals = desk.totals + (column << 3);
        store<u32>(totals, load<u32>(totals) + 1);
        store<u32>(totals, load<u32>(totals, 4) + times, 4);
        size++;
      }
      store<u64>(mark, 0);
    }
    store<u64>(marked, 0);
  }
  return size;
}

/**
 * Counts `rows` papers one after the other.
 *
 * @param start positions at which they start, and the one after the last
 * @param ends  how many counts there are with those of each paper
 */
export function countRows(at: usize, start: usize, rows: i32, ends: usize): void {
  const desk = changetype<Desk>(at);
  const first = load<i32>(start);
  let size: usize = 0;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const from = load<i32>(start + (row << 2));
    const to = load<i32>(start + (row << 2), 4);
    countTokens(desk, from, to, first);
    for (let l: usize = 0; l < <usize>desk.listCount; l++) countPhrases(desk, desk.lists + (l << 3), to, first);
    size = endRow(desk, size);
    store<i32>(ends + (row << 2), <i32>size);
  }
}
