import { transpose } from "../matrix/csrMatrix";
import { type NearRows, searchCells } from "../kernels/cellSearch";
import { rowProduct } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { Steps } from "../steps";
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
export function* cellNeighbours(rows: DenseMatrix, neighbours: number, random: Random, done: (share: number) => void): Steps<CsrMatrix> {
  const count = Math.round(Math.sqrt(rows.rows));
  const sample = randomRows(rows, Math.min(rows.rows, ROWS_A_CELL * count), random);
  const { centres } = bestSphericalKMeans(sample, count, random, ROUNDS, 1);
  done(0.2);
  const cells = inCells(nearest(rows, centres).labels, centres.rows);
  done(0.4);
  yield;

  const searched = Array.from({ length: centres.rows }, (_, cell) =>
    Array.from({ length: centres.rows }, (_, c) => [c, rowProduct(centres, cell, centres, c)] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CELLS_SEARCHED)
      .map(([c]) => c),
  );
  const found = searchCells(rows, cells.row, cells.start, searched, neighbours, (share) => done(0.4 + 0.4 * share));
  yield;
  const near = sortedLists(cells.row, found, neighbours);
  done(0.9);
  const graph = linked(near);
  done(1);
  return graph;
}

/** Rows one cell after the other. */
interface Cells {
  /** Place -> row. */
  readonly row: Int32Array;
  /** Cell -> the place of its first row; and where the last ends. */
  readonly start: Int32Array;
}

function inCells(cell: Int32Array, cells: number): Cells {
  const start = new Int32Array(cells + 1);
  for (const own of cell) start[own + 1]++;
  for (let c = 0; c < cells; c++) start[c + 1] += start[c];
  const next = start.slice();
  const row = new Int32Array(cell.length);
  cell.forEach((own, i) => (row[next[own]++] = i));
  return { row, start };
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
 * The lists of neighbours as a matrix of cosines, in order of rows and columns. Of so few insertion takes a part of the time of a sort.
 *
 * @param row   place -> row
 * @param found places, of places
 */
function sortedLists(row: Int32Array, found: NearRows, neighbours: number): CsrMatrix {
  const held = new Int32Array(row.length);
  const column = new Int32Array(found.place.length);
  const value = new Float64Array(found.place.length);
  for (let place = 0; place < row.length; place++) {
    const from = row[place] * neighbours;
    let end = from;
    for (let p = place * neighbours; p < (place + 1) * neighbours && found.place[p] >= 0; p++, end++) {
      const other = row[found.place[p]];
      let at = end;
      for (; at > from && column[at - 1] > other; at--) {
        column[at] = column[at - 1];
        value[at] = value[at - 1];
      }
      column[at] = other;
      value[at] = found.cosine[p];
    }
    held[row[place]] = end - from;
  }
  return withoutGaps(column, value, held, neighbours);
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
