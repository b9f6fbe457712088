import { type Box, boxesOverlap } from "../map/geometry";

/** A circle and the size of the label beside it, in pixels. */
export interface NetworkNode {
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

/** A line between two nodes, by their places in the list; `weight` from 0 to 1, `inside`: both are of one group. */
export interface NetworkLine {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  readonly inside: boolean;
}

/** Where a node stands, and on which side its label is. */
export interface Stand {
  readonly x: number;
  readonly y: number;
  /** 1 right, -1 left. */
  readonly side: 1 | -1;
  /** Left edge of the label. */
  readonly label: number;
}

/** Between circle and label, at 1x. */
export const LABEL_GAP = 5;

/** The stand nearest to a place with which circle and label are in the area. */
export function standAt(node: NetworkNode, x: number, y: number, side: 1 | -1, area: Box): Stand {
  const label = LABEL_GAP + node.labelWidth;
  const left = node.radius + (side < 0 ? label : 0);
  const right = node.radius + (side > 0 ? label : 0);
  const half = Math.max(node.radius, node.labelHeight / 2);
  const inX = Math.max(area.x + left, Math.min(area.x + area.width - right, x));
  const inY = Math.max(area.y + half, Math.min(area.y + area.height - half, y));
  return { x: inX, y: inY, side, label: side > 0 ? inX + node.radius + LABEL_GAP : inX - left };
}

export function labelBox({ labelWidth, labelHeight }: NetworkNode, { y, label }: Stand): Box {
  return { x: label, y: y - labelHeight / 2, width: labelWidth, height: labelHeight };
}

export function circleBox({ radius }: NetworkNode, { x, y }: Stand): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** How many labels and circles of the others the label of node i would touch at a stand. */
export function boxesMet(nodes: readonly NetworkNode[], stands: readonly Stand[], i: number, stand: Stand): number {
  const label = labelBox(nodes[i], stand);
  const circle = circleBox(nodes[i], stand);
  return nodes.reduce((met, node, j) => {
    if (i === j) return met;
    const [otherLabel, otherCircle] = [labelBox(node, stands[j]), circleBox(node, stands[j])];
    return met + [otherLabel, otherCircle].filter((box) => boxesOverlap(label, box)).length + Number(boxesOverlap(circle, otherLabel));
  }, 0);
}

/**
 * The stands moved apart, each way by one factor, until they fill the area.
 *
 * @param most the largest factor
 */
export function spreadOut(nodes: readonly NetworkNode[], stands: readonly Stand[], area: Box, most: number): Stand[] {
  const spreadX = spread(
    stands.map((stand, i) => {
      const least = stand.side > 0 ? stand.x - nodes[i].radius : stand.label;
      const end = stand.side > 0 ? stand.label + nodes[i].labelWidth : stand.x + nodes[i].radius;
      return { at: stand.x, before: stand.x - least, after: end - stand.x };
    }),
    area.x,
    area.x + area.width,
    most,
  );
  const spreadY = spread(
    stands.map(({ y }, i) => {
      const half = Math.max(nodes[i].radius, nodes[i].labelHeight / 2);
      return { at: y, before: half, after: half };
    }),
    area.y,
    area.y + area.height,
    most,
  );
  return stands.map(({ x, y, side }, i) => standAt(nodes[i], spreadX(x), spreadY(y), side, area));
}

/** The stretch with the largest factor that keeps everything between start and end; in the middle of what room is left. */
function spread(
  items: readonly { readonly at: number; readonly before: number; readonly after: number }[],
  start: number,
  end: number,
  most: number,
): (at: number) => number {
  const shiftsFor = (factor: number): [least: number, greatest: number] => [
    Math.max(...items.map(({ at, before }) => start + before - factor * at)),
    Math.min(...items.map(({ at, after }) => end - after - factor * at)),
  ];
  let low = 1;
  let high = most;
  for (let step = 0; step < 24; step++) {
    const factor = (low + high) / 2;
    const [least, greatest] = shiftsFor(factor);
    if (least <= greatest) low = factor;
    else high = factor;
  }
  const [least, greatest] = shiftsFor(low);
  return (at) => low * at + (least + greatest) / 2;
}
