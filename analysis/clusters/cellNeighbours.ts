import { csrFromRows } from "../matrix/csrMatrix";
import { productsOfParts } from "../kernels/productsOfParts";
import { denseMatrix, rowOf, rowProduct } from "../matrix/denseMatrix";
import type { Random } from "../random";
import type { CsrMatrix, DenseMatrix } from "../types";
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

  const links = Array.from({ length: n }, () => new Map<number, number>());
  const list = new NearestList(neighbours);
  const products = productsOfParts(rows, members);
  members.forEach((own, cell) => {
    const near = Array.from({ length: centres.rows }, (_, c) => [c, rowProduct(centres, cell, centres, c)] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CELLS_SEARCHED)
      .map(([c]) => c);
    products(cell, near, (place, parts) => {
      const i = own[place];
      list.clear();
      near.forEach((c, p) => offerAll(list, members[c], parts[p], i));
      list.forEach((j, cosine) => {
        if (cosine <= 0) return;
        links[i].set(j, cosine);
        links[j].set(i, cosine);
      });
    });
  });
  return csrFromRows(
    links.map((row) => [...row]),
    n,
  );
}

function offerAll(list: NearestList, items: readonly number[], cosine: Float64Array, self: number): void {
  for (let m = 0; m < items.length; m++) if (items[m] !== self) list.offer(items[m], cosine[m]);
}

/** Draws rows without putting back; the order of rows is kept. */
export function randomRowNumbers(rows: number, count: number, random: Random): number[] {
  const numbers = Array.from({ length: rows }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (rows - i));
    [numbers[i], numbers[j]] = [numbers[j], numbers[i]];
  }
  return numbers.slice(0, count).sort((a, b) => a - b);
}

function randomRows(rows: DenseMatrix, count: number, random: Random): DenseMatrix {
  const chosen = randomRowNumbers(rows.rows, count, random);
  const part = denseMatrix(count, rows.columns);
  chosen.forEach((from, to) => part.value.set(rowOf(rows, from), to * rows.columns));
  return part;
}

/** Keeps the m largest of what it is offered, by insertion: m is small. */
class NearestList {
  private readonly item: Int32Array;
  private readonly value: Float64Array;
  private size = 0;

  constructor(most: number) {
    this.item = new Int32Array(most);
    this.value = new Float64Array(most);
  }

  clear(): void {
    this.size = 0;
  }

  offer(item: number, value: number): void {
    const full = this.size === this.item.length;
    if (full && value <= this.value[this.size - 1]) return;
    let at = full ? this.size - 1 : this.size++;
    for (; at > 0 && this.value[at - 1] < value; at--) {
      this.value[at] = this.value[at - 1];
      this.item[at] = this.item[at - 1];
    }
    this.value[at] = value;
    this.item[at] = item;
  }

  forEach(visit: (item: number, value: number) => void): void {
    for (let p = 0; p < this.size; p++) visit(this.item[p], this.value[p]);
  }
}
