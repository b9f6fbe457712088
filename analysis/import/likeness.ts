/** Runs of three letters of a folded title, each once, as numbers (27 bits of a hash). */
export function trigramsOf(folded: string): Int32Array {
  const grams = new Set<number>();
  for (let i = 0; i + 2 < folded.length; i++)
    grams.add(
      (Math.imul(folded.charCodeAt(i), 0x9e37) + Math.imul(folded.charCodeAt(i + 1), 0x1f1f1f) + folded.charCodeAt(i + 2)) & 0x7ffffff,
    );
  return Int32Array.from(grams).sort();
}

/** Words of a text in lower case, as hashes (FNV-1a), in order. */
export function wordHashes(text: string): Int32Array {
  const hashes: number[] = [];
  let h = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = code > 64 && code < 91 ? code + 32 : code;
    if ((letter > 96 && letter < 123) || (letter > 47 && letter < 58) || letter > 191)
      h = Math.imul((h || 0x811c9dc5) ^ letter, 0x01000193) | 1;
    else if (h !== 0) {
      hashes.push(h);
      h = 0;
    }
  }
  if (h !== 0) hashes.push(h);
  return Int32Array.from(hashes);
}

/** Runs of three words, each once, as hashes, rising; of a text of one or two words those. */
export function shinglesOf(text: string): Int32Array {
  const words = wordHashes(text);
  const shingles = new Set<number>(words.length < 3 ? words : []);
  for (let i = 0; i + 2 < words.length; i++) {
    const h = Math.imul(Math.imul(words[i], 31) + words[i + 1], 0x85ebca6b) ^ words[i + 2];
    shingles.add(Math.imul(h ^ (h >>> 15), 0x2c1b3c6d));
  }
  return Int32Array.from(shingles).sort();
}

/** Members that two rising lists have in common. */
export function common(a: Int32Array, b: Int32Array): number {
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

/** Jaccard's coefficient: of the members of either list those in both, 0 to 1. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  const both = common(a, b);
  return both === 0 ? 0 : both / (a.length + b.length - both);
}

/** Of the shorter list the part that the longer one holds, 0 to 1: a text that was cut off is wholly in the whole one. */
export function containment(a: Int32Array, b: Int32Array): number {
  const shorter = Math.min(a.length, b.length);
  return shorter === 0 ? 0 : common(a, b) / shorter;
}
