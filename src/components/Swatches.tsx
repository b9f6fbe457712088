import { Check } from "lucide-react";
import { themeColor } from "../charts/style";
import { useShown } from "./context";

/** The colours of the palette to choose from, and none. */
export function Swatches(props: {
  readonly colors: number;
  readonly chosen: number | null;
  /** What it is called to choose none. */
  readonly none: string;
  readonly onChoose: (color: number | null) => void;
}) {
  const { mode } = useShown().style;
  return (
    <div className="swatches" role="group" aria-label="Colour">
      <button type="button" className="button small" aria-pressed={props.chosen === null} onClick={() => props.onChoose(null)}>
        {props.none}
      </button>
      {Array.from({ length: props.colors }, (_, slot) => (
        <button
          key={slot}
          type="button"
          className="swatch"
          aria-label={`Colour ${slot + 1}`}
          aria-pressed={props.chosen === slot}
          style={{ background: themeColor(slot, mode, "mark") }}
          onClick={() => props.onChoose(slot)}
        >
          {props.chosen === slot && <Check aria-hidden="true" />}
        </button>
      ))}
    </div>
  );
}
