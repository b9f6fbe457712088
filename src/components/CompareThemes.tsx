import { useEffect, useMemo, useRef } from "react";
import { svgOf } from "../charts/chart";
import { contrastNote } from "../charts/figures/contrastFigure";
import { wordContrast } from "../charts/themes/wordContrast";
import { comparedThemes } from "../state/selectors";
import { useShown } from "./context";
import { markUnder, Picture } from "./Picture";
import { NoAnswer } from "./Problem";
import { useContrast } from "./useContrast";
import { useSize } from "./useSize";

/** Which words tell a theme from another, its most related one to begin with. */
export function CompareThemes({ theme: id }: { readonly theme: number }) {
  const { picture, state, actions } = useShown();
  const { against } = state.look;
  const pair = comparedThemes(picture, state.look);
  if (!pair) return null;
  return (
    <section className="compare" aria-label="Compare with another theme">
      <div className="section-title">
        <h2>Compare with</h2>
        <select
          className="button small"
          aria-label="Compare with"
          value={pair.b}
          onChange={(event) => actions.look({ against: Number(event.target.value) })}
        >
          {picture.result.themes[id].related.map(({ theme }) => (
            <option key={theme} value={theme}>
              {picture.themes[theme].label}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="link"
          aria-expanded={against !== undefined}
          onClick={() => actions.look({ against: against === undefined ? pair.b : undefined })}
        >
          {against === undefined ? "Show words" : "Hide"}
        </button>
      </div>
      {against !== undefined && <Contrast />}
    </section>
  );
}

/** A click on the other theme's side turns to that theme. */
function Contrast() {
  const { picture, state, actions, style } = useShown();
  const { answer: contrast, problem } = useContrast();
  const [box, { width }] = useSize<HTMLDivElement>();
  const place = useRef<HTMLDivElement>(null);
  const chart = useMemo(() => (contrast && width > 0 ? wordContrast(contrast, { width }, style) : undefined), [contrast, width, style]);
  useEffect(() => {
    void place.current?.scrollIntoView({ block: "nearest" });
  }, [chart]);
  const turn = (event: React.MouseEvent): void => {
    const { theme } = markUnder(event.target);
    const now = state.look.selection.theme;
    if (theme !== undefined && theme !== now) actions.look({ selection: { theme }, against: now });
  };
  return (
    <div ref={place}>
      <div ref={box} onClick={turn}>
        {chart && contrast && (
          <Picture svg={svgOf(chart, `Words that tell ${contrast.a.label} from ${picture.themes[contrast.b.id].label}`, style)} />
        )}
      </div>
      {problem && <NoAnswer problem={problem} />}
      {contrast && <p className="quiet">{contrastNote(contrast)}</p>}
    </div>
  );
}
