import { type Box, boxesOverlap, type Point } from "../map/geometry";
import { lineMeetsBox } from "./segments";

/** A line that wants its number on it. */
export interface NumberedLine {
  readonly a: Point;
  readonly b: Point;
  readonly width: number;
}

/** Shares of the way from one end to the other, best first. */
const PLACES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
const HEIGHT = 14;
const PADDING = 3;
const MARGIN = 1;

/**
 * Boxes for the numbers on lines: clear of labels, circles and each other, and of other lines where that can be.
 *
 * @param lines the most important first; `width` of the number
 * @param taken boxes that no number may touch
 * @returns by line; undefined where no place is free
 */
export function placeNumbers(lines: readonly NumberedLine[], taken: readonly Box[], textScale: number): (Box | undefined)[] {
  const placed: Box[] = [];
  return lines.map((line) => {
    const width = line.width + 2 * PADDING * textScale;
    const height = HEIGHT * textScale;
    let best: Box | undefined;
    let least = Infinity;
    PLACES.forEach((t, rank) => {
      const box = {
        x: line.a[0] + t * (line.b[0] - line.a[0]) - width / 2,
        y: line.a[1] + t * (line.b[1] - line.a[1]) - height / 2,
        width,
        height,
      };
      if ([...taken, ...placed].some((other) => boxesOverlap(box, other, MARGIN * textScale))) return;
      const crossed = lines.filter(
        (other) => other !== line && lineMeetsBox(...other.a, ...other.b, box.x, box.y, box.width, box.height),
      ).length;
      const cost = crossed * PLACES.length + rank;
      if (cost >= least) return;
      least = cost;
      best = box;
    });
    if (best) placed.push(best);
    return best;
  });
}
