import { X } from "lucide-react";
import { themeColor } from "../charts/style";
import { useShown } from "./context";

/** Colour and name of a theme, on top of its panel. */
export function ThemeHead({ theme: id }: { readonly theme: number }) {
  const { picture, actions, style } = useShown();
  const theme = picture.result.themes[id];
  const color = themeColor(picture.themes[id].slot, style.mode, "mark");
  return (
    <div className="head">
      <span className="dot" style={{ background: color }} />
      <h2>{theme.label}</h2>
      <button type="button" className="button bare icon small" aria-label="Close" onClick={() => actions.look({ selection: {} })}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
