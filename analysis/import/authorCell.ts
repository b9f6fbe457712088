/** "Lim SM" or "Phillips J.C.": a family name with initials. */
const WITH_INITIALS = /^[\p{L}'’ .-]+ (?:\p{Lu}\.?-?){1,4}$/u;

/**
 * Names in one cell of a table -> list: written by Python as a list, behind commas with initials ("Lim SM, Chow K"), with
 * numbers of authors in brackets behind them. Everything else stays a text, to be parted like those of other formats.
 */
export function authorCell(cell: string): string | readonly string[] {
  const python = /^\[\s*(['"].*['"])\s*\]$/.exec(cell);
  if (python) return [...python[1].matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double);
  const bare = cell.replace(/ \(\d{6,}\)/g, "").replace(/[;.]\s*$/, (end) => (/\p{Lu}\.$/u.test(cell) ? end : ""));
  if (bare.includes(";") || !bare.includes(",")) return bare;
  const names = bare.split(/,\s*/);
  return names.every((name) => WITH_INITIALS.test(name)) ? names : bare;
}
