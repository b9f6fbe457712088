/** A part of a word: "pre-training" is two tokens, the second with hyphen = true. */
export interface Token {
  /** As written, without possessive: "LoRA". */
  readonly surface: string;
  readonly lower: string;
  /** Joined to the token before by a hyphen. */
  readonly hyphen: boolean;
  /** A phrase cannot reach from the token before to this one: punctuation or a new field lies between. */
  readonly fresh: boolean;
  /** First word of a sentence: a capital letter at its start says nothing. */
  readonly opening: boolean;
}

/** A word as it stands in a text -> as it is counted. */
export type Spellings = Map<string, Pick<Token, "surface" | "lower">>;

const ADDRESS = /https?:\/\/\S+|www\.\S+|\S+@\S+\.\w+/g;
/** Figures of speech of abstracts whose words would otherwise count as subjects. */
const BOILERPLATE =
  /\bstate[- ]of[- ]the[- ]arts?\b|\b(?:source )?codes?\b[^.]{0,60}\b(?:available|released?|open-?sourced?|at https?:\S+)\b/gi;
const TEX = /\\[a-zA-Z]+|[{}$_^~]/g;
/** Letters and digits with inner points between digits (2.5), inner apostrophes, and the ending of C++ and C#. */
const WORD_OR_BREAK = /([\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:\.\p{N}+)*(?:['’][\p{L}]+)*(?:\+\+|#)?)|([-‐‑])|[^\s\p{L}\p{N}]|\n/gu;
const PLAIN = /^[a-zA-Z0-9]+$/;
/** Chinese and Japanese are written without blanks. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const RUNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const SENTENCE_END = /[.!?\n]/;

/**
 * Splits a text into tokens by fixed rules: hyphens split but are remembered, any other punctuation ends a phrase,
 * web addresses and TeX commands are no words, numbers stay where a phrase may need them (GPT-4).
 *
 * @param known the words of texts before: one that comes again is the same string, which tables find much faster
 */
export function tokenize(text: string, known: Spellings = new Map()): Token[] {
  const tokens: Token[] = [];
  let fresh = true;
  let opening = true;
  let end = -1; // where the last token ended
  let hyphenAt = -1; // where a hyphen touched the end of the last token
  for (const match of text.replace(BOILERPLATE, " , ").replace(ADDRESS, " . ").replace(TEX, " ").matchAll(WORD_OR_BREAK)) {
    const [piece, word, joiner] = match as unknown as [string, string | undefined, string | undefined];
    if (joiner !== undefined && match.index === end) {
      hyphenAt = match.index + 1;
      continue;
    }
    if (word === undefined) {
      fresh = true;
      if (joiner === undefined && SENTENCE_END.test(piece)) opening = true;
      continue;
    }
    const hyphen = hyphenAt === match.index;
    if (PLAIN.test(word) || !UNSPACED.test(word)) {
      const { surface, lower } = spelled(word, known);
      tokens.push({ surface, lower, hyphen, fresh, opening });
    } else {
      for (const [i, part] of unspaced(word.normalize("NFC")).entries()) {
        const pair = UNSPACED.test(part);
        const { surface, lower } = spelled(part, known);
        tokens.push({ surface, lower, hyphen: i === 0 && !pair && hyphen, fresh: i > 0 || pair || fresh, opening: i === 0 && opening });
      }
    }
    end = match.index + word.length;
    hyphenAt = -1;
    fresh = false;
    opening = false;
  }
  return tokens;
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

/** Does a name go on from one token to the other though `tokenize` cuts phrases there? So it is beside a pair of signs. */
export function goesOn(before: string, after: string): boolean {
  return UNSPACED.test(before) || UNSPACED.test(after);
}

/** Equal words share one value. */
function spelled(word: string, known: Spellings): Pick<Token, "surface" | "lower"> {
  let spelling = known.get(word);
  if (!spelling) known.set(word, (spelling = spellingOf(word)));
  return spelling;
}

function spellingOf(word: string): Pick<Token, "surface" | "lower"> {
  const surface = PLAIN.test(word)
    ? word
    : word
        .replace(/['’]s$/i, "")
        .replace(/['’]/g, "")
        .normalize("NFC");
  return { surface, lower: surface.toLowerCase() };
}

/** A token that can be a term by itself: starts with a letter and has two characters or more. */
export function isWord(lower: string): boolean {
  return lower.length > 1 && /^\p{L}/u.test(lower);
}
