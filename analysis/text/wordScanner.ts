import { inKernelMemory, worthKernel } from "../kernels/kernelMemory";
import { WordReader } from "../kernels/wordReader";
import { FRESH, HYPHEN, OPENING, type Tokens } from "./tokens";
import { WrittenWords } from "./writtenWords";

const [BREAK, LETTER, SPACE, HYPHENS, END, COMMAND, COLON] = [0, 1, 2, 3, 4, 5, 6];
/** What an ASCII sign is to the scanner; nearly all signs of nearly all texts are. */
const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-zA-Z0-9]/.test(sign)) return LETTER;
  if (/[.!?\n]/.test(sign)) return END;
  if (/[\s{}$_^~]/.test(sign)) return SPACE; // signs of TeX part words and no more
  if (sign === "-") return HYPHENS;
  if (sign === ":") return COLON;
  return sign === "\\" ? COMMAND : BREAK;
});

/** Letters and digits with inner points between digits (2.5), inner apostrophes, and the ending of C++ and C#. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\.\p{N}+)*(?:['’][\p{L}]+)*(?:\+\+|#)?/uy;
const TEX_COMMAND = /\\[a-zA-Z]+/y;
const EMAIL = /\S+@\S+\.\w+/g;
/** Chinese and Japanese are written without blanks. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const RUNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

const NOT_ASCII = 255;
/** Copies a text much faster than a loop does; as many bytes as signs come of ASCII alone. */
const UTF8 = new TextEncoder();
const [APOSTROPHE, POINT, PLUS, SHARP] = [..."'.+#"].map((sign) => sign.charCodeAt(0));

/** With these words begins what is no subject: web addresses, and figures of speech of abstracts. */
const FIRST_WORDS = ["www", "state", "code", "codes", "source"];
const ADDRESS = /www\.\S+/y;
const REST_OF_ADDRESS = /:\/\/\S+/y;
const FIGURE_OF_SPEECH =
  /\bstate[- ]of[- ]the[- ]arts?\b|\b(?:source )?codes?\b[^.]{0,60}\b(?:available|released?|open-?sourced?|at https?:\S+)\b/iy;

/**
 * Splits texts into tokens by fixed rules: hyphens split but are remembered, any other punctuation ends a phrase, web addresses
 * and TeX commands are no words, numbers stay where a phrase may need them (GPT-4). Chinese and Japanese are read in pairs of signs.
 */
export class WordScanner {
  /** Of all texts of this scanner. */
  readonly words = new WrittenWords(FIRST_WORDS);
  private signs = new Uint8Array(256); // of the text that is read, in a typed array as strings are slow to look into
  private reader: WordReader | undefined;

  /**
   * Scans with a kernel where that pays: most words stand in many texts, and a kernel reads on over those that it knows.
   *
   * @param signs   of all texts together
   * @param longest signs of the longest text
   */
  scanMany(signs: number, longest: number, scan: () => void): void {
    if (!worthKernel(signs)) {
      scan();
      return;
    }
    inKernelMemory((memory) => {
      this.reader = new WordReader(memory, KIND, signs, longest);
      try {
        scan();
      } finally {
        this.reader = undefined;
      }
    });
  }

