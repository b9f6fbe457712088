import type { Paper } from "../../analysis/types";

/** So many papers cross at once: they take some milliseconds, so that the page never waits for a long list. */
const AT_ONCE = 500;

/** Hands over papers piece by piece; the next goes when the other side has taken the last. */
export async function inPieces(papers: readonly Paper[], take: (piece: readonly Paper[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < papers.length; i += AT_ONCE) await take(papers.slice(i, i + AT_ONCE));
}
