import { bytesOf } from "./textBytes";

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
const HYPHEN = 45;

/** Only the first `words` of each are meant; the next call overwrites them. */
export interface WordHashes {
  readonly hashes: Int32Array;
  /** 1 where nothing but a hyphen stands before the word. */
  readonly joins: Uint8Array;
  readonly words: number;
}

let held = { hashes: new Int32Array(), joins: new Uint8Array() };

/** The words of a text, whatever their case, as hashes (FNV-1a of their bytes). */
export function wordHashes(text: string): WordHashes {
  const { bytes, length } = bytesOf(text);
  bytes[length] = 32;
  const most = bytes.length >> 1; // words, each with a sign behind it
  if (held.joins.length !== most) held = { hashes: new Int32Array(most), joins: new Uint8Array(most) };
  const { hashes, joins } = held;
  let words = 0;
  let end = -1; // of the word before
  for (let i = 0; i < length;) {
    let sign = OF_A_WORD[bytes[i++]];
    if (sign === 0 || isRest(sign)) continue;
    joins[words] = i === end + 2 && bytes[end] === HYPHEN ? 1 : 0;
    let word = 0x811c9dc5 | 0;
    do {
      word = Math.imul(word ^ sign, 0x01000193);
      sign = OF_A_WORD[bytes[i++]];
    } while (sign !== 0);
    hashes[words++] = word;
    end = i - 1;
  }
  return { hashes, joins, words };
}
