/** Rows of a band, and bands: sets as alike as 0.8 meet in one with 99 %, as alike as 0.2 with 2 %. */
const ROWS = 4;
const BANDS = 10;
/** Members of a bucket that each is compared with: copies without end are not all compared with each other. */
const COMPANIONS = 30;

/**
 * Pairs of sets that may be alike, each once: MinHash (Broder 1997) with banding (Indyk & Motwani 1998), its numbers
 * drawn by fixed rules.
 *
 * @param sets item -> members of its set; an empty set is like none
 * @returns calls `offer` for each pair, a < b
 */
export function alikePairs(sets: readonly Int32Array[], offer: (a: number, b: number) => void): void {
  const hashes = ROWS * BANDS;
  const signatures = new Int32Array(sets.length * hashes);
  sets.forEach((set, item) => {
    sign(set, signatures.subarray(item * hashes, (item + 1) * hashes));
  });
  const seen = new Set<number>();
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, number[]>();
    for (let item = 0; item < sets.length; item++) {
      if (sets[item].length === 0) continue;
      let key = band;
      for (let row = 0; row < ROWS; row++) key = Math.imul(key ^ signatures[item * hashes + band * ROWS + row], 0x5bd1e995) ^ (key >>> 13);
      const bucket = buckets.get(key) ?? [];
      if (bucket.length === 0) buckets.set(key, bucket);
      for (const other of bucket.slice(-COMPANIONS)) {
        const pair = other * sets.length + item;
        if (seen.has(pair)) continue;
        seen.add(pair);
        offer(other, item);
      }
      bucket.push(item);
    }
  }
}

function sign(set: Int32Array, signature: Int32Array): void {
  signature.fill(0x7fffffff);
  for (const member of set) {
    let h = Math.imul(member ^ (member >>> 15), 0x2c1b3c6d);
    h ^= h >>> 12;
    const step = Math.imul(h, 0x297a2d39) | 1;
    for (let i = 0; i < signature.length; i++) {
      h = Math.imul(h + step, 0x9e3779b1);
      if (h < signature[i]) signature[i] = h;
    }
  }
}
