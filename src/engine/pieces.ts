/** So many papers cross at once: they take some milliseconds, so that the page never waits for a long list. */
const AT_ONCE = 500;

/** Hands over papers, or rows of a table, piece by piece; the next goes when the other side has taken the last. */
export async function inPieces<T>(list: readonly T[], take: (piece: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < list.length; i += AT_ONCE) await take(list.slice(i, i + AT_ONCE));
}
