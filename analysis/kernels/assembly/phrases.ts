/**
 * Grows phrases part by part at the places where they stand, see text/plainPlaces.ts. A place is four numbers: its position in the text, what
 * begins there, the next stem, and twice the paper, 1 more where that stem ends a whole phrase.
 */

// Flags of tokens, as in text/tokens.ts.
const FRESH: i32 = 1;
const HYPHEN: i32 = 2;
const CONTENT: i32 = 4;
const INNER: i32 = 8;

const MOST_WORDS: i32 = 4;

/** Of a pair: its two numbers, papers that hold it and the latest of them, the same of whole phrases. */
const PAIR: usize = 24;
/** A place as it is sorted: what begins there, the next stem, the paper as above. */
const RECORD: usize = 12;
/** A beginning: that of one part less, its last stem, papers in which it is whole, and the number of the phrase that it then is. */
const NODE: usize = 16;

function placeAt(places: usize, i: i32): usize {
  return places + ((<usize>i) << 4);
}

function at4(list: usize, i: i32): usize {
  return list + ((<usize>i) << 2);
}

/** Whether the token there is content and no hyphen joins the next one to it. */
function ends(flags: usize, last: usize): i32 {
  return i32(((<i32>load<u8>(flags + last)) & CONTENT) != 0) & i32(((<i32>load<u8>(flags + last, 1)) & HYPHEN) == 0);
}

/** Stem -> the latest paper that holds it + 1, and in how many it stands; of the papers from … to - 1. */
export function papersOfStems(stem: usize, start: usize, from: i32, to: i32, papers: usize): void {
  for (let row = from; row < to; row++) {
    const end = at4(stem, load<i32>(at4(start, row + 1)));
    for (let p = at4(stem, load<i32>(at4(start, row))); p < end; p += 4) {
      const own = papers + ((<usize>load<u32>(p)) << 3);
      const isFirst = i32(load<i32>(own) != row + 1); // no processor could foresee a branch here
      store<i32>(own, row + 1);
      store<i32>(own, load<i32>(own, 4) + isFirst, 4);
    }
  }
}

/** At which of the sixteen positions from one on the flags allow a phrase of two parts, a bit each. */
function pairsAt(flags: usize): i32 {
  const own = v128.load(flags);
  const next = v128.load(flags, 1);
  const starts = i8x16.eq(v128.and(own, i8x16.splat(<i8>(CONTENT | HYPHEN))), i8x16.splat(<i8>CONTENT));
  const fresh = i8x16.ne(v128.and(next, i8x16.splat(<i8>FRESH)), i8x16.splat(0));
  const goesOn = v128.andnot(i8x16.ne(v128.and(next, i8x16.splat(<i8>(CONTENT | INNER))), i8x16.splat(0)), fresh);
  return i8x16.bitmask(v128.and(starts, goesOn));
}

/** How many places `openPlaces` adds for the positions from … to - 1 if no stem is too rare. */
export function countPlaces(flags: usize, from: i32, to: i32): i32 {
  let count = 0;
  for (let p = from; p < to; p += 16) count += popcnt(pairsAt(flags + <usize>p) & firstBits(to - p));
  return count;
}

/** The first so many of sixteen bits. */
function firstBits(count: i32): i32 {
  return count >= 16 ? 0xffff : (1 << count) - 1;
}

/**
 * Adds the places of the papers from … to - 1 at which a phrase of two parts can stand. A paper begins with the flag FRESH.
 *
 * @returns how many places there are with them
 */
export function openPlaces(stem: usize, flags: usize, start: usize, from: i32, to: i32, frequent: usize, places: usize, size: i32): i32 {
  const last = load<i32>(at4(start, to));
  let row = from;
  let end = load<i32>(at4(start, row + 1));
  let place = placeAt(places, size);
  for (let first = load<i32>(at4(start, from)); first < last; first += 16) {
    for (let bits = pairsAt(flags + <usize>first) & firstBits(last - first); bits != 0; bits &= bits - 1) {
      const p = first + ctz(bits);
      const pair = at4(stem, p);
      while (p >= end) end = load<i32>(at4(start, ++row + 1));
      store<i32>(place, p);
      store<u64>(place, load<u64>(pair), 4);
      store<i32>(place, (row << 1) | ends(flags, <usize>p + 1), 12);
      place += (<usize>(load<u8>(frequent + load<u32>(pair)) & load<u8>(frequent + load<u32>(pair, 4)))) << 4;
    }
  }
  return <i32>((place - places) >> 4);
}

/** As `scattered` of text/pairTable.ts. */
function scattered(first: i32, second: i32): u32 {
  const mixed = <u32>(((first * <i32>0x9e3779b1) ^ second) * <i32>0x85ebca6b);
  return mixed ^ (mixed >> 15);
}

function partOf(place: usize, parts: i32): i32 {
  return (<i32>(scattered(load<i32>(place, 4), load<i32>(place, 8)) >> 24)) & (parts - 1);
}

/** Adds to how many places each part has, at part + 1. */
export function countParts(places: usize, from: i32, to: i32, parts: i32, start: usize): void {
  const end = placeAt(places, to);
  for (let place = placeAt(places, from); place < end; place += 16) {
    const own = at4(start, partOf(place, parts) + 1);
    store<i32>(own, load<i32>(own) + 1);
  }
}

/** Copies the places from … to - 1 to their parts. @param next part -> the next of its records */
export function sortPlaces(places: usize, from: i32, to: i32, parts: i32, next: usize, records: usize): void {
  const end = placeAt(places, to);
  for (let place = placeAt(places, from); place < end; place += 16) {
    const own = at4(next, partOf(place, parts));
    const i = load<i32>(own);
    store<i32>(own, i + 1);
    const record = records + <usize>i * RECORD;
    store<u64>(record, load<u64>(place, 4));
    store<i32>(record, load<i32>(place, 12), 8);
  }
}

