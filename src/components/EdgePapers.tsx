import { useMemo } from "react";
import { fit } from "../charts/formats";
import { edgePapers } from "../state/whyATheme";
import { useShown } from "./context";

/** The papers of a theme that another theme would suit nearly as well. */
export function EdgePapers({ theme: id }: { readonly theme: number }) {
  const { picture, actions } = useShown();
  const edge = useMemo(() => edgePapers(picture, id), [picture, id]);
  if (edge.length === 0) return null;
  return (
    <section aria-label="Edge papers">
      <div className="section-title">
        <h2>Edge papers</h2>
        <span className="quiet">lead in fit over the next theme</span>
      </div>
      {edge.map(({ row, next, lead }) => (
        <button
          key={row}
          type="button"
          className="paper-line unclear"
          onClick={() => actions.look({ selection: { theme: id, paper: row } })}
        >
          <span className="title">{picture.corpus.papers[row].title}</span>
          <b>{fit(lead)}</b>
          <span className="between quiet">
            {lead < 0 ? "fits better" : "next"}: {picture.themes[next].label}
          </span>
        </button>
      ))}
    </section>
  );
}
