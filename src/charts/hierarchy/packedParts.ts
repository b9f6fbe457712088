import { hierarchy, pack } from "d3";
import type { ThemePart } from "../../../analysis/types";

export interface PlacedPart {
  readonly part: ThemePart;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The parts of a theme as circles inside one, areas in proportion to their papers. */
export function packedParts(
  parts: readonly ThemePart[],
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  gap: number,
): PlacedPart[] {
  interface Inside {
    readonly part?: ThemePart;
    readonly inside?: readonly Inside[];
  }
  const whole = hierarchy<Inside>({ inside: parts.map((part) => ({ part })) }, ({ inside }) => inside);
  const packed = pack<Inside>()
    .size([2 * r, 2 * r])
    .padding(gap)(whole.sum(({ part }) => part?.rows.length ?? 0));
  return packed
    .leaves()
    .flatMap((leaf) => (leaf.data.part ? [{ part: leaf.data.part, x: x - r + leaf.x, y: y - r + leaf.y, r: leaf.r }] : []));
}
