/** Lengths and directions with the same digits in every browser, which round Math.hypot, Math.cos and Math.sin differently. */

/** Length of a line. */
export function lengthOf(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/**
 * Cosine and sine of so many turns. By their series for an eighth of the angle, and three times the formulas for twice an angle; exact to
 * about 1e-15.
 */
export function direction(turns: number): readonly [cos: number, sin: number] {
  const angle = ((turns - Math.round(turns)) * Math.PI) / 4;
  let [cos, sin] = [1, 1];
  for (let n = 16; n >= 2; n -= 2) {
    cos = 1 - ((angle * angle) / (n * (n - 1))) * cos;
    sin = 1 - ((angle * angle) / (n * (n + 1))) * sin;
  }
  sin *= angle;
  for (let i = 0; i < 3; i++) [cos, sin] = [cos * cos - sin * sin, 2 * cos * sin];
  return [cos, sin];
}
