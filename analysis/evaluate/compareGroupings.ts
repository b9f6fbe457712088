import type { Flow, Grouping, SettingsCompared } from "../types";
import { agreement } from "./agreement";

/**
 * How two groupings of the same papers differ: the papers that each two themes share, which theme is which, and how alike
 * the whole is by adjusted Rand index (Hubert & Arabie 1985) and adjusted mutual information (Vinh, Epps & Bailey 2010).
 */
export function compareGroupings(first: Grouping, second: Grouping): SettingsCompared {
  const clear = (_: number, row: number): boolean => first.theme[row] >= 0 && second.theme[row] >= 0;
  const [a, b] = [first.theme.filter(clear), second.theme.filter(clear)];
  const flows = sharedPapers(first.theme, second.theme);
  const { ari, ami } = a.length === 0 ? { ari: 0, ami: 0 } : agreement(a, b);
  return { kind: "settings", first, second, flows, counterpart: counterparts(flows, first.sizes.length), ari, ami, clear: a.length };
}

/** Every pair of themes that share papers. */
function sharedPapers(first: Int32Array, second: Int32Array): Flow[] {
  const rows = new Map<string, number[]>();
  first.forEach((from, row) => {
    const key = `${from} ${second[row]}`;
    const known = rows.get(key);
    if (known) known.push(row);
    else rows.set(key, [row]);
  });
  return [...rows]
    .map(([key, list]): Flow => {
      const [from, to] = key.split(" ").map(Number);
      return { from, to, before: list.length, since: list.length, rows: Int32Array.from(list) };
    })
    .sort(byThemes);
}

/** By theme of the first grouping, then of the second, unclear papers last. */
export function byThemes(a: Flow, b: Flow): number {
  const last = (theme: number): number => (theme < 0 ? Infinity : theme);
  const [fromA, fromB] = [last(a.from), last(b.from)];
  return fromA === fromB ? (a.to === b.to ? 0 : last(a.to) - last(b.to)) : fromA - fromB;
}

/** One to one, the pairs that share most papers first. */
function counterparts(flows: readonly Flow[], themes: number): number[] {
  const found = new Array<number>(themes).fill(-1);
  const taken = new Set<number>();
  const pairs = flows.filter(({ from, to }) => from >= 0 && to >= 0).sort((a, b) => b.before - a.before || byThemes(a, b));
  for (const { from, to } of pairs) {
    if (found[from] >= 0 || taken.has(to)) continue;
    found[from] = to;
    taken.add(to);
  }
  return found;
}
