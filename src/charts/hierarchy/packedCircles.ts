import { type HierarchyCircularNode, pack } from "d3";
import { type Nest, nested } from "./nested";
import type { HierarchyData } from "./themeTree";
import { direction } from "../sameEverywhere";

export interface PackedCircle {
  readonly nest: Nest;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The themes in a family; none in a theme. */
  readonly inside: readonly PackedCircle[];
}

export interface PackedCircles {
  readonly top: readonly PackedCircle[];
  readonly height: number;
}

const GAP = { between: 8, inside: 3 };
const FILLED = 0.5;
const TURNS = 36;

/**
 * Families of themes as circles (Wang et al. 2006), areas of themes in proportion to papers, turned so that they fill the
 * room best. The parts of themes are left out, as a circle around circles is larger than they are.
 */
export function packedCircles(data: HierarchyData, width: number, mostHeight: number, unit: number): PackedCircles {
  const root = nested({ ...data, parts: [] });
  const guess = Math.sqrt((FILLED * width * mostHeight) / (Math.PI * Math.max(1, root.value ?? 1)));
  const packed = pack<Nest>()
    .radius((node) => Math.sqrt(node.value ?? 0))
    .padding((node) => ((node.data.kind === "all" ? GAP.between : GAP.inside) * unit) / guess)(root);
  const top = packed.children ?? [];
  const turns = Array.from({ length: TURNS }, (_, i) => turned(top, i / (2 * TURNS)));
  const scaleOf = ({ w, h }: Turned): number => Math.min((width - 2 * unit) / w, (mostHeight - 2 * unit) / h);
  const best = turns.reduce((a, b) => (scaleOf(b) > scaleOf(a) + 1e-9 ? b : a));
  const scale = scaleOf(best);
  const height = scale * best.h + 2 * unit;
  const moved = (node: HierarchyCircularNode<Nest>): PackedCircle => {
    const [x, y] = best.turn(node);
    return {
      nest: node.data,
      x: width / 2 + scale * (x - best.left - best.w / 2),
      y: height / 2 + scale * (y - best.top - best.h / 2),
      r: scale * node.r,
      inside: (node.children ?? []).map(moved),
    };
  };
  return { top: top.map(moved), height };
}

interface Turned {
  readonly turn: (node: { readonly x: number; readonly y: number }) => readonly [number, number];
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
}

function turned(circles: readonly HierarchyCircularNode<Nest>[], part: number): Turned {
  const [cos, sin] = direction(part);
  const turn: Turned["turn"] = ({ x, y }) => [x * cos - y * sin, x * sin + y * cos];
  const places = circles.map((circle) => ({ at: turn(circle), r: circle.r }));
  const left = Math.min(...places.map(({ at, r }) => at[0] - r));
  const top = Math.min(...places.map(({ at, r }) => at[1] - r));
  return {
    turn,
    left,
    top,
    w: Math.max(...places.map(({ at, r }) => at[0] + r)) - left,
    h: Math.max(...places.map(({ at, r }) => at[1] + r)) - top,
  };
}
