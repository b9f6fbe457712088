import type { ExportChoices } from "../state/exportChoices";
import { useShown } from "./context";

const FORMATS: readonly (readonly [ExportChoices["format"], string, string])[] = [
  ["svg", "SVG", "text kept as text, typeface inside"],
  ["png", "PNG", "1x – 4x, for documents"],
  ["csv", "CSV", "the numbers behind the chart"],
];

/** What kind of file to save. */
export function ExportFormats() {
  const { state, actions } = useShown();
  return (
    <fieldset>
      <legend>Format</legend>
      {FORMATS.map(([value, label, help]) => (
        <label key={value} className="check choice">
          <input
            type="radio"
            name="format"
            checked={state.exporting.format === value}
            onChange={() => actions.exportAs({ format: value })}
          />
          <span>{label}</span>
          <small>{help}</small>
        </label>
      ))}
    </fieldset>
  );
}
