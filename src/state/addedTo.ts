import type { Corpus, Paper } from "../../analysis/types";

/** What happens to the open list when papers are added to it. */
export interface Added {
  readonly fresh: number;
  /** Of the papers that are given, those that it has already. */
  readonly known: number;
  /** Papers of it that get an abstract that was withheld or missing. */
  readonly attached: number;
}

/**
 * @param given the papers by themselves
 * @param together the open list with them
 */
export function addedTo(open: Corpus, given: Corpus, together: Corpus): Added {
  const fresh = Math.max(0, together.papers.length - open.papers.length);
  const without = new Set(open.papers.filter(({ abstract }) => abstract === "").map(({ id }) => id));
  const attached = together.papers.filter(({ id, abstract }: Paper) => abstract !== "" && without.has(id)).length;
  return { fresh, known: Math.max(0, given.papers.length - fresh), attached };
}
