import { compoundJoiner } from "./compounds";
import { FRESH, HYPHEN, OPENING, Tokens } from "./tokens";
import { WordScanner } from "./wordScanner";

/** A token of a short text, by itself. */
export interface Token {
  /** As written, without possessive: "LoRA". */
  readonly surface: string;
  readonly lower: string;
  /** As the flags of `Tokens`. */
  readonly hyphen: boolean;
  readonly fresh: boolean;
  readonly opening: boolean;
}

/**
 * Reads single texts, as the text stage reads all papers.
 *
 * @param compounds lower-case, with their hyphen: count as one word
 */
export function tokenizer(compounds: ReadonlySet<string> = new Set()): (text: string) => Token[] {
  const scanner = new WordScanner();
  const { words } = scanner;
  const join = compoundJoiner(compounds, words);
  return (text) => {
    const tokens = new Tokens();
    scanner.scan(text, tokens);
    join(tokens);
    return Array.from(tokens.word.subarray(0, tokens.size), (word, i) => ({
      surface: words.surface[word],
      lower: words.lowerOf(word),
      hyphen: (tokens.flags[i] & HYPHEN) !== 0,
      fresh: (tokens.flags[i] & FRESH) !== 0,
      opening: (tokens.flags[i] & OPENING) !== 0,
    }));
  };
}

/** A token that can be a term by itself: starts with a letter and has two characters or more. */
export function isWord(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return lower.length > 1 && ((first >= 97 && first <= 122) || /^\p{L}/u.test(lower));
}
