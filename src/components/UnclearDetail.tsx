import { X } from "lucide-react";
import { useMemo } from "react";
import { count, papers, percent, points } from "../charts/formats";
import { themeColor } from "../charts/style";
import { unclearRows } from "../state/selectors";
import { useShown } from "./context";
import { useMore } from "./useMore";

/** The papers that are in no theme: what that means, and where each of them came nearest to. */
export function UnclearDetail() {
  const { picture, actions, style } = useShown();
  const { placement } = picture.result;
  const rows = useMemo(() => unclearRows(picture), [picture]);
  const { shown, more } = useMore(rows);
  const n = picture.corpus.papers.length;
  return (
    <aside className="detail" aria-label="Unclear papers">
      <section>
        <div className="head">
          <span className="dot" style={{ background: themeColor(-1, style.mode, "mark") }} />
          <h2>Unclear</h2>
          <button type="button" className="button bare icon small" aria-label="Close" onClick={() => actions.look({ selection: {} })}>
            <X aria-hidden="true" />
          </button>
        </div>
        <dl className="facts-row">
          <div>
            <dt>{rows.length === 1 ? "paper" : "papers"}</dt>
            <dd>{count(rows.length)}</dd>
          </div>
          <div>
            <dt>of {count(n)}</dt>
            <dd>{percent(rows.length / n)}</dd>
          </div>
        </dl>
        <p className="quiet">
          Over many runs with other settings these {papers(rows.length)} stood with no theme clearly more often than with another. They
          count in no theme, and in all totals.
        </p>
      </section>
      <section>
        <div className="section-title">
          <h2>Least clear first</h2>
          <span className="quiet">lead, points</span>
        </div>
        {shown.map((row) => {
          const [near, second] = [placement.nearest[row], placement.secondTheme[row]].map((theme) => picture.themes[theme]);
          return (
            <button
              key={row}
              type="button"
              className="paper-line unclear"
              onClick={() => actions.look({ selection: { theme: -1, paper: row } })}
            >
              <span className="title">{picture.corpus.papers[row].title}</span>
              <b>{points(placement.margin[row])}</b>
              <span className="between quiet">
                {near.shortLabel}
                {second ? `, or ${second.shortLabel}` : ""}
              </span>
            </button>
          );
        })}
        {more}
      </section>
    </aside>
  );
}
