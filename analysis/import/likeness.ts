/** Runs of three letters of a folded title, as hashes. */
export function trigramHashes(folded: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, folded.length - 2));
  for (let i = 0; i < hashes.length; i++)
    hashes[i] = Math.imul(Math.imul(folded.charCodeAt(i), 0x01000193) + folded.charCodeAt(i + 1), 0x01000193) + folded.charCodeAt(i + 2);
  return hashes;
}

/** Runs of three words of a text, as hashes (FNV-1a of the words); of a text of one or two words those. */
export function shingleHashes(text: string): Int32Array {
  const words = wordHashes(text);
  if (words.length < 3) return words;
  const hashes = new Int32Array(words.length - 2);
  for (let i = 0; i < hashes.length; i++) hashes[i] = Math.imul(Math.imul(words[i], 31) + words[i + 1], 0x01000193) ^ words[i + 2];
  return hashes;
}

function wordHashes(text: string): Int32Array {
  const hashes = new Int32Array((text.length + 1) >> 1);
  let words = 0;
  let h = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32;
    const letter = code > 64 && code < 91 ? code + 32 : code;
    if ((letter > 96 && letter < 123) || (letter > 47 && letter < 58) || letter > 191)
      h = Math.imul((h || 0x811c9dc5) ^ letter, 0x01000193) | 1;
    else if (h !== 0) {
      hashes[words++] = h;
      h = 0;
    }
  }
  return hashes.subarray(0, words);
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
