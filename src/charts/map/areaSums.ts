import type { Box, Point } from "./geometry";

/** Sums over boxes of the picture, each in constant time (summed-area table; Crow 1984). */
export interface AreaSums {
  /** Sum of the cells that the box covers, rounded to whole cells. */
  readonly sum: (box: Box) => number;
  /** Mean over those cells. */
  readonly mean: (box: Box) => number;
}

/** Cells of `cell` x `cell` pixels, row by row from the top left corner of the picture. */
export interface Raster {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly value: Float64Array;
}

export function emptyRaster(width: number, height: number, cell: number): Raster {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  return { columns, rows, cell, value: new Float64Array(columns * rows) };
}

/** Adds 1 to every cell whose middle is inside the ring (even-odd rule). */
export function fillRing({ columns, rows, cell, value }: Raster, ring: readonly Point[]): void {
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length];
    const from = Math.max(0, Math.ceil(Math.min(y1, y2) / cell - 0.5));
    const to = Math.min(rows - 1, Math.ceil(Math.max(y1, y2) / cell - 0.5) - 1);
    for (let row = from; row <= to; row++) crossings[row].push(x1 + (((row + 0.5) * cell - y1) / (y2 - y1)) * (x2 - x1));
  });
  crossings.forEach((xs, row) => {
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil(xs[i] / cell - 0.5));
      const to = Math.min(columns - 1, Math.ceil(xs[i + 1] / cell - 0.5) - 1);
      for (let column = from; column <= to; column++) value[row * columns + column] += 1;
    }
  });
}

export function areaSums({ columns, rows, cell, value }: Raster): AreaSums {
  const table = new Float64Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let across = 0;
    for (let column = 0; column < columns; column++) {
      across += value[row * columns + column];
      table[(row + 1) * (columns + 1) + column + 1] = table[row * (columns + 1) + column + 1] + across;
    }
  }
  const bound = (place: number, most: number): number => Math.min(Math.max(Math.round(place / cell), 0), most);
  const measure = (box: Box): [sum: number, cells: number] => {
    const left = bound(box.x, columns);
    const right = bound(box.x + box.width, columns);
    const top = bound(box.y, rows) * (columns + 1);
    const bottom = bound(box.y + box.height, rows) * (columns + 1);
    const sum = table[bottom + right] - table[bottom + left] - table[top + right] + table[top + left];
    return [sum, ((right - left) * (bottom - top)) / (columns + 1)];
  };
  return {
    sum: (box) => measure(box)[0],
    mean: (box) => {
      const [sum, cells] = measure(box);
      return cells > 0 ? sum / cells : 0;
    },
  };
}
