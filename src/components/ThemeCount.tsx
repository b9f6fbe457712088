import { useState } from "react";
import type { ThemeCountScore } from "../../analysis/types";
import { alikeNumbers } from "../charts/quality/sweepWords";
import { useShown } from "./context";
import { Segments } from "./Segments";
import { useResting } from "./useResting";

/** Lists of so many papers follow every movement of the hand, longer ones where it rests. */
const FEW = 1000;

/** How many themes: automatic, or by hand with the result following the hand. */
export function ThemeCount() {
  const { picture, state, actions } = useShown();
  const { choice, suggested, known } = picture.result;
  const [hand, setHand] = useState<{ readonly themes: number; readonly most: number }>(); // its range stays under it
  const chosen = state.options.themes === "auto" ? known.length : state.options.themes; // as found, before the reader's changes
  const shown = hand?.themes ?? chosen;
  const least = Math.min(2, known.length);
  const { length: papers } = picture.corpus.papers;
  const most =
    hand?.most ?? Math.max(least + 1, known.length, suggested, ...choice.map(({ k }) => k), Math.min(20, Math.floor(papers / 3)));
  const follow = (themes: number): void => {
    if (themes !== state.options.themes) actions.slide({ themes }, `${themes} themes`);
  };
  const move = (themes: number): void => {
    setHand({ themes, most });
    if (papers <= FEW) follow(themes);
  };
  const set = (themes: number): void => {
    setHand(undefined);
    follow(themes);
    actions.letGo();
  };
  useResting(hand && papers > FEW ? String(hand.themes) : "", () => follow(shown));
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
          onChange={(event) => move(Number(event.target.value))}
          onPointerUp={(event) => set(Number(event.currentTarget.value))}
          onPointerCancel={(event) => set(Number(event.currentTarget.value))}
          onKeyUp={(event) => set(Number(event.currentTarget.value))}
          onBlur={() => hand && set(hand.themes)}
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
