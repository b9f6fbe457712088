import type { NearPair, Paper } from "../types";
import { familyName } from "./familyNames";
import { foldTitle } from "./foldTitle";
import { asSet, containment, jaccard, shingleHashes, trigramHashes } from "./likeness";
import { alikePairs } from "./minHash";
import { isHeading } from "./sameTitle";

/** From here on titles (runs of three letters) and abstracts (runs of three words) are nearly the same. */
const TITLES = 0.72;
const ABSTRACTS = 0.7;
/** With nothing else known, titles must be nearer. */
const TITLES_ALONE = 0.88;
/** Abstracts that share less are different texts, whatever the titles. */
const STRANGERS = 0.15;
/** A main title that stands for its paper. */
const LEAST_MAIN = 15;

/**
 * Papers that may be one but were not merged: titles that differ by a few letters or by a subtitle, where first author,
 * year or text agree, and abstracts that are nearly the same. Papers that number themselves ("part 2") are not offered.
 * Likest first. For a hundred thousand papers a matter of seconds.
 *
 * @param done told the share that is done, 0 to 1
 */
export function nearDuplicates(papers: readonly Paper[], done: (share: number) => void = () => undefined): NearPair[] {
  const telling =
    (hashes: (row: number) => Int32Array, before: number) =>
    (row: number): Int32Array => {
      done(before + row / papers.length / 2);
      return hashes(row);
    };
  const folded = papers.map((paper) => foldTitle(paper.title));
  const titleHashes = (row: number): Int32Array => (isHeading(papers[row].title, folded[row]) ? NONE : trigramHashes(folded[row]));
  const textHashes = (row: number): Int32Array => shingleHashes(papers[row].abstract);
  const title = remembered((row) => asSet(titleHashes(row)));
  const text = remembered((row) => asSet(textHashes(row)));
  const found = new Map<number, NearPair>();
  const keep = (a: number, b: number, likeness: number, why: string): void => {
    const key = a * papers.length + b;
    if (likeness > (found.get(key)?.likeness ?? 0)) found.set(key, { a, b, likeness, why });
  };
  const sameNumbers = (a: number, b: number): boolean => numbersOf(papers[a].title) === numbersOf(papers[b].title);
  const agreed = (a: number, b: number): string => agreement(papers[a], papers[b], text(a), text(b));
  alikePairs(papers.length, telling(titleHashes, 0), (a, b) => {
    const likeness = jaccard(title(a), title(b));
    if (likeness < TITLES || !sameNumbers(a, b)) return;
    const what = likeness === 1 ? "the titles are the same" : "the titles differ by a few letters";
    const also = agreed(a, b);
    if (also === NOTHING ? likeness >= TITLES_ALONE : also !== AGAINST) keep(a, b, likeness, also === NOTHING ? what : `${what}, ${also}`);
  });
  for (const [a, b] of withSubtitle(papers, folded)) {
    const also = agreed(a, b);
    if (also !== AGAINST && also !== NOTHING) keep(a, b, jaccard(title(a), title(b)), `one title is the other with a subtitle, ${also}`);
  }
  alikePairs(papers.length, telling(textHashes, 0.5), (a, b) => {
    const likeness = jaccard(text(a), text(b));
    if (likeness >= ABSTRACTS && sameNumbers(a, b))
      keep(a, b, likeness, likeness === 1 ? "the abstracts are the same" : "the abstracts are nearly the same");
  });
  return [...found.values()].sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b);
}

const NONE = new Int32Array();

function remembered(make: (row: number) => Int32Array): (row: number) => Int32Array {
  const known = new Map<number, Int32Array>();
  return (row) => {
    const made = known.get(row) ?? make(row);
    known.set(row, made);
    return made;
  };
}

const NOTHING = "nothing else is known";
const AGAINST = "";

/** What else speaks for one paper; AGAINST where something speaks against it. */
function agreement(a: Paper, b: Paper, textA: Int32Array, textB: Int32Array): string {
  const texts = Math.min(textA.length, textB.length) > 0 ? containment(textA, textB) : undefined;
  if (texts !== undefined && texts < STRANGERS) return AGAINST;
  if (texts !== undefined && texts >= ABSTRACTS) return "the abstracts agree";
  if (a.authors.length > 0 && b.authors.length > 0)
    return familyName(a.authors[0]) === familyName(b.authors[0]) ? "same first author" : AGAINST;
  if (a.date === "" || b.date === "") return NOTHING;
  return Math.abs(Number(a.date.slice(0, 4)) - Number(b.date.slice(0, 4))) <= 1 ? "same time" : AGAINST;
}

/** Numbers in a title, also Roman ones at its end: "part 2", "GPT-4", "Part II". */
function numbersOf(title: string): string {
  return (title.match(/\d+|\b[IVX]+\b/g) ?? []).join(" ");
}

/** Pairs of which one has the other's whole title before its colon, dash or question mark. */
function withSubtitle(papers: readonly Paper[], folded: readonly string[]): (readonly [number, number])[] {
  const whole = new Map(folded.map((title, row) => [title, row]));
  return papers.flatMap(({ title }, row): (readonly [number, number])[] => {
    const main = foldTitle(/^(.+?)(?:[:?!.]\s|\s[–—-]\s)/.exec(title)?.[1] ?? "");
    const other = main.length >= LEAST_MAIN ? whole.get(main) : undefined;
    if (other === undefined || other === row || isHeading(papers[other].title, main)) return [];
    return [row < other ? [row, other] : [other, row]];
  });
}
