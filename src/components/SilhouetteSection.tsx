import { useMemo, useState } from "react";
import { svgOf, unclearMark } from "../charts/chart";
import { count, fit, listed, papers, percent } from "../charts/formats";
import { paperAt, silhouettePlot } from "../charts/quality/silhouettePlot";
import { themeColor } from "../charts/style";
import { themeQualities, wrongSideRows } from "../state/qualityRows";
import { themeOf } from "../state/selectors";
import { useShown } from "./context";
import { Picture } from "./Picture";
import { placeOf } from "./placeOf";
import { useMore } from "./useMore";
import { useSize } from "./useSize";

/** How well each theme holds together: silhouettes of its papers, and how often it comes back. */
export function SilhouetteSection() {
  const { picture, state, actions, style } = useShown();
  const { result, themes } = picture;
  const { selection } = state.look;
  const [box, size] = useSize<HTMLDivElement>();
  const [hovered, setHovered] = useState<number>();
  const plot = useMemo(() => {
    if (size.width === 0) return undefined;
    const unclear = unclearMark(result.placement.theme);
    return silhouettePlot(
      {
        themes: unclear ? [...themes, unclear] : themes,
        theme: result.placement.theme,
        silhouette: result.placement.silhouette,
        stability: result.themes,
      },
      { width: size.width, selection },
      style,
    );
  }, [size.width, themes, result, selection, style]);
  const loose = result.themes.filter(({ standing }) => standing === "loose");
  const wrong = useMemo(() => wrongSideRows(picture), [picture]);
  const under = (event: React.MouseEvent): number | undefined => plot && paperAt(plot.blocks, placeOf(event)[1]);
  const open = (event: React.MouseEvent): void => {
    const row = under(event);
    if (row !== undefined) actions.look({ view: "papers", selection: { theme: result.placement.theme[row], paper: row } });
  };
  return (
    <section aria-label="How well each theme holds together">
      <div className="view-head">
        <h2>How well does each theme hold together?</h2>
        <span className="quiet">
          {hovered === undefined
            ? "Each bar is a paper: to the right it is at home, to the left of 0 another theme would suit it better."
            : `${picture.corpus.papers[hovered].title} · ${fit(result.placement.silhouette[hovered])}`}
        </span>
      </div>
      <div
        ref={box}
        className="silhouette"
        onPointerMove={(event) => setHovered(under(event))}
        onPointerLeave={() => setHovered(undefined)}
        onClick={open}
      >
        {plot && <Picture svg={svgOf(plot, `Silhouettes of ${picture.corpus.papers.length} papers in ${themes.length} themes`, style)} />}
      </div>
      <p>
        {wrong.length === 0
          ? "No paper of a theme lies on the wrong side."
          : `${papers(wrong.length)} of a theme ${wrong.length === 1 ? "lies" : "lie"} on the wrong side of 0.`}{" "}
        {loose.length === 0
          ? "All themes are solid: found anew with other settings, their papers keep mostly to themselves."
          : `${listed(loose.map(({ shortLabel }) => shortLabel))} ${loose.length === 1 ? "is" : "are"} loose: found anew with other settings, ${loose.length === 1 ? "it" : "they"} would hold other papers. Read ${loose.length === 1 ? "it" : "them"} as a shelf for what is left, not as ${loose.length === 1 ? "a subject" : "subjects"}.`}
      </p>
      <Figures />
      {wrong.length > 0 && <WrongSide rows={wrong} />}
    </section>
  );
}

/** The plot in numbers; a click on a theme chooses it. */
function Figures() {
  const { picture, state, actions, style } = useShown();
  const { theme } = state.look.selection;
  const qualities = useMemo(() => themeQualities(picture), [picture]);
  return (
    <details>
      <summary>Themes in numbers, the loosest first</summary>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Theme</th>
            <th scope="col" className="number">
              Papers
            </th>
            <th scope="col" className="number">
              Mean silhouette
            </th>
            <th scope="col" className="number">
              Wrong side
            </th>
            <th scope="col" className="number">
              Stability
            </th>
            <th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {qualities.map(({ mark, silhouette, wrong, stability, standing }) => (
            <tr key={mark.id}>
              <td>
                <button
                  type="button"
                  className="link"
                  aria-pressed={mark.id === theme}
                  onClick={() => actions.look({ selection: mark.id === theme ? {} : { theme: mark.id } })}
                >
                  <span className="dot" style={{ background: themeColor(mark.slot, style.mode, "mark") }} />
                  {mark.label}
                </button>
              </td>
              <td className="number">{count(mark.size)}</td>
              <td className="number">{fit(silhouette)}</td>
              <td className="number">{count(wrong)}</td>
              <td className="number">{percent(stability)}</td>
              <td>{standing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function WrongSide({ rows }: { readonly rows: readonly number[] }) {
  const { picture, actions } = useShown();
  const { placement } = picture.result;
  const { shown, more } = useMore(rows);
  return (
    <details>
      <summary>The {papers(rows.length)} on the wrong side of 0</summary>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">Theme</th>
            <th scope="col" className="number">
              Silhouette
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
                  onClick={() => actions.look({ view: "papers", selection: { theme: placement.theme[row], paper: row } })}
                >
                  {picture.corpus.papers[row].title}
                </button>
              </td>
              <td>{themeOf(picture, row).shortLabel}</td>
              <td className="number">{fit(placement.silhouette[row])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </details>
  );
}
