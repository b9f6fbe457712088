import { Info } from "lucide-react";
import { count, papers } from "../charts/formats";
import { useShown } from "./context";

/** The word that marks the theme out most, with a count inside and outside. */
export function WhyATheme({ theme: id }: { readonly theme: number }) {
  const { picture } = useShown();
  const theme = picture.result.themes[id];
  const best = theme.terms.at(0);
  if (!best) return null;
  const outside = best.papersInCorpus - best.papers;
  return (
    <section>
      <p className="why">
        <Info aria-hidden="true" />
        <span>
          <b>Why a theme:</b> {best.papers} of these {papers(theme.size)} say “{best.term}”; of the other{" "}
          {count(picture.corpus.papers.length - theme.size)},{" "}
          {outside === 0 ? "none does" : outside === 1 ? "1 does" : `${count(outside)} do`}.
        </span>
      </p>
    </section>
  );
}
