/** A hit at the start of a word counts more than one inside it, and that more than scattered letters. */
const START = 4;
const INSIDE = 2;
const SCATTERED = 1;

/**
 * How well a name answers to what was typed: every word of it must be found in the name, at the start of a word, inside
 * one, or as letters in their order. Upper and lower case are one.
 *
 * @returns the larger the better, 0 where it does not answer
 */
export function nameMatch(typed: string, name: string): number {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const target = name.toLowerCase();
  let sum = 0;
  for (const word of words) {
    const score = wordMatch(word, target);
    if (score === 0) return 0;
    sum += score;
  }
  return words.length === 0 ? 1 : sum / words.length + 1 / (1 + target.length); // of names alike the shorter
}

/** Names that answer, best first; those that answer alike in the order in which they come. */
export function bestMatches<T extends { readonly name: string }>(typed: string, items: readonly T[]): T[] {
  if (typed.trim() === "") return [...items];
  return items
    .map((item) => ({ item, score: nameMatch(typed, item.name) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ item }) => item);
}

function wordMatch(word: string, target: string): number {
  for (let at = target.indexOf(word); at >= 0; at = target.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(target[at - 1])) return START;
  }
  if (target.includes(word)) return INSIDE;
  let at = 0;
  for (const letter of target) if (letter === word[at]) at++;
  return at === word.length && word.length > 1 ? SCATTERED : 0;
}
