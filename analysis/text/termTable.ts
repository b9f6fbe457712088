import type { RowCounts } from "../kernels/rowCounts";
import { naturalLog } from "../matrix/naturalLog";
import type { Vocabulary } from "../types";
import { FormVotes } from "./formVotes";
import type { GivenTerm } from "./givenTerms";
import { isGeneric } from "./genericWords";
import { isLeading } from "./leadingWords";
import type { Phrases } from "./phrases";
import { countTerms, type NumberedTerm } from "./termCounts";
import { TermNumbers } from "./termNumbers";
import type { RunningText } from "./tokenStream";
import type { WordTable } from "./wordTable";

export interface TermTable extends Pick<RowCounts, "counts" | "inTitle"> {
  readonly vocabulary: Vocabulary;
}

/**
 * Counts the single words and phrases of running texts and the terms that are given; columns in order of their keys, so that the
 * order of papers does not matter.
 *
 * @param given paper -> its given terms
 * @param leftOut keys of terms that do not count
 * @param done called with the share of the work that is done, 0 to 1
 */
export function termTable(
  text: RunningText,
  phrases: Phrases,
  given: readonly (readonly GivenTerm[])[],
  table: WordTable,
  leftOut: ReadonlySet<string>,
  done: (share: number) => void,
): TermTable {
  const numbers = new TermNumbers(table, phrases);
  const none: readonly NumberedTerm[] = [];
  const numbered = given.map((terms) => (terms.length === 0 ? none : terms.map((term) => ({ ...term, term: numbers.number(term.stems) }))));
  const papers = papersOfTerms(phrases, numbered, numbers, table.content);
  const { terms, key } = inOrder(papers, numbers, leftOut);
  done(0.2);
  const columnOf = new Int32Array(numbers.size).fill(-1);
  terms.forEach((term, column) => (columnOf[term] = column));
  const cells = terms.reduce((sum, term) => sum + papers[term], 0);
  const votes = new FormVotes(table.words, table.times, numbers.size);
  const {
    counts,
    inTitle,
    papers: documentFrequency,
    times,
  } = countTerms({ text, phrases, given: numbered, stems: numbers.stems }, columnOf, terms.length, cells, votes, (share) =>
    done(0.3 + 0.5 * share),
  );
  const forms = votes.best(
    terms,
    (lower) => table.stemOf(lower),
    (lower) => table.written(lower),
  );
  done(0.9);
  const surface = forms.map((form, column) => form ?? key[column].replace(/[^\s-]+/g, (word) => writtenWord(word, table)));
  return {
    vocabulary: {
      key,
      surface,
      length: Int32Array.from(terms, (term) => numbers.length(term)),
      documentFrequency,
      cohesion: cohesion(terms, times, numbers),
      leading: Uint8Array.from(surface, (form) => (isLeading(form) ? 1 : 0)),
      generic: genericTerms(terms, numbers, table),
    },
    counts,
    inTitle,
  };
}

/** A stem as people write the word of the same letters, if there is one. */
function writtenWord(word: string, table: WordTable): string {
  const lower = table.words.knownLower(word);
  return lower === undefined ? word : table.written(lower);
}

/** Term -> in how many papers it stands; each time that it is given counts as another. */
function papersOfTerms(
  phrases: Phrases,
  given: readonly (readonly NumberedTerm[])[],
  numbers: TermNumbers,
  content: readonly number[],
): Int32Array {
  const papers = new Int32Array(numbers.size);
  phrases.papersOfStem.forEach((count, stem) => (papers[stem] = content[stem] ? count : 0));
  phrases.papers.forEach((count, phrase) => (papers[numbers.ofPhrase(phrase)] = count));
  for (const terms of given) for (const { term } of terms) papers[term]++;
  return papers;
}

/** The terms that stand in papers and their keys, in the order of the keys. */
function inOrder(papers: Int32Array, numbers: TermNumbers, leftOut: ReadonlySet<string>): { terms: readonly number[]; key: string[] } {
  const standing = Int32Array.from(papers.keys()).filter((term) => papers[term] > 0);
  const terms: number[] = [];
  const key: string[] = [];
  for (const term of numbers.sorted(standing)) {
    const own = numbers.keyOf(numbers.stemsOf(term));
    if (leftOut.has(own)) continue;
    terms.push(term);
    key.push(own);
  }
  return { terms, key };
}

/** Term -> 1 where all its words that carry meaning are too general to name a theme. */
function genericTerms(terms: readonly number[], numbers: TermNumbers, { content, stems }: WordTable): Uint8Array {
  const tells = Uint8Array.from(stems, (stem, number) => (content[number] && !isGeneric(stem) ? 1 : 0));
  const generic = new Uint8Array(terms.length).fill(1);
  for (let c = 0; c < terms.length; c++)
    for (let i = numbers.length(terms[c]) - 1; i >= 0; i--) if (tells[numbers.stemAt(terms[c], i)]) generic[c] = 0;
  return generic;
}

/**
 * Normalised PMI of all content words of a phrase together: ln(p(phrase) / product of p(word)) / -(words - 1) ln p(phrase).
 *
 * @param total term -> how often it stands in all papers
 */
function cohesion(terms: readonly number[], total: Int32Array, numbers: TermNumbers): Float64Array {
  const single = new Float64Array(numbers.stems); // of words that are terms by themselves
  let all = 0;
  terms.forEach((term, c) => {
    if (numbers.length(term) !== 1) return;
    single[term] = total[c];
    all += total[c];
  });
  const logs = single.map((times) => (times > 0 ? naturalLog(times / all) : 0));
  return Float64Array.from(terms, (term, c) => {
    if (numbers.length(term) === 1) return 1;
    let words = 0;
    let apart = 0;
    for (const stem of numbers.stemsOf(term)) {
      if (single[stem] === 0) continue;
      words++;
      apart += logs[stem];
    }
    if (words < 2 || total[c] >= all) return 1;
    const phrase = naturalLog(total[c] / all);
    return (phrase - apart) / (-(words - 1) * phrase);
  });
}
