import { rowsWith } from "../matrix/csrMatrix";
import { finished, type Steps } from "../steps";
import type { Corpus, Paper, TextModel, WordChoices } from "../types";
import { agreedLongForms, isKnownByIt, isSpelledOut, learnAcronyms } from "./acronyms";
import { compoundJoiner, findCompounds } from "./compounds";
import { givenTerms, scanTerms } from "./givenTerms";
import { findPhrases } from "./phrases";
import { phraseKeys } from "./phraseKeys";
import { scanPapers } from "./scanPapers";
import { stopWords } from "./stopWords";
import { termTable } from "./termTable";
import { tokenStream } from "./tokenStream";
import { WordScanner } from "./wordScanner";
import { WordTable } from "./wordTable";

/** A phrase of one paper alone tells nothing about groups of papers. */
const LEAST_PAPERS_OF_A_PHRASE = 2;

/**
 * The text stage: papers -> terms and their counts. Single words are counted under their stems, phrases under the stems
 * of their words; papers that carry term counts instead of an abstract give the same table as their text would.
 *
 * @param choices words and phrases that the reader left out or kept, and acronyms taken apart
 */
export function readText(corpus: Corpus, choices: WordChoices): TextModel {
  return finished(textInSteps(corpus, choices, () => undefined));
}

/**
 * The same, pass by pass.
 *
 * @param done called with the share of the work that is done, 0 to 1
 */
export function* textInSteps(corpus: Corpus, choices: WordChoices, done: (share: number) => void): Steps<TextModel> {
  const scanner = new WordScanner();
  const { words } = scanner;
  const running = scanPapers(corpus.papers, scanner, (share) => done(SCANNING * share));
  const listed = scanTerms(corpus.papers, scanner);
  done(SCANNING);
  yield;
  const compounds = findCompounds([running, listed], words, corpus.compounds);
  const isCompound = new Set(compounds);
  for (const tokens of [running, listed]) compoundJoiner(isCompound, words)(tokens);
  done(0.38);
  yield;

  const isStopWord = stopWords(choices);
  const table = new WordTable(words, isStopWord);
  table.sawTitlesAndAbstracts(running);
  done(0.41);
  const text = tokenStream(running, table, (share) => done(0.41 + 0.07 * share));
  done(0.48);
  yield;
  const given = givenTerms(corpus.papers, listed, text, table);
  const phrases = findPhrases(text.stream, table.stems.length, leastPapers(corpus.papers.length), (share) => done(0.48 + 0.2 * share));
  yield;
  const keysOf = (phrases: readonly string[]): string[] => phraseKeys(phrases, isCompound, scanner, table);
  const stopped = new Set(keysOf(choices.stop));
  const terms = termTable(text, phrases, given, table, stopped, (share) => done(0.68 + 0.22 * share));
  done(0.9);
  yield;

  const abstracts = corpus.papers.filter((paper) => paper.abstract !== "").map((paper) => paper.abstract);
  const acronyms = mergeAcronyms(
    corpus.acronyms,
    learnAcronyms(abstracts, (share) => done(0.9 + 0.07 * share)),
  );
  done(0.97);
  yield;
  const keys = keysOf([...acronyms.map(({ short }) => short), ...acronyms.map(({ long }) => long)]);
  const shortKeys = keys.slice(0, acronyms.length);
  const longKeys = keys.slice(acronyms.length);
  const columnOf = (key: string): number | undefined => placeOf(key, terms.vocabulary.key);
  const together = acronyms.flatMap(({ short, papers }, i) =>
    choices.apart.includes(short.toLowerCase()) ? [] : [{ from: columnOf(shortKeys[i]), to: columnOf(longKeys[i]), papers }],
  );
  return {
    stream: text.stream,
    stems: table.stems,
    forms: words.lowerForm,
    stemOfForm: table.stemOfLower,
    ...terms,
    words: choices,
    acronyms,
    acronymKeys: shortKeys.map((short, i) => [short, longKeys[i]]),
    longForm: inUse(agreedLongForms(together), terms.counts),
    compounds,
  };
}

/** 2 papers; 3 from 1,000 papers and 5 from 4,000 on, so that chance company does not count as a phrase. */
function leastPapers(papers: number): number {
  return papers < 1000 ? LEAST_PAPERS_OF_A_PHRASE : papers < 4000 ? 3 : 5;
}

/** Of the time that it all takes. */
const SCANNING = 0.3;

/** Where a key stands in a sorted list; undefined where it does not. */
function placeOf(key: string, sorted: readonly string[]): number | undefined {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle] < key) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === key ? from : undefined;
}

/** Without acronyms that are mostly another word or another name, and long forms that mostly go without. */
function inUse(longForm: ReadonlyMap<number, number>, counts: TextModel["counts"]): ReadonlyMap<number, number> {
  const rows = rowsWith(counts, [...longForm].flat());
  const of = (column: number): Int32Array => rows.get(column) as Int32Array;
  return new Map([...longForm].filter(([short, long]) => isSpelledOut(of(short), of(long)) && isKnownByIt(of(short), of(long))));
}

function mergeAcronyms(given: Corpus["acronyms"], learned: Corpus["acronyms"]): Corpus["acronyms"] {
  const known = new Set(given.map((pair) => `${pair.short}\n${pair.long}`.toLowerCase()));
  return [...given, ...learned.filter((pair) => !known.has(`${pair.short}\n${pair.long}`.toLowerCase()))];
}

/** Terms of one paper for publishing without its text: every single word, and every phrase that stands in two papers or more. */
export function publishableTerms(text: TextModel, row: number): NonNullable<Paper["terms"]> {
  const { counts, vocabulary } = text;
  const terms: [string, number][] = [];
  for (let p = counts.rowStart[row]; p < counts.rowStart[row + 1]; p++) {
    const c = counts.column[p];
    if (vocabulary.length[c] === 1 || vocabulary.documentFrequency[c] >= LEAST_PAPERS_OF_A_PHRASE)
      terms.push([vocabulary.surface[c], counts.value[p]]);
  }
  return terms.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
