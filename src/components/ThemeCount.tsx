import { useState } from "react";
import type { ThemeCountScore } from "../../analysis/types";
import { alikeNumbers } from "../charts/quality/sweepWords";
import { useShown } from "./context";
import { Segments } from "./Segments";
import { useResting } from "./useResting";

/** How many themes: automatic, or by hand with the result following the hand. */
export function ThemeCount() {
  const { picture, state, actions } = useShown();
  const { choice, suggested, known } = picture.result;
  const [drag, setDrag] = useState<number>();
  const chosen = state.options.themes === "auto" ? known.length : state.options.themes; // as found, before the reader's changes
  const shown = drag ?? chosen;
  const least = Math.min(2, known.length);
  const most = Math.max(
    least + 1,
    known.length,
    suggested,
    ...choice.map(({ k }) => k),
    Math.min(20, Math.floor(picture.corpus.papers.length / 3)),
  );
  useResting(drag === undefined || drag === chosen ? "" : String(drag), () => actions.foresee({ themes: shown }));
  const set = (themes: number): void => {
    setDrag(undefined);
    if (themes !== state.options.themes) actions.setOptions({ themes }, `${themes} themes`);
  };
  return (
    <>
      <div className="theme-count">
        <Segments
          label="How the number of themes is chosen"
          options={[
            ["auto", "Auto"],
            ["set", "Set"],
          ]}
          value={state.options.themes === "auto" ? "auto" : "set"}
          onChange={(value) => (value === "auto" ? actions.setOptions({ themes: "auto" }, "automatic themes") : set(chosen))}
        />
        <input
          type="range"
          aria-label="Number of themes"
          min={least}
          max={most}
          value={shown}
          style={{ "--filled": `${(100 * (shown - least)) / (most - least)}%` } as React.CSSProperties}
          onChange={(event) => setDrag(Number(event.target.value))}
          onPointerUp={(event) => set(Number(event.currentTarget.value))}
          onKeyUp={(event) => set(Number(event.currentTarget.value))}
          onBlur={() => drag !== undefined && set(drag)}
        />
        <output className="number">{shown}</output>
      </div>
      <div className="theme-count-note">
        <span>
          {suggestion(choice, suggested)}
          {known.length !== picture.themes.length && `, ${picture.themes.length} with your changes`}
        </span>
        <span>
          {least} – {most}
        </span>
      </div>
    </>
  );
}

/** Numbers that score nearly as well as the best one. */
function suggestion(choice: readonly ThemeCountScore[], suggested: number): string {
  const good = alikeNumbers(choice);
  const [low, high] = [Math.min(suggested, ...good), Math.max(suggested, ...good)];
  return low === high ? `Auto suggests ${suggested}` : `Auto suggests ${low} – ${high}`;
}
