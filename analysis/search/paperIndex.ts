import type { AnalysisResult, Corpus, Hit, Paper, SearchAnswer } from "../types";
import { wordsOf } from "./lettersAndDigits";
import { both, type Matches, rowsAlone, someOf, WAYS } from "./matches";
import { type Clause, parseQuery } from "./paperQuery";
import { nearestWords, oneLetterChanged, wholeWord, wordOrBeginning } from "./wordSearch";
import { AUTHORS, PARTS, TEXT, TITLE, writtenPapers } from "./writtenPapers";

/** The groups that a query can name. */
export type Named = Pick<AnalysisResult, "themes" | "topics" | "placement">;

export interface PaperIndex {
  /** Papers that satisfy every part of the query. A word stands for itself and for longer ones that begin with it; where no paper holds either, for words with one letter changed. */
  search(query: string, named: Named): SearchAnswer;
}

const PARTS_OF = { any: [TITLE, TEXT, AUTHORS], title: [TITLE], abstract: [TEXT], author: [AUTHORS] } as const;
const MOST_SUGGESTIONS = 3;
/** Shorter words begin too many others, and are searched as they are. */
const LEAST_LETTERS_OF_BEGINNING = 3;
/** Words whose papers are remembered: while a query is typed, its first words stay. */
const MOST_REMEMBERED = 20;
/** Shorter words are another word once a letter is changed. */
const LEAST_LETTERS_OF_TYPO = 4;

/** Titles, abstracts (or the terms in their place) and authors, read some papers at a time: to be asked for the next until it is done. */
export function* paperIndex(corpus: Corpus): Generator<void, PaperIndex> {
  const { papers } = corpus;
  const written = yield* writtenPapers(corpus);

  const remembered = new Map<string, Matches>();
  function word(text: string, parts: readonly number[], exact: boolean): Matches {
    const key = JSON.stringify([text, parts, exact]);
    let matches = remembered.get(key);
    if (!matches) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, (matches = lookUp(text, parts, exact)));
    }
    return matches;
  }

  function lookUp(text: string, parts: readonly number[], exact: boolean): Matches {
    const likely = exact || text.length < LEAST_LETTERS_OF_BEGINNING ? wholeWord : wordOrBeginning;
    const found = likely(written, text, parts);
    return found.rows.length > 0 || exact || text.length < LEAST_LETTERS_OF_TYPO ? found : oneLetterChanged(written, text, parts);
  }

  /** Words side by side, as they are. */
  function phrase(words: readonly string[], parts: readonly number[]): Matches {
    const numbers = words.map((one) => written.words.find(one));
    const candidates = words.map((one) => word(one, parts, true)).reduce(both);
    const held = new Uint8Array(candidates.rows.length);
    const inTitle = new Uint8Array(candidates.rows.length);
    candidates.rows.forEach((row, i) => {
      for (const part of parts) {
        if (!holdsRun(written.stream, written.starts[PARTS * row + part], written.starts[PARTS * row + part + 1], numbers)) continue;
        held[i] = 1;
        if (part === TITLE) inTitle[i] = 1;
      }
    });
    const places = Int32Array.from(held.keys()).filter((i) => held[i] === 1);
    const whole = [words.join(" ")];
    return { ...someOf({ ...candidates, inTitle }, places), words: Array.from(places, () => whole) };
  }

  function matchesOf(clause: Clause, named: Named): Matches {
    if (clause.kind === "years") return rowsAlone(papers.length, (row) => within(papers[row], clause));
    const words = wordsOf(clause.text);
    if (clause.field === "theme") return inGroups(named.themes, words, (id) => (row) => named.placement.theme[row] === id);
    if (clause.field === "topic")
      return inGroups(named.topics, words, (id) => {
        const rows = new Set(named.topics[id].papers);
        return (row) => rows.has(row);
      });
    const parts = PARTS_OF[clause.field];
    if (words.length === 0) return rowsAlone(papers.length, () => true); // nothing but signs asks for nothing
    return clause.quoted ? phrase(words, parts) : words.map((one) => word(one, parts, clause.exclude)).reduce(both);
  }

  /** Rows of the themes or topics whose name holds the words, each as a whole or as a beginning. */
  function inGroups(
    groups: readonly { readonly label: string }[],
    asked: readonly string[],
    holds: (id: number) => (row: number) => boolean,
  ): Matches {
    const tests = groups.flatMap(({ label }, id) => {
      const held = wordsOf(label);
      return asked.every((one) => held.some((other) => other.startsWith(one))) ? [holds(id)] : [];
    });
    return rowsAlone(papers.length, (row) => tests.some((test) => test(row)));
  }

  /** For words that no paper holds. */
  function nearest(clauses: readonly Clause[]): string[] {
    const asked = clauses.flatMap((clause) => (clause.kind === "words" && !clause.exclude ? wordsOf(clause.text) : []));
    const unknown = asked.filter((one) => written.words.find(one) === 0);
    return [...new Set(unknown.flatMap((one) => nearestWords(written, one, MOST_SUGGESTIONS)))].slice(0, MOST_SUGGESTIONS);
  }

  return {
    search(query, named) {
      const { clauses, problem } = parseQuery(query);
      const wanted = clauses.filter(({ exclude }) => !exclude).map((clause) => matchesOf(clause, named));
      const isUnwanted = new Uint8Array(papers.length);
      for (const clause of clauses) if (clause.exclude) for (const row of matchesOf(clause, named).rows) isUnwanted[row] = 1;
      const found = wanted.length > 0 ? wanted.reduce(both) : rowsAlone(papers.length, () => true);
      const hits = bestFirst(found, isUnwanted);
      const missed = hits.length === 0 || hits.every(({ how }) => how === "typo");
      return { hits, nearest: missed ? nearest(clauses) : [], problem };
    },
  };
}

function bestFirst({ rows, score, how, inTitle, words }: Matches, isUnwanted: Uint8Array): Hit[] {
  const order = Int32Array.from(rows.keys()).filter((i) => isUnwanted[rows[i]] === 0);
  order.sort((a, b) => how[a] - how[b] || score[b] - score[a] || a - b);
  return Array.from(order, (i) => ({ row: rows[i], words: words[i], inTitle: inTitle[i] === 1, how: WAYS[how[i]] }));
}

/** Do the numbers stand side by side in this part of the stream? */
function holdsRun(stream: Int32Array, start: number, end: number, run: readonly number[]): boolean {
  for (let i = start; i + run.length <= end; i++) if (run.every((number, k) => stream[i + k] === number)) return true;
  return false;
}

function within({ date }: Paper, { from, to }: Extract<Clause, { kind: "years" }>): boolean {
  const year = Number(date.slice(0, 4));
  return date !== "" && year >= from && year <= to;
}
