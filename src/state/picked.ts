/** The papers that the reader holds together: rows, rising, each once. */
export type Picked = readonly number[];

/** How rows change what is picked; "toggle" drops them where all of them are picked, else adds them. */
export type PickHow = "only" | "add" | "drop" | "toggle";

export function picking(now: Picked, rows: Iterable<number>, how: PickHow): Picked {
  const given = new Set(rows);
  const held = new Set(now);
  const drops = how === "drop" || (how === "toggle" && given.size > 0 && [...given].every((row) => held.has(row)));
  if (drops) return now.filter((row) => !given.has(row));
  const all = how === "only" ? given : new Set([...held, ...given]);
  return [...all].sort((a, b) => a - b);
}

/** The rows between two rows of a list, both included, in whichever order they were ticked; only the second where the first is not in it. */
export function rowsBetween(rows: readonly number[], from: number | undefined, to: number): number[] {
  const [a, b] = [from === undefined ? -1 : rows.indexOf(from), rows.indexOf(to)];
  return a < 0 || b < 0 ? [to] : rows.slice(Math.min(a, b), Math.max(a, b) + 1);
}
