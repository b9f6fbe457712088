import type { Topic, TopicPair } from "../../../analysis/types";
import type { ThemeMark } from "../chart";
import type { SvgNode } from "../svg";
import type { Dated } from "./dates";

/** Small topics, themes and papers for the tests of these charts. */
export function theme(id: number, shortLabel = `Theme ${id}`, size = 10): ThemeMark {
  return { id, label: shortLabel, shortLabel, size, slot: id };
}

/** A topic of the papers 0, 1, 2 …, so many of them in each theme. */
export function topic(
  id: number,
  inThemes: Readonly<Record<number, number>>,
  label = `Topic ${id}`,
  others: readonly string[] = [],
): Topic {
  const themes = Object.entries(inThemes).map(([held, papers]) => ({ theme: Number(held), papers, lift: papers / 2 }));
  const count = themes.reduce((sum, { papers }) => sum + papers, 0);
  const names = [label, ...others].map((name, i) => ({ name, papers: count - i }));
  const plain = { color: null, counterparts: [], exclude: [], excluded: 0, written: [], notCounted: [] };
  return { id, label, ...plain, names, papers: Int32Array.from({ length: count }, (_, row) => row), themes };
}

/** Two topics found together in the papers 0, 1, 2 …; twice as often as by chance, unless said otherwise. */
export function pair(a: number, b: number, papers: number, lift = 2): TopicPair {
  return { a, b, papers, rows: Int32Array.from({ length: papers }, (_, row) => row), lift, pmi: Math.log2(lift) };
}

/** "2024-05-23", "2024-05", "2024" or "". */
export function dated(date: string): Dated {
  const precisions = { 10: "day", 7: "month", 4: "year", 0: "none" } as const;
  return { date, datePrecision: precisions[date.length as keyof typeof precisions] };
}

/** An element and everything in it. */
export function everything(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === "string" ? [] : everything(child)))];
}

export function words(node: SvgNode): string[] {
  return everything(node).flatMap(({ tag, children }) => (tag === "text" ? [textOf(children)] : []));
}

/** The text directly inside an element. */
export function textOf(children: SvgNode["children"]): string {
  return children.filter((child) => typeof child === "string").join("");
}

/** The group of that name. */
export function part(node: SvgNode, id: string): SvgNode {
  const found = everything(node).find(({ attributes }) => attributes.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
}