/**
 * Adds the beginnings of one part, records from … to - 1, that stand in `least` papers or more, and puts the number of each, or -1, in
 * place of the first number of its records.
 *
 * @param slots pair + 1, zeros = free; open addressing with linear probing
 * @returns     how many beginnings there are with them
 */
export function numberPairs(
  records: usize,
  from: i32,
  to: i32,
  least: i32,
  slots: usize,
  mask: u32,
  pairs: usize,
  nodes: usize,
  size: i32,
): i32 {
  const start = records + <usize>from * RECORD;
  const end = records + <usize>to * RECORD;
  let known = 0;
  for (let record = start; record < end; record += RECORD) {
    const both = load<u64>(record);
    let slot = scattered(load<i32>(record), load<i32>(record, 4)) & mask;
    let pair: usize;
    for (; ; slot = (slot + 1) & mask) {
      const number = load<i32>(slots + ((<usize>slot) << 2));
      pair = pairs + <usize>(number - 1) * PAIR;
      if (number == 0) {
        pair = pairs + <usize>known * PAIR;
        store<i32>(slots + ((<usize>slot) << 2), ++known);
        store<u64>(pair, both);
        store<u64>(pair, 0, 8);
        store<u64>(pair, 0, 16);
        break;
      }
      if (load<u64>(pair) == both) break;
    }
    const paper = load<i32>(record, 8);
    const tag = (paper >> 1) + 1;
    if (load<i32>(pair, 12) != tag) {
      store<i32>(pair, load<i32>(pair, 8) + 1, 8);
      store<i32>(pair, tag, 12);
    }
    if ((paper & 1) != 0 && load<i32>(pair, 20) != tag) {
      store<i32>(pair, load<i32>(pair, 16) + 1, 16);
      store<i32>(pair, tag, 20);
    }
    store<i32>(record, <i32>(pair - pairs));
  }
  for (let pair = pairs; pair < pairs + <usize>known * PAIR; pair += PAIR) {
    const frequent = load<i32>(pair, 8) >= least;
    store<i32>(pair, frequent ? size : -1, 8);
    if (!frequent) continue;
    const node = nodes + <usize>size * NODE;
    store<u64>(node, load<u64>(pair));
    store<i32>(node, load<i32>(pair, 16), 8);
    size++;
  }
  for (let record = start; record < end; record += RECORD) store<i32>(record, load<i32>(pairs + <usize>load<i32>(record), 8));
  return size;
}

/** Of the places from … to - 1 leaves those whose beginnings have a number, which is what begins there from now on. @param next as for `sortPlaces` */
export function keepPlaces(places: usize, from: i32, to: i32, parts: i32, next: usize, records: usize, size: i32): i32 {
  const end = placeAt(places, to);
  let kept = placeAt(places, size);
  for (let place = placeAt(places, from); place < end; place += 16) {
    const own = at4(next, partOf(place, parts));
    const i = load<i32>(own);
    store<i32>(own, i + 1);
    const number = load<i32>(records + <usize>i * RECORD);
    v128.store(kept, v128.load(place));
    store<i32>(kept, number, 4);
    kept += (<usize>(number >= 0)) << 4;
  }
  return <i32>((kept - places) >> 4);
}

/** Of the places from … to - 1 adds those of whole phrases that have a number, -1 is none: the numbers and the positions. @returns how many there are with them */
export function wholePlaces(places: usize, from: i32, to: i32, nodes: usize, phrases: usize, positions: usize, size: i32): i32 {
  const end = placeAt(places, to);
  let count = <usize>size;
  for (let place = placeAt(places, from); place < end; place += 16) {
    const phrase = load<i32>(nodes + <usize>load<i32>(place, 4) * NODE, 12);
    store<i32>(phrases + (count << 2), phrase);
    store<i32>(positions + (count << 2), load<i32>(place));
    count += <usize>(load<i32>(place, 12) & i32(phrase >= 0));
  }
  return <i32>count;
}

/** Can a phrase that starts at `first` and already reaches last - 1 take in `last`? */
function canReach(flags: usize, first: i32, last: i32): bool {
  const next = <i32>load<u8>(flags + <usize>last);
  if ((next & FRESH) != 0 || (next & (CONTENT | INNER)) == 0) return false;
  if (last - first < MOST_WORDS) return true;
  let words = 0;
  for (let p = first; p <= last; p++) words += i32(((<i32>load<u8>(flags + <usize>p)) & HYPHEN) == 0);
  return words <= MOST_WORDS;
}

/** Of the places from … to - 1 leaves those that reach another stem that is not too rare, `length` parts in all. @param tokens how many there are */
export function growPlaces(
  places: usize,
  from: i32,
  to: i32,
  length: i32,
  stem: usize,
  flags: usize,
  tokens: i32,
  frequent: usize,
  size: i32,
): i32 {
  const end = placeAt(places, to);
  let kept = placeAt(places, size);
  for (let place = placeAt(places, from); place < end; place += 16) {
    const first = load<i32>(place);
    const last = first + length - 1;
    if (last >= tokens || !canReach(flags, first, last)) continue;
    const next = load<u32>(at4(stem, last));
    if (load<u8>(frequent + next) == 0) continue;
    v128.store(kept, v128.load(place));
    store<i32>(kept, next, 8);
    store<i32>(kept, (load<i32>(place, 12) & ~1) | ends(flags, <usize>last), 12);
    kept += 16;
  }
  return <i32>((kept - places) >> 4);
}
