/** Which way the arrow keys go, right and down. */
export const ARROWS: Readonly<Record<string, readonly [x: number, y: number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest point on that side: those straight ahead count as nearer than those aside. */
export function nextInDirection(
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  from: number | undefined,
  [dx, dy]: readonly [number, number],
): number | undefined {
  if (from === undefined) return x.length ? 0 : undefined;
  let best = from;
  let least = Infinity;
  for (let row = 0; row < x.length; row++) {
    const ahead = (x[row] - x[from]) * dx + (y[row] - y[from]) * dy;
    const aside = Math.abs((x[row] - x[from]) * dy) + Math.abs((y[row] - y[from]) * dx);
    const cost = ahead + 2 * aside;
    if (ahead > 0.5 && cost < least) {
      least = cost;
      best = row;
    }
  }
  return best;
}
