/** So many bytes tell the encoding of a file. */
const SAMPLE = 100_000;

/**
 * Bytes of a file -> text. UTF-16 is known by its byte order mark or by the zeros of its Latin letters; else UTF-8, also
 * where a few bytes of it are damaged; else GBK where the bytes come in pairs that stand for Chinese; else Windows-1252,
 * in which every byte stands for a letter and which holds Latin-1.
 */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const utf16 = utf16Of(bytes.subarray(0, SAMPLE));
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  return strictly("utf-8", bytes) ?? damagedUtf8(bytes) ?? chinese(bytes) ?? windows1252(bytes);
}

/** Latin letters have a zero for every other byte in UTF-16, and the other bytes hardly any. */
function utf16Of(sample: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]++;
  });
  const half = sample.length / 2;
  if (zeros[0] > 0.5 * half && zeros[1] < 0.05 * half) return "utf-16be";
  return zeros[1] > 0.5 * half && zeros[0] < 0.05 * half ? "utf-16le" : undefined;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with a few broken letters, as where a file was cut in the middle of one: most of its other letters are whole. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 127) whole++;
  }
  return broken * 4 <= whole ? text : undefined;
}

/** What stands for the bytes 128 to 159; the other bytes stand for the letter of their number. */
const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand, as some versions of Node decode it as Latin-1. */
function windows1252(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replace(/[\u0080-\u009f]/g, (letter) => SIGNS[letter.charCodeAt(0) - 128]);
}

/** GBK writes a Chinese letter as two bytes above 127, or rarely the second below; in Western text such bytes stand alone. */
function chinese(bytes: Uint8Array): string | undefined {
  let [inPairs, alone] = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] < 0x80) continue;
    if (sample[i + 1] >= 0x80) {
      inPairs++;
      i++;
    } else alone++;
  }
  return alone * 5 <= inPairs ? strictly("gb18030", bytes) : undefined;
}
