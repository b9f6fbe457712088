import { naturalLog } from "../matrix/naturalLog";
import type { Matches } from "./matches";
import { beginsWith, editDistance, isOneEdit } from "./nearWords";
import { PARTS, TITLE, type WrittenPapers } from "./writtenPapers";

const WHOLE = 0;
const BEGINNING = 1;
const TYPO = 2;

/** Okapi BM25+ (Robertson & Zaragoza 2009; Lv & Zhai 2011). */
const K = 1.2;
const B = 0.7;
const DELTA = 0.5;
const TITLE_COUNTS = 3;
/** Weights of words that begin with the one searched for, and of those with one letter changed; less the longer the rest. */
const OF_BEGINNING = 0.375;
const OF_REST = 0.3;
const OF_TYPO = 0.45;

/** Words of the papers that a word of a query stands for, and how much each counts. */
interface Wanted {
  /** Number of a word -> its weight, 0 where it is not wanted. */
  readonly weight: Float64Array;
  readonly how: (word: number) => number;
}

/** Papers that hold the word as it is, in some of their parts. */
export function wholeWord(papers: WrittenPapers, word: string, parts: readonly number[]): Matches {
  const number = papers.words.find(word);
  const weight = new Float64Array(papers.words.size + 1);
  if (number > 0) weight[number] = 1;
  return papersWith(papers, { weight, how: () => WHOLE }, parts);
}

/** Papers that hold the word or one that begins with it. */
export function wordOrBeginning(papers: WrittenPapers, word: string, parts: readonly number[]): Matches {
  const codes = codesOf(word);
  const number = papers.words.find(word);
  const weight = weightOfEach(papers, (other) => {
    if (!beginsWith(other, codes)) return 0;
    const rest = other.length - codes.length;
    return rest === 0 ? 1 : (OF_BEGINNING * other.length) / (other.length + OF_REST * rest);
  });
  return papersWith(papers, { weight, how: (other) => (other === number ? WHOLE : BEGINNING) }, parts);
}

/** Papers that hold a word with one letter put in, left out or changed. */
export function oneLetterChanged(papers: WrittenPapers, word: string, parts: readonly number[]): Matches {
  const codes = codesOf(word);
  const weight = weightOfEach(papers, (other) => (isOneEdit(other, codes) ? (OF_TYPO * codes.length) / (codes.length + 1) : 0));
  return papersWith(papers, { weight, how: () => TYPO }, parts);
}

/** Part of the letters of a word that may be others in one that comes near it. */
const NEAR = 0.3;

/** Words that come nearest to one, those in most papers first of such that are as near. */
export function nearestWords(papers: WrittenPapers, word: string, most: number): string[] {
  const codes = codesOf(word);
  const changes = Math.round(NEAR * word.length);
  const near: { readonly number: number; readonly distance: number }[] = [];
  for (let number = 1; number <= papers.words.size; number++) {
    const distance = editDistance(papers.words.codesOf(number), codes, changes);
    if (distance <= changes) near.push({ number, distance });
  }
  near.sort((a, b) => a.distance - b.distance || papers.held[b.number] - papers.held[a.number] || a.number - b.number);
  return near.slice(0, most).map(({ number }) => papers.words.word(number));
}

function weightOfEach({ words }: WrittenPapers, weightOf: (word: Uint16Array) => number): Float64Array {
  const weight = new Float64Array(words.size + 1);
  for (let number = 1; number <= words.size; number++) weight[number] = weightOf(words.codesOf(number));
  return weight;
}

function codesOf(word: string): Uint16Array {
  return Uint16Array.from(word, (_, i) => word.charCodeAt(i));
}

