import { boundsOf, type Box, boxesOverlap, boxHolds, boxToRing, type Segment, segmentMeetsBox } from "./geometry";
import type { Candidate } from "./labelCandidates";
import type { LabelGround } from "./labelGround";

/** What a label pays; all on one scale, on which a covered point of a small map costs 20. */
const PRICE = {
  point: 20,
  /** Label wholly inside one other theme's hull, or inside its own. */
  otherHull: 30,
  ownHull: 8,
  inside: 4,
  /** A line is needed; then by pixel. */
  leader: 4,
  gap: 0.16,
  slant: 1.5,
  twoLines: 2,
  shortened: 12,
  /** Another theme is nearer than its own, or as near; with a line to its own hull half of it. */
  nearerOther: 14,
  perPixelNearer: 0.5,
  /** A line through one other hull. */
  crossedHull: 8,
} as const;
/** Other hulls further off than the own one by this many pixels are no danger. */
const CLEAR = 14;
/** Papers from which a covered point begins to cost less: nobody counts single points there. */
const MANY = 300;
/** Labels keep this distance from toolbars. */
const AIR = 4;
const LEADER_PROBES = 5;
/** Places that cost this much are not looked at more closely. */
const HOPELESS = 60;

/** How bad it is to put the theme's label there; Infinity where it must not be. */
export function labelCost(theme: number, candidate: Candidate, ground: LabelGround): number {
  const { box, block, gap, slant, leader } = candidate;
  const { radius, unit } = ground;
  if (leader && !boxHolds(ground.frame, boundsOf(leader))) return Infinity;
  if (!boxHolds(ground.frame, box) || ground.reserved.some((other) => boxesOverlap(box, other, AIR * unit))) return Infinity;
  if (leader && ground.reserved.some((other) => segmentMeetsBox(leader, other))) return Infinity;
  const own = ground.ownHull[theme].mean(box);
  const others = ground.hulls.mean(box) - own;
  const covered = ground.points.sum({
    x: box.x - radius,
    y: box.y - radius,
    width: box.width + 2 * radius,
    height: box.height + 2 * radius,
  });
  const cost =
    PRICE.point * covered * Math.min(1, MANY / ground.papers) +
    PRICE.otherHull * others +
    PRICE.ownHull * own +
    (gap === "inside" ? PRICE.inside : PRICE.gap * gap) +
    (leader ? PRICE.leader : 0) +
    PRICE.slant * slant +
    (block.lines.length > 1 ? PRICE.twoLines : 0) +
    (block.shortened ? PRICE.shortened : 0);
  if (cost > HOPELESS) return cost + PRICE.nearerOther;
  const danger = confusion(theme, box, own > 0, others > 0, ground);
  return leader ? cost + danger / 2 + PRICE.crossedHull * hullsCrossed(theme, leader, ground) : cost + danger;
}

/** Whether a reader could take the label for another theme's: that theme is nearer, or about as near. */
function confusion(theme: number, box: Box, onOwn: boolean, onOther: boolean, { parts, unit }: LabelGround): number {
  const toOwn = onOwn ? 0 : Math.min(...parts[theme].map(({ ring }) => boxToRing(box, ring)));
  const limit = toOwn + CLEAR * unit;
  let toOther = onOther ? 0 : limit;
  for (let other = 0; other < parts.length && toOther > 0; other++) {
    if (other === theme) continue;
    for (const { ring, bounds } of parts[other]) {
      if (boxesOverlap(box, bounds, toOther)) toOther = Math.min(toOther, boxToRing(box, ring));
    }
  }
  if (toOther >= limit) return 0;
  const closeness = 1 - Math.max(0, toOther - toOwn) / (CLEAR * unit);
  return PRICE.nearerOther * closeness + (PRICE.perPixelNearer * Math.max(0, toOwn - toOther)) / unit;
}

/** Mean number of other hulls along the line. */
function hullsCrossed(theme: number, [[x1, y1], [x2, y2]]: Segment, ground: LabelGround): number {
  let sum = 0;
  for (let i = 0; i < LEADER_PROBES; i++) {
    const part = (i + 0.5) / LEADER_PROBES;
    const side = 2 * ground.unit;
    const probe = { x: x1 + part * (x2 - x1) - side, y: y1 + part * (y2 - y1) - side, width: 2 * side, height: 2 * side };
    sum += ground.hulls.mean(probe) - ground.ownHull[theme].mean(probe);
  }
  return sum / LEADER_PROBES;
}
