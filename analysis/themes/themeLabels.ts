import type { TextModel } from "../types";
import { type Candidate, nameCandidates } from "./nameCandidates";
import type { RankedTerm } from "./themeTerms";
import type { TermStatistics } from "./termStatistics";

export interface ThemeLabel {
  /** One idea, or two joined by "&": "Long context & KV cache". */
  readonly label: string;
  /** The first idea alone. */
  readonly shortLabel: string;
}

/** A second idea must be nearly as good as the first (a single word nearer still), and reach papers that the first does not. */
const SECOND_SCORE = 0.45;
const SECOND_SCORE_OF_WORD = 0.75;
const SECOND_NEW_SHARE = 0.2;
/** A single word is an idea only where this share of its papers has it in the title. */
const IN_TITLES = 0.25;
/** A first idea that stands in a smaller share of the papers takes a weaker second one. */
const THIN = 0.4;
const SECOND_SCORE_OF_THIN = 0.25;
/** A first idea that stands in this share of the papers needs no second one. */
const ENOUGH = 0.75;
/** A name that shares its words with another theme's gives way to one that is at least so good. */
const AS_GOOD = 0.5;
/** Longer than this a name no longer fits its places. */
const MOST_CHARACTERS = 40;

/**
 * Names all groups, the largest first, so that no two share a head: the most distinctive phrase of a group, words and
 * their parts weighed together, and a second one where it says something of papers that the first leaves out.
 *
 * @param ranked group -> its terms, best first
 * @param within label of the group that these are parts of: its words do not name a part
 */
export function labelThemes(
  text: TextModel,
  statistics: TermStatistics,
  ranked: readonly (readonly RankedTerm[])[],
  within = "",
): ThemeLabel[] {
  const taken: Candidate[] = [];
  const order = Array.from(statistics.sizes.keys()).sort((a, b) => statistics.sizes[b] - statistics.sizes[a] || a - b);
  const labels: ThemeLabel[] = [];
  const known = within.toLowerCase();
  for (const group of order) {
    const candidates = nameCandidates(text, statistics, group, ranked[group]);
    const fresh = candidates.filter((candidate) => !known.includes(candidate.text.toLowerCase()));
    labels[group] = labelOf(fresh.length ? fresh : candidates, statistics.sizes[group], taken, group);
  }
  return labels;
}

function labelOf(candidates: readonly Candidate[], size: number, taken: Candidate[], group: number): ThemeLabel {
  const free = candidates.filter((candidate) => !taken.some((other) => sameHead(candidate, other)));
  const apart = free.find((candidate) => !taken.some((other) => holds(candidate, other) || holds(other, candidate)));
  const head = apart && apart.score >= AS_GOOD * free[0].score ? apart : free.at(0);
  if (!head) return { label: `Theme ${group + 1}`, shortLabel: `Theme ${group + 1}` };
  const first = sentenceCase(head.text);
  const second =
    head.rows.size >= ENOUGH * size
      ? undefined
      : free.find(
          (candidate) => candidate !== head && !taken.some((other) => holds(other, candidate)) && complements(head, candidate, size),
        );
  taken.push(head);
  if (second) return { label: `${first} & ${second.text}`, shortLabel: first };
  const short = head.acronym && first.length + head.acronym.length + 3 <= MOST_CHARACTERS ? ` (${head.acronym})` : "";
  return { label: first + short, shortLabel: first };
}

/** The same words in any order. */
function sameHead(a: Candidate, b: Candidate): boolean {
  return a.stems.length === b.stems.length && holds(a, b);
}

/** The words of b are all in a. */
function holds(a: Candidate, b: Candidate): boolean {
  return b.stems.every((part) => a.stems.includes(part));
}

function complements(head: Candidate, candidate: Candidate, size: number): boolean {
  const word = candidate.stems.length === 1 && !/\p{Lu}/u.test(candidate.text);
  if (candidate.leading || (word && candidate.titles < IN_TITLES) || candidate.stems.some((part) => head.stems.includes(part)))
    return false;
  const thin = head.rows.size < THIN * size;
  const least = thin ? SECOND_SCORE_OF_THIN : word ? SECOND_SCORE_OF_WORD : SECOND_SCORE;
  if (candidate.score < least * head.score || head.text.length + candidate.text.length + 3 > MOST_CHARACTERS) return false;
  const fresh = [...candidate.rows].filter((row) => !head.rows.has(row)).length;
  return fresh >= Math.max(1, (thin ? SECOND_NEW_SHARE / 2 : SECOND_NEW_SHARE) * size);
}

/** The first letter rises, unless the word has a casing of its own. */
export function sentenceCase(text: string): string {
  const [first] = text.split(/[\s-]/, 1);
  return /\p{Lu}/u.test(first) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** The way back, for a name inside a line: "LoRA" and "3D scenes" stay. */
export function lowerFirst(label: string): string {
  const [first] = label.split(/[\s-]/, 1);
  return /[\p{Lu}\p{N}]/u.test(first.slice(1)) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
