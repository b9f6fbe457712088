import { useEffect, useState } from "react";
import { percent } from "../charts/formats";
import type { AppState } from "../state/appState";

const STEPS: readonly (readonly [NonNullable<AppState["work"]>["stage"], string])[] = [
  ["reading", "Read the papers"],
  ["words", "Count words and phrases"],
  ["vectors", "Weigh them"],
  ["themes", "Find themes"],
  ["trends", "Compare over time"],
  ["map", "Draw the map"],
];
/** What takes less than this shows nothing. */
const PATIENCE = 300;

/** Which step is at work, how far it is, and a way to stop. */
export function Progress({ work, stop }: { readonly work: NonNullable<AppState["work"]>; readonly stop: () => void }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  const at = STEPS.findIndex(([stage]) => stage === work.stage);
  const share = (at + work.share) / STEPS.length;
  return (
    <div className="progress" role="status" aria-label={`Finding themes: ${STEPS[at]?.[1] ?? ""}`}>
      <div className="line">
        <span>Finding themes</span>
        <span>{percent(share).replace(".0", "")}</span>
      </div>
      <div className="bar">
        <span style={{ width: `${100 * share}%` }} />
      </div>
      <ol>
        {STEPS.map(([stage, label], i) => (
          <li key={stage} data-state={i < at ? "done" : i === at ? "now" : "later"}>
            {label}
          </li>
        ))}
      </ol>
      <div className="foot">
        <button type="button" className="button small" onClick={stop}>
          Stop
        </button>
      </div>
    </div>
  );
}
