import { type Box, boundsOf, evenlyAlong, intersection, nearestInBox, type Point, type Segment, squareToBox } from "./geometry";
import type { LabelBlock } from "./labelBlock";
import type { HullPart } from "./themeHulls";
import { lengthOf } from "../sameEverywhere";

/** A place where a theme's label could stand. */
export interface Candidate {
  readonly block: LabelBlock;
  readonly box: Box;
  readonly align: "start" | "middle" | "end";
  /** Pixels between hull and label at 1x; "inside" the hull there is none. */
  readonly gap: number | "inside";
  /** 0 where the label stands straight over, under or beside its place, up to 1 where it touches with a corner. */
  readonly slant: number;
  /** From the hull to the label, where it stands far off. */
  readonly leader: Segment | undefined;
}

const DIRECTIONS = 36;
/** Pixels from the hull. */
const GAPS = [2, 8, 16, 28];
/** Free places are looked for up to so far from the hull, every so many pixels. */
const FARTHEST = 90;
const FAR_STEP = 16;
/** Labels this far off have a line to their hull. */
const LEADER_FROM = 16;
/** Where the label meets the line, the line ends this much earlier. */
const LEADER_AIR = 2;
/** Beside the largest part of a theme, parts that hold at least this share of its papers may carry the label. */
const LARGE_PART = 0.7;
/** Places inside a hull are tried every so many pixels, in hulls that fill the picture so many times across and down. */
const INSIDE_STEP = 12;
const MOST_INSIDE = 12;

/** All places round and inside the theme's hull, in every form of its label. */
export function labelCandidates(parts: readonly HullPart[], blocks: readonly LabelBlock[], frame: Box, unit: number): Candidate[] {
  const large = parts.filter((part) => part.papers >= LARGE_PART * parts[0].papers);
  return large.flatMap(({ ring }) => {
    const places = evenlyAlong(ring, DIRECTIONS);
    const normals = outwardNormals(places);
    return blocks.flatMap((block) => {
      const around = places.flatMap((place, i) => {
        const skipped = block.shortened && i % 2 === 1;
        return skipped ? [] : GAPS.map((gap) => beside(place, normals[i], gap, block, unit));
      });
      return [...around, ...inside(intersection(boundsOf(ring), frame), block, INSIDE_STEP * unit)];
    });
  });
}

/** Places in the frame that are further off, all round the theme's largest part, for maps where there is no room beside it. */
export function farCandidates({ ring }: HullPart, blocks: readonly LabelBlock[], frame: Box, unit: number): Candidate[] {
  const corners = ring.filter((_, i) => i % 2 === 0);
  const bounds = boundsOf(ring);
  const reach = FARTHEST * unit;
  const candidates: Candidate[] = [];
  for (const block of blocks) {
    const { width, height } = block;
    const right = Math.min(bounds.x + bounds.width + reach, frame.x + frame.width - width);
    const bottom = Math.min(bounds.y + bounds.height + reach, frame.y + frame.height - height);
    for (let y = Math.max(bounds.y - reach - height, frame.y); y <= bottom; y += FAR_STEP * unit) {
      for (let x = Math.max(bounds.x - reach - width, frame.x); x <= right; x += FAR_STEP * unit) {
        const box = { x, y, width, height };
        const from = nearestCorner(corners, box);
        const to = nearestInBox(from, box);
        const gap = lengthOf(to[0] - from[0], to[1] - from[1]) / unit;
        if (gap < LEADER_FROM || gap > FARTHEST) continue;
        const part = (LEADER_AIR * unit) / (gap * unit);
        const leader = [from, [to[0] + part * (from[0] - to[0]), to[1] + part * (from[1] - to[1])]] as const;
        const align = to[0] === x ? "start" : to[0] === x + width ? "end" : "middle";
        candidates.push({ block, box, align, gap, slant: 0, leader });
      }
    }
  }
  return candidates;
}

function nearestCorner(ring: readonly Point[], box: Box): Point {
  let nearest = ring[0];
  let least = Infinity;
  for (const corner of ring) {
    const distance = squareToBox(corner, box);
    if (distance < least) [nearest, least] = [corner, distance];
  }
  return nearest;
}

/** The label outside the hull, in the direction of the normal, touching with the side or corner that faces the hull. */
function beside([x, y]: Point, [nx, ny]: Point, gap: number, block: LabelBlock, unit: number): Candidate {
  const longer = Math.max(Math.abs(nx), Math.abs(ny));
  const [sideways, upDown] = [nx / longer, ny / longer];
  const box = {
    x: x + gap * unit * nx + ((sideways - 1) * block.width) / 2,
    y: y + gap * unit * ny + ((upDown - 1) * block.height) / 2,
    width: block.width,
    height: block.height,
  };
  const [endX, endY] = nearestInBox([x, y], box);
  const air = LEADER_AIR * unit;
  return {
    block,
    box,
    align: sideways < -0.6 ? "end" : sideways > 0.6 ? "start" : "middle",
    gap,
    slant: Math.min(Math.abs(sideways), Math.abs(upDown)),
    leader:
      gap >= LEADER_FROM
        ? [
            [x, y],
            [endX - air * nx, endY - air * ny],
          ]
        : undefined,
  };
}

function inside(room: Box, block: LabelBlock, step: number): Candidate[] {
  const { width, height } = block;
  const stepX = Math.max(step, (room.width - width) / MOST_INSIDE);
  const stepY = Math.max(step, (room.height - height) / MOST_INSIDE);
  const candidates: Candidate[] = [];
  for (let y = room.y + stepY / 2; y + height < room.y + room.height; y += stepY) {
    for (let x = room.x + stepX / 2; x + width < room.x + room.width; x += stepX) {
      candidates.push({ block, box: { x, y, width, height }, align: "middle", gap: "inside", slant: 0, leader: undefined });
    }
  }
  return candidates;
}

/** Unit vectors that point out of the ring, one for each place on it. */
function outwardNormals(places: readonly Point[]): Point[] {
  const signedArea = places.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = places[(i + 1) % places.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return places.map((_, i) => {
    const [lastX, lastY] = places[(i + places.length - 1) % places.length];
    const [nextX, nextY] = places[(i + 1) % places.length];
    const [dx, dy] = [nextX - lastX, nextY - lastY];
    const length = Math.sign(signedArea) * lengthOf(dx, dy) || 1;
    return [dy / length, -dx / length];
  });
}
