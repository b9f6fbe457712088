import { hundredths } from "../../svg";

/** A place of a ribbon: its middle and half its thickness. */
export interface RibbonKnot {
  readonly x: number;
  readonly y: number;
  readonly half: number;
}

/** The outline of a ribbon through its places, level at each (3u² - 2u³): it is as thick there as asked for, and never negative between. */
export function ribbon(knots: readonly RibbonKnot[]): string {
  const upper = knots.map(({ x, y, half }) => ({ x, y: y - half }));
  const lower = knots.map(({ x, y, half }) => ({ x, y: y + half })).reverse();
  return `M${eased(upper)}L${eased(lower)}Z`;
}

/** A line through places, level at each; the first place is where it starts. */
export function eased(points: readonly { readonly x: number; readonly y: number }[]): string {
  return points
    .map(({ x, y }, i) => {
      const end = `${hundredths(x)} ${hundredths(y)}`;
      if (i === 0) return end;
      const before = points[i - 1];
      const third = (x - before.x) / 3;
      return `C${hundredths(before.x + third)} ${hundredths(before.y)} ${hundredths(x - third)} ${hundredths(y)} ${end}`;
    })
    .join("");
}
