import { randomFor } from "../../../analysis/random";

/** A weighted link between two nodes, by their numbers. */
export interface WeightedLink {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

const STARTS = 12;

/**
 * Groups of nodes that are linked to each other more than by chance: the partition of highest modularity (Newman &
 * Girvan 2004) that the Louvain method finds (Blondel, Guillaume, Lambiotte & Lefebvre 2008) from several seeded orders
 * of the nodes.
 *
 * @returns group by node, numbered in the order of their first nodes; a node without links is a group of its own
 */
export function communities(nodes: number, links: readonly WeightedLink[], seed: number): number[] {
  const random = randomFor(seed, "communities");
  let best = numbered(Array.from({ length: nodes }, (_, i) => i));
  let most = modularityOf(best, links);
  for (let start = 0; start < STARTS; start++) {
    const groups = numbered(louvain(nodes, links, random));
    const score = modularityOf(groups, links);
    if (score > most + 1e-12) [best, most] = [groups, score];
  }
  return best;
}

/** Share of the weight inside groups less what would be there by chance; 0 without links. */
export function modularityOf(groups: readonly number[], links: readonly WeightedLink[]): number {
  const total = links.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const degree = new Map<number, number>();
  let inside = 0;
  for (const { a, b, weight } of links) {
    if (groups[a] === groups[b]) inside += weight;
    for (const end of [a, b]) degree.set(groups[end], (degree.get(groups[end]) ?? 0) + weight);
  }
  return [...degree.values()].reduce((sum, d) => sum - (d / (2 * total)) * (d / (2 * total)), inside / total);
}

/** Nodes join the neighbouring group that gains most; then groups become nodes and the same again, while anything moves. */
function louvain(nodes: number, links: readonly WeightedLink[], random: () => number): number[] {
  const groups = numbered(joined(nodes, links, random));
  const count = Math.max(0, ...groups.map((group) => group + 1));
  if (count === nodes) return groups;
  const between = links.map(({ a, b, weight }) => ({ a: groups[a], b: groups[b], weight }));
  const above = louvain(count, between, random);
  return groups.map((group) => above[group]);
}

/** One level: every node in turn, in a random order, until none gains by moving. Links of a node to itself count in its degree. */
function joined(nodes: number, links: readonly WeightedLink[], random: () => number): number[] {
  const group = Array.from({ length: nodes }, (_, i) => i);
  const near = group.map(() => new Map<number, number>());
  const degree = new Float64Array(nodes);
  let total = 0;
  for (const { a, b, weight } of links) {
    total += weight;
    degree[a] += weight;
    degree[b] += weight;
    if (a === b) continue;
    near[a].set(b, (near[a].get(b) ?? 0) + weight);
    near[b].set(a, (near[b].get(a) ?? 0) + weight);
  }
  const inGroup = degree.slice();
  const order = group.map((node) => ({ node, key: random() })).sort((one, other) => one.key - other.key);
  for (let moved = true; moved;) {
    moved = false;
    for (const { node } of order) {
      const home = group[node];
      inGroup[home] -= degree[node];
      const pulls = new Map([[home, 0]]);
      for (const [other, weight] of near[node]) pulls.set(group[other], (pulls.get(group[other]) ?? 0) + weight);
      const gain = (to: number): number => (pulls.get(to) ?? 0) - (degree[node] * inGroup[to]) / (2 * total);
      let best = home;
      for (const to of pulls.keys()) if (gain(to) > gain(best) + 1e-12) best = to;
      inGroup[best] += degree[node];
      if (best !== home) moved = true;
      group[node] = best;
    }
  }
  return group;
}

/** Numbers from 0 in the order in which they first come. */
function numbered(groups: readonly number[]): number[] {
  const number = new Map<number, number>();
  return groups.map((group) => {
    const known = number.get(group) ?? number.size;
    number.set(group, known);
    return known;
  });
}
