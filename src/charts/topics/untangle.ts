import type { Random } from "../../../analysis/random";
import type { Box } from "../map/geometry";
import { networkCost } from "./networkCost";
import { type NetworkLine, type NetworkNode, spreadOut, type Stand, standAt } from "./networkStands";

/** Comparisons that may be made, whatever the size of the network, and moves at most. */
const WORK = 900_000;
const MOST_MOVES = 6000;
/** Costs that are accepted at first, and how far that decays to the last: e to this power is 100. */
const HOT = 50;
const COOLING = 4.605170185988092;
/** Moves between two pauses. */
const AT_ONCE = 100;
const FLIPS = 0.15;
const SWAPS = 0.3;
const LEAST_STEP = 4;
/** After this part of the moves the nodes are spread over the whole area, by this factor at most. */
const SPREAD = 0.5;
const MOST_SPREAD = 3;

/**
 * Moves nodes about, far at first and then less and less, so that labels stand free and few lines cross (simulated
 * annealing, Kirkpatrick, Gelatt & Vecchi 1983). With pauses.
 *
 * @param homes where the nodes should rather be
 */
export function* untangleInPieces(
  nodes: readonly NetworkNode[],
  lines: readonly NetworkLine[],
  homes: readonly { readonly x: number; readonly y: number }[],
  area: Box,
  random: Random,
): Generator<void, Stand[]> {
  let stands = nodes.map((node, i) => standAt(node, homes[i].x, homes[i].y, 1, area));
  const perMove = nodes.length + lines.length + (2 * lines.length * (nodes.length + lines.length)) / Math.max(1, nodes.length);
  const moves = Math.min(MOST_MOVES, Math.round(WORK / perMove));
  const reach = Math.sqrt(area.width ** 2 + area.height ** 2) / 2;
  let costOf = networkCost(nodes, lines, homes, area.width * area.height);

  /** What is known of the costs since the last move that was accepted. */
  const costs = new Float64Array(nodes.length).fill(NaN);
  const costBefore = (i: number): number => (Number.isNaN(costs[i]) ? (costs[i] = costOf(i, stands)) : costs[i]);

  for (let move = 0; move < moves; move++) {
    if (move % AT_ONCE === AT_ONCE - 1) yield;
    if (move === Math.round(SPREAD * moves)) {
      stands = spreadOut(nodes, stands, area, MOST_SPREAD);
      costOf = networkCost(nodes, lines, [...stands], area.width * area.height);
      costs.fill(NaN);
    }
    const left = 1 - move / moves;
    const heat = HOT * decay((COOLING * move) / moves);
    const i = Math.floor(random() * nodes.length);
    const j = Math.floor(random() * nodes.length);
    const kind = random();
    const swaps = kind < SWAPS && i !== j;
    const [one, other] = [stands[i], stands[j]];
    const before = costBefore(i) + (swaps ? costBefore(j) : 0);
    if (swaps) {
      stands[i] = standAt(nodes[i], other.x, other.y, one.side, area);
      stands[j] = standAt(nodes[j], one.x, one.y, other.side, area);
    } else if (kind > 1 - FLIPS) {
      stands[i] = standAt(nodes[i], one.x, one.y, one.side > 0 ? -1 : 1, area);
    } else {
      const step = 2 * (LEAST_STEP + reach * left * left);
      stands[i] = standAt(nodes[i], one.x + (random() - 0.5) * step, one.y + (random() - 0.5) * step, one.side, area);
    }
    const more = costOf(i, stands) + (swaps ? costOf(j, stands) : 0) - before;
    if (more <= 0 || random() < decay(more / heat)) {
      costs.fill(NaN);
    } else {
      stands[i] = one;
      if (swaps) stands[j] = other;
    }
  }
  return stands;
}

/** About e to the power of -t, as (1 - t / n) to the power of n, for n = 2 to the power of 20: browsers round Math.exp differently, and one move that only one of them accepts makes another picture. */
function decay(t: number): number {
  let part = Math.max(0, 1 - t / 1048576);
  for (let squared = 0; squared < 20; squared++) part *= part;
  return part;
}
