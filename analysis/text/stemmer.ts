/**
 * The only place where `natural` comes in: Porter's stemmer by its sub-path, because the package's main module pulls
 * in database drivers and cannot run in a browser.
 */
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

const known = new Map<string, string>();

/** The steps of the stemmer, and the ends of words that each of them may change: it tries all its endings on every word, which takes long. */
const STEPS = [
  { ends: /s$/, step: porter.step1a },
  { ends: /(?:ed|ing)$/, step: porter.step1b },
  { ends: /y$/, step: porter.step1c },
  { ends: /(?:al|[cltg]i|er|ion|or|sm|ss)$/, step: porter.step2 },
  { ends: /(?:[tvz]e|ti|[au]l|ss)$/, step: porter.step3 },
  { ends: /(?:al|[cltvz]e|er|ic|nt|ou|sm|ti|us|ion)$/, step: porter.step4 },
  { ends: /e$/, step: porter.step5a },
  { ends: /ll$/, step: porter.step5b },
];

/** One of these is at the end of every word that a step of the stemmer changes. */
const ENDING = /(?:[sye]|ed|ing|[clgt]i|al|ful|ll|er|ator|ion|ic|[ae]nt|ou|ism)$/;

/** A word that loses no more than its last letter in the first step, and goes through the others as the word without it does. */
const PLAIN_PLURAL = /(?<!(?:ss|i)e)(?<=...)(?<!s)s$/;

/** Porter (1980). `word` is lower case; words of one or two letters and words with digits are their own stems. */
export function stem(word: string): string {
  if (word.length <= 2 || !ENDING.test(word) || /[^a-z]/.test(word)) return word;
  if (PLAIN_PLURAL.test(word)) return stem(word.slice(0, -1));
  let found = known.get(word);
  if (found === undefined) {
    found = STEPS.reduce((token, { ends, step }) => (ends.test(token) ? step(token) : token), word);
    known.set(word, found);
  }
  return found;
}
