import type { Hit, SearchAnswer } from "../../analysis/types";

const WAYS: readonly Hit["how"][] = ["whole", "beginning", "typo"];

/** The answer to a search as it crosses from the worker: a hundred thousand hits in columns, as so many objects would hold up the page. */
export interface PackedAnswer extends Omit<SearchAnswer, "hits"> {
  readonly rows: Int32Array;
  /** Place in WAYS. */
  readonly how: Uint8Array;
  readonly inTitle: Uint8Array;
  /** Place in `lists`. */
  readonly words: Int32Array;
  readonly lists: readonly (readonly string[])[];
}

export function packed({ hits, ...rest }: SearchAnswer): PackedAnswer {
  const known = new Map<readonly string[], number>();
  const words = Int32Array.from(hits, (hit) => {
    const place = known.get(hit.words) ?? known.size;
    known.set(hit.words, place);
    return place;
  });
  return {
    ...rest,
    rows: Int32Array.from(hits, ({ row }) => row),
    how: Uint8Array.from(hits, ({ how }) => WAYS.indexOf(how)),
    inTitle: Uint8Array.from(hits, ({ inTitle }) => Number(inTitle)),
    words,
    lists: [...known.keys()],
  };
}

export function unpacked({ rows, how, inTitle, words, lists, ...rest }: PackedAnswer): SearchAnswer {
  const hits = Array.from(rows, (row, i): Hit => ({ row, words: lists[words[i]], inTitle: inTitle[i] === 1, how: WAYS[how[i]] }));
  return { ...rest, hits };
}
