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
 * @param done called with the share of the work that is done, 0 to 1
 * @returns    n x n, symmetric, without a diagonal
 */
export function cellNeighbours(rows: DenseMatrix, neighbours: number, random: Random, done: (share: number) => void): CsrMatrix {
  const n = rows.rows;
  const cells = Math.round(Math.sqrt(n));
  const centres = bestSphericalKMeans(randomRows(rows, Math.min(n, ROWS_A_CELL * cells), random), cells, random, ROUNDS, 1).centres;
  done(0.2);
  const members: number[][] = Array.from({ length: centres.rows }, () => []);
  nearest(rows, centres).labels.forEach((cell, i) => members[cell].push(i));
  done(0.4);

  const searched = members.map((_, cell) =>
    Array.from({ length: centres.rows }, (_, c) => [c, rowProduct(centres, cell, centres, c)] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CELLS_SEARCHED)
      .map(([c]) => c),
  );
  const found = searchCells(rows, members, searched, neighbours, (share) => done(0.4 + 0.4 * share));
  const near = sortedLists(rows, found, neighbours);
  done(0.9);
  return linked(near);
}

/** Both ways: from a row to those near it, and from these to the row. */
function linked(near: CsrMatrix): CsrMatrix {
  const far = transpose(near);
  const rowStart = new Int32Array(near.rows + 1);
  for (let row = 0; row < near.rows; row++) rowStart[row + 1] = rowStart[row] + linksOf(row, near, far);
  const column = new Int32Array(rowStart[near.rows]);
  const value = new Float64Array(column.length);
  for (let row = 0; row < near.rows; row++)
    linksOf(row, near, far, (link, other, cosine) => {
      column[rowStart[row] + link] = other;
      value[rowStart[row] + link] = cosine;
    });
  return { rows: near.rows, columns: near.rows, rowStart, column, value };
}

/** Those near a row and those that it is near to, in order of columns. @returns how many there are */
function linksOf(
  row: number,
  near: CsrMatrix,
  far: CsrMatrix,
  found: (link: number, other: number, cosine: number) => void = () => undefined,
): number {
  let [p, q] = [near.rowStart[row], far.rowStart[row]];
  const [pEnd, qEnd] = [near.rowStart[row + 1], far.rowStart[row + 1]];
  let links = 0;
  while (p < pEnd || q < qEnd) {
    const [a, b] = [p < pEnd ? near.column[p] : near.rows, q < qEnd ? far.column[q] : near.rows];
    found(links++, Math.min(a, b), a <= b ? near.value[p] : far.value[q]);
    if (a <= b) p++;
    if (b <= a) q++;
  }
  return links;
}

/**
 * The lists of neighbours as a matrix of cosines, in order of columns; what is not above 0 is left out.
 *
 * @param found rows x neighbours, -1 for none
 */
function sortedLists(rows: DenseMatrix, found: Int32Array, neighbours: number): CsrMatrix {
  const rowStart = new Int32Array(rows.rows + 1);
  const column = new Int32Array(found.length);
  const value = new Float64Array(found.length);
  let size = 0;
  const sorted = new Int32Array(neighbours);
  for (let row = 0; row < rows.rows; row++) {
    sortInto(sorted, found, row * neighbours);
    for (let i = 0; i < neighbours; i++) {
      const other = sorted[i];
      const cosine = other < 0 ? 0 : rowProduct(rows, row, rows, other);
      if (cosine <= 0) continue;
      column[size] = other;
      value[size++] = cosine;
    }
    rowStart[row + 1] = size;
  }
  const whole = size === found.length; // no need for a copy
  return {
    rows: rows.rows,
    columns: rows.rows,
    rowStart,
    column: whole ? column : column.slice(0, size),
    value: whole ? value : value.slice(0, size),
  };
}

/** The numbers of a list from one place on, rising: of so few insertion takes a part of the time of a sort. */
function sortInto(sorted: Int32Array, list: Int32Array, from: number): void {
  for (let i = 0; i < sorted.length; i++) {
    const next = list[from + i];
    let place = i;
    for (; place > 0 && sorted[place - 1] > next; place--) sorted[place] = sorted[place - 1];
    sorted[place] = next;
  }
}
