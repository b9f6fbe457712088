import type { Hit } from "../types";

export type How = Hit["how"];

/** From near to far. */
export const WAYS: readonly How[] = ["whole", "beginning", "typo"];

/** What a part of a query found, in columns: the rows, rising, and of each how well and how (its place in WAYS), whether in the title, and by which words of the paper. */
export interface Matches {
  readonly rows: Int32Array;
  readonly score: Float64Array;
  readonly how: Uint8Array;
  readonly inTitle: Uint8Array;
  /** The same list of words is the same array. */
  readonly words: readonly (readonly string[])[];
}

const NO_WORDS: readonly string[] = [];

/** Rows that pass a test which no word of the paper answers for. */
export function rowsAlone(papers: number, passes: (row: number) => boolean): Matches {
  const rows = new Int32Array(papers).map((_, row) => row).filter(passes);
  const none = new Uint8Array(rows.length);
  return { rows, score: new Float64Array(rows.length), how: none, inTitle: none, words: Array.from(rows, () => NO_WORDS) };
}

/** Those of its rows at these places, rising. */
export function someOf({ rows, score, how, inTitle, words }: Matches, places: Int32Array): Matches {
  return {
    rows: places.map((i) => rows[i]),
    score: Float64Array.from(places, (i) => score[i]),
    how: Uint8Array.from(places, (i) => how[i]),
    inTitle: Uint8Array.from(places, (i) => inTitle[i]),
    words: Array.from(places, (i) => words[i]),
  };
}

/** Papers that both found; of how they were found, the farther. */
export function both(a: Matches, b: Matches): Matches {
  const inA = new Int32Array(Math.min(a.rows.length, b.rows.length));
  const inB = new Int32Array(inA.length);
  let size = 0;
  for (let i = 0, j = 0; i < a.rows.length && j < b.rows.length;) {
    if (a.rows[i] === b.rows[j]) {
      inA[size] = i++;
      inB[size++] = j++;
    } else if (a.rows[i] < b.rows[j]) i++;
    else j++;
  }
  const [x, y] = [someOf(a, inA.subarray(0, size)), someOf(b, inB.subarray(0, size))];
  const joined = joinedWords();
  return {
    rows: x.rows,
    score: x.score.map((score, i) => score + y.score[i]),
    how: x.how.map((how, i) => Math.max(how, y.how[i])),
    inTitle: x.inTitle.map((held, i) => held | y.inTitle[i]),
    words: x.words.map((words, i) => joined(words, y.words[i])),
  };
}

/** Makes one list of words of two, and of the same two the same one. */
function joinedWords(): (a: readonly string[], b: readonly string[]) => readonly string[] {
  const known = new Map<readonly string[], Map<readonly string[], readonly string[]>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new Map<readonly string[], readonly string[]>();
    known.set(a, ofA);
    const joined = ofA.get(b) ?? [...new Set([...a, ...b])];
    ofA.set(b, joined);
    return joined;
  };
}
