import type { PeriodsCompared, SettingsCompared } from "../../../analysis/types";
import { capitalized, count, inWords, listed, papers } from "../formats";
import type { NamedComparison } from "./flowOf";

/** A part of a theme is worth a word from this share of its papers on, and from two papers. */
const TELLING = 0.25;
/** So many splits and merges are told, those of most papers first. */
const TOLD = 3;

/** What becomes of the papers; the five add up to all. */
export interface Fates {
  /** In the counterpart of their theme. */
  readonly stay: number;
  readonly move: number;
  /** Unclear in the second alone, in the first alone, in both. */
  readonly lost: number;
  readonly found: number;
  readonly unclear: number;
}

export function fatesOf({ flows, counterpart }: Pick<SettingsCompared, "flows" | "counterpart">): Fates {
  const fates = { stay: 0, move: 0, lost: 0, found: 0, unclear: 0 };
  for (const { from, to, before } of flows) {
    if (from < 0) fates[to < 0 ? "unclear" : "found"] += before;
    else if (to < 0) fates.lost += before;
    else fates[counterpart[from] === to ? "stay" : "move"] += before;
  }
  return fates;
}

/**
 * Adjusted mutual information in words. The borders, 0.9, 0.7 and 0.4, are ours: a help for reading and no test. The same
 * groups give 1, groups that have nothing to do with each other about 0.
 */
export function likenessWords(ami: number): string {
  if (ami >= 0.9) return "nearly the same grouping";
  if (ami >= 0.7) return "largely the same grouping";
  if (ami >= 0.4) return "partly the same grouping";
  return "another grouping";
}

/** "72 of 112 papers stay together". */
export function comparisonTitle({ compared }: NamedComparison): string {
  if (compared.kind === "periods") return carriedOn(compared);
  const { stay } = fatesOf(compared);
  return `${count(stay)} of ${papers(sum(Object.values(fatesOf(compared))))} stay in the counterpart of their theme`;
}

/** What differs, a sentence each. */
export function comparisonSentences({ compared }: NamedComparison): string[] {
  return compared.kind === "settings" ? settingsSentences(compared) : periodsSentences(compared);
}

function settingsSentences(compared: SettingsCompared): string[] {
  const { stay, move, lost, found, unclear } = fatesOf(compared);
  const all = stay + move + lost + found + unclear;
  const rest = [
    move && `${count(move)} ${move === 1 ? "goes" : "go"} to another theme`,
    lost && `${count(lost)} ${lost === 1 ? "becomes" : "become"} unclear`,
    found && `${count(found)} unclear ${found === 1 ? "one finds" : "ones find"} a theme`,
    unclear && `${count(unclear)} ${unclear === 1 ? "stays" : "stay"} unclear`,
  ].filter((part) => part !== 0);
  return [
    `${count(stay)} of ${papers(all)} stay in the counterpart of their theme${rest.length > 0 ? `; ${listed(rest)}` : ""}.`,
    compared.clear === 0
      ? "No paper has a theme in both."
      : `Adjusted mutual information ${compared.ami.toFixed(2)}, adjusted Rand index ${compared.ari.toFixed(2)}, over the ${papers(compared.clear)} that ${compared.clear === 1 ? "has" : "have"} a theme in both: ${likenessWords(compared.ami)}.`,
    ...partings(compared, "from").map(({ whole, parts }) => `${whole} splits into ${listed(parts)}.`),
    ...partings(compared, "to").map(({ whole, parts }) => `${whole} gathers ${listed(parts)}.`),
  ];
}

/** Themes of one side that two or more of the other share, with the papers of each, the most papers first. */
function partings(
  { flows, first, second }: SettingsCompared,
  side: "from" | "to",
): { readonly whole: string; readonly parts: readonly string[] }[] {
  const [own, other, across] = side === "from" ? ([first, second, "to"] as const) : ([second, first, "from"] as const);
  return own.labels
    .map((label, id) => ({
      whole: `“${label}”`,
      size: own.sizes[id],
      parts: flows
        .filter((flow) => flow[side] === id && flow[across] >= 0 && flow.before >= Math.max(2, TELLING * own.sizes[id]))
        .sort((a, b) => b.before - a.before || a[across] - b[across])
        .map((flow) => `“${other.labels[flow[across]]}” (${count(flow.before)})`),
    }))
    .filter(({ parts }) => parts.length > 1)
    .sort((a, b) => b.size - a.size)
    .slice(0, TOLD);
}

function periodsSentences(compared: PeriodsCompared): string[] {
  const { first, second, likestLater, likestEarlier, undated } = compared;
  const alone = (labels: readonly string[], there: PeriodsCompared["likestLater"], back: PeriodsCompared["likestLater"]): string[] =>
    labels.filter((_, id) => back[there[id].theme].theme !== id).map((label) => `“${label}”`);
  const pairs = first.labels
    .map((label, id) => ({ label, id, ...likestLater[id] }))
    .filter(({ id, theme }) => likestEarlier[theme].theme === id)
    .sort((a, b) => b.similarity - a.similarity || a.id - b.id)
    .map(({ label, theme, similarity }) => `“${label}” as “${second.labels[theme]}” (${similarity.toFixed(2)})`);
  const gone = alone(first.labels, likestLater, likestEarlier);
  const fresh = alone(second.labels, likestEarlier, likestLater);
  return [
    `${carriedOn(compared)}: each is the other’s most similar in mean wording.`,
    pairs.length > 0 ? `With the cosine of the two: ${listed(pairs)}.` : "",
    fresh.length > 0 ? `Of the later themes without such an earlier one: ${listed(fresh)}.` : "",
    gone.length > 0 ? `Of the earlier themes without such a later one: ${listed(gone)}.` : "",
    undated > 0
      ? `${capitalized(papers(undated))} ${undated === 1 ? "has" : "have"} no date that says the period, and ${undated === 1 ? "is" : "are"} left out.`
      : "",
  ].filter((sentence) => sentence !== "");
}

function carriedOn({ second, likestLater, likestEarlier }: PeriodsCompared): string {
  const kept = likestEarlier.filter(({ theme }, id) => likestLater[theme].theme === id).length;
  return `${capitalized(inWords(kept))} of ${inWords(second.labels.length)} later themes ${kept === 1 ? "carries" : "carry"} on an earlier one`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
