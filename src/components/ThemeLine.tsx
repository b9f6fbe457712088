import { themeColor } from "../charts/style";
import { useShown } from "./context";

/** A theme as a line: dot, name, a bar or a chip, a number. */
export function ThemeLine(props: {
  readonly theme: number;
  readonly value: string;
  readonly share?: number;
  readonly chip?: React.ReactNode;
}) {
  const { picture, actions, style } = useShown();
  const theme = picture.themes[props.theme];
  return (
    <button type="button" className="theme-line" onClick={() => actions.look({ selection: { theme: props.theme } })}>
      <span className="dot" style={{ background: themeColor(theme.slot, style.mode, "mark") }} />
      <span className="name" title={theme.label}>
        {theme.label}
      </span>
      {props.share === undefined ? (
        <span className="number">{props.value}</span>
      ) : (
        <span className="bar">
          <span style={{ width: `${100 * props.share}%`, background: "var(--control)" }} />
        </span>
      )}
      {props.share === undefined ? props.chip : <span className="number">{props.value}</span>}
    </button>
  );
}
