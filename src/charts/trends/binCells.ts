/** The place of one bin on the time axis, in pixels; cells touch. */
export interface BinCell {
  readonly x: number;
  readonly width: number;
}

/** Equal cells for the bins from x to x + width. */
export function binCells(bins: number, x: number, width: number): BinCell[] {
  const pitch = width / bins;
  return Array.from({ length: bins }, (_, t) => ({ x: x + t * pitch, width: pitch }));
}

export function centerOf({ x, width }: BinCell): number {
  return x + width / 2;
}

/** The part of a cell that is drawn: a hair of ground stays between neighbours, where there is room for one. */
export function inkOf({ x, width }: BinCell, gap: number): BinCell {
  const kept = width >= 4 * gap ? gap : width / 4;
  return { x: x + kept / 2, width: width - kept };
}
