import type { Corpus, Paper, TextModel, WordChoices } from "../types";
import { agreedLongForms, learnAcronyms } from "./acronyms";
import { findCompounds, joinCompounds } from "./compounds";
import { findPhrases, forEachPhrase } from "./phrases";
import { stopWords } from "./stopWords";
import { addStream, TermTable } from "./termTable";
import { type PaperTokens, tokenStream } from "./tokenStream";
import { type Spellings, type Token, tokenize } from "./tokenizer";
import { wordTable, type WordTable } from "./wordTable";

/** A phrase of one paper alone tells nothing about groups of papers. */
const LEAST_PAPERS_OF_A_PHRASE = 2;

/**
 * The text stage: papers -> terms and their counts. Single words are counted under their stems, phrases under the stems
 * of their words; papers that carry term counts instead of an abstract give the same table as their text would.
 *
 * @param choices words and phrases that the reader left out or kept, and acronyms taken apart
 */
export function readText(corpus: Corpus, choices: WordChoices): TextModel {
  const known: Spellings = new Map();
  const raw = corpus.papers.map((paper) => ({ title: tokenize(paper.title, known), abstract: tokenize(paper.abstract, known) }));
  const given = corpus.papers.map((paper) => (paper.terms ?? []).map(([term, count]) => ({ tokens: tokenize(term), count })));
  const compounds = findCompounds(
    [...raw.flatMap((paper) => [paper.title, paper.abstract]), ...given.flat().map((term) => term.tokens)],
    corpus.compounds,
  );
  const join = joiner(compounds);

  const words = wordTable(stopWords(choices));
  const papers = raw.map((paper) => ({ title: join(paper.title), abstract: join(paper.abstract) }));
  for (const paper of papers) seeForms(paper, words);
  const { stream, lower } = tokenStream(papers, words);
  const phrases = findPhrases(stream, words.stems.length, leastPapers(corpus.papers.length));

  const table = new TermTable(papers.length, words);
  addStream(table, stream, lower, phrases, words);
  given.forEach((terms, row) => {
    if (terms.length === 0) return;
    const counted = terms.map(({ tokens, count }) => ({ tokens: join(tokens), count }));
    for (const { tokens } of counted) for (const token of tokens) words.saw(token, true);
    addGiven(table, row, counted, papers[row].title, words);
  });

  const abstracts = corpus.papers.filter((paper) => paper.abstract !== "").map((paper) => paper.abstract);
  const acronyms = mergeAcronyms(corpus.acronyms, learnAcronyms(abstracts));
  const stopped = new Set(choices.stop.map((phrase) => table.keyOf(join(tokenize(phrase)).map((token) => words.number(token.lower)))));
  const terms = table.build(stopped);
  const column = new Map(terms.vocabulary.key.map((key, c) => [key, c]));
  const columnOf = (phrase: string): number | undefined =>
    column.get(table.keyOf(join(tokenize(phrase)).map((token) => words.number(token.lower))));
  const together = acronyms.filter(({ short }) => !choices.apart.includes(short.toLowerCase()));
  const longForm = agreedLongForms(together, columnOf);
  return { stream, stems: words.stems, forms: words.forms(), ...terms, words: choices, acronyms, longForm, compounds };
}

/** 2 papers; 3 from 1,000 papers and 5 from 4,000 on, so that chance company does not count as a phrase. */
function leastPapers(papers: number): number {
  return papers < 1000 ? LEAST_PAPERS_OF_A_PHRASE : papers < 4000 ? 3 : 5;
}

function joiner(compounds: readonly string[]): (tokens: readonly Token[]) => readonly Token[] {
  const known = new Set(compounds);
  return (tokens) => joinCompounds(tokens, known);
}

/** Headlines capitalise every word, and long forms of acronyms every part, so only other places tell how a word is written. */
function seeForms(paper: PaperTokens, words: WordTable): void {
  for (const token of paper.title) words.saw(token, false);
  for (const token of paper.abstract) words.saw(token, !token.opening && !(token.hyphen && /^\p{Lu}/u.test(token.surface)));
}

function addGiven(
  table: TermTable,
  row: number,
  terms: readonly { tokens: readonly Token[]; count: number }[],
  title: readonly Token[],
  words: WordTable,
): void {
  const inTitle = titleCounts(table, title, words);
  for (const { tokens, count } of terms) {
    if (tokens.length === 0) continue;
    const stems = tokens.map((token) => words.number(token.lower));
    if (tokens.length === 1 && !words.content[stems[0]]) continue;
    const form = tokens.map((token, i) => (i === 0 ? "" : token.hyphen ? "-" : " ") + token.lower).join("");
    table.set(table.term(stems), row, count, inTitle.get(table.keyOf(stems)) ?? 0, form);
  }
}

/** How often each word and each stretch with the build of a phrase stands in a title. */
function titleCounts(table: TermTable, title: readonly Token[], words: WordTable): Map<string, number> {
  const counts = new Map<string, number>();
  const { stream } = tokenStream([{ title, abstract: [] }], words);
  const count = (first: number, length: number): void => {
    const key = table.keyOf(stream.stem.subarray(first, first + length));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  stream.stem.forEach((_, p) => count(p, 1));
  forEachPhrase(stream.flags, 0, stream.stem.length, count);
  return counts;
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
