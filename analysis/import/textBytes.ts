const UTF8 = new TextEncoder();
/** A text of so many letters is no abstract; its bytes are not kept room for. */
const MOST_HELD = 100_000;
let held = new Uint8Array(2 ** 12);

/**
 * A text in UTF-8, the first `length` bytes, with room for one more. The next call overwrites them: strings are slow to look into, and arrays to make.
 * Of a text of ASCII alone, and no other, there are as many bytes as letters.
 */
export function bytesOf(text: string): { readonly bytes: Uint8Array; readonly length: number } {
  let bytes = held;
  if (bytes.length <= 3 * text.length) bytes = new Uint8Array(Math.max(2 * held.length, 3 * text.length + 1));
  if (text.length <= MOST_HELD) held = bytes;
  return { bytes, length: UTF8.encodeInto(text, bytes).written };
}
