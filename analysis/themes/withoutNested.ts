/**
 * The first `most` terms of a ranked list that are no part of a better one and hold none: of "mixture of experts" and
 * "experts" the one that comes first.
 *
 * @param keyOf the stems of a term, joined by blanks
 */
export function withoutNested<T>(ranked: readonly T[], keyOf: (term: T) => string, most: number): T[] {
  const kept: { readonly term: T; readonly key: string }[] = [];
  for (const term of ranked) {
    if (kept.length === most) break;
    const key = ` ${keyOf(term)} `;
    if (!kept.some((other) => other.key.includes(key) || key.includes(other.key))) kept.push({ term, key });
  }
  return kept.map(({ term }) => term);
}
