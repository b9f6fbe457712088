import { Info } from "lucide-react";
import { count, papers } from "../charts/formats";
import { tightestTerms } from "../state/whyATheme";
import { useShown } from "./context";

/** The words that mark the theme out most, with a count inside and outside. */
export function WhyATheme({ theme: id }: { readonly theme: number }) {
  const { picture } = useShown();
  const theme = picture.result.themes[id];
  const terms = tightestTerms(theme);
  if (terms.length === 0) return null;
  const others = picture.corpus.papers.length - theme.size;
  return (
    <section className="why" aria-label="Why a theme">
      <Info aria-hidden="true" />
      <div>
        <b>Why a theme:</b> what most of its papers say and few others do.
        <ul>
          {terms.map((term) => {
            const outside = term.papersInCorpus - term.papers;
            return (
              <li key={term.term}>
                “{term.term}”: {count(term.papers)} of its {papers(theme.size)}, {outside === 0 ? "none" : count(outside)} of the other{" "}
                {count(others)}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
