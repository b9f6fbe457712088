import type { Paper } from "../../analysis/types";

const BEFORE = 40;
const LENGTH = 220;
const MOST_TERMS = 8;

/** What a line of a list shows of a paper found by some words: the text around the first of them, or where the text is withheld its terms that hold them. */
export function snippetOf({ abstract, terms = [] }: Pick<Paper, "abstract" | "terms">, words: readonly string[]): string {
  if (abstract === "") {
    const held = terms.filter(([term]) =>
      words.some((word) =>
        term
          .toLowerCase()
          .split(/[\s-]+/)
          .includes(word),
      ),
    );
    return held
      .slice(0, MOST_TERMS)
      .map(([term, count]) => `${term} ${count}`)
      .join(" · ");
  }
  const lower = abstract.toLowerCase();
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
  const at = places.length ? Math.min(...places) : 0;
  const start = at <= BEFORE ? 0 : lower.indexOf(" ", at - BEFORE) + 1;
  return `${start > 0 ? "… " : ""}${abstract.slice(start, start + LENGTH)}`;
}