/** Looks through everything for the words wanted. */
function papersWith(papers: WrittenPapers, { weight, how }: Wanted, parts: readonly number[]): Matches {
  const found = placesOf(papers, weight, parts);
  const scoreOf = scores(papers, found, weight);
  const wordsOf = wordLists(papers, weight);
  const [rows, score, ways, inTitle, words]: [number[], number[], number[], number[], (readonly string[])[]] = [[], [], [], [], []];
  let to = 0;
  while (to < found.part.length) {
    const from = to;
    const row = rowOf(found.part[from]);
    let sum = 0;
    let way = TYPO;
    let title = 0;
    for (; to < found.part.length && rowOf(found.part[to]) === row; to++) {
      sum += scoreOf(to);
      way = Math.min(way, how(found.word[to]));
      if (found.part[to] % PARTS === TITLE) title = 1;
    }
    rows.push(row);
    score.push(sum);
    ways.push(way);
    inTitle.push(title);
    words.push(wordsOf(found.word, from, to));
  }
  return {
    rows: Int32Array.from(rows),
    score: Float64Array.from(score),
    how: Uint8Array.from(ways),
    inTitle: Uint8Array.from(inTitle),
    words,
  };
}

function rowOf(part: number): number {
  return Math.floor(part / PARTS);
}

/** Columns: a part of a paper (3 row + part), a word that it holds, and how often. Parts rise. */
interface Places {
  readonly part: number[];
  readonly word: number[];
  readonly times: number[];
}

function placesOf({ stream, starts, papers }: WrittenPapers, weight: Float64Array, parts: readonly number[]): Places {
  const [part, word, times]: [number[], number[], number[]] = [[], [], []];
  const isWanted = Uint8Array.from(weight, (one) => Number(one > 0)); // smaller than the weights: it fits beside the processor
  const isAsked = Uint8Array.from({ length: PARTS }, (_, p) => Number(parts.includes(p)));
  for (let at = 0; at < PARTS * papers; at++) {
    if (isAsked[at % PARTS] === 0) continue;
    const first = part.length;
    for (let i = starts[at]; i < starts[at + 1]; i++) {
      const number = stream[i];
      if (isWanted[number] === 0) continue;
      let known = first;
      while (known < part.length && word[known] !== number) known++;
      if (known < part.length) times[known]++;
      else {
        part.push(at);
        word.push(number);
        times.push(1);
      }
    }
  }
  return { part, word, times };
}

/** The score of each place: the rarer the word, the more often it stands there, and the shorter the part, the higher. */
function scores(
  { words, papers, lengths, meanLengths }: WrittenPapers,
  { part, word, times }: Places,
  weight: Float64Array,
): (place: number) => number {
  const holding = new Int32Array(PARTS * (words.size + 1));
  const slot = (place: number): number => PARTS * word[place] + (part[place] % PARTS);
  for (let place = 0; place < part.length; place++) holding[slot(place)]++;
  const rarity = new Float64Array(holding.length);
  return (place) => {
    const at = slot(place);
    rarity[at] ||= naturalLog(1 + (papers - holding[at] + 0.5) / (holding[at] + 0.5));
    const p = part[place] % PARTS;
    const length = 1 - B + (B * lengths[part[place]]) / meanLengths[p];
    const often = DELTA + (times[place] * (K + 1)) / (times[place] + K * length);
    return weight[word[place]] * (p === TITLE ? TITLE_COUNTS : 1) * rarity[at] * often;
  };
}

/** Hands out the words of some places, those that count most first; the same words are the same list. */
function wordLists(
  { words }: WrittenPapers,
  weight: Float64Array,
): (numbers: readonly number[], from: number, to: number) => readonly string[] {
  const known = new Map<string | number, readonly string[]>();
  return (numbers, from, to) => {
    const own = to - from === 1 ? [numbers[from]] : [...new Set(numbers.slice(from, to))].sort((a, b) => weight[b] - weight[a] || a - b);
    const name = own.length === 1 ? own[0] : own.join(" ");
    let list = known.get(name);
    if (!list) known.set(name, (list = own.map((number) => words.word(number))));
    return list;
  };
}
