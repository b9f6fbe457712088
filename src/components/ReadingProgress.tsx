import { useEffect, useState } from "react";
import type { Reading } from "../state/useImport";

/** What takes less than this shows no bar. */
const PATIENCE = 300;

/** How far the reading is, and a way to stop it; nothing while nothing is read. */
export function ReadingProgress({ reading: { reading, share, stop } }: { readonly reading: Reading }) {
  return reading ? <Bar share={share} stop={stop} /> : null;
}

function Bar({ share, stop }: Pick<Reading, "share" | "stop">) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <p className="quiet">Reading …</p>;
  const whole = Math.floor(100 * share);
  return (
    <div className="reading">
      <div className="line">
        <span aria-live="off">Reading {whole} %</span>
        <button type="button" className="button small" onClick={stop}>
          Stop
        </button>
      </div>
      <div className="bar" role="progressbar" aria-label="Reading" aria-valuenow={whole} aria-valuemin={0} aria-valuemax={100}>
        <span style={{ transform: `translateX(${whole - 100}%)` }} />
      </div>
    </div>
  );
}
