import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3";
import type { Random } from "../../../analysis/random";
import type { Box } from "../map/geometry";
import type { NetworkLine, NetworkNode } from "./networkStands";

interface Body extends SimulationNodeDatum {
  readonly index: number;
}

const TICKS = 240;
/** Part of the label's width that keeps others away on all sides; the rest is settled afterwards. */
const LABEL_PART = 0.22;

/**
 * Places by pull along the lines and push between all (d3-force), stretched to fill the area: neither axis has a unit.
 *
 * @returns centres of the circles, by node
 */
export function networkForces(
  nodes: readonly NetworkNode[],
  lines: readonly NetworkLine[],
  area: Box,
  random: Random,
): { x: number; y: number }[] {
  const bodies: Body[] = nodes.map((_, index) => ({ index }));
  const spacing = Math.sqrt((area.width * area.height) / Math.max(1, nodes.length));
  const links = lines.map(({ a, b, weight, inside }) => ({ source: a, target: b, weight, inside }));
  const aspect = area.width / area.height;
  forceSimulation(bodies)
    .randomSource(random)
    .force(
      "link",
      forceLink<Body, (typeof links)[number]>(links)
        .distance(({ inside }) => (inside ? 0.8 : 1.6) * spacing)
        .strength(({ weight, inside }) => (inside ? 0.3 : 0.05) + 0.35 * weight),
    )
    .force("push", forceManyBody().strength(-3 * spacing))
    .force(
      "collide",
      forceCollide<Body>(({ index }) => nodes[index].radius + LABEL_PART * nodes[index].labelWidth),
    )
    .force("x", forceX(0).strength(0.08 / Math.max(1, aspect)))
    .force("y", forceY(0).strength(0.08 * Math.max(1, aspect)))
    .stop()
    .tick(TICKS);
  const along = (values: readonly number[], start: number, length: number): number[] => {
    const least = Math.min(...values);
    const extent = Math.max(...values) - least;
    return values.map((value) => start + (extent > 0 ? (value - least) / extent : 0.5) * length);
  };
  const x = along(
    bodies.map((body) => body.x ?? 0),
    area.x,
    area.width,
  );
  const y = along(
    bodies.map((body) => body.y ?? 0),
    area.y,
    area.height,
  );
  return bodies.map(({ index }) => ({ x: x[index], y: y[index] }));
}
