import type { Token } from "./tokenizer";

/**
 * Finds the hyphenated compounds that the corpus also writes as one word: "pre-training" where "pretraining" occurs.
 * They count as the joined word; all other compounds count by their parts.
 *
 * @param texts  tokens of titles and abstracts, one array a text
 * @param given  compounds that a corpus file carries because its abstracts are withheld
 * @returns lower-case compounds with their hyphen, sorted
 */
export function findCompounds(texts: readonly (readonly Token[])[], given: readonly string[]): string[] {
  const plain = new Set<string>();
  const pairs = new Set<string>();
  for (const tokens of texts) {
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i].hyphen) pairs.add(`${tokens[i - 1].lower}-${tokens[i].lower}`);
      else if (!tokens[i + 1]?.hyphen) plain.add(tokens[i].lower);
    }
  }
  return [...new Set([...given, ...[...pairs].filter((pair) => pair.length > 4 && plain.has(pair.replace("-", "")))])].sort();
}

/** Joins the two parts of each such compound into one token, left to right; its surface keeps the hyphen. */
export function joinCompounds(tokens: readonly Token[], compounds: ReadonlySet<string>): readonly Token[] {
  if (!tokens.some(({ hyphen }) => hyphen)) return tokens;
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (token.hyphen && before && compounds.has(`${before.lower}-${token.lower}`)) {
      joined[joined.length - 1] = { ...before, surface: `${before.surface}-${token.surface}`, lower: before.lower + token.lower };
    } else joined.push(token);
  }
  return joined;
}
