import { worthKernel } from "../kernels/kernelMemory";
import { kernelMarkedCells } from "../kernels/sparseKernel";
import type { CountMatrix, CsrMatrix, Pattern } from "../types";
import { groupSizes } from "./groupSizes";
import { IntList } from "./intList";

/**
 * Builds a sparse matrix from its rows. Entries of a row may come in any order and are sorted by column; entries of the
 * same column are added up; zeros are left out.
 */
export function csrFromRows(rows: readonly (readonly (readonly [column: number, value: number])[])[], columns: number): CsrMatrix {
  const rowStart = new Int32Array(rows.length + 1);
  const column: number[] = [];
  const value: number[] = [];
  rows.forEach((row, i) => {
    const sums = new Map<number, number>();
    for (const [c, v] of row) sums.set(c, (sums.get(c) ?? 0) + v);
    for (const [c, v] of [...sums].sort((x, y) => x[0] - y[0])) {
      if (v === 0) continue;
      column.push(c);
      value.push(v);
    }
    rowStart[i + 1] = column.length;
  });
  return { rows: rows.length, columns, rowStart, column: Int32Array.from(column), value: Float64Array.from(value) };
}

/** The transpose; rows of the result are sorted by column. */
export function transpose(matrix: CsrMatrix): CsrMatrix {
  const { rows: columns, columns: rows } = matrix;
  const turned = { rowStart: new Int32Array(rows + 1), column: new Int32Array(matrix.column.length) };
  const value = new Float64Array(matrix.value.length);
  transposeInto(matrix, turned.rowStart, turned.column, { from: matrix.value, to: value });
  return { rows, columns, ...turned, value };
}

/** Column -> the rows that have an entry there, rising: from rowStart[c] on, to the next. */
export function rowsByColumn(matrix: Pattern): Pick<Pattern, "rowStart" | "column"> {
  const turned = { rowStart: new Int32Array(matrix.columns + 1), column: new Int32Array(matrix.column.length) };
  transposeInto(matrix, turned.rowStart, turned.column);
  return turned;
}

/**
 * The transpose into arrays that are there, by a counting sort over the columns.
 *
 * @param start  where its rows start; all 0 when it begins
 * @param values where they come from and go, if they are wanted
 */
function transposeInto(
  { rows, columns, rowStart, column }: Pattern,
  start: Int32Array,
  turnedColumn: Int32Array,
  values?: { readonly from: Float64Array; readonly to: Float64Array },
): void {
  for (let p = 0; p < column.length; p++) start[column[p] + 1]++;
  for (let c = 0; c < columns; c++) start[c + 1] += start[c];
  const next = start.slice();
  for (let i = 0; i < rows; i++) {
    for (let p = rowStart[i]; p < rowStart[i + 1]; p++) {
      const at = next[column[p]]++;
      turnedColumn[at] = i;
      if (values) values.to[at] = values.from[p];
    }
  }
}

/** Keeps the columns c with keep[c] >= 0 and gives each the number keep[c] (numbers must rise with c). */
export function selectColumns(matrix: CsrMatrix | CountMatrix, keep: Int32Array, columns: number): CsrMatrix {
  const rowStart = new Int32Array(matrix.rows + 1);
  let cells = 0;
  for (let p = 0; p < matrix.column.length; p++) if (keep[matrix.column[p]] >= 0) cells++;
  const column = new Int32Array(cells);
  const value = new Float64Array(cells);
  let size = 0;
  for (let i = 0; i < matrix.rows; i++) {
    for (let p = matrix.rowStart[i]; p < matrix.rowStart[i + 1]; p++) {
      const kept = keep[matrix.column[p]];
      if (kept < 0) continue;
      column[size] = kept;
      value[size++] = matrix.value[p];
    }
    rowStart[i + 1] = size;
  }
  return { rows: matrix.rows, columns, rowStart, column, value };
}

/** The rows of these numbers, in this order. */
export function selectRows({ columns, rowStart, column, value }: CsrMatrix, numbers: ArrayLike<number>): CsrMatrix {
  const starts = new Int32Array(numbers.length + 1);
  for (let i = 0; i < numbers.length; i++) starts[i + 1] = starts[i] + rowStart[numbers[i] + 1] - rowStart[numbers[i]];
  const part = { column: new Int32Array(starts[numbers.length]), value: new Float64Array(starts[numbers.length]) };
  for (let i = 0; i < numbers.length; i++) {
    const [from, to] = [rowStart[numbers[i]], rowStart[numbers[i] + 1]];
    part.column.set(column.subarray(from, to), starts[i]);
    part.value.set(value.subarray(from, to), starts[i]);
  }
  return { rows: numbers.length, columns, rowStart: starts, ...part };
}

/** How many rows have an entry in each column: for papers x terms, the document frequency. */
export function columnCounts(matrix: CsrMatrix): Int32Array {
  return groupSizes(matrix.column, matrix.columns);
}

/** Column -> the rows with an entry in it, rising; of these columns only. */
export function rowsWith({ columns, rowStart, column }: Pattern, wanted: Iterable<number>): ReadonlyMap<number, Int32Array> {
  const lists = new Map([...new Set(wanted)].map((c) => [c, new IntList(8)]));
  const marks = new Uint8Array(columns);
  for (const c of lists.keys()) marks[c] = 1;
  const cells = (worthKernel(column.length) ? kernelMarkedCells : plainMarkedCells)(column, marks);
  for (let i = 0, row = 0; i < cells.length; i++) {
    while (cells[i] >= rowStart[row + 1]) row++;
    lists.get(column[cells[i]])?.push(row);
  }
  return new Map(Array.from(lists, ([c, rows]) => [c, rows.taken()]));
}

export function plainMarkedCells(column: Int32Array, marks: Uint8Array): Int32Array {
  const found = new IntList();
  for (let p = 0; p < column.length; p++) if (marks[column[p]]) found.push(p);
  return found.taken();
}

/** Inner product of row i of one matrix and row j of the other; columns sorted within rows. */
export function dotRows(a: CsrMatrix, i: number, b: CsrMatrix, j: number): number {
  let p = a.rowStart[i];
  let q = b.rowStart[j];
  let sum = 0;
  while (p < a.rowStart[i + 1] && q < b.rowStart[j + 1]) {
    const difference = a.column[p] - b.column[q];
    if (difference === 0) sum += a.value[p++] * b.value[q++];
    else if (difference < 0) p++;
    else q++;
  }
  return sum;
}
