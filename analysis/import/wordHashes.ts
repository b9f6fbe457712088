const UTF8 = new TextEncoder();
/** Used again for every text, as strings are slow to look into and arrays to make. */
let [bytesHeld, hashesHeld, joinsHeld] = [new Uint8Array(), new Int32Array(), new Uint8Array()];

/** The bytes of a text, a blank after the last, and room for as many hashes. */
export function bytesOf(text: string): { readonly bytes: Uint8Array; readonly length: number; readonly hashes: Int32Array } {
  if (bytesHeld.length <= 3 * text.length) {
    const room = 6 * text.length + 1;
    [bytesHeld, hashesHeld, joinsHeld] = [new Uint8Array(room), new Int32Array(room), new Uint8Array(room)];
  }
  const length = UTF8.encodeInto(text, bytesHeld).written;
  bytesHeld[length] = 32;
  return { bytes: bytesHeld, length, hashes: hashesHeld };
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
const HYPHEN = 45;

/** Only the first `words` of each are meant; the next call overwrites them. */
export interface WordHashes {
  readonly hashes: Int32Array;
  /** 1 where nothing but a hyphen stands before the word. */
  readonly joins: Uint8Array;
  readonly words: number;
}

/** The words of a text, whatever their case, as hashes (FNV-1a of their bytes). */
export function wordHashes(text: string): WordHashes {
  const { bytes, length, hashes } = bytesOf(text);
  const joins = joinsHeld;
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
