import { useMemo } from "react";
import { count, fit, papers, percent, points } from "../charts/formats";
import { unclearRows } from "../state/selectors";
import { useShown } from "./context";
import { useMore } from "./useMore";

/** The papers that fit no theme, with the two themes that they stand between. */
export function UnclearTable() {
  const { picture, actions } = useShown();
  const { placement } = picture.result;
  const rows = useMemo(() => unclearRows(picture), [picture]);
  const { shown, more } = useMore(rows);
  const n = picture.corpus.papers.length;
  return (
    <section aria-label="Papers that fit no theme">
      <div className="view-head">
        <h2>Papers that fit no theme</h2>
        <span className="quiet">
          {rows.length === 0 ? "" : `${count(rows.length)} of ${papers(n)}, ${percent(rows.length / n)}, least clear first`}
        </span>
      </div>
      {rows.length === 0 ? (
        <p>Every paper stands with one theme clearly more often than with any other.</p>
      ) : (
        <>
          <p>
            A paper is called unclear where, over many runs with other settings, it stood with its nearest theme less than 15 points more
            often than with another. At most 15 % of a list are called so.
          </p>
          <table className="plain unclear-table">
            <thead>
              <tr>
                <th scope="col">Title</th>
                <th scope="col">Nearest theme</th>
                <th scope="col">Then</th>
                <th scope="col" className="number">
                  Lead, points
                </th>
                <th scope="col" className="number">
                  Fit
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row}>
                  <td>
                    <button
                      type="button"
                      className="link"
                      onClick={() => actions.look({ view: "papers", selection: { theme: -1, paper: row } })}
                    >
                      {picture.corpus.papers[row].title}
                    </button>
                  </td>
                  <td>{picture.themes[placement.nearest[row]].shortLabel}</td>
                  <td>{picture.themes[placement.secondTheme[row]]?.shortLabel ?? ""}</td>
                  <td className="number">{points(placement.margin[row])}</td>
                  <td className="number">{fit(placement.fit[row])}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {more}
        </>
      )}
    </section>
  );
}
