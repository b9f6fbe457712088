import { slideCount } from "../export/chosenCharts";
import type { ExportFormat } from "../state/exportChoices";
import { useShown } from "./context";
import { useExportCharts } from "./useExportCharts";

/** What kind of file to save. */
export function ExportFormats() {
  const { state, actions, picture } = useShown();
  const { chosen } = useExportCharts();
  const formats: readonly (readonly [ExportFormat, string, string])[] = [
    ["deck", "Slide deck (PPTX)", `${slideCount(chosen.length, picture)} slides, charts and text stay editable`],
    ["svg", "SVG", "this chart, text kept as text"],
    ["png", "PNG", "this chart, 1x – 4x, for documents"],
    ["csv", "CSV", "the numbers behind this chart"],
    ["workbook", "Workbook (XLSX)", "all tables, a sheet each"],
    ["report", "Report (Markdown)", "text and pictures in one zip file"],
    ["page", "Single HTML file", "opens offline, with the whole list"],
  ];
  return (
    <fieldset>
      <legend>Format</legend>
      {formats.map(([value, label, help]) => (
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
