import type { Explanation } from "../../analysis/types";
import { fit } from "../charts/formats";
import { themeColor } from "../charts/style";
import { themeOf } from "../state/selectors";
import { useShown } from "./context";

/** The papers of the most similar wording, with words that both hold. */
export function NearestPapers(props: {
  readonly nearest: Explanation["nearest"];
  readonly onOpen: (row: number) => void;
  readonly children: React.ReactNode;
}) {
  const { picture, style } = useShown();
  if (props.nearest.length === 0) return null;
  return (
    <section>
      <div className="section-title">
        <h2>Nearest papers</h2>
        <span className="quiet">shared words · similarity</span>
      </div>
      {props.nearest.map(({ row, similarity, shared }) => (
        <button key={row} type="button" className="theme-line near-paper" onClick={() => props.onOpen(row)}>
          <span className="dot" style={{ background: themeColor(themeOf(picture, row).slot, style.mode, "mark") }} />
          <span className="name" title={picture.corpus.papers[row].title}>
            {picture.corpus.papers[row].title}
          </span>
          <span className="number">{fit(similarity)}</span>
          <span className="quiet">{shared.join(" · ")}</span>
        </button>
      ))}
      {props.children}
    </section>
  );
}
