import type { Change, Verdict } from "../types";
import { moderated, type SharedDispersion, sharedDispersion } from "./dispersion";
import { studentTail } from "./distributions";
import { benjaminiHochberg, newcombe } from "./proportions";
import { type ExactTrend, exactTrends, linearTrend, type Series, SMALL, totalOf } from "./trendTest";

export const FALSE_DISCOVERY_RATE = 0.05;
/** A change within this many points is steady. */
const STEADY = 0.05;

/** Papers of a group in two windows, and of the whole list in them. */
export interface Windows {
  readonly before: number;
  readonly since: number;
  readonly papersBefore: number;
  readonly papersSince: number;
}

/** What the groups of a list share: made from themes, which divide the papers among them, and used for topics and terms too. */
export function dispersionOf(groups: readonly Series[]): SharedDispersion | undefined {
  const large = groups.filter(({ counts }) => totalOf(counts) > SMALL).map((series) => linearTrend(series));
  const freedom = Math.max(0, ...large.map((trend) => trend.freedom));
  return sharedDispersion(
    large.filter((trend) => trend.freedom === freedom).map(({ dispersion }) => dispersion),
    freedom,
  );
}

/**
 * The verdicts on a list of groups. Each group's trend is tested exactly if it has few papers, else against its
 * moderated dispersion; p values are adjusted over those groups that have enough papers to show anything (Tarone 1990).
 * "rising" and "fading" need both the test and an interval of the change that leaves 0 out; "new" is rising from nothing;
 * "steady" is an interval within 5 points of 0; the rest is "too few".
 *
 * @param groups  the series that is tested, and the two windows whose shares are compared
 * @param history longer series of the same groups, to take the dispersion from where `groups` compare two periods only
 * @param exactTrend the exact test, which gets quicker with what it knows already
 */
export function judge(
  groups: readonly (Series & Windows)[],
  shared: SharedDispersion | undefined,
  history: readonly Series[] = groups,
  exactTrend: ExactTrend = exactTrends(),
): Change[] {
  const tests = groups.map((group, i) => {
    if (totalOf(group.counts) <= SMALL) return { ...exactTrend(group), dispersion: 1 };
    const { dispersion, freedom } = linearTrend(history[i]);
    const noise = moderated(dispersion, freedom, shared);
    const p = studentTail(linearTrend(group).z / Math.sqrt(noise.value), noise.freedom);
    return { p, least: 0, dispersion: noise.value };
  });
  const telling = Array.from(tests.keys()).filter((i) => tests[i].least <= FALSE_DISCOVERY_RATE);
  const adjusted = benjaminiHochberg(telling.map((i) => tests[i].p));
  const q = new Map(telling.map((i, rank) => [i, adjusted[rank]]));
  return groups.map((group, i) => changeOf(group, tests[i].dispersion, q.get(i) ?? 1));
}

/** Dispersion makes an interval as wide as fewer independent papers would. */
function changeOf({ before, since, papersBefore, papersSince }: Windows, dispersion: number, q: number): Change {
  const { difference, low, high } = newcombe(before / dispersion, papersBefore / dispersion, since / dispersion, papersSince / dispersion);
  const shown = q <= FALSE_DISCOVERY_RATE;
  const verdict = (): Verdict => {
    if (papersBefore === 0 || papersSince === 0) return "too few";
    if (shown && low > 0) return before === 0 ? "new" : "rising";
    if (shown && high < 0) return "fading";
    return low > -STEADY && high < STEADY ? "steady" : "too few";
  };
  return { before, since, verdict: verdict(), effect: difference, effectLow: low, effectHigh: high, q, dispersion };
}
