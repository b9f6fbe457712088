import { useMemo, useState } from "react";
import { type Chart, svgOf } from "../charts/chart";
import { count, papers } from "../charts/formats";
import { hierarchyOf } from "../charts/figures/hierarchyFigures";
import { similarityMatrix } from "../charts/hierarchy/similarityMatrix";
import { themeCircles } from "../charts/hierarchy/themeCircles";
import { themeTree } from "../charts/hierarchy/themeTree";
import { themeTreemap } from "../charts/hierarchy/themeTreemap";
import { keptCount } from "../state/selectors";
import { pictureWithin } from "../state/within";
import { useShown } from "./context";
import { DetailPanel } from "./DetailPanel";
import { markUnder, Picture } from "./Picture";
import { Segments } from "./Segments";
import { ThemeTable } from "./ThemeTable";
import { useMore } from "./useMore";
import { useSize } from "./useSize";

/** Room for the matrix, which is as high as its rows. */
const MATRIX_HEIGHT = 640;

/** The themes as a whole: families, sizes, parts, and how alike they are. */
export function ThemesView() {
  const { picture: whole, state, actions, style, dimmed } = useShown();
  const { look } = state;
  const picture = useMemo(() => pictureWithin(whole, dimmed), [whole, dimmed]);
  const { result, themes } = picture;
  const [box, size] = useSize<HTMLDivElement>();
  const chart = useMemo((): Chart | undefined => {
    if (size.width === 0) return undefined;
    const options = { ...size, selection: look.selection };
    const data = hierarchyOf(picture, dimmed);
    if (look.hierarchyAs === "treemap") return themeTreemap(data, options, style);
    if (look.hierarchyAs === "circles") return themeCircles(data, options, style);
    if (look.hierarchyAs === "matrix") {
      const related = result.themes.map((theme) => theme.related);
      return similarityMatrix({ themes, tree: result.tree, related }, { ...options, height: MATRIX_HEIGHT, against: look.against }, style);
    }
    return themeTree(data, options, style);
  }, [size, picture, dimmed, themes, result, look.selection, look.against, look.hierarchyAs, style]);
  const choose = (event: React.MouseEvent): void => {
    const { theme, against } = markUnder(event.target);
    if (theme !== undefined && against !== undefined) actions.look({ selection: { theme }, against });
    else if (theme !== undefined) actions.look({ selection: look.selection.theme === theme ? {} : { theme } });
  };
  return (
    <main className={`themes-view${look.selection.theme === undefined ? "" : " chosen"}`}>
      <div className="left">
        <div className="chart">
          <div className="view-head">
            <h2>{look.hierarchyAs === "matrix" ? "How alike themes are" : "Families of themes"}</h2>
            <span className="quiet">
              {dimmed && `${papers(keptCount(picture, dimmed))} kept by the filters, `}
              {count(themes.length)} themes{result.families.length > 0 ? `, ${count(result.families.length)} families` : ""}
            </span>
            <div className="right">
              <Segments
                label="Shape"
                options={[
                  ["tree", "Tree"],
                  ["treemap", "Treemap"],
                  ["circles", "Circles"],
                  ["matrix", "Similarity"],
                ]}
                value={look.hierarchyAs}
                onChange={(hierarchyAs) => actions.look({ hierarchyAs })}
              />
            </div>
          </div>
          <div ref={box} className={`picture ${look.hierarchyAs}`} onClick={choose}>
            {chart && <Picture svg={svgOf(chart, description(), style)} />}
          </div>
        </div>
        <ThemeTable />
      </div>
      <div className="beside">
        <DetailPanel />
        {look.selection.theme !== undefined && look.selection.theme >= 0 && look.selection.paper === undefined && (
          <Parts key={look.selection.theme} theme={look.selection.theme} />
        )}
      </div>
    </main>
  );

  function description(): string {
    const families = result.families.map(
      ({ label, themes: members }) => `${label}: ${members.map((id) => themes[id].shortLabel).join(", ")}`,
    );
    return `${themes.length} themes. ${families.join(". ")}`;
  }
}

/** What a large theme falls into; a part shows its papers. */
function Parts({ theme: id }: { readonly theme: number }) {
  const { picture } = useShown();
  const [opened, setOpened] = useState<number>();
  const { parts } = picture.result.themes[id];
  return (
    <section className="parts" aria-label="Parts of the theme">
      <h2>Parts</h2>
      {parts.length === 0 && <p className="quiet">This theme does not fall into parts that one could name.</p>}
      {parts.map((part, i) => (
        <div key={part.label}>
          <button type="button" className="part" aria-expanded={opened === i} onClick={() => setOpened(opened === i ? undefined : i)}>
            <b>{part.label}</b>
            <span className="number">{papers(part.rows.length)}</span>
            <span className="quiet">{part.terms.join(" · ")}</span>
          </button>
          {opened === i && <PartPapers theme={id} rows={Array.from(part.rows)} />}
        </div>
      ))}
    </section>
  );
}

function PartPapers({ theme, rows }: { readonly theme: number; readonly rows: readonly number[] }) {
  const { picture, actions } = useShown();
  const { shown, more } = useMore(rows);
  return (
    <ul>
      {shown.map((row) => (
        <li key={row}>
          <button type="button" className="link" onClick={() => actions.look({ selection: { theme, paper: row } })}>
            {picture.corpus.papers[row].title}
          </button>
        </li>
      ))}
      {more && <li>{more}</li>}
    </ul>
  );
}
