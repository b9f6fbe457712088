import type { FlowData, FlowTheme } from "./flowData";

const SWEEPS = 12;

/**
 * The themes of both sides in orders in which few bands cross: each theme in turn at the mean place of those that it leads
 * to (barycentre method, Sugiyama, Tagawa & Toda 1981), the best of the sweeps kept. The unclear papers stay last.
 */
export function flowOrder({ first, second, flows }: Pick<FlowData, "first" | "second" | "flows">): {
  readonly left: readonly FlowTheme[];
  readonly right: readonly FlowTheme[];
} {
  const weights = flows.map(({ from, to, before, since }) => ({ from, to, papers: before + since }));
  const back = weights.map(({ from, to, papers }) => ({ from: to, to: from, papers }));
  let left = [...first.themes];
  let right = arranged(second.themes, left, back);
  let best = { left, right };
  let least = crossings(left, right, weights);
  for (let sweep = 0; sweep < SWEEPS && least > 0; sweep++) {
    left = arranged(left, right, weights);
    right = arranged(right, left, back);
    const now = crossings(left, right, weights);
    if (now < least) [least, best] = [now, { left, right }];
  }
  return best;
}

interface Weight {
  readonly from: number;
  readonly to: number;
  readonly papers: number;
}

function arranged(themes: readonly FlowTheme[], others: readonly FlowTheme[], weights: readonly Weight[]): FlowTheme[] {
  const place = new Map(others.map(({ id }, at) => [id, at]));
  const middle = new Map(
    themes.map(({ id }, at) => {
      const own = weights.filter(({ from }) => from === id);
      const papers = own.reduce((sum, weight) => sum + weight.papers, 0);
      const sum = own.reduce((total, weight) => total + weight.papers * (place.get(weight.to) ?? at), 0);
      return [id, papers === 0 ? at : sum / papers];
    }),
  );
  const key = ({ id }: FlowTheme): number => (id < 0 ? Infinity : (middle.get(id) ?? 0));
  return themes
    .map((theme, at) => ({ theme, at }))
    .sort((a, b) => (key(a.theme) === key(b.theme) ? a.at - b.at : key(a.theme) - key(b.theme)))
    .map(({ theme }) => theme);
}

/** Papers x papers of bands that cross. */
export function crossings(left: readonly FlowTheme[], right: readonly FlowTheme[], weights: readonly Weight[]): number {
  const [leftPlace, rightPlace] = [left, right].map((side) => new Map(side.map(({ id }, at) => [id, at])));
  const ends = weights.map(({ from, to, papers }) => ({ l: leftPlace.get(from) ?? 0, r: rightPlace.get(to) ?? 0, papers }));
  let sum = 0;
  ends.forEach((a, i) => {
    for (const b of ends.slice(i + 1)) if ((a.l - b.l) * (a.r - b.r) < 0) sum += a.papers * b.papers;
  });
  return sum;
}
