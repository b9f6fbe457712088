import type { TextModel } from "../types";
import type { RankedTerm } from "./themeTerms";
import { columnOfWord, distinctiveness, papersHolding, type TermStatistics } from "./termStatistics";

/** How many of the best terms can become names. */
const CANDIDATES = 25;
/** Terms in this share of all papers that are mostly found elsewhere name nothing. */
const COMMON = 0.2;
const MOSTLY_ELSEWHERE = 0.3;
/** A name stands in so many papers of the group at least, and in this share of them. */
const LEAST_PAPERS = 2;
const LEAST_SHARE = 0.08;
/** Phrases name better than words, and count with what their words count by themselves. */
const PHRASE = 1.15;
const SUPPORT = 0.6;
/** A word that only describes is a poor name; two of them together say more. */
const LEADING = 0.5;
const LEADING_PHRASE = 0.9;
/** How much a name gains that stands in the titles of all papers that hold it. */
const IN_TITLES = 1;
/** "Training BERT", "fine-tuning large language models": what one does to models is no name. */
const DOING = /^(?:training|fine-tuning|using|building|making|learning to) /;
/** An acronym is shown where it stands in so many papers for each of its long form. */
const ACRONYM_SHARE = 0.25;

/** A possible name: one term, in the form that people write. */
export interface Candidate {
  readonly stems: readonly string[];
  readonly text: string;
  /** Its short form, "" where there is none. */
  readonly acronym: string;
  readonly score: number;
  /** Of the papers of the group that hold it the share that has it in the title. */
  readonly titles: number;
  /** It describes something that is not said. */
  readonly leading: boolean;
  readonly rows: ReadonlySet<number>;
}

/**
 * The best terms of a group as names, best first. A phrase counts with what its words count by themselves, so that
 * "interleaved multimodal" stands before a phrase of weaker words; an acronym gives way to its long form, and lends it
 * its papers; a describing word counts half, so that the phrases in which it says what it describes come first.
 *
 * @param ranked the terms of the group, best first
 */
export function nameCandidates(text: TextModel, statistics: TermStatistics, group: number, ranked: readonly RankedTerm[]): Candidate[] {
  const { vocabulary, longForm } = text;
  const telling = ranked.slice(0, 4 * CANDIDATES).filter((term) => !namesNothing(text, statistics, group, term));
  const usable = telling.length > 0 ? telling : ranked.slice(0, CANDIDATES); // a poor name is better than a number
  const shortForm = new Map<number, number>();
  for (const [short, long] of longForm) shortForm.set(long, short);
  const byColumn = new Map<number, Candidate>();
  const holders = holdersAmong(
    text,
    statistics.members[group],
    usable.map(({ column }) => column),
  );
  for (const term of usable) {
    const column = longForm.get(term.column) ?? term.column;
    const stems = vocabulary.key[column].split(" ");
    const { rows: holding, inTitle } = holders.get(term.column) as Holders;
    const titles = inTitle / Math.max(1, holding.length);
    const own = term.score * (1 + IN_TITLES * titles);
    const score = stems.length > 1 ? PHRASE * (own + SUPPORT * support(text, stems, statistics, group)) : own;
    const name = alone(vocabulary.surface[column]);
    const leading = vocabulary.leading[column] === 1 && name === vocabulary.surface[column];
    const weight = !leading ? 1 : stems.length > 1 && name.includes(" ") ? LEADING_PHRASE : LEADING;
    const known = byColumn.get(column);
    const rows = new Set([...(known?.rows ?? []), ...holding]);
    const short = shortForm.get(column);
    byColumn.set(column, {
      stems,
      text: name,
      acronym: short === undefined ? "" : acronymOf(text, short, column),
      score: Math.max((weight * score * rows.size) / term.papers, known ? (known.score * rows.size) / known.rows.size : 0),
      titles: Math.max(titles, known?.titles ?? 0),
      leading,
      rows,
    });
  }
  return [...byColumn.values()].sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1)).slice(0, CANDIDATES);
}

/** "Long-context training", but by itself "long context": such compounds take their hyphen only before another word. */
function alone(surface: string): string {
  return /^(?:long|short)-\p{L}+$/u.test(surface) ? surface.replace("-", " ") : surface;
}

function namesNothing({ vocabulary }: TextModel, statistics: TermStatistics, group: number, { column, papers }: RankedTerm): boolean {
  const elsewhere = statistics.frequency[column] > COMMON * statistics.papers && papers < MOSTLY_ELSEWHERE * statistics.frequency[column];
  const rare = papers < Math.max(LEAST_PAPERS, LEAST_SHARE * statistics.sizes[group]);
  return rare || elsewhere || vocabulary.generic[column] === 1 || DOING.test(vocabulary.surface[column]);
}

interface Holders {
  readonly rows: number[];
  /** How many of them have the term in their title. */
  inTitle: number;
}

/** Of these rows those that hold each of the terms, of which there are fewer than 256: so small are their places that all stay in the cache. */
function holdersAmong({ counts, inTitle }: TextModel, rows: readonly number[], columns: readonly number[]): ReadonlyMap<number, Holders> {
  const { rowStart, column } = counts;
  const holders = columns.map((): Holders => ({ rows: [], inTitle: 0 }));
  const placeOf = new Uint8Array(counts.columns); // 0 for all others
  columns.forEach((wanted, i) => (placeOf[wanted] = i + 1));
  for (const row of rows) {
    const end = rowStart[row + 1];
    for (let p = rowStart[row]; p < end; p++) {
      const place = placeOf[column[p]];
      if (place === 0) continue;
      const own = holders[place - 1];
      own.rows.push(row);
      if (inTitle[p] > 0) own.inTitle++;
    }
  }
  return new Map(columns.map((wanted, i) => [wanted, holders[i]]));
}

/** Mean distinctiveness of the words of a phrase, 0 or more; general words bring nothing. */
function support(text: TextModel, stems: readonly string[], statistics: TermStatistics, group: number): number {
  const { sizes, frequency, papers } = statistics;
  let sum = 0;
  for (const part of stems) {
    const column = columnOfWord(text.vocabulary, part);
    const inside = column < 0 ? 0 : papersHolding(statistics, group, column);
    if (inside === 0 || text.vocabulary.generic[column]) continue;
    sum += Math.max(0, distinctiveness(inside, sizes[group], frequency[column], papers));
  }
  return sum / stems.length;
}

/** The short form as its papers introduced it, if it is common enough beside the long one. */
function acronymOf({ vocabulary, acronyms }: TextModel, short: number, long: number): string {
  if (vocabulary.documentFrequency[short] < ACRONYM_SHARE * vocabulary.documentFrequency[long]) return "";
  const surface = vocabulary.surface[short];
  return acronyms.find((pair) => pair.short.toLowerCase() === surface.toLowerCase())?.short ?? surface;
}
