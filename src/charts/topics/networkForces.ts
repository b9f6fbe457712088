import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3";
import type { Random } from "../../../analysis/random";
import type { Box } from "../map/geometry";
import type { NetworkLine, NetworkNode } from "./networkStands";

interface Body extends SimulationNodeDatum {
  readonly index: number;
}

const TICKS = 240;
/** Of d3-force, where they come from Math.pow, Math.cos and Math.sin, which browsers round differently: cooling, and the first places. */
const ALPHA_DECAY = 0.02276277904418933;
const FIRST_RADIUS = 10;
/** Cosine and sine of the golden angle, pi (3 - sqrt 5). */
const GOLDEN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };
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
  const bodies: Body[] = sunflower(nodes.length).map((place, index) => ({ index, ...place }));
  const spacing = Math.sqrt((area.width * area.height) / Math.max(1, nodes.length));
  const links = lines.map(({ a, b, weight, inside }) => ({ source: a, target: b, weight, inside }));
  const aspect = area.width / area.height;
  forceSimulation(bodies)
    .randomSource(random)
    .alphaDecay(ALPHA_DECAY)
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

/** So many places around the origin, each the golden angle further than the last (Vogel 1979). */
function sunflower(places: number): { x: number; y: number }[] {
  let [cos, sin] = [1, 0];
  return Array.from({ length: places }, (_, i) => {
    const radius = FIRST_RADIUS * Math.sqrt(i + 0.5);
    const place = { x: radius * cos, y: radius * sin };
    [cos, sin] = [cos * GOLDEN.cos - sin * GOLDEN.sin, cos * GOLDEN.sin + sin * GOLDEN.cos];
    return place;
  });
}
