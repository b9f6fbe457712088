import { useMemo } from "react";
import { svgOf } from "../charts/chart";
import { count } from "../charts/formats";
import { aboutShown, whySuggested } from "../charts/quality/sweepWords";
import { themeCountSweep } from "../charts/quality/themeCountSweep";
import { CompareSettings } from "./CompareSettings";
import { useShown } from "./context";
import { Picture } from "./Picture";
import { SilhouetteSection } from "./SilhouetteSection";
import { SweepTable } from "./SweepTable";
import { UnclearTable } from "./UnclearTable";
import { useSize } from "./useSize";

/** How good the themes are, in plain words: how many there could be, how well each holds together, which papers fit none. */
export function QualityView() {
  return (
    <main className="quality">
      <CountSection />
      <CompareSettings />
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
    <section aria-label="How many themes">
      <div className="view-head">
        <h2>How many themes?</h2>
        <span className="quiet">
          {count(shown)} shown, {count(suggested)} suggested
        </span>
      </div>
      {choice.length < 2 ? (
        <p>These are too few papers for a choice: {count(shown)} themes it is.</p>
      ) : (
        <>
          <p>
            {whySuggested(choice, suggested)} {aboutShown(choice, suggested, shown)}
          </p>
          <div className="beside">
            <div ref={box}>
              {chart && <Picture svg={svgOf(chart, `Scores of ${choice.length} numbers of themes; ${suggested} is suggested`, style)} />}
            </div>
            <Explained />
          </div>
          <SweepTable />
        </>
      )}
    </section>
  );
}

function Explained() {
  return (
    <dl className="explained">
      <dt>Together</dt>
      <dd>
        Papers of like wording are neighbours. The score says how many neighbours share a theme, beyond what chance would give. It decides.
        (Modularity; the higher the better.)
      </dd>
      <dt>Apart</dt>
      <dd>
        How much nearer papers are to their own theme than to the next one: 1 is far apart, 0 is on the border, below 0 is on the wrong
        side. (Silhouette.)
      </dd>
      <dt>Again</dt>
      <dd>
        When themes are found anew with other settings: of the papers that then stand with a paper, the share that is of its theme; 1 is
        all. (Stability.)
      </dd>
      <dt>Smallest</dt>
      <dd>Papers of the smallest theme. Of three or four papers little can be said over time.</dd>
      <dt>Names</dt>
      <dd>Not scored. A number that gives names you can use beats one that scores a little better.</dd>
    </dl>
  );
}
