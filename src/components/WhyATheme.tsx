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
        <b>Why a theme:</b> of its {papers(theme.size)}, and of the other {count(others)},
        <ul>
          {terms.map((term) => {
            const outside = term.papersInCorpus - term.papers;
            return (
              <li key={term.term}>
                {count(term.papers)} and {outside === 0 ? "none" : count(outside)} say “{term.term}”
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
