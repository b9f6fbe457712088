import type { TextModel, Topic, TopicMatches } from "../types";
import { overlaps } from "./overlaps";

const MOST_NEAR = 3;
const MOST_NAMES = 6;
/** A phrase is near a topic if so many papers of the topic hold it, and this share of its papers are of the topic. */
const LEAST_TOGETHER = 3;
const MOSTLY_HERE = 0.5;
/** How much the words of a phrase keep each other company, by normalised PMI. */
const COHESIVE = 0.4;

/**
 * Names that a topic could have too: acronyms and long forms of its names that papers introduce and that do not count by
 * themselves, then phrases most of whose papers are of the topic. Each would add a paper at least.
 *
 * @param inTopic  rows of the topic
 * @param followed stems of the names of all topics, which are no names for this one
 */
export function namesNotCounted(
  text: TextModel,
  matches: TopicMatches,
  inTopic: ReadonlySet<number>,
  followed: readonly string[],
): Topic["notCounted"] {
  const { names, exclude } = matches;
  const left = new Set(exclude.flatMap(({ rows }) => [...rows]));
  const counting = names.flatMap(({ counterparts }) => counterparts.filter(({ counts }) => counts));
  const keys = [...followed, ...[...exclude, ...counting].map(({ key }) => key)].filter((key) => key !== "");
  const found: { name: string; papers: number; why: "acronym" | "often near" }[] = [];
  for (const { name, key, rows, counts } of names.flatMap(({ counterparts }) => counterparts)) {
    const papers = rows.filter((row) => !inTopic.has(row) && !left.has(row)).length;
    if (counts || papers === 0 || keys.includes(key)) continue;
    keys.push(key);
    found.push({ name, papers, why: "acronym" });
  }
  for (const { column, papers } of nearPhrases(text, inTopic, left)) {
    const key = text.vocabulary.key[column];
    if (keys.some((other) => overlaps(key, other))) continue;
    keys.push(key);
    found.push({ name: text.vocabulary.surface[column], papers, why: "often near" });
    if (found.filter(({ why }) => why === "often near").length === MOST_NEAR) break;
  }
  return found.slice(0, MOST_NAMES);
}

/** Phrases that are mostly found in papers of the topic, most telling first, with the papers that they would add. */
function nearPhrases(
  { counts, vocabulary }: TextModel,
  inTopic: ReadonlySet<number>,
  left: ReadonlySet<number>,
): { column: number; papers: number }[] {
  const inside = new Int32Array(counts.columns);
  const leftOut = new Int32Array(counts.columns);
  for (const [rows, sums] of [
    [inTopic, inside],
    [left, leftOut],
  ] as const)
    for (const row of rows) for (let p = counts.rowStart[row]; p < counts.rowStart[row + 1]; p++) sums[counts.column[p]]++;
  const often: number[] = [];
  for (let c = 0; c < inside.length; c++) if (inside[c] >= LEAST_TOGETHER) often.push(c);
  return often
    .filter((c) => vocabulary.length[c] > 1 && vocabulary.cohesion[c] >= COHESIVE && !vocabulary.generic[c] && !vocabulary.leading[c])
    .map((column) => ({ column, papers: vocabulary.documentFrequency[column] - inside[column] - leftOut[column] }))
    .filter(({ column, papers }) => papers > 0 && inside[column] >= MOSTLY_HERE * (inside[column] + papers))
    .sort((a, b) => telling(b) - telling(a) || (vocabulary.key[a.column] < vocabulary.key[b.column] ? -1 : 1));

  /** Papers of the topic times their share of all that hold the phrase. */
  function telling({ column, papers }: { column: number; papers: number }): number {
    return (inside[column] * inside[column]) / (inside[column] + papers);
  }
}
