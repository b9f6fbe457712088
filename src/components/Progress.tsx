import { useEffect, useRef, useState } from "react";
import { percent } from "../charts/formats";
import type { AppState } from "../state/appState";

/** With the part of the time that each takes of a hundred thousand papers. */
const STEPS: readonly (readonly [NonNullable<AppState["work"]>["stage"], string, number])[] = [
  ["reading", "Read the papers", 0.02],
  ["words", "Count words and phrases", 0.25],
  ["vectors", "Weigh them", 0.08],
  ["themes", "Find themes", 0.42],
  ["trends", "Compare over time", 0.12],
  ["map", "Draw the map", 0.11],
];
/** Of a work that has taken so long it is said how long it will take: before, nobody can tell. In ms. */
const TELLING = 4000;
/** What takes less than this shows nothing. */
const PATIENCE = 300;

/** Which step is at work, how far it is, and a way to stop. */
export function Progress({ work, stop }: { readonly work: NonNullable<AppState["work"]>; readonly stop: () => void }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const at = STEPS.findIndex(([stage]) => stage === work.stage);
  const share = STEPS.slice(0, at).reduce((sum, [, , part]) => sum + part, 0) + work.share * (STEPS[at]?.[2] ?? 0);
  const left = useTimeLeft(share);
  if (!late) return null;
  return (
    <div className="progress" role="status" aria-label={`Finding themes: ${STEPS[at]?.[1] ?? ""}`}>
      <div className="line">
        <span>Finding themes</span>
        <span>{percent(share).replace(".0", "")}</span>
      </div>
      <div className="bar">
        <span style={{ transform: `translateX(${100 * share - 100}%)` }} />
      </div>
      <ol>
        {STEPS.map(([stage, label], i) => (
          <li key={stage} data-state={i < at ? "done" : i === at ? "now" : "later"}>
            {label}
          </li>
        ))}
      </ol>
      <div className="foot">
        <span>{left}</span>
        <button type="button" className="button small" onClick={stop}>
          Stop
        </button>
      </div>
    </div>
  );
}

/**
 * "about 20 s left", by what was done since the work began to move: before, themes may be named anew. Nothing where it cannot be told yet, or is
 * over soon.
 */
function useTimeLeft(share: number): string {
  const latest = useRef(share);
  useEffect(() => {
    latest.current = share;
  }, [share]);
  const [moved, setMoved] = useState({ from: share, elapsed: 0 });
  useEffect(() => {
    const first = latest.current;
    let start: { readonly share: number; readonly at: number } | undefined;
    const timer = setInterval(() => {
      if (latest.current > first) start ??= { share: latest.current, at: performance.now() };
      if (start) setMoved({ from: start.share, elapsed: performance.now() - start.at });
    }, 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = (moved.elapsed * (1 - share)) / (share - moved.from) / 1000;
  if (moved.elapsed < TELLING || share <= moved.from || seconds < 3) return "";
  return `about ${5 * Math.ceil(seconds / 5)} s left`;
}
