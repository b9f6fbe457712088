/** Rows of a band, and bands: sets as alike as 0.8 meet in one with 96 %, as alike as 0.2 with 0.3 %. */
const ROWS = 5;
const BANDS = 8;
const BINS = ROWS * BANDS;
/** Members of a bucket that each is compared with: copies without end are not all compared with each other. */
const COMPANIONS = 30;
const EMPTY = 0x7fffffff;
/** Of the bins so many differ at most: of sets as alike as 0.7, twelve are expected to. */
const MOST_DIFFERENT = BINS / 2;
/** Each member counts as so many, so that also small sets fill the bins. */
const COPIES = 4;

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
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>();
    for (let item = 0; item < items; item++) {
      if (empty[item]) continue;
      const key = keyOf(signatures, item * BINS + band * ROWS);
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [item]);
        continue;
      }
      for (const other of bucket.slice(-COMPANIONS)) {
        const pair = other * items + item;
        if (differ(signatures, other * BINS, item * BINS) || seen.has(pair)) continue;
        seen.add(pair);
        offer(other, item);
      }
      bucket.push(item);
    }
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

/** The least hash of each bin; which bin a hash falls into is decided by a part of it that does not count there. */
function sign(hashes: Int32Array, signature: Int32Array): void {
  signature.fill(EMPTY);
  for (const hash of hashes) {
    for (let copy = 0; copy < COPIES; copy++) {
      let h = Math.imul(hash ^ (hash >>> 16) ^ copy, 0x7feb352d);
      h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
      h = (h ^ (h >>> 16)) >>> 0;
      const bin = h % BINS;
      const value = (h / BINS) | 0;
      if (value < signature[bin]) signature[bin] = value;
    }
  }
  for (let i = 2 * BINS - 1; i >= 0; i--) {
    const bin = i % BINS;
    if (signature[bin] === EMPTY) signature[bin] = signature[(bin + 1) % BINS];
  }
}
