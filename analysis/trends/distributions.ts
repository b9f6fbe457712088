import { naturalLog } from "../matrix/naturalLog";
import { exponential } from "../matrix/exponential";

/** More degrees of freedom than this make no difference to the digits that are shown. */
const MOST_FREEDOM = 1_000_000;
const LONGEST_FRACTION = 10_000;
const TINY = 1e-300;

/**
 * Two-sided tail of Student's t: the chance of a value at least so far from 0. By the incomplete beta function
 * (Abramowitz & Stegun 1964, 26.7.1) and its continued fraction (26.5.8).
 *
 * @param freedom degrees of freedom, above 0; Infinity is the normal distribution
 */
export function studentTail(t: number, freedom: number): number {
  const nu = Math.min(freedom, MOST_FREEDOM);
  const square = t * t;
  return square === 0 ? 1 : incompleteBeta(nu / 2, 0.5, nu / (nu + square), square / (nu + square));
}

/** I_x(a, b); y = 1 - x comes along, as subtracting would lose it. */
function incompleteBeta(a: number, b: number, x: number, y: number): number {
  const front = exponential(logGamma(a + b) - logGamma(a) - logGamma(b) + a * naturalLog(x) + b * naturalLog(y));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(a, b, x)) / a : 1 - (front * betaFraction(b, a, y)) / b;
}

/** The continued fraction by the method of Lentz (1976). */
function betaFraction(a: number, b: number, x: number): number {
  const safe = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= LONGEST_FRACTION; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / safe(1 + even * d);
    c = safe(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / safe(1 + odd * d);
    c = safe(1 + odd / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return fraction;
}

/** ln Γ(x) for x > 0: Stirling's series (Abramowitz & Stegun 1964, 6.1.41) above 12, Γ(x + 1) = x Γ(x) below. */
export function logGamma(x: number): number {
  let shift = 0;
  for (; x < 12; x++) shift -= naturalLog(x);
  const r = 1 / (x * x);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
  return shift + (x - 0.5) * naturalLog(x) - x + 0.5 * naturalLog(2 * Math.PI) + series;
}

/** ψ(x) = d ln Γ(x) / dx for x > 0 (Abramowitz & Stegun 1964, 6.3.18). */
export function digamma(x: number): number {
  let shift = 0;
  for (; x < 12; x++) shift -= 1 / x;
  const r = 1 / (x * x);
  return shift + naturalLog(x) - 0.5 / x - r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r / 132))));
}

/** ψ'(x) for x > 0 (Abramowitz & Stegun 1964, 6.4.12). */
export function trigamma(x: number): number {
  let shift = 0;
  for (; x < 12; x++) shift += 1 / (x * x);
  const r = 1 / (x * x);
  return shift + 1 / x + r / 2 + (r * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - (5 * r) / 66))))) / x;
}

/** The x at which ψ'(x) is the value given, by halving: ψ' falls from Infinity to 0. */
export function inverseTrigamma(value: number): number {
  let [low, high] = [1e-8, 1e8];
  for (let i = 0; i < 120; i++) {
    const middle = Math.sqrt(low * high);
    if (trigamma(middle) > value) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}
