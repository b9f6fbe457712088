import type { TextModel } from "../types";
import type { RankedTerm } from "./themeTerms";
import type { TermStatistics } from "./termStatistics";

export interface ThemeLabel {
  /** One idea, or two joined by "&": "Long context & KV cache". */
  readonly label: string;
  /** The first idea alone. */
  readonly shortLabel: string;
}

/** How many of the best terms can become names. */
const CANDIDATES = 25;
/** A second idea must be nearly as good as the first (a single word nearer still), and reach papers that the first does not. */
const SECOND_SCORE = 0.45;
const SECOND_SCORE_OF_WORD = 0.75;
const SECOND_NEW_SHARE = 0.2;
/** An acronym is shown where it stands in so many papers for each of its long form. */
const ACRONYM_SHARE = 0.25;
/** A hyphenated describing word gives way to a phrase that goes on from it, if that stands in this share of its papers. */
const GOES_ON_SHARE = 0.3;
/** Longer than this a name no longer fits its places. */
const MOST_CHARACTERS = 40;
/** Of terms in more papers than this share no theme is named. */
const COMMON = 0.4;
/** Phrases name better than words. */
const PHRASE = 1.15;

/** A possible name: one term, in the form that people write. */
interface Candidate {
  readonly column: number;
  readonly stems: readonly string[];
  readonly text: string;
  /** Its short form, "" where there is none. */
  readonly acronym: string;
  readonly score: number;
  readonly rows: ReadonlySet<number>;
}

/**
 * Names all themes, the largest first, so that no two share a head: the most distinctive phrase of a theme, words and
 * their parts weighed together, and a second one where it says something of papers that the first leaves out.
 *
 * @param ranked theme -> its terms, best first
 */
export function labelThemes(
  text: TextModel,
  statistics: TermStatistics,
  ranked: readonly (readonly RankedTerm[])[],
  avoid: readonly string[] = [],
): ThemeLabel[] {
  const shortForm = new Map(Array.from(text.longForm, ([short, long]) => [long, short]));
  const taken = new Set<string>(avoid);
  const order = Array.from(statistics.sizes.keys()).sort((a, b) => statistics.sizes[b] - statistics.sizes[a] || a - b);
  const labels: ThemeLabel[] = [];
  for (const theme of order)
    labels[theme] = labelOf(candidatesOf(text, statistics, theme, ranked[theme], shortForm), statistics.sizes[theme], taken, theme);
  return labels;
}

function labelOf(candidates: readonly Candidate[], size: number, taken: Set<string>, theme: number): ThemeLabel {
  const head = candidates.find((candidate) => !taken.has(headOf(candidate))) ?? candidates[0];
  if (!head) return { label: `Theme ${theme + 1}`, shortLabel: `Theme ${theme + 1}` };
  taken.add(headOf(head));
  const first = sentenceCase(head.text);
  const second = candidates.find((candidate) => candidate !== head && !taken.has(headOf(candidate)) && complements(head, candidate, size));
  const withShort =
    head.acronym && !second && first.length + head.acronym.length + 3 <= MOST_CHARACTERS ? `${first} (${head.acronym})` : first;
  if (!second) return { label: withShort, shortLabel: first };
  return { label: `${first} & ${second.text}`, shortLabel: first };
}

/** Two names are the same head if they hold the same words in any order. */
const headOf = (candidate: Candidate): string => candidate.stems.toSorted().join(" ");

function complements(head: Candidate, candidate: Candidate, size: number): boolean {
  const least = candidate.stems.length > 1 || /\p{Lu}/u.test(candidate.text.slice(1)) ? SECOND_SCORE : SECOND_SCORE_OF_WORD;
  if (candidate.score < least * head.score || head.text.length + candidate.text.length + 3 > MOST_CHARACTERS) return false;
  if (candidate.stems.some((part) => head.stems.includes(part))) return false;
  const fresh = [...candidate.rows].filter((row) => !head.rows.has(row)).length;
  return fresh >= Math.max(1, SECOND_NEW_SHARE * size);
}

/**
 * The best terms as names. A phrase counts with what its words count by themselves, so that "interleaved multimodal"
 * stands before a phrase of weaker words; an acronym gives way to its long form, and lends it its papers.
 */
function candidatesOf(
  text: TextModel,
  statistics: TermStatistics,
  theme: number,
  ranked: readonly RankedTerm[],
  shortForm: ReadonlyMap<number, number>,
): Candidate[] {
  const { vocabulary, longForm } = text;
  const scoreOf = new Map(ranked.map((term) => [vocabulary.key[term.column], term.score]));
  const byColumn = new Map<number, Candidate>();
  for (const term of ranked.slice(0, 4 * CANDIDATES)) {
    if (term.papers < 2 || vocabulary.generic[term.column] || statistics.frequency[term.column] > COMMON * statistics.papers)
      continue;
    const column = longForm.get(term.column) ?? term.column;
    const stems = vocabulary.key[column].split(" ");
    const support = stems.length > 1 ? stems.reduce((sum, part) => sum + (scoreOf.get(part) ?? 0), 0) / stems.length : 0;
    const score = (term.score + 0.5 * support) * (stems.length > 1 ? PHRASE : 1);
    const known = byColumn.get(column);
    const rows = new Set([...(known?.rows ?? []), ...(statistics.rows[theme].get(term.column) ?? [])]);
    const short = shortForm.get(column);
    const common = short !== undefined && vocabulary.documentFrequency[short] >= ACRONYM_SHARE * vocabulary.documentFrequency[column];
    const acronym = common ? vocabulary.surface[short] : "";
    byColumn.set(column, { column, stems, text: vocabulary.surface[column], acronym, score: Math.max(score, known?.score ?? 0), rows });
  }
  const candidates = [...byColumn.values()].sort((a, b) => b.score - a.score || a.column - b.column);
  return [...new Set(candidates.map((candidate) => goOn(candidate, candidates)))].slice(0, CANDIDATES);
}

/** "Low-rank" -> "low-rank adaptation": a hyphenated describing word names little without what it describes. */
function goOn(candidate: Candidate, all: readonly Candidate[]): Candidate {
  if (!candidate.text.includes("-") || candidate.text.includes(" ")) return candidate;
  const longer = all.filter(
    (other) =>
      other !== candidate && other.stems.length > candidate.stems.length && candidate.stems.every((part, i) => other.stems[i] === part),
  );
  return longer.find((other) => other.rows.size >= GOES_ON_SHARE * candidate.rows.size) ?? candidate;
}

/** The first letter rises, unless the word has a casing of its own. */
function sentenceCase(text: string): string {
  const [first] = text.split(/[\s-]/, 1);
  return /\p{Lu}/u.test(first) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
