import { powerOfTwo } from "../matrix/intList";

/** Rows of a band, and bands: sets as alike as 0.7 meet in one with 94 %, as 0.8 with 99.5 %, as 0.2 with 1.6 %, nearly all of which differ in too many bins. */
const ROWS = 4;
const BANDS = 10;
const BINS = ROWS * BANDS;
/** Members of a bucket that each is compared with: copies without end are not all compared with each other. */
const COMPANIONS = 30;
const EMPTY = 0x7fffffff;
/** Of the bins so many differ at most: of sets as alike as 0.7, twelve are expected to. */
const MOST_DIFFERENT = BINS / 2;
/** Each member counts as so many, so that also small sets fill the bins. */
const COPIES = 2;
/**
 * Offers pairs of items that may be alike, each once, a < b: MinHash (Broder 1997) with one permutation (Li, Owen &
 * Zhang 2012), whose empty bins borrow from the next (Shrivastava & Li 2014), and banding (Indyk & Motwani 1998).
 *
 * @param hashesOf the members of an item's set, in any order and any number of times; an item without any is like none
 */
export function alikePairs(items: number, hashesOf: (item: number) => Int32Array, offer: (a: number, b: number) => void): void {
  const signatures = new Int32Array(items * BINS);
  const empty = new Uint8Array(items);
  for (let item = 0; item < items; item++) {
    const hashes = hashesOf(item);
    if (hashes.length === 0) empty[item] = 1;
    else sign(hashes, signatures.subarray(item * BINS, (item + 1) * BINS));
  }
  const seen = new Set<number>();
  const buckets = new Buckets(items);
  for (let band = 0; band < BANDS; band++) {
    buckets.clear();
    for (let item = 0; item < items; item++) {
      if (empty[item]) continue;
      let other = buckets.add(keyOf(signatures, item * BINS + band * ROWS), item);
      for (let companions = 0; other >= 0 && companions < COMPANIONS; companions++, other = buckets.before(other)) {
        const pair = other * items + item;
        if (differ(signatures, other * BINS, item * BINS) || seen.has(pair)) continue;
        seen.add(pair);
        offer(other, item);
      }
    }
  }
}

/** Items by a key, those of each key in a chain from the last to the first: open addressing (Knuth 1973, 6.4), at most half full. */
class Buckets {
  private readonly last: Int32Array; // slot -> the last item of its key, -1 where it is free
  private readonly keys: Int32Array; // slot -> key
  private readonly earlier: Int32Array; // item -> the one before it in its bucket, or -1

  constructor(items: number) {
    const slots = powerOfTwo(Math.max(2 * items, 2));
    this.last = new Int32Array(slots);
    this.keys = new Int32Array(slots);
    this.earlier = new Int32Array(items);
  }

  clear(): void {
    this.last.fill(-1);
  }

  /** @returns the last item with this key before, or -1 */
  add(key: number, item: number): number {
    const { last, keys } = this;
    const mask = last.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    while (last[slot] >= 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    keys[slot] = key;
    this.earlier[item] = last[slot];
    last[slot] = item;
    return this.earlier[item];
  }

  before(item: number): number {
    return this.earlier[item];
  }
}

function differ(signatures: Int32Array, a: number, b: number): boolean {
  let different = 0;
  for (let bin = 0; bin < BINS && different <= MOST_DIFFERENT; bin++) if (signatures[a + bin] !== signatures[b + bin]) different++;
  return different > MOST_DIFFERENT;
}

function keyOf(signatures: Int32Array, at: number): number {
  let key = 0;
  for (let row = 0; row < ROWS; row++) key = Math.imul(key ^ signatures[at + row], 0x5bd1e995) ^ (key >>> 13);
  return key;
}

/** The least hash of each bin, which is a part of the range of all hashes. */
function sign(hashes: Int32Array, signature: Int32Array): void {
  signature.fill(EMPTY);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ^ (hashes[i] >>> 16);
    for (let copy = 0; copy < COPIES; copy++) {
      let h = Math.imul(hash ^ copy, 0x7feb352d);
      h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
      h ^= h >>> 16;
      const bin = ((h >>> 16) * BINS) >>> 16;
      const value = h >>> 1;
      if (value < signature[bin]) signature[bin] = value;
    }
  }
  for (let i = 2 * BINS - 1; i >= 0; i--) {
    const bin = i % BINS;
    if (signature[bin] === EMPTY) signature[bin] = signature[(bin + 1) % BINS];
  }
}
