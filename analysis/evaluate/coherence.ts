/** Texts as numbers of words, and how often words stand near each other: the ground for judging lists of words. */
export interface WindowCounts {
  /** Windows over all texts. */
  readonly windows: number;
  /** Word -> windows that hold it. */
  readonly single: ReadonlyMap<string, number>;
  /** Two words of the lists, sorted and joined by a blank -> windows that hold both. */
  readonly pair: ReadonlyMap<string, number>;
}

const WINDOW = 10;
/** Stands for a joint count of zero, as in gensim. */
const EPSILON = 1e-12;

/**
 * Counts over sliding windows of ten words (Röder, Both & Hinneburg 2015, "boolean sliding window"): a text of ten words
 * or fewer is one window. Only pairs of the given words are counted.
 *
 * @param texts words in order, stop words left out
 */
export function windowCounts(texts: readonly (readonly string[])[], words: ReadonlySet<string>): WindowCounts {
  const single = new Map<string, number>();
  const pair = new Map<string, number>();
  let windows = 0;
  for (const text of texts) {
    const last = Math.max(0, text.length - WINDOW);
    for (let start = 0; start <= last; start++) {
      windows++;
      const here = [...new Set(text.slice(start, start + WINDOW))].filter((word) => words.has(word)).sort();
      here.forEach((word, i) => {
        single.set(word, (single.get(word) ?? 0) + 1);
        for (const other of here.slice(i + 1)) {
          const key = `${word} ${other}`;
          pair.set(key, (pair.get(key) ?? 0) + 1);
        }
      });
    }
  }
  return { windows, single, pair };
}

/** Mean normalised PMI (Bouma 2009) over all pairs of a list, -1 to 1; NaN for fewer than two words. */
export function npmi(list: readonly string[], { windows, single, pair }: WindowCounts): number {
  let sum = 0;
  let pairs = 0;
  list.forEach((a, i) => {
    for (const b of list.slice(i + 1)) {
      const joint = (pair.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0) / windows + EPSILON;
      const apart = ((single.get(a) ?? 0) / windows) * ((single.get(b) ?? 0) / windows);
      sum += apart === 0 ? 0 : Math.log(joint / apart) / -Math.log(joint);
      pairs++;
    }
  });
  return sum / pairs;
}

/** Share of different words among all words of all lists, 0 to 1 (Dieng, Ruiz & Blei 2020). */
export function diversity(lists: readonly (readonly string[])[]): number {
  const all = lists.flat();
  return new Set(all).size / all.length;
}
