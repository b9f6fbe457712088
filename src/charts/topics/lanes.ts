/**
 * Moves marks that would cover each other off the line, up and down by turns, as little as possible; where no lane is
 * free they share the one that was free for longest.
 *
 * @param xs places along the line, rising
 * @param gap least distance of two marks in a lane
 * @param lanes how many lanes there are, odd
 * @param taken how far from the start the lane in the middle is covered, and the lanes beside it
 * @returns lane per mark: 0 on the line, -1 above it, 1 below it, …
 */
export function lanesOf(xs: readonly number[], gap: number, lanes: number, taken: readonly [middle: number, beside: number]): number[] {
  const order = Array.from({ length: lanes }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2));
  const free = order.map((lane) => taken[Math.min(1, Math.abs(lane))]);
  return xs.map((x) => {
    const open = free.findIndex((from) => from <= x);
    const lane = open >= 0 ? open : free.indexOf(Math.min(...free));
    free[lane] = x + gap;
    return order[lane];
  });
}
