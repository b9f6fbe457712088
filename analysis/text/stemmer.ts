/**
 * The only place where `natural` comes in: Porter's stemmer by its sub-path, because the package's main module pulls
 * in database drivers and cannot run in a browser.
 */
import porter from "natural/lib/natural/stemmers/porter_stemmer.js";

const known = new Map<string, string>();

/** The steps of the stemmer, and the ends of words that each of them may change: it tries all its endings on every word, which takes long. */
const STEPS = [
  { last: "s", ends: /(?:ss|i)es$|[^s]s$/, step: porter.step1a },
  { last: "dg", ends: /(?:ed|ing)$/, step: porter.step1b },
  { last: "y", ends: /[aeiouy].*y$/, step: porter.step1c },
  {
    last: "ilmnrs",
    ends: /(?:tional|[ae]nci|izer|bli|alli|entli|eli|ousli|ation|ator|alism|(?:ive|ful|ous)ness|(?:al|iv|bil)iti|logi)$/,
    step: porter.step2,
  },
  { last: "eils", ends: /(?:icate|ative|alize|iciti|ical|ful|ness)$/, step: porter.step3 },
  {
    last: "ceilmnrstu",
    ends: /(?:al|[ae]nce|er|ic|[ai]ble|[ae]nt|ou|ism|ate|iti|ous|ive|ize|[st]ion)$/,
    step: porter.step4,
  },
  { last: "e", ends: /e$/, step: porter.step5a },
  { last: "l", ends: /ll$/, step: porter.step5b },
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
    found = word;
    for (const { last, ends, step } of STEPS) if (last.includes(found[found.length - 1]) && ends.test(found)) found = step(found);
    known.set(word, found);
  }
  return found;
}
