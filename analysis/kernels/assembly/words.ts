/** Reads on over plain words that were seen before, see kernels/wordReader.ts. */

// What a sign is to the scanner, and flags of tokens, as in text/wordScanner.ts and text/tokens.ts.
const BREAK: i32 = 0;
const HYPHENS: i32 = 3;
const END: i32 = 4;
const COMMAND: i32 = 5;
const COLON: i32 = 6;
const FRESH: i32 = 1;
const HYPHEN_SHIFT: i32 = 1;
const OPENING: i32 = 32;

const SLASH: i32 = 47;
const APOSTROPHE: i32 = 39;
const POINT: i32 = 46;
const PLUS: i32 = 43;
const SHARP: i32 = 35;
const BLANK: i32 = 32;

const ENTRY: usize = 24;
/** A word stands in one of so many places side by side; the most frequent words are met first and keep theirs. */
const PLACES: i32 = 4;

/** How many letters and digits these signs begin with; 16 where all are. */
function lettersOf(signs: v128): i32 {
  const letters = i8x16.lt_u(i8x16.sub(v128.or(signs, i8x16.splat(0x20)), i8x16.splat(97)), i8x16.splat(26));
  const digits = i8x16.lt_u(i8x16.sub(signs, i8x16.splat(48)), i8x16.splat(10));
  return ctz(~i8x16.bitmask(v128.or(letters, digits)) | 0x10000);
}

/** The first so many signs, zeros behind them. */
function firstSigns(signs: v128, count: i32): v128 {
  return v128.and(signs, i8x16.lt_u(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(<i8>count)));
}

/** May a word go on after its letters and digits, before these two signs? As in text/wordScanner.ts. */
function mayGoOn(after: i32, next: i32): i32 {
  const isPoint = i32(after == POINT) & i32(next > BLANK);
  return i32(after >= 128) | i32(after == APOSTROPHE) | i32(after == PLUS) | i32(after == SHARP) | isPoint;
}

/** The first place for a word of these letters. @param mask how many words have a place of their own, a power of two, - 1 */
function firstPlace(cache: usize, mask: i32, letters: v128): usize {
  const mixed = (i64x2.extract_lane(letters, 0) ^ (i64x2.extract_lane(letters, 1) * 0x9e3779b97f4a7c15)) * 0xd6e8feb86659fd93;
  return cache + <usize>((mixed ^ (mixed >>> 32)) & (<i64>mask)) * ENTRY;
}

/** The number of the word of these letters; -1 where it is not in the cache. */
function wordOf(cache: usize, mask: i32, letters: v128): i32 {
  let entry = firstPlace(cache, mask, letters);
  for (let place = 0; place < PLACES; place++) {
    if (i64x2.all_true(i64x2.eq(v128.load(entry), letters))) return load<i32>(entry, 16);
    entry += ENTRY;
  }
  return -1;
}

/** Puts the word of fewer than sixteen letters at signs[from … to - 1] into the cache, in place of another where all its places are taken. */
export function rememberWord(signs: usize, from: i32, to: i32, cache: usize, mask: i32, word: i32): void {
  const letters = firstSigns(v128.load(signs + <usize>from), to - from);
  let entry = firstPlace(cache, mask, letters);
  for (let place = 1; place < PLACES && load<i64>(entry) != 0; place++) entry += ENTRY;
  v128.store(entry, letters);
  store<i32>(entry, word, 16);
}

/**
 * Reads signs[from … to - 1], one byte each and 255 for what is not ASCII, up to what it does not know: a word that is not in the cache or goes on after its letters, a sign that is
 * not ASCII, a command, an address. `state` holds flags of the next token, where the last token ended, where a hyphen ended that touched
 * it, and how many tokens were written to `words` and `flags`; 16 more signs can be read after the last.
 *
 * @returns where it stopped
 */
export function readWords(
  signs: usize,
  from: i32,
  to: i32,
  kinds: usize,
  cache: usize,
  mask: i32,
  state: usize,
  words: usize,
  flags: usize,
): i32 {
  let next = load<i32>(state);
  let wordEnd = load<i32>(state, 4);
  let hyphenEnd = load<i32>(state, 8);
  let count: usize = 0;
  let i = from;
  while (i < to) {
    const at = signs + <usize>i;
    const window = v128.load(at);
    const length = lettersOf(window);
    if (length > 0) {
      const after = <i32>load<u8>(at + <usize>length);
      if (i32(length == 16) | mayGoOn(after, <i32>load<u8>(at + <usize>length, 1))) break;
      const letters = firstSigns(window, length);
      const word = wordOf(cache, mask, letters);
      if (word < 0) break;
      store<i32>(words + (count << 2), word);
      store<u8>(flags + count, next | (i32(hyphenEnd == i) << HYPHEN_SHIFT));
      count++;
      next = 0;
      wordEnd = i + length;
      i = wordEnd + i32(after == BLANK);
    } else {
      const code = <i32>load<u8>(at);
      if (code >= 128) break;
      const kind = <i32>load<u8>(kinds + code);
      if (kind == COMMAND) break;
      if (kind == COLON && wordEnd == i && <i32>load<u8>(at, 1) == SLASH) break;
      if (kind == HYPHENS && wordEnd == i) hyphenEnd = i + 1;
      else if (kind == END) next |= FRESH | OPENING;
      else if (kind == HYPHENS || kind == BREAK || kind == COLON) next |= FRESH;
      i++;
    }
  }
  store<i32>(state, next);
  store<i32>(state, wordEnd, 4);
  store<i32>(state, hyphenEnd, 8);
  store<i32>(state, <i32>count, 12);
  return i;
}
