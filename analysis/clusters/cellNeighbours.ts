import { transpose } from "../matrix/csrMatrix";
import { searchCells } from "../kernels/cellSearch";
import { rowProduct, rowsOf } from "../matrix/denseMatrix";
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
  const count = Math.round(Math.sqrt(rows.rows));
  const sample = randomRows(rows, Math.min(rows.rows, ROWS_A_CELL * count), random);
  const { centres } = bestSphericalKMeans(sample, count, random, ROUNDS, 1);
  done(0.2);
  const cells = inCells(rows, nearest(rows, centres).labels, centres.rows);
  done(0.4);

  const searched = Array.from({ length: centres.rows }, (_, cell) =>
    Array.from({ length: centres.rows }, (_, c) => [c, rowProduct(centres, cell, centres, c)] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CELLS_SEARCHED)
      .map(([c]) => c),
  );
  const found = searchCells(cells.placed, cells.start, searched, neighbours, (share) => done(0.4 + 0.4 * share));
  const near = sortedLists(cells, found, neighbours);
  done(0.9);
  return linked(near);
}

/** Rows one cell after the other: what is compared with each other lies side by side. */
interface Cells {
  readonly placed: DenseMatrix;
  /** Place -> row. */
  readonly row: Int32Array;
  /** Cell -> the place of its first row; and where the last ends. */
  readonly start: Int32Array;
}

function inCells(rows: DenseMatrix, cell: Int32Array, cells: number): Cells {
  const start = new Int32Array(cells + 1);
  for (const own of cell) start[own + 1]++;
  for (let c = 0; c < cells; c++) start[c + 1] += start[c];
  const next = start.slice();
  const row = new Int32Array(rows.rows);
  cell.forEach((own, i) => (row[next[own]++] = i));
  return { placed: rowsOf(rows, row), row, start };
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
 * The lists of neighbours as a matrix of cosines, in order of rows and columns; what is not above 0 is left out.
 *
 * @param found places x neighbours, places; -1 for none
 */
function sortedLists({ placed, row }: Cells, found: Int32Array, neighbours: number): CsrMatrix {
  const place = new Int32Array(row.length);
  row.forEach((own, at) => (place[own] = at));
  const held = new Int32Array(row.length);
  const column = new Int32Array(found.length);
  const value = new Float64Array(found.length);
  const sorted = new Int32Array(neighbours);
  for (let at = 0; at < row.length; at++) {
    for (let i = 0; i < neighbours; i++) insert(sorted, i, found[at * neighbours + i] < 0 ? -1 : row[found[at * neighbours + i]]);
    const from = row[at] * neighbours;
    let size = 0;
    for (let i = 0; i < neighbours; i++) {
      const other = sorted[i];
      const cosine = other < 0 ? 0 : rowProduct(placed, at, placed, place[other]);
      if (cosine <= 0) continue;
      column[from + size] = other;
      value[from + size++] = cosine;
    }
    held[row[at]] = size;
  }
  return withoutGaps(column, value, held, neighbours);
}

/** Of so few insertion takes a part of the time of a sort. */
function insert(sorted: Int32Array, size: number, number: number): void {
  let at = size;
  for (; at > 0 && sorted[at - 1] > number; at--) sorted[at] = sorted[at - 1];
  sorted[at] = number;
}

/** Rows that stand `most` apart, of which so many entries are held each. */
function withoutGaps(column: Int32Array, value: Float64Array, held: Int32Array, most: number): CsrMatrix {
  const rowStart = new Int32Array(held.length + 1);
  for (let i = 0; i < held.length; i++) {
    rowStart[i + 1] = rowStart[i] + held[i];
    column.copyWithin(rowStart[i], i * most, i * most + held[i]);
    value.copyWithin(rowStart[i], i * most, i * most + held[i]);
  }
  const size = rowStart[held.length];
  const whole = size === column.length; // no need for a copy
  return {
    rows: held.length,
    columns: held.length,
    rowStart,
    column: whole ? column : column.slice(0, size),
    value: whole ? value : value.slice(0, size),
  };
}
