import { Pencil, SlidersHorizontal, X } from "lucide-react";
import { useState } from "react";
import { themeColor } from "../charts/style";
import { renameTheme } from "../state/edits";
import { useShown } from "./context";
import { ThemeTools } from "./ThemeTools";

/** Colour and name of a theme, on top of its panel; the name can be written over, and more can be changed below it. */
export function ThemeHead({ theme: id }: { readonly theme: number }) {
  const { picture, actions, style } = useShown();
  const theme = picture.result.themes[id];
  const [open, setOpen] = useState(false);
  const color = themeColor(picture.themes[id].slot, style.mode, "mark");
  return (
    <>
      <div className="head">
        <span className="dot" style={{ background: color }} />
        <ThemeName key={`${theme.key} ${theme.label}`} theme={id} />
        <button
          type="button"
          className="button bare icon small"
          aria-label="Change this theme"
          title="Merge, split, colour, note, hide"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal aria-hidden="true" />
        </button>
        <button type="button" className="button bare icon small" aria-label="Close" onClick={() => actions.look({ selection: {} })}>
          <X aria-hidden="true" />
        </button>
      </div>
      {theme.label !== theme.found && (
        <p className="quiet">
          By its words: {theme.found}.{" "}
          <button type="button" className="link" onClick={() => actions.edit(renameTheme(picture, id, ""))}>
            Use that
          </button>
        </p>
      )}
      {open && <ThemeTools key={theme.key} theme={id} />}
      {!open && theme.note && <p className="note">{theme.note}</p>}
    </>
  );
}

/** The name; a click lets it be written over. Enter keeps it, Esc does not. */
function ThemeName({ theme: id }: { readonly theme: number }) {
  const { picture, actions } = useShown();
  const { label } = picture.result.themes[id];
  const [text, setText] = useState<string>();
  const keep = (): void => {
    if (text !== undefined && text.trim() !== label) actions.edit(renameTheme(picture, id, text));
    setText(undefined);
  };
  if (text === undefined)
    return (
      <h2>
        <button type="button" className="theme-name" title="Rename" onClick={() => setText(label)}>
          {label}&nbsp;
          <Pencil aria-hidden="true" />
        </button>
      </h2>
    );
  return (
    <input
      className="field theme-name"
      aria-label="Name of the theme"
      autoFocus
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
        if (event.key !== "Escape") return;
        event.stopPropagation();
        setText(undefined);
      }}
    />
  );
}
