import { Check } from "lucide-react";
import { useMemo } from "react";
import { svgOf } from "../charts/chart";
import { count } from "../charts/formats";
import { themeCountSweep } from "../charts/quality/themeCountSweep";
import { useThemeNames } from "../state/useFindings";
import { useShown } from "./context";
import { Picture } from "./Picture";
import { SilhouetteSection } from "./SilhouetteSection";
import { UnclearTable } from "./UnclearTable";
import { useSize } from "./useSize";

/** How good the themes are, in plain words: how many there could be, how well each holds together, which papers fit none. */
export function QualityView() {
  return (
    <main className="quality">
      <CountSection />
      <SilhouetteSection />
      <UnclearTable />
    </main>
  );
}

function CountSection() {
  const { picture, style } = useShown();
  const { choice, suggested } = picture.result;
  const shown = picture.themes.length;
  const [box, size] = useSize<HTMLDivElement>();
  const chart = useMemo(
    () => (size.width === 0 || choice.length < 2 ? undefined : themeCountSweep({ choice, suggested, shown }, size.width, style)),
    [size.width, choice, suggested, shown, style],
  );
  return (
    <section className="count" aria-label="How many themes">
      <div className="view-head">
        <h2>How many themes?</h2>
        <span className="quiet">
          {count(shown)} shown, {count(suggested)} suggested
        </span>
      </div>
      <div className="beside">
        <div>
          <div ref={box}>
            {chart && <Picture svg={svgOf(chart, `Scores of ${choice.length} numbers of themes; ${suggested} is suggested`, style)} />}
          </div>
          <Explained />
        </div>
        <Choices />
      </div>
    </section>
  );
}

/** One row a number of themes, with the names that it would give; a click takes it. */
function Choices() {
  const { picture, actions, engine } = useShown();
  const { choice, suggested } = picture.result;
  const names = useThemeNames(engine, picture);
  if (choice.length === 0)
    return <p className="quiet">These are too few papers for a choice: {count(picture.themes.length)} themes it is.</p>;
  return (
    <ol className="choices" aria-label="Numbers of themes">
      {choice.map((score, i) => {
        const chosen = score.k === picture.themes.length;
        const before = new Set(names?.[i - 1]?.names.map(({ label }) => label));
        return (
          <li key={score.k}>
            <button type="button" aria-pressed={chosen} onClick={() => actions.setOptions({ themes: score.k }, `${score.k} themes`)}>
              <b className="k number">{score.k}</b>
              <span className="state">
                {chosen && (
                  <>
                    <Check aria-hidden="true" /> shown
                  </>
                )}
                {score.k === suggested && <em>suggested</em>}
              </span>
              <span className="figures number">
                {score.modularity.toFixed(2)} · {score.silhouette.toFixed(2)} · {score.stability.toFixed(2)} · smallest {score.smallest}
              </span>
              <span className="names">
                {names?.[i]?.names.map(({ label, size }, place) => (
                  <span key={label} className={i > 0 && names && !before.has(label) ? "fresh" : ""}>
                    {label} <span className="number">{size}</span>
                    {place < names[i].names.length - 1 ? " · " : ""}
                  </span>
                )) ?? "…"}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function Explained() {
  return (
    <details className="explained">
      <summary>What do these numbers mean?</summary>
      <dl>
        <dt>Modularity</dt>
        <dd>
          Papers of like wording are neighbours. The score says how many neighbours share a theme, beyond what chance would give. It
          decides.
        </dd>
        <dt>Silhouette</dt>
        <dd>
          How much nearer papers are to their own theme than to the next one: 1 is far apart, 0 is on the border, below 0 is on the wrong
          side.
        </dd>
        <dt>Stability</dt>
        <dd>How often two papers of a theme stand together when the themes are found again with other settings.</dd>
        <dt>Names</dt>
        <dd>Bold names are new against the row above. A number that gives names you can use beats one that scores a little better.</dd>
      </dl>
    </details>
  );
}
