const UTF8 = new TextEncoder();
/** Used again for every text, as strings are slow to look into and arrays to make. */
let [bytesHeld, hashesHeld] = [new Uint8Array(), new Int32Array()];

/** The bytes of a text, a blank after the last, and room for as many hashes. */
function bytesOf(text: string): { readonly bytes: Uint8Array; readonly hashes: Int32Array; readonly length: number } {
  if (bytesHeld.length <= 3 * text.length)
    [bytesHeld, hashesHeld] = [new Uint8Array(6 * text.length + 1), new Int32Array(6 * text.length + 1)];
  const length = UTF8.encodeInto(text, bytesHeld).written;
  bytesHeld[length] = 32;
  return { bytes: bytesHeld, hashes: hashesHeld, length };
}

/** Runs of three letters of a folded title, as hashes. @returns what the next call overwrites */
export function trigramHashes(folded: string): Int32Array {
  const { bytes, hashes, length } = bytesOf(folded);
  for (let i = 0; i + 2 < length; i++) hashes[i] = Math.imul(Math.imul(bytes[i], 0x01000193) + bytes[i + 1], 0x01000193) + bytes[i + 2];
  return hashes.subarray(0, Math.max(0, length - 2));
}

/**
 * Byte of UTF-8 -> what it adds to a word: capital letters of ASCII the small ones; 0 where it ends one, as signs below U+00C0 do that are
 * no letters or digits of ASCII.
 */
const OF_A_WORD = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte).toLowerCase();
  if (byte < 128) return /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : 0;
  return byte > 191 && byte < 195 ? 0 : byte;
});
/** The rest of a letter, or of a sign that is none: no word begins with it. */
const isRest = (sign: number): boolean => sign > 127 && sign < 192;

/** Runs of three words of a text, as hashes (FNV-1a of the words); of a text of one or two words those. @returns what the next call overwrites */
export function shingleHashes(text: string): Int32Array {
  const { bytes, hashes, length } = bytesOf(text);
  let words = 0;
  let [last, before] = [0, 0];
  for (let i = 0; i < length;) {
    let sign = OF_A_WORD[bytes[i++]];
    if (sign === 0 || isRest(sign)) continue;
    let word = 0x811c9dc5 | 0;
    do {
      word = Math.imul(word ^ sign, 0x01000193);
      sign = OF_A_WORD[bytes[i++]];
    } while (sign !== 0);
    hashes[words] = words < 2 ? word : Math.imul((Math.imul(before, 31) + last) | 0, 0x01000193) ^ word;
    before = last;
    last = word;
    words++;
  }
  return words < 3 ? hashes.subarray(0, words) : hashes.subarray(2, words);
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
