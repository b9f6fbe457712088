import { bytesOf } from "./textBytes";
import { wordHashes } from "./wordHashes";

/** Runs of three letters of a folded title, as hashes. */
export function trigramHashes(folded: string): Int32Array {
  const { bytes, length } = bytesOf(folded);
  const hashes = new Int32Array(Math.max(0, length - 2));
  for (let i = 0; i + 2 < length; i++) hashes[i] = Math.imul(Math.imul(bytes[i], 0x01000193) + bytes[i + 1], 0x01000193) + bytes[i + 2];
  return hashes;
}

/** Runs of three words of a text, as hashes; of a text of one or two words those. @returns what the next call overwrites */
export function shingleHashes(text: string): Int32Array {
  const { hashes, words } = wordHashes(text);
  if (words < 3) return hashes.subarray(0, words);
  for (let i = 0; i + 2 < words; i++) hashes[i] = Math.imul((Math.imul(hashes[i], 31) + hashes[i + 1]) | 0, 0x01000193) ^ hashes[i + 2];
  return hashes.subarray(0, words - 2);
}

/** Each hash once, rising. */
export function asSet(hashes: Int32Array): Int32Array {
  const sorted = hashes.slice().sort();
  let length = 0;
  for (const hash of sorted) if (length === 0 || hash !== sorted[length - 1]) sorted[length++] = hash;
  return sorted.subarray(0, length);
}

/** Members that two sets have in common. */
function common(a: Int32Array, b: Int32Array): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      both++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return both;
}

/** Jaccard's coefficient: of the members of either set those in both, 0 to 1. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  const both = common(a, b);
  return both === 0 ? 0 : both / (a.length + b.length - both);
}

/** Of the smaller set the part that the larger one holds, 0 to 1: a text that was cut off is wholly in the whole one. */
export function containment(a: Int32Array, b: Int32Array): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : common(a, b) / smaller;
}
