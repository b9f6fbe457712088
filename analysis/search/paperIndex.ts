/** The only place where `minisearch` comes in. */
import MiniSearch from "minisearch";
import type { AnalysisResult, Corpus, Hit, Paper, SearchAnswer } from "../types";
import { type Clause, parseQuery } from "./paperQuery";

/** The groups that a query can name. */
export type Named = Pick<AnalysisResult, "themes" | "topics" | "placement">;

export interface PaperIndex {
  /** Papers that satisfy every part of the query. A word stands for itself and for longer ones that begin with it; where no paper holds either, for words with one letter changed. */
  search(query: string, named: Named): SearchAnswer;
}

type Part = "title" | "text" | "authors";
type How = Hit["how"];

/** What one clause found: row -> how well, by which words of the paper, and where. */
type Matches = Map<number, { readonly score: number; readonly words: readonly string[]; readonly inTitle: boolean; readonly how: How }>;

const PARTS: readonly Part[] = ["title", "text", "authors"];
const PARTS_OF = { any: PARTS, title: ["title"], abstract: ["text"], author: ["authors"] } as const;
const FARTHEST: readonly How[] = ["whole", "beginning", "typo"];
const MOST_SUGGESTIONS = 3;
/** Shorter words begin too many others, and are searched as they are. */
const LEAST_LETTERS_OF_BEGINNING = 3;
/** Words whose papers are remembered: while a query is typed, its first words stay. */
const MOST_REMEMBERED = 50;
/** Shorter words are another word once a letter is changed. */
const LEAST_LETTERS_OF_TYPO = 4;
/** Between terms of a withheld text and between authors, so that no phrase is found across two of them. */
const APART = "¦";

/** So many papers are indexed at a stretch; between them other questions are answered. */
const AT_A_STRETCH = 100;

