/** No list of papers is so deep, and going through what is would overflow the stack. */
const MOST_LEVELS = 100;

/** JSON -> its value, null in place of what stands within more than a hundred others. Throws SyntaxError. */
export function readJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return isDeeper(value, MOST_LEVELS) ? cut(value, MOST_LEVELS) : value;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function cut(value: unknown, levels: number): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((inner) => cut(inner, levels - 1));
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cut(inner, levels - 1)]));
}
