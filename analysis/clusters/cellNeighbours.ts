import { transpose } from "../matrix/csrMatrix";
import { searchCells } from "../kernels/cellSearch";
import { rowProduct } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix } from "../types";
import { randomRows } from "./sampledKMeans";
import { bestSphericalKMeans, nearest } from "./sphericalKMeans";

const CELLS_SEARCHED = 10;
const ROWS_A_CELL = 30;
const ROUNDS = 8;

/**
 * Graph of nearest neighbours for many rows: neighbours are looked for in the cells nearest to the row's own, of
 * sqrt(n) coarse cells (inverted file, as in Jégou, Douze & Schmid 2011). Linked if one is near the other; weight = cosine.
 *
 * @param rows n x d, unit rows
 * @returns    n x n, symmetric, without a diagonal
 */
export function cellNeighbours(rows: DenseMatrix, neighbours: number, random: Random): CsrMatrix {
  const n = rows.rows;
  const cells = Math.round(Math.sqrt(n));
  const centres = bestSphericalKMeans(randomRows(rows, Math.min(n, ROWS_A_CELL * cells), random), cells, random, ROUNDS, 1).centres;
  const members: number[][] = Array.from({ length: centres.rows }, () => []);
  nearest(rows, centres).labels.forEach((cell, i) => members[cell].push(i));

  const searched = members.map((_, cell) =>
    Array.from({ length: centres.rows }, (_, c) => [c, rowProduct(centres, cell, centres, c)] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CELLS_SEARCHED)
      .map(([c]) => c),
  );
  return linked(rows, searchCells(rows, members, searched, neighbours), neighbours);
}

/** @param found rows x neighbours, -1 for none */
function linked(rows: DenseMatrix, found: Int32Array, neighbours: number): CsrMatrix {
  const n = rows.rows;
  const near = {
    rows: n,
    columns: n,
    rowStart: Int32Array.from({ length: n + 1 }, (_, row) => row * neighbours),
    column: found.map((other) => Math.max(0, other)),
    value: Float64Array.from(found, (other, p) => (other < 0 ? 0 : rowProduct(rows, Math.floor(p / neighbours), rows, other))),
  };
  const to = transpose(near);
  const from = transpose(to);
  const rowStart = new Int32Array(near.rows + 1);
  const column = new Int32Array(2 * near.column.length);
  const value = new Float64Array(2 * near.column.length);
  let size = 0;
  for (let row = 0; row < near.rows; row++) {
    let [p, q] = [from.rowStart[row], to.rowStart[row]];
    const [pEnd, qEnd] = [from.rowStart[row + 1], to.rowStart[row + 1]];
    while (p < pEnd || q < qEnd) {
      const next = Math.min(p < pEnd ? from.column[p] : Infinity, q < qEnd ? to.column[q] : Infinity);
      let weight = 0;
      for (; p < pEnd && from.column[p] === next; p++) weight = Math.max(weight, from.value[p]);
      for (; q < qEnd && to.column[q] === next; q++) weight = Math.max(weight, to.value[q]);
      if (weight <= 0) continue;
      column[size] = next;
      value[size++] = weight;
    }
    rowStart[row + 1] = size;
  }
  return { rows: near.rows, columns: near.rows, rowStart, column: column.slice(0, size), value: value.slice(0, size) };
}
