/** So many bytes tell the encoding of a file. */
export const SAMPLE = 100_000;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

/** Thrown by a strict decoder: the bytes are in another encoding. */
export class OtherEncoding extends Error {}

/**
 * Bytes of a file -> text. UTF-16 is known by its byte order mark or by the zeros of its Latin letters; else UTF-8, also
 * where a few bytes of it are damaged; else GBK where the bytes come in pairs that stand for Chinese; else Windows-1252,
 * in which every byte stands for a letter and which holds Latin-1.
 */
export function decodeBytes(bytes: Uint8Array): string {
  try {
    return strictDecoder(bytes)(bytes, true);
  } catch (error) {
    if (!(error instanceof OtherEncoding)) throw error;
    const judge = encodingJudge();
    judge.look(bytes);
    return decoderOf(judge.verdict())(bytes, true);
  }
}

/** Pieces of the bytes -> pieces of the text. @param last whether the bytes end with this piece */
type Decoder = (piece: Uint8Array, last: boolean) => string;

/** For the encoding that the beginning of a file tells, or for UTF-8 until something else comes; then it throws OtherEncoding. */
export function strictDecoder(beginning: Uint8Array): Decoder {
  const utf16 = utf16Of(beginning.subarray(0, SAMPLE));
  if (utf16) return decoderOf(utf16);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return (piece, last) => {
    try {
      return decoder.decode(piece, { stream: !last });
    } catch {
      throw new OtherEncoding();
    }
  };
}

export function decoderOf(encoding: Encoding): Decoder {
  if (encoding === "windows-1252") return windows1252;
  const decoder = new TextDecoder(encoding);
  return (piece, last) => decoder.decode(piece, { stream: !last });
}

/** Tells the encoding of bytes that are not whole UTF-8 from all their pieces. */
export function encodingJudge(): { readonly look: (piece: Uint8Array) => void; readonly verdict: () => Encoding } {
  const lenient = new TextDecoder("utf-8");
  const strict = new TextDecoder("gb18030", { fatal: true });
  let [broken, whole] = [0, 0]; // letters, read as UTF-8
  let chinese = true;
  const sample = new Uint8Array(SAMPLE);
  let sampled = 0;
  const count = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0xfffd) broken++;
      else if (code > 127) whole++;
    }
  };
  const tryChinese = (decode: () => string): void => {
    try {
      if (chinese) decode();
    } catch {
      chinese = false;
    }
  };
  return {
    look(piece) {
      count(lenient.decode(piece, { stream: true }));
      tryChinese(() => strict.decode(piece, { stream: true }));
      const some = piece.subarray(0, SAMPLE - sampled);
      sample.set(some, sampled);
      sampled += some.length;
    },
    verdict() {
      count(lenient.decode());
      tryChinese(() => strict.decode());
      if (broken * 4 <= whole) return "utf-8"; // as where a file was cut in the middle of a letter
      return chinese && inPairs(sample.subarray(0, sampled)) ? "gb18030" : "windows-1252";
    },
  };
}

/** By the mark, or by its letters: Latin letters have a zero for every other byte in UTF-16, and the other bytes hardly any. */
function utf16Of(sample: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  if (sample[0] === 0xfe && sample[1] === 0xff) return "utf-16be";
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]++;
  });
  const half = sample.length / 2;
  if (zeros[0] > 0.5 * half && zeros[1] < 0.05 * half) return "utf-16be";
  return zeros[1] > 0.5 * half && zeros[0] < 0.05 * half ? "utf-16le" : undefined;
}

/** What stands for the bytes 128 to 159; the other bytes stand for the letter of their number. */
const SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand, as some versions of Node decode it as Latin-1. */
function windows1252(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes).replace(/[\u0080-\u009f]/g, (letter) => SIGNS[letter.charCodeAt(0) - 128]);
}

/** GBK writes a Chinese letter as two bytes above 127, or rarely the second below; in Western text such bytes stand alone. */
function inPairs(sample: Uint8Array): boolean {
  let [pairs, alone] = [0, 0];
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] < 0x80) continue;
    if (sample[i + 1] >= 0x80) {
      pairs++;
      i++;
    } else alone++;
  }
  return alone * 5 <= pairs;
}
