const LETTERS = 4;
/** Of seven bits; what has more of them is the last of all letters, and none after it is looked at. */
const LETTER = 2 ** 7;
/** With the letters as many bits as a number of double precision holds, so there can be no more strings. */
const STRINGS = 2 ** 25;

/**
 * The order of distinct strings by code units, as `sort` has it, in a fraction of the time: they are sorted as numbers by their first letters,
 * and only those that begin alike are compared.
 *
 * @returns place in the order -> number of the string
 */
export function codeUnitOrder(strings: readonly string[]): Int32Array {
  const keys = new Float64Array(strings.length);
  for (let i = 0; i < strings.length; i++) keys[i] = firstLetters(strings[i]) * STRINGS + i;
  keys.sort();
  const order = new Int32Array(strings.length);
  for (let from = 0, to = 0; from < keys.length; from = to) {
    const end = (Math.floor(keys[from] / STRINGS) + 1) * STRINGS;
    for (; to < keys.length && keys[to] < end; to++) order[to] = keys[to] % STRINGS;
    if (to > from + 1) order.subarray(from, to).sort((a, b) => (strings[a] < strings[b] ? -1 : 1));
  }
  return order;
}

/** As a number that is the larger the later they stand in the order; what is missing counts as 0. */
function firstLetters(text: string): number {
  let letters = 0;
  let isWide = false;
  for (let i = 0; i < LETTERS; i++) {
    const code: number = isWide || i >= text.length ? 0 : Math.min(text.charCodeAt(i), LETTER - 1);
    letters = letters * LETTER + code;
    isWide ||= code === LETTER - 1;
  }
  return letters;
}
