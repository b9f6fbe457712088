import { contours } from "d3";
import type { Point } from "./geometry";
import type { Density } from "./pointDensity";

/** The closed lines round all connected areas where the density is at least `level`; holes are left out. Pixels. */
export function densityEdges({ columns, rows, cell, left, top, value }: Density, level: number): Point[][] {
  let [firstColumn, lastColumn, firstRow, lastRow] = [columns, -1, rows, -1];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (value[row * columns + column] < level) continue;
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column);
      firstRow = Math.min(firstRow, row);
      lastRow = row;
    }
  }
  // one cell more on each side, and only there: contours looks at every cell it is given
  const width = lastColumn - firstColumn + 3;
  const height = lastRow - firstRow + 3;
  const cropped: number[] = [];
  for (let row = firstRow - 1; row <= lastRow + 1; row++) {
    for (let column = firstColumn - 1; column <= lastColumn + 1; column++) cropped.push(value[row * columns + column]);
  }
  const x0 = left + (firstColumn - 1.5) * cell;
  const y0 = top + (firstRow - 1.5) * cell;
  return contours()
    .size([width, height])
    .contour(cropped, level)
    .coordinates.map(([outer]) => outer.map(([x, y]) => [x0 + x * cell, y0 + y * cell] as const));
}
