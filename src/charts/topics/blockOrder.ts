import { randomFor } from "../../../analysis/random";

/** Orders of the rows and columns of a table: places in it, first to last. */
export interface BlockOrder {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const POWER_STEPS = 200;
/** Tables of this many rows are also searched from so many shuffled orders; larger ones from fewer. */
const STARTS = 12;
const FEW_ROWS = 40;

/**
 * Orders a table of counts so that rows with the same strong columns stand together and blocks lie along the diagonal (seriation). Rows
 * begin in the order of the first axis of correspondence analysis, found by reciprocal averaging (Hill 1973), and from
 * shuffled orders; each is improved by moving one row at a time while that lessens the linear arrangement of their
 * likeness (Petit 2003), and the best is kept. Columns follow by one more step of averaging. Rows and columns without
 * counts come last. The same table has the same order, up to ties, however it is shuffled.
 *
 * @param table rows x columns of counts
 */
export function blockOrder(table: readonly (readonly number[])[]): BlockOrder {
  const sums = table.map(sum);
  const full = sums.flatMap((total, i) => (total > 0 ? [i] : []));
  const empty = sums.flatMap((total, i) => (total > 0 ? [] : [i]));
  const profiles = full.map((i) => table[i].map((count) => count / sums[i]));
  const excess = excessOf(profiles);
  const best = arranged(likenessOf(excess), profiles);
  const order = headFirst(best, (place) => sums[full[place]]);
  const rows = [...order.map((place) => full[place]), ...empty];
  return {
    rows,
    columns: averaged(
      order.map((place) => excess[place]),
      table.at(0)?.length ?? 0,
    ),
  };
}

/** Sum over all pairs of rows of likeness times distance in the order: low where like rows stand together. */
export function arrangementCost(likeness: readonly (readonly number[])[], order: readonly number[]): number {
  let cost = 0;
  for (let i = 0; i < order.length; i++) for (let j = i + 1; j < order.length; j++) cost += likeness[order[i]][order[j]] * (j - i);
  return cost;
}

/** What a row has of each column beyond the mean of all rows, as parts of 1; all of it where that is nothing. */
export function excessOf(profiles: readonly (readonly number[])[]): number[][] {
  const mean = columnSums(profiles).map((total) => total / profiles.length);
  return profiles.map((row) => {
    const more = row.map((share, c) => Math.max(0, share - mean[c]));
    const total = sum(more);
    return total > 1e-9 ? more.map((part) => part / total) : [...row];
  });
}

/** Row x row affinity, 0 to 1: the sum of the roots of products of parts (Bhattacharyya 1943). */
export function likenessOf(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((one) => rows.map((other) => one.reduce((all, part, c) => all + Math.sqrt(part * other[c]), 0)));
}

/** The best order that the search finds. */
function arranged(likeness: readonly (readonly number[])[], profiles: readonly (readonly number[])[]): number[] {
  const n = profiles.length;
  const axis = firstAxis(profiles);
  const random = randomFor(n, "blocks");
  let best = improved(
    Array.from(profiles.keys()).sort((a, b) => axis[a] - axis[b] || a - b),
    likeness,
  );
  let least = arrangementCost(likeness, best);
  const part = Math.min(1, FEW_ROWS / Math.max(1, n));
  const starts = Math.round(STARTS * part * part * part);
  for (let start = 0; start < starts; start++) {
    const order = improved(shuffled(n, random), likeness);
    const cost = arrangementCost(likeness, order);
    if (cost < least - 1e-9) [best, least] = [order, cost];
  }
  return best;
}

/** Scores of the rows on the first axis of correspondence analysis that is not trivial, rows weighed alike. */
function firstAxis(profiles: readonly (readonly number[])[]): number[] {
  const weights = columnSums(profiles);
  let scores = profiles.map((_, i) => i + 1);
  for (let step = 0; step < POWER_STEPS; step++) {
    const ofColumns = weights.map((weight, c) => (weight > 0 ? profiles.reduce((all, row, i) => all + row[c] * scores[i], 0) / weight : 0));
    const next = profiles.map((row) => row.reduce((all, share, c) => all + share * ofColumns[c], 0));
    const mean = sum(next) / Math.max(1, next.length);
    const centred = next.map((score) => score - mean);
    const length = Math.sqrt(sum(centred.map((score) => score * score)));
    if (length < 1e-12) return scores;
    scores = centred.map((score) => score / length);
  }
  return scores;
}

/** Moves one row at a time to where it lessens the cost most, until no move does. */
function improved(start: readonly number[], likeness: readonly (readonly number[])[]): number[] {
  let order = [...start];
  for (let moved = true; moved;) {
    moved = false;
    for (const row of [...order]) {
      const { to, gain } = bestPlace(order, row, likeness);
      if (gain < 1e-9) continue;
      const without = order.filter((other) => other !== row);
      order = [...without.slice(0, to), row, ...without.slice(to)];
      moved = true;
    }
  }
  return order;
}

/** Where a row should rather stand, and how much that lessens the cost: by swaps with one neighbour after the other. */
function bestPlace(order: readonly number[], row: number, likeness: readonly (readonly number[])[]): { to: number; gain: number } {
  const from = order.indexOf(row);
  let best = { to: from, gain: 0 };
  for (const step of [-1, 1]) {
    const now = [...order];
    let gain = 0;
    for (let at = from; at + step >= 0 && at + step < now.length; at += step) {
      gain += swapGain(now, Math.min(at, at + step), likeness);
      [now[at], now[at + step]] = [now[at + step], now[at]];
      if (gain > best.gain + 1e-9) best = { to: at + step, gain };
    }
  }
  return best;
}

/** What the cost falls by when the rows at two neighbouring places change them. */
function swapGain(order: readonly number[], at: number, likeness: readonly (readonly number[])[]): number {
  const [first, second] = [order[at], order[at + 1]];
  let gain = 0;
  for (let k = 0; k < order.length; k++) {
    if (k === at || k === at + 1) continue;
    const pull = likeness[second][order[k]] - likeness[first][order[k]];
    gain += k < at ? pull : -pull;
  }
  return gain;
}

/** Turned round if need be, so that most papers stand in the first half. */
function headFirst(order: readonly number[], size: (place: number) => number): number[] {
  const middle = (order.length - 1) / 2;
  const lean = sum(order.map((place, i) => size(place) * (i - middle)));
  return lean > 0 ? [...order].reverse() : [...order];
}

/** Columns by the mean place of their rows; columns without counts last. */
function averaged(rows: readonly (readonly number[])[], columns: number): number[] {
  const weights = columnSums(rows);
  const place = Array.from({ length: columns }, (_, c) =>
    weights[c] > 0 ? rows.reduce((all, row, i) => all + row[c] * i, 0) / weights[c] : Infinity,
  );
  return Array.from(place.keys()).sort((a, b) => (place[a] === place[b] ? a - b : place[a] - place[b]));
}

function columnSums(rows: readonly (readonly number[])[]): number[] {
  return Array.from({ length: rows.at(0)?.length ?? 0 }, (_, c) => rows.reduce((all, row) => all + row[c], 0));
}

function shuffled(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
