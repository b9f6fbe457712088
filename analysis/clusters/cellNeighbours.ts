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
  const near = sortedLists(found, n, neighbours);
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
 * The lists of neighbours as a matrix of cosines, in order of columns, in place of the lists.
 *
 * @param found rows x neighbours; -1 for none, after all others of its row
 */
function sortedLists({ row: column, cosine: value }: ReturnType<typeof searchCells>, rows: number, neighbours: number): CsrMatrix {
  const rowStart = new Int32Array(rows + 1);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    const first = size;
    for (let p = row * neighbours; p < (row + 1) * neighbours && column[p] >= 0; p++) {
      const [other, cosine] = [column[p], value[p]];
      let place = size++; // of so few insertion takes a part of the time of a sort
      for (; place > first && column[place - 1] > other; place--) {
        column[place] = column[place - 1];
        value[place] = value[place - 1];
      }
      column[place] = other;
      value[place] = cosine;
    }
    rowStart[row + 1] = size;
  }
  const whole = size === column.length; // no need for a copy
  return {
    rows,
    columns: rows,
    rowStart,
    column: whole ? column : column.slice(0, size),
    value: whole ? value : value.slice(0, size),
  };
}
