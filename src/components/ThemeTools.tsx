import { EyeOff } from "lucide-react";
import { useState } from "react";
import { TOPIC_COLORS } from "../../analysis/options";
import { hideTheme, mergeThemes, noteTheme, paintTheme } from "../state/edits";
import { useShown } from "./context";
import { Swatches } from "./Swatches";

const MOST_PARTS = 6;

/** All that can be changed of a theme besides its name. */
export function ThemeTools({ theme: id }: { readonly theme: number }) {
  const { picture, actions } = useShown();
  const { result, themes } = picture;
  const theme = result.themes[id];
  const [note, setNote] = useState(theme.note);
  const most = Math.min(MOST_PARTS, theme.size);
  return (
    <div className="theme-tools">
      {themes.length > 1 && (
        <label>
          Merge into
          <select className="field" value="" onChange={(event) => actions.edit(mergeThemes(picture, [Number(event.target.value), id]))}>
            <option value="" disabled>
              another theme …
            </option>
            {theme.related.map(({ theme: other }) => (
              <option key={other} value={other} label={themes[other].label} />
            ))}
          </select>
        </label>
      )}
      {most > 1 && (
        <label>
          Split into
          <select className="field" value="" onChange={(event) => actions.splitTheme(id, Number(event.target.value))}>
            <option value="" disabled>
              parts …
            </option>
            {Array.from({ length: most - 1 }, (_, i) => (
              <option key={i} value={i + 2} label={`${i + 2} parts`} />
            ))}
          </select>
        </label>
      )}
      <Swatches
        colors={TOPIC_COLORS}
        chosen={theme.color}
        none="Automatic"
        onChoose={(color) => actions.edit(paintTheme(picture, id, color))}
      />
      <label className="wide">
        Note
        <textarea
          className="field"
          rows={2}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => note.trim() !== theme.note && actions.edit(noteTheme(picture, id, note))}
        />
      </label>
      <button type="button" className="button small" onClick={() => actions.edit(hideTheme(picture, id, !theme.hidden))}>
        <EyeOff aria-hidden="true" /> {theme.hidden ? "Show in charts" : "Hide from charts"}
      </button>
    </div>
  );
}
