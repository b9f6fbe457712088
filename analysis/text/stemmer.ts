/** Endings and what takes their places, by the last letter of the ending; of two that fit the longer stands first. */
type Rules = ReadonlyMap<string, readonly (readonly [ending: string, instead: string])[]>;

const PAIRS_OF_SUFFIXES = rules(`
  ational ate, tional tion, enci ence, anci ance, izer ize, abli able, bli ble, alli al, entli ent, eli e, ousli ous, ization ize,
  ation ate, ator ate, alism al, iveness ive, fulness ful, ousness ous, aliti al, iviti ive, biliti ble, logi log`);
const ADJECTIVES = rules("icate ic, ative, alize al, iciti ic, ical ic, ful, ness");
const LAST_SUFFIXES = rules("ement, ance, ence, able, ible, ment, ant, ent, ism, ate, iti, ous, ive, ize, al, er, ic, ou");

function rules(list: string): Rules {
  const found = new Map<string, [string, string][]>();
  for (const rule of list.split(",")) {
    const [ending, instead = ""] = rule.trim().split(" ");
    const last = ending[ending.length - 1];
    found.set(last, [...(found.get(last) ?? []), [ending, instead]]);
  }
  return found;
}

/**
 * Porter (1980), with "bli" and "logi" as in the version that its author gives out. `word` is lower case; words of one or two letters
 * and words with other signs than a to z are their own stems.
 */
export function stem(word: string): string {
  if (word.length <= 2) return word;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) < 97 || word.charCodeAt(i) > 122) return word;
  const verb = withLastI(withoutPast(withoutPlural(word)));
  return withoutLastDouble(withoutLastE(withoutSuffix(replaced(replaced(verb, PAIRS_OF_SUFFIXES), ADJECTIVES))));
}

/** "caresses" to "caress", "ponies" to "poni", "cats" to "cat". */
function withoutPlural(word: string): string {
  if (!word.endsWith("s") || word.endsWith("ss")) return word;
  return word.endsWith("sses") || word.endsWith("ies") ? word.slice(0, -2) : word.slice(0, -1);
}

/** "agreed" to "agree", "motoring" to "motor", "hopping" to "hop", "filing" to "file". */
function withoutPast(word: string): string {
  if (word.endsWith("eed")) return sequences(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
  const bare = word.endsWith("ed") ? word.slice(0, -2) : word.endsWith("ing") ? word.slice(0, -3) : "";
  if (!hasVowel(bare, bare.length)) return word;
  if (bare.endsWith("at") || bare.endsWith("bl") || bare.endsWith("iz")) return `${bare}e`;
  const last = bare[bare.length - 1];
  if (last === bare[bare.length - 2] && !"aeiou".includes(last)) return "lsz".includes(last) ? bare : bare.slice(0, -1);
  return sequences(bare, bare.length) === 1 && endsShort(bare, bare.length) ? `${bare}e` : bare;
}

/** "happy" to "happi", "sky" as it is. */
function withLastI(word: string): string {
  return word.endsWith("y") && hasVowel(word, word.length - 1) ? `${word.slice(0, -1)}i` : word;
}

function replaced(word: string, list: Rules): string {
  for (const [ending, instead] of list.get(word[word.length - 1]) ?? []) {
    const rest = word.length - ending.length;
    if (word.endsWith(ending) && sequences(word, rest) > 0) return word.slice(0, rest) + instead;
  }
  return word;
}

/** "adjustment" to "adjust", "adoption" to "adopt". */
function withoutSuffix(word: string): string {
  for (const [suffix] of LAST_SUFFIXES.get(word[word.length - 1]) ?? [])
    if (word.length > suffix.length && word.endsWith(suffix)) {
      const rest = word.length - suffix.length;
      return sequences(word, rest) > 1 ? word.slice(0, rest) : word;
    }
  const ion = word.endsWith("sion") || word.endsWith("tion");
  return ion && word.length > 4 && sequences(word, word.length - 3) > 1 ? word.slice(0, -3) : word;
}

/** "probate" to "probat", "rate" as it is. */
function withoutLastE(word: string): string {
  if (!word.endsWith("e")) return word;
  const count = sequences(word, word.length - 1);
  return count > 1 || (count === 1 && !endsShort(word, word.length - 1)) ? word.slice(0, -1) : word;
}

/** "controll" to "control", "roll" as it is. */
function withoutLastDouble(word: string): string {
  return word.endsWith("ll") && sequences(word, word.length) > 1 ? word.slice(0, -1) : word;
}

const [CONSONANT, VOWEL, VOWEL_Y] = [0, 1, 2];

/** What a letter is to the rules: y is a vowel after a consonant, and a consonant after a vowel, after another y, and where a word begins. */
function kindOf(word: string, i: number): number {
  if (isVowel(word.charCodeAt(i))) return VOWEL;
  if (word[i] !== "y" || i === 0 || word[i - 1] === "y") return CONSONANT;
  return isVowel(word.charCodeAt(i - 1)) ? CONSONANT : VOWEL_Y;
}

const VOWELS = [..."aeiou"].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - 97)), 0);

function isVowel(code: number): boolean {
  return ((VOWELS >> (code - 97)) & 1) === 1;
}

function hasVowel(word: string, to: number): boolean {
  for (let i = 0; i < to; i++) if (kindOf(word, i) !== CONSONANT) return true;
  return false;
}

/**
 * How often in word[0 … to - 1] consonants come after vowels, the m of Porter. A y that is a vowel does not go together with vowels
 * after it ("dyeing"): such a pair counts half.
 */
function sequences(word: string, to: number): number {
  let groups = 0; // of vowels and of consonants in turns, from the first vowel on
  let before = CONSONANT;
  for (let i = 0; i < to; i++) {
    const kind = kindOf(word, i);
    if (kind === VOWEL_Y || (kind !== before && (kind === VOWEL || groups > 0))) groups++;
    before = kind;
  }
  return (before === CONSONANT ? groups : groups - 1) / 2;
}

/** Are the last three letters before `to` consonant, vowel, consonant, and the last not w, x or y? */
function endsShort(word: string, to: number): boolean {
  return (
    to > 2 &&
    kindOf(word, to - 3) === CONSONANT &&
    kindOf(word, to - 2) !== CONSONANT &&
    kindOf(word, to - 1) === CONSONANT &&
    !"wxy".includes(word[to - 1])
  );
}
