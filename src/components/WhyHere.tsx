import type { Explanation, Pull } from "../../analysis/types";
import { marginSentence } from "../charts/fitWords";
import { fit } from "../charts/formats";
import { themeColor } from "../charts/style";
import type { Problem } from "../state/appState";
import { isPlacedByHand } from "../state/edits";
import { useShown } from "./context";
import { NoAnswer } from "./Problem";

/** The two themes that fit a paper best, how far they are apart, and the words that speak for either. */
export function WhyHere(props: {
  readonly row: number;
  readonly explanation: Explanation | undefined;
  readonly problem: Problem | undefined;
}) {
  const { row, explanation, problem } = props;
  const { picture } = useShown();
  const { placement } = picture.result;
  const theme = picture.themes[placement.nearest[row]];
  const unclear = placement.theme[row] < 0;
  const second = placement.secondTheme[row] < 0 ? undefined : picture.themes[placement.secondTheme[row]];
  const byHand = isPlacedByHand(picture, row);
  const lead = Math.round(100 * placement.margin[row]);
  return (
    <section>
      <h2 style={{ marginBottom: 8 }}>Why here?</h2>
      <div className="fit-bars">
        <FitBar theme={theme.id} note={unclear ? "nearest" : "best"} value={placement.fit[row]} />
        {second && <FitBar theme={second.id} note="second" value={placement.secondFit[row]} />}
      </div>
      {byHand && <p className="quiet">You put it {unclear ? "in no theme" : `into ${picture.themes[placement.theme[row]].label}`}.</p>}
      {unclear && !byHand && (
        <p className="quiet">
          Unclear: over many runs this paper stood with papers of its nearest theme only {lead} points more often than with those of
          another, so it is in none. Under 15 points is called unclear.
        </p>
      )}
      {second && !unclear && !byHand && (
        <p className="quiet">
          {marginSentence(placement.fit[row], placement.secondFit[row], second.label)} Over many runs it stood with its theme {lead} points
          more often than with the next.
        </p>
      )}
      {problem && <NoAnswer problem={problem} />}
      {second && explanation && (
        <div className="pulls">
          <Pulls theme={theme.id} pulls={explanation.forTheme} />
          <Pulls theme={second.id} pulls={explanation.forSecond} />
          <p className="quiet">How much more each word adds to the likeness with the one theme than with the other.</p>
        </div>
      )}
    </section>
  );
}

/** The words that speak for one of the two themes. */
function Pulls({ theme: id, pulls }: { readonly theme: number; readonly pulls: readonly Pull[] }) {
  const { picture, style } = useShown();
  const theme = picture.themes[id];
  const told = pulls.filter(({ by }) => by >= LEAST_PULL);
  return (
    <p>
      <span className="dot" style={{ background: themeColor(theme.slot, style.mode, "mark") }} /> For {theme.shortLabel}:{" "}
      {told.length === 0
        ? "no word more than for the other"
        : told.map(({ term, by }, i) => (
            <span key={term}>
              {i > 0 && ", "}
              <b>{term}</b>
              <span className="number"> {fit(by)}</span>
            </span>
          ))}
    </p>
  );
}

/** Less would be written as 0.00. */
const LEAST_PULL = 0.005;

function FitBar({ theme: id, note, value }: { readonly theme: number; readonly note: string; readonly value: number }) {
  const { picture, style, actions } = useShown();
  const theme = picture.themes[id];
  const color = themeColor(theme.slot, style.mode, "mark");
  return (
    <>
      <div className="label">
        <span className="dot" style={{ background: color }} />
        <button
          type="button"
          className="link"
          style={{ color: "inherit", textAlign: "left" }}
          onClick={() => actions.look({ selection: { theme: id } })}
        >
          {theme.label}
        </button>
        <span className="quiet">{note}</span>
        <b className="number">{fit(value)}</b>
      </div>
      <div className="bar">
        <span style={{ width: `${100 * Math.max(0, value)}%`, background: color }} />
      </div>
    </>
  );
}
