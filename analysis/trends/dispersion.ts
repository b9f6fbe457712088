import { naturalLog } from "../matrix/naturalLog";
import { digamma, inverseTrigamma, trigamma } from "./distributions";
import { exponential } from "../matrix/exponential";

/** What the groups of one list say together about dispersion, the variance of counts over what chance alone gives. */
export interface SharedDispersion {
  readonly value: number;
  /** How much it weighs, in degrees of freedom; Infinity where all groups seem to have the same. */
  readonly freedom: number;
}

/** Fewer groups say nothing about each other. */
const LEAST_GROUPS = 3;
/** A dispersion of next to nothing, found by luck, has no logarithm worth anything. */
const LEAST_OF_MEDIAN = 1e-3;

/**
 * Empirical Bayes: how the dispersions of all groups are spread, with the spread of estimating them taken out
 * (Smyth 2004, section 6.2: a scaled F distribution, fitted by the moments of the logarithms).
 *
 * @param dispersions one a group, each estimated with `freedom` degrees of freedom
 * @returns undefined where there is too little to share
 */
export function sharedDispersion(dispersions: readonly number[], freedom: number): SharedDispersion | undefined {
  if (dispersions.length < LEAST_GROUPS || freedom < 1) return undefined;
  const sorted = dispersions.toSorted((a, b) => a - b);
  const least = LEAST_OF_MEDIAN * sorted[sorted.length >> 1];
  if (least === 0) return undefined;
  const logs = dispersions.map((value) => naturalLog(Math.max(value, least)) - digamma(freedom / 2) + naturalLog(freedom / 2));
  const mean = logs.reduce((sum, x) => sum + x, 0) / logs.length;
  const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (logs.length - 1);
  const beyond = variance - trigamma(freedom / 2);
  if (beyond <= 0) return { value: exponential(mean), freedom: Infinity };
  const prior = 2 * inverseTrigamma(beyond);
  return { value: exponential(mean + digamma(prior / 2) - naturalLog(prior / 2)), freedom: prior };
}

/**
 * The dispersion of one group, moderated: its own and the shared one weighed by their degrees of freedom (Smyth 2004,
 * equation 7). Never below 1, as papers that come independently of each other have no less.
 */
export function moderated(own: number, freedom: number, shared: SharedDispersion | undefined): SharedDispersion {
  if (!shared) return freedom > 0 ? { value: Math.max(1, own), freedom } : { value: 1, freedom: Infinity };
  const value = shared.freedom === Infinity ? shared.value : (shared.freedom * shared.value + freedom * own) / (shared.freedom + freedom);
  return { value: Math.max(1, value), freedom: shared.freedom + freedom };
}
