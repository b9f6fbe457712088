import type { ThemeCountScore } from "../../../analysis/types";
import { capitalized, fit, inWords, listed, papers } from "../formats";

/** Scores that differ by no more say the same. */
const ALIKE = 0.01;
const LITTLE = 0.03;

/** Numbers of themes that keep neighbours together about as well as the best number does. */
export function alikeNumbers(choice: readonly ThemeCountScore[]): number[] {
  const best = bestOf(choice);
  return choice.filter(({ modularity }) => modularity >= best - ALIKE).map(({ k }) => k);
}

/** A score in words: how far it is behind the best. */
export function ratingOf({ modularity }: ThemeCountScore, choice: readonly ThemeCountScore[]): string {
  const behind = bestOf(choice) - modularity;
  return behind <= ALIKE ? "as good" : behind <= LITTLE ? "a little worse" : "worse";
}

/** Why this number is suggested and no other. */
export function whySuggested(choice: readonly ThemeCountScore[], suggested: number): string {
  const alike = alikeNumbers(choice);
  const head = `${capitalized(inWords(suggested))} themes are suggested`;
  const others = alike.filter((k) => k !== suggested);
  if (others.length === 0) return `${head}: no other number keeps as many neighbours together.`;
  const equal = `${listed(alike.map(String))} keep neighbours together about equally well`;
  if (suggested === Math.max(...alike))
    return `${head}: ${equal}, and ${suggested} is the largest of them. It is easier to read two themes as one than to see two in one.`;
  if (suggested === Math.min(...alike))
    return `${head}: ${equal}, and ${suggested} is the smallest of them. No theme is divided without need.`;
  return `${head}: ${equal}, and ${suggested} is among them.`;
}

/** What another number would change, in the order of the panels. */
export function againstSuggested(score: ThemeCountScore, suggested: ThemeCountScore): string {
  const changes = [
    differs("neighbours kept together", score.modularity, suggested.modularity, fit),
    differs("apart from the next theme", score.silhouette, suggested.silhouette, fit),
    differs("together again on other runs", score.stability, suggested.stability, fit),
    differs("smallest theme", score.smallest, suggested.smallest, papers),
  ].flat();
  return `${score.k} against ${suggested.k}: ${changes.length === 0 ? "all scores are the same" : changes.join("; ")}.`;
}

/** Where another number is shown than suggested, what that means; "" where it is the same. */
export function aboutShown(choice: readonly ThemeCountScore[], suggested: number, shown: number): string {
  if (shown === suggested) return "";
  const numbers = choice.map(({ k }) => k);
  const [ours, theirs] = [shown, suggested].map((number) => choice.find(({ k }) => k === number));
  if (!ours || !theirs) return `Scores are known for ${Math.min(...numbers)} to ${Math.max(...numbers)} themes; ${shown} are shown.`;
  return againstSuggested(ours, theirs);
}

function differs(name: string, value: number, other: number, say: (value: number) => string): string[] {
  return say(value) === say(other) ? [] : [`${name} ${say(value)}, not ${say(other)}`];
}

function bestOf(choice: readonly ThemeCountScore[]): number {
  return Math.max(...choice.map(({ modularity }) => modularity));
}
