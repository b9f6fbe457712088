import { parseWords } from "../../analysis/options";
import type { Acronym, AnalysisResult, WordChoices } from "../../analysis/types";

/** The choices after one change, and that change in words, for undo. Several words may be given with commas between them. */
export function changedWords(
  words: WordChoices,
  kind: keyof WordChoices,
  text: string,
  on: boolean,
): { readonly words: WordChoices; readonly what: string } {
  const given = text.toLowerCase().split(",");
  const changed = new Set(given.map((word) => word.trim()));
  const list = on ? [...words[kind], ...given] : words[kind].filter((word) => !changed.has(word));
  const named = `“${text.trim()}”`;
  const what = {
    stop: on ? `leaving out ${named}` : `taking back ${named}`,
    keep: on ? `keeping ${named}` : `not keeping ${named}`,
    apart: on ? `taking ${named} apart` : `joining ${named}`,
  };
  return { words: parseWords({ ...words, [kind]: list }), what: what[kind] };
}

/** One acronym and all that it stands for: it is taken apart from all of them at once. */
export interface AcronymRow {
  readonly short: string;
  readonly longs: AnalysisResult["acronyms"];
}

/** In the order in which they come. */
export function acronymRows(acronyms: AnalysisResult["acronyms"]): AcronymRow[] {
  const rows = new Map<string, { short: string; longs: Acronym[] }>();
  for (const pair of acronyms) {
    const known = rows.get(pair.short.toLowerCase());
    if (known) known.longs.push(pair);
    else rows.set(pair.short.toLowerCase(), { short: pair.short, longs: [pair] });
  }
  return [...rows.values()];
}

/** Those that have it in their short form or a long one; those that begin with it first. */
export function acronymsWith(rows: readonly AcronymRow[], query: string): readonly AcronymRow[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === "") return rows;
  const begins = ({ short }: AcronymRow): boolean => short.toLowerCase().startsWith(wanted);
  const holds = ({ short, longs }: AcronymRow): boolean =>
    [short, ...longs.map(({ long }) => long)].some((form) => form.toLowerCase().includes(wanted));
  return [...rows.filter(begins), ...rows.filter((row) => !begins(row) && holds(row))];
}
