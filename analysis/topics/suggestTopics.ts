import { rowsWith } from "../matrix/csrMatrix";
import type { TextModel, TopicSuggestion, Trends } from "../types";
import { overlaps } from "./overlaps";

const MOST_SUGGESTIONS = 24;
/** A topic worth following stands in so many papers, in this share of a long list, and not in most of them. */
const LEAST_PAPERS = 3;
const LEAST_SHARE = 0.004;
const MOST_SHARE = 0.25;
/** How much the words of a phrase keep each other company, by normalised PMI. */
const COHESIVE = 0.4;
/** Words about the work itself ("memory consumption") are seldom in titles: of the papers of a topic so many are. */
const LEAST_IN_TITLES = 0.1;
/** An acronym is worth following if so many papers have it for each of the long form. */
const SHORT_FOR_LONG = 0.25;
/** Two sets of papers whose overlap is this share of both together are one topic. */
const SAME_PAPERS = 0.7;

/** A term with the stems and rows that tell whether it is known already. */
export interface Candidate extends TopicSuggestion {
  readonly keys: readonly string[];
  readonly rows: Int32Array;
}

/** What is followed already. */
export interface Followed {
  /** Stems of every name that counts, joined by spaces. */
  readonly keys: readonly string[];
  /** Rows of each topic. */
  readonly papers: readonly Int32Array[];
}

/**
 * What a reader of these papers might follow, whenever they came: acronyms with their long forms, and frequent phrases
 * whose words belong together; each kind best first, without what names nothing.
 */
export function topicCandidates(text: TextModel): readonly (readonly Candidate[])[] {
  return [neitherRareNorCommon(text, acronymCandidates(text)), phraseCandidates(text)];
}

/** Terms that stand in far more papers at the end of the list, the surest burst first; of single words only names ("Mamba", "o1"). */
export function lateTerms({ bursts, bins }: Pick<Trends, "bursts" | "bins">): readonly string[] {
  return bursts.filter(({ term, to }) => to === bins.at(-1)?.to && /[\s\p{Lu}\p{N}-]/u.test(term)).map(({ term }) => term);
}

/** These as candidates. */
export function lateCandidates(text: TextModel, late: readonly string[]): readonly Candidate[] {
  const { vocabulary, counts } = text;
  const wanted = new Set(late);
  const columnOf = new Map(vocabulary.surface.flatMap((surface, column) => (wanted.has(surface) ? [[surface, column] as const] : [])));
  const columns = late.flatMap((term) => columnOf.get(term) ?? []).filter((column) => namesSomething(vocabulary, column));
  const rows = rowsWith(counts, columns);
  const candidates = columns.map((column) => candidate(text, column, rows.get(column) as Int32Array, "came up lately"));
  return neitherRareNorCommon(text, candidates);
}

function neitherRareNorCommon(text: TextModel, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ rows }) => isNeitherRareNorCommon(text, rows.length));
}

function isNeitherRareNorCommon({ counts }: TextModel, papers: number): boolean {
  return papers >= Math.max(LEAST_PAPERS, LEAST_SHARE * counts.rows) && papers <= Math.max(LEAST_PAPERS, MOST_SHARE * counts.rows);
}

/** Of the candidates of each kind, which take turns, those that are not followed and that no other suggestion says in other words. */
export function suggestTopics(candidates: readonly (readonly Candidate[])[], followed: Followed): TopicSuggestion[] {
  const kinds = candidates.map((kind) => [...kind]);
  const taken: Candidate[] = [];
  const isKnown = ({ keys, rows }: Candidate): boolean =>
    keys.some((key) => followed.keys.includes(key)) ||
    followed.papers.some((papers) => samePapers(papers, rows)) ||
    taken.some((other) => keys.some((key) => other.keys.some((known) => overlaps(key, known))) || samePapers(other.rows, rows));
  for (let turn = 0; taken.length < MOST_SUGGESTIONS && kinds.some((kind) => kind.length > 0); turn++) {
    const kind = kinds[turn % kinds.length];
    for (let next = kind.shift(); next !== undefined; next = kind.shift()) {
      if (isKnown(next)) continue;
      taken.push(next);
      break;
    }
  }
  return taken.map(({ label, aliases, papers, why }) => ({ label, aliases, papers, why }));
}

/** Most papers first. */
function acronymCandidates({ vocabulary, counts, acronyms, longForm }: TextModel): Candidate[] {
  const rowsOf = rowsWith(counts, [...longForm].flat());
  const introduced = new Map(acronyms.toReversed().map(({ short }) => [short.toLowerCase(), short]));
  const candidates = Array.from(longForm).flatMap(([short, long]): Candidate[] => {
    const label = introduced.get(vocabulary.surface[short].toLowerCase());
    const shorts = rowsOf.get(short) as Int32Array;
    const longs = rowsOf.get(long) as Int32Array;
    if (label === undefined || shorts.length < SHORT_FOR_LONG * longs.length || vocabulary.leading[long]) return [];
    const rows = Int32Array.from(new Set([...shorts, ...longs])).sort();
    const keys = [vocabulary.key[short], vocabulary.key[long]];
    return [{ label, aliases: [vocabulary.surface[long]], papers: rows.length, why: "acronym", keys, rows }];
  });
  return byPapers(candidates);
}

/** Most papers first, without what is too rare or too common. */
function phraseCandidates(text: TextModel): Candidate[] {
  const { vocabulary } = text;
  const titles = papersInTitle(text);
  const columns = Array.from(vocabulary.key.keys()).filter(
    (c) =>
      vocabulary.length[c] > 1 &&
      isNeitherRareNorCommon(text, vocabulary.documentFrequency[c]) &&
      vocabulary.cohesion[c] >= COHESIVE &&
      namesSomething(vocabulary, c) &&
      titles[c] >= LEAST_IN_TITLES * vocabulary.documentFrequency[c],
  );
  const rows = rowsWith(text.counts, columns);
  return byPapers(columns.map((column) => candidate(text, column, rows.get(column) as Int32Array, "frequent phrase")));
}

/** Column -> papers that have the term in their title. */
function papersInTitle({ counts, inTitle }: TextModel): Int32Array {
  const papers = new Int32Array(counts.columns);
  for (let p = 0; p < inTitle.length; p++) if (inTitle[p] > 0) papers[counts.column[p]]++;
  return papers;
}

function namesSomething({ generic, leading }: TextModel["vocabulary"], column: number): boolean {
  return !generic[column] && !leading[column];
}

/** One term; it is known too where its acronym or its long form is. */
function candidate({ vocabulary, longForm }: TextModel, column: number, rows: Int32Array, why: TopicSuggestion["why"]): Candidate {
  const others = Array.from(longForm).flatMap(([short, long]) => (short === column ? [long] : long === column ? [short] : []));
  const keys = [column, ...others].map((c) => vocabulary.key[c]);
  return { label: vocabulary.surface[column], aliases: [], papers: rows.length, why, keys, rows };
}

function byPapers(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => b.papers - a.papers || (a.label < b.label ? -1 : 1));
}

function samePapers(a: Int32Array, b: Int32Array): boolean {
  const other = new Set(b);
  const shared = a.filter((row) => other.has(row)).length;
  return shared > 0 && shared >= SAME_PAPERS * (a.length + b.length - shared);
}
