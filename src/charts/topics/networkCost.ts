import type { NetworkLine, NetworkNode, Stand } from "./networkStands";
import { lineMeetsBox, linePasses, linesCross } from "./segments";

interface Place {
  readonly x: number;
  readonly y: number;
}

/** How unwelcome things are, against each other; distances in pixels at 1x. */
const COST = {
  overlap: 300,
  onCircle: 120,
  onLabel: 30,
  ownLabel: 18,
  crossing: 12,
  narrow: 24,
  left: 8,
  near: 0.15,
  short: 2,
  far: 0.04,
  long: 0.02,
  longInside: 0.1,
};
const LABEL_MARGIN = 3;
const CIRCLE_MARGIN = 5;
/** Circles keep this far from the lines inside a group that is not theirs. */
const GROUP_MARGIN = 14;
/** Circles keep this part of the distance they would have in a grid. */
const ROOMY = 0.75;
/** A shorter visible line has no room for its number. */
const LEAST_LINE = 36;
/** Cosine of the angle under which two lines of a node run into one (14 degrees), written out as browsers round Math.cos differently. */
const NARROW = 0.9702957262759965;

/**
 * How unwelcome the stand of one node is, with everything that changes when it moves: labels and circles that overlap,
 * lines over circles and labels, lines that cross, run together or have no room for a number.
 *
 * @param homes where the nodes should rather be
 * @param area in square pixels
 * @returns the cost of a node among stands
 */
export function networkCost(
  nodes: readonly NetworkNode[],
  lines: readonly NetworkLine[],
  homes: readonly Place[],
  area: number,
): (node: number, stands: readonly Stand[]) => number {
  const roomy = ROOMY * Math.sqrt(area / Math.max(1, nodes.length));

  /** Of two nodes on each other. */
  const pairCost = (i: number, j: number, one: Stand, other: Stand): number => {
    const apart = distance(one, other);
    let cost = apart < roomy ? COST.near * (roomy - apart) : 0;
    if (apart < nodes[i].radius + nodes[j].radius + CIRCLE_MARGIN) cost += COST.overlap;
    if (labelsMeet(nodes[i], one, nodes[j], other)) cost += COST.overlap;
    if (labelMeetsCircle(nodes[i], one, nodes[j], other)) cost += COST.overlap;
    if (labelMeetsCircle(nodes[j], other, nodes[i], one)) cost += COST.overlap;
    return cost;
  };

  /** Of a line that passes a node it does not belong to: worse, the thicker it is. */
  const overCost = (line: NetworkLine, a: Stand, b: Stand, k: number, stand: Stand): number => {
    const onCircle = linePasses(a.x, a.y, b.x, b.y, stand.x, stand.y, nodes[k].radius + (line.inside ? GROUP_MARGIN : CIRCLE_MARGIN));
    const onLabel = lineOnLabel(a, b, nodes[k], stand);
    return (1 + 2 * line.weight) * ((onCircle ? COST.onCircle : 0) + (onLabel ? COST.onLabel : 0));
  };

  /** Of a line that ends at node i: what it covers, what it crosses, and how long it is. */
  const ownLineCost = (i: number, line: NetworkLine, stands: readonly Stand[]): number => {
    const j = line.a === i ? line.b : line.a;
    const a = stands[i];
    const b = stands[j];
    const length = distance(a, b);
    let cost =
      COST.short * Math.max(0, LEAST_LINE - length + nodes[i].radius + nodes[j].radius) +
      (line.inside ? COST.longInside : COST.long) * length;
    for (let k = 0; k < nodes.length; k++) {
      if (k !== i && k !== j) cost += overCost(line, a, b, k, stands[k]);
      else if (lineOnLabel(a, b, nodes[k], stands[k])) cost += COST.ownLabel;
    }
    for (const other of lines) {
      if (other === line) continue;
      const c = stands[other.a];
      const d = stands[other.b];
      if (other.a === i || other.b === i) cost += narrowCost(a, b, other.a === i ? d : c);
      else if (other.a === j || other.b === j) cost += narrowCost(b, a, other.a === j ? d : c);
      else if (linesCross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y)) cost += COST.crossing;
    }
    return cost;
  };

  return (i, stands) => {
    const stand = stands[i];
    let cost = COST.far * distance(stand, homes[i]) + (stand.side < 0 ? COST.left : 0);
    for (let j = 0; j < nodes.length; j++) if (j !== i) cost += pairCost(i, j, stand, stands[j]);
    for (const line of lines) {
      if (line.a === i || line.b === i) cost += ownLineCost(i, line, stands);
      else cost += overCost(line, stands[line.a], stands[line.b], i, stand);
    }
    return cost;
  };
}

/** Math.hypot is several times slower. */
function distance(a: Place, b: Place): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

function labelsMeet(one: NetworkNode, a: Stand, other: NetworkNode, b: Stand): boolean {
  return (
    Math.abs(a.y - b.y) < (one.labelHeight + other.labelHeight) / 2 &&
    a.label < b.label + other.labelWidth + LABEL_MARGIN &&
    b.label < a.label + one.labelWidth + LABEL_MARGIN
  );
}

function labelMeetsCircle(one: NetworkNode, a: Stand, { radius }: NetworkNode, b: Stand): boolean {
  return (
    Math.abs(a.y - b.y) < one.labelHeight / 2 + radius &&
    a.label < b.x + radius + LABEL_MARGIN &&
    b.x - radius - LABEL_MARGIN < a.label + one.labelWidth
  );
}

function lineOnLabel(a: Stand, b: Stand, node: NetworkNode, stand: Stand): boolean {
  return lineMeetsBox(a.x, a.y, b.x, b.y, stand.label, stand.y - node.labelHeight / 2, node.labelWidth, node.labelHeight);
}

/** Of two lines that leave a node in nearly the same direction. */
function narrowCost(from: Stand, a: Stand, b: Stand): number {
  const ax = a.x - from.x;
  const ay = a.y - from.y;
  const bx = b.x - from.x;
  const by = b.y - from.y;
  return ax * bx + ay * by > NARROW * Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by)) ? COST.narrow : 0;
}
