import { textWidth, wrapText } from "../textWidth";
import type { PackedCircle } from "./packedCircles";
import { direction, lengthOf } from "../sameEverywhere";

/** Lines of text centred at x, the first baseline at y. */
export interface NamePlace {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const WEIGHT = 500;
const LINE = 1.25;
const STEPS = 12;
const AROUND = 48;
const AIR = 2;

/** Where the names of families stand free of circles and of each other: in the family, else beside it; left out where neither has room. */
export function familyNames(
  circles: readonly PackedCircle[],
  picture: { readonly width: number; readonly height: number },
  size: number,
): NamePlace[] {
  const taken: Rect[] = [];
  return circles.flatMap((family) => {
    if (family.inside.length === 0) return [];
    const blocks = [Infinity, 1.4 * family.r, family.r, 0.7 * family.r].map((width) => blockOf(family.nest.name, width, size));
    const inPicture = ({ x0, x1, y0, y1 }: Rect): boolean => x0 >= 0 && y0 >= 0 && x1 <= picture.width && y1 <= picture.height;
    for (const places of [within, beside]) {
      for (const { lines, w, h } of blocks) {
        const rect = places(family, w, h).find(
          (one) =>
            inPicture(one) &&
            (places === within ? isWithin(one, family) : circles.every((other) => isApart(one, other))) &&
            family.inside.every((theme) => isApart(one, theme)) &&
            taken.every((other) => one.x1 < other.x0 || one.x0 > other.x1 || one.y1 < other.y0 || one.y0 > other.y1),
        );
        if (!rect) continue;
        taken.push(rect);
        return [{ lines, x: (rect.x0 + rect.x1) / 2, y: rect.y0 + 0.9 * size }];
      }
    }
    return [];
  });
}

function blockOf(name: string, width: number, size: number): { readonly lines: readonly string[]; readonly w: number; readonly h: number } {
  const lines = wrapText(name, size, WEIGHT, width, 4);
  const w = Math.max(...lines.map((line) => textWidth(line, size, WEIGHT))) + 2 * AIR;
  return { lines, w, h: lines.length * LINE * size };
}

/** Places in the family, the highest first and of these the middle. */
function within({ x, y, r }: PackedCircle, w: number, h: number): Rect[] {
  const downs = Array.from({ length: 2 * STEPS + 1 }, (_, i) => i - STEPS);
  const acrosses = [0, ...Array.from({ length: STEPS }, (_, i) => [i + 1, -i - 1]).flat()];
  return downs.flatMap((down) => acrosses.map((across) => around(x + (across * r) / STEPS, y + (down * r) / STEPS, w, h)));
}

/** Places around the family, the highest first. */
function beside({ x, y, r }: PackedCircle, w: number, h: number): Rect[] {
  const turns = Array.from({ length: AROUND }, (_, i) => (Math.ceil(i / 2) * (i % 2 ? 1 : -1)) / AROUND);
  return turns.map((part) => {
    const [up, across] = direction(part);
    const far = r + 2 * AIR;
    return around(x + across * (far + w / 2), y - up * (far + h / 2), w, h);
  });
}

function around(x: number, y: number, w: number, h: number): Rect {
  return { x0: x - w / 2, x1: x + w / 2, y0: y - h / 2, y1: y + h / 2 };
}

function isWithin({ x0, x1, y0, y1 }: Rect, { x, y, r }: PackedCircle): boolean {
  return lengthOf(Math.max(x - x0, x1 - x), Math.max(y - y0, y1 - y)) <= r - AIR;
}

function isApart({ x0, x1, y0, y1 }: Rect, { x, y, r }: PackedCircle): boolean {
  return lengthOf(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1)) >= r + AIR;
}