/** Index of titles, abstracts (or the terms in their place) and authors. */
export async function paperIndex({ papers }: Corpus): Promise<PaperIndex> {
  const records = papers.map(recordOf);
  const index = new MiniSearch<Record<Part, string> & { id: number }>({
    fields: [...PARTS],
    tokenize: (text) => text.split(/[ ¦]+/),
    searchOptions: { boost: { title: 3 } },
  });
  await index.addAllAsync(records, { chunkSize: AT_A_STRETCH });

  const remembered = new Map<string, Matches>();
  function word(text: string, parts: readonly Part[], exact: boolean): Matches {
    const key = JSON.stringify([text, parts, exact]);
    let matches = remembered.get(key);
    if (!matches) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(key, (matches = lookUp(text, parts, exact)));
    }
    return matches;
  }

  function lookUp(text: string, parts: readonly Part[], exact: boolean): Matches {
    const options = { fields: [...parts] };
    let results = index.search(text, { ...options, prefix: !exact && text.length >= LEAST_LETTERS_OF_BEGINNING });
    if (results.length === 0 && !exact && text.length >= LEAST_LETTERS_OF_TYPO) results = index.search(text, { ...options, fuzzy: 1 });
    return new Map(
      results.map(({ id, score, terms, match }) => {
        const how: How = terms.includes(text) ? "whole" : terms.some((one) => one.startsWith(text)) ? "beginning" : "typo";
        return [id as number, { score, words: terms, inTitle: terms.some((one) => match[one].includes("title")), how }];
      }),
    );
  }

  function phrase(words: readonly string[], parts: readonly Part[]): Matches {
    const wanted = ` ${words.join(" ")} `;
    const candidates = words.map((one) => word(one, parts, true)).reduce(both);
    return new Map(
      [...candidates].flatMap(([row, match]) => {
        const held = parts.filter((part) => records[row][part].includes(wanted));
        return held.length === 0 ? [] : [[row, { ...match, words: [words.join(" ")], inTitle: held.includes("title") }] as const];
      }),
    );
  }

  function matchesOf(clause: Clause, named: Named): Matches {
    if (clause.kind === "years") return rowsAlone(papers.keys(), (row) => within(papers[row], clause));
    if (clause.field === "theme")
      return rowsAlone(
        papers.keys(),
        inGroups(named.themes, (id) => (row) => named.placement.theme[row] === id),
      );
    if (clause.field === "topic")
      return rowsAlone(
        papers.keys(),
        inGroups(named.topics, (id) => {
          const rows = new Set(named.topics[id].papers);
          return (row) => rows.has(row);
        }),
      );
    const words = wordsOf(clause.text);
    const parts = PARTS_OF[clause.field];
    if (words.length === 0) return rowsAlone(papers.keys(), () => true); // nothing but signs asks for nothing
    return clause.quoted ? phrase(words, parts) : words.map((one) => word(one, parts, clause.exclude)).reduce(both);

    /** Rows of the themes or topics whose name holds the words, each as a whole or as a beginning. */
    function inGroups(
      groups: readonly { readonly label: string }[],
      holds: (id: number) => (row: number) => boolean,
    ): (row: number) => boolean {
      const asked = wordsOf(clause.kind === "words" ? clause.text : "");
      const tests = groups.flatMap(({ label }, id) => {
        const held = wordsOf(label);
        return asked.every((one) => held.some((other) => other.startsWith(one))) ? [holds(id)] : [];
      });
      return (row) => tests.some((test) => test(row));
    }
  }

  function nearest(clauses: readonly Clause[]): string[] {
    const plain = clauses.flatMap((clause) => (clause.kind === "words" && !clause.exclude ? [clause.text] : []));
    const found = index.search(plain.join(" "), { fuzzy: 0.3, prefix: true, combineWith: "OR" }).flatMap(({ terms }) => terms);
    return [...new Set(found)].slice(0, MOST_SUGGESTIONS);
  }

  return {
    search(query, named) {
      const { clauses, problem } = parseQuery(query);
      const wanted = clauses.filter(({ exclude }) => !exclude).map((clause) => matchesOf(clause, named));
      const unwanted = clauses.filter(({ exclude }) => exclude).map((clause) => matchesOf(clause, named));
      const found = wanted.length > 0 ? wanted.reduce(both) : rowsAlone(papers.keys(), () => true);
      const hits = [...found]
        .filter(([row]) => !unwanted.some((matches) => matches.has(row)))
        .sort(([a, x], [b, y]) => FARTHEST.indexOf(x.how) - FARTHEST.indexOf(y.how) || y.score - x.score || a - b)
        .map(([row, { words, inTitle, how }]): Hit => ({ row, words, inTitle, how }));
      const missed = hits.length === 0 || hits.every(({ how }) => how === "typo");
      return { hits, nearest: missed ? nearest(clauses) : [], problem };
    },
  };
}

/** The parts of a paper as their words in lower case, blanks between and around them. */
function recordOf(paper: Paper, id: number): Record<Part, string> & { id: number } {
  return {
    id,
    title: spaced([paper.title]),
    text: spaced(paper.abstract ? [paper.abstract] : (paper.terms ?? []).map(([term]) => term)),
    authors: spaced(paper.authors),
  };
}

function spaced(texts: readonly string[]): string {
  return texts.map((text) => ` ${wordsOf(text).join(" ")} `).join(APART);
}

/** Runs of letters and digits, in lower case. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}+]+/gu) ?? [];
}

/** Papers that both found; of how they were found, the farther. */
function both(a: Matches, b: Matches): Matches {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return new Map(
    [...few].flatMap(([row, x]) => {
      const y = many.get(row);
      if (!y) return [];
      const how = FARTHEST[Math.max(FARTHEST.indexOf(x.how), FARTHEST.indexOf(y.how))];
      return [
        [row, { score: x.score + y.score, words: [...new Set([...x.words, ...y.words])], inTitle: x.inTitle || y.inTitle, how }] as const,
      ];
    }),
  );
}

/** Rows that pass a test which no word of the paper answers for. */
function rowsAlone(rows: Iterable<number>, passes: (row: number) => boolean): Matches {
  return new Map([...rows].filter(passes).map((row) => [row, { score: 0, words: [], inTitle: false, how: "whole" }]));
}

function within({ date }: Paper, { from, to }: Extract<Clause, { kind: "years" }>): boolean {
  const year = Number(date.slice(0, 4));
  return date !== "" && year >= from && year <= to;
}