  /** Adds the tokens of a text. */
  scan(text: string, tokens: Tokens): void {
    const { words, reader } = this;
    const read = text.includes("@") ? text.replace(EMAIL, " . ") : text;
    const signs = this.signsOf(read);
    const state = { flags: FRESH | OPENING, wordEnd: -1, hyphenEnd: -1 };
    for (let i = 0; i < read.length;) {
      if (reader && signs[i] < 128) {
        i = reader.read(i, read.length, state);
        tokens.pushAll(reader.word, reader.flags, reader.count);
        if (i === read.length) break;
      }
      const kind = signs[i] < 128 ? KIND[signs[i]] : wideKind(read, i);
      if (kind === LETTER) {
        const plain = endOfPlain(signs, i);
        const end = mayGoOn(signs, plain) ? endOf(WORD, read, i) : plain;
        const word = end === plain ? words.plain(read, signs, i, end) : -1;
        if (word >= 0 && words.lower[word] >= FIRST_WORDS.length) reader?.remember(i, end, word);
        else if (word >= 0) {
          const address = endOf(ADDRESS, read, i);
          const over = address < 0 ? endOf(FIGURE_OF_SPEECH, read, i) : address;
          if (over >= 0) {
            state.flags |= address < 0 ? FRESH : FRESH | OPENING;
            i = over;
            continue;
          }
        }
        const flags = state.hyphenEnd === i ? state.flags | HYPHEN : state.flags;
        if (word >= 0) tokens.push(word, flags);
        else addUnusual(read.slice(i, end), flags, words, tokens);
        state.flags = 0;
        state.wordEnd = i = end;
      } else if (kind === COMMAND) {
        const end = endOf(TEX_COMMAND, read, i);
        if (end < 0) state.flags |= FRESH;
        i = Math.max(i + 1, end);
      } else if (kind === COLON && state.wordEnd === i && endOf(REST_OF_ADDRESS, read, i) >= 0) {
        tokens.size--; // "https"
        state.flags |= FRESH | OPENING;
        i = REST_OF_ADDRESS.lastIndex;
      } else {
        if (kind === HYPHENS && state.wordEnd === i) state.hyphenEnd = i + 1;
        else if (kind === END) state.flags |= FRESH | OPENING;
        else if (kind !== SPACE) state.flags |= FRESH;
        i += signs[i] >= 128 && (read.codePointAt(i) as number) > 0xffff ? 2 : 1;
      }
    }
    tokens.endText();
  }

  /** One byte for each sign of a text: 255 for what is not ASCII, and a 0 after the last. */
  private signsOf(text: string): Uint8Array {
    const { length } = text;
    if (length >= this.signs.length) this.signs = new Uint8Array(2 * length);
    const signs = this.reader?.signs ?? this.signs;
    const { read, written } = UTF8.encodeInto(text, signs);
    if (read < length || written > length) {
      for (let i = 0; i < length; i++) {
        const code = text.charCodeAt(i);
        signs[i] = code < 128 ? code : NOT_ASCII;
      }
    }
    signs[length] = 0;
    return signs;
  }
}

function wideKind(text: string, i: number): number {
  if (endOf(WORD, text, i) > i) return LETTER;
  if (text[i] === "\u2010" || text[i] === "\u2011") return HYPHENS;
  return /\s/.test(text[i]) ? SPACE : BREAK;
}

function endOfPlain(signs: Uint8Array, from: number): number {
  let end = from;
  while (signs[end] < 128 && KIND[signs[end]] === LETTER) end++;
  return end;
}

/** May a word go on after its letters and digits? */
function mayGoOn(signs: Uint8Array, end: number): boolean {
  const code = signs[end];
  if (code === POINT) return signs[end + 1] > 0x20; // most end a sentence
  return code >= 128 || code === APOSTROPHE || code === PLUS || code === SHARP;
}

/** Where a sticky expression that matches at `from` ends; -1 where it does not. */
function endOf(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : -1;
}

/** A word of other signs than ASCII letters and digits alone; one of Chinese or Japanese is added in pairs. */
function addUnusual(written: string, flags: number, words: WrittenWords, tokens: Tokens): void {
  if (!UNSPACED.test(written)) {
    tokens.push(words.number(written), flags);
    return;
  }
  for (const [i, part] of unspaced(written.normalize("NFC")).entries()) {
    const pair = UNSPACED.test(part);
    tokens.push(words.number(part), (i === 0 ? (pair ? flags & ~HYPHEN : flags) : 0) | (i > 0 || pair ? FRESH : 0));
  }
}

/**
 * Words between which no blanks stand, in pairs of signs that overlap, as is usual where no dictionary is at hand (Nie, Gao,
 * Zhang & Zhou 2000); what is written in other letters between them stays whole.
 */
function unspaced(run: string): string[] {
  return (run.match(RUNS) ?? []).flatMap((part) => {
    const signs = [...part];
    if (!UNSPACED.test(part) || signs.length < 3) return [part];
    return signs.slice(1).map((sign, i) => signs[i] + sign);
  });
}

/** Does a name go on from one token to the other though phrases are cut between them? So it is beside a pair of signs. */
export function goesOn(before: string, after: string): boolean {
  return UNSPACED.test(before) || UNSPACED.test(after);
}
