import { useState } from "react";
import type { FigureLook } from "../charts/figures/figure";
import { fileName } from "../charts/figures/figures";
import { figuresFor, usualCharts } from "../export/chosenCharts";
import { download } from "../export/figureFile";
import { WHOLE_FORMATS, wholeFile, type WholeFormat } from "../export/wholeFile";
import { useShown } from "./context";
import { ExportOnePage } from "./ExportOnePage";

/** The whole list as a deck, a workbook, a report or a page of its own; the reader chooses the charts of deck and report. */
export function ExportWhole({ look }: { readonly look: FigureLook }) {
  const { picture, state } = useShown();
  const offered = figuresFor(picture, look);
  const [chosen, setChosen] = useState<readonly string[]>(() => usualCharts(picture, look));
  const [making, setMaking] = useState<WholeFormat["id"]>();
  const [problem, setProblem] = useState("");
  const charts = offered.map(({ id }) => id).filter((id) => chosen.includes(id));
  const save = async ({ id, extension }: WholeFormat): Promise<void> => {
    setProblem("");
    setMaking(id);
    try {
      const program = location.href.replace(/[?#].*$/, "");
      download(await wholeFile(id, picture, look, { charts, program, mode: state.exporting.mode }), fileName(picture, id, extension));
    } catch (error) {
      setProblem(`The file could not be made: ${error instanceof Error ? error.message : String(error)}.`);
    }
    setMaking(undefined);
  };
  return (
    <fieldset className="export-whole">
      <legend>The whole list</legend>
      {WHOLE_FORMATS.map((format) => (
        <div key={format.id} className="whole-format">
          <button type="button" className="button" disabled={making !== undefined} onClick={() => void save(format)}>
            {making === format.id ? "Making …" : format.name}
          </button>
          <small>{format.help}</small>
        </div>
      ))}
      <details>
        <summary>
          Charts of deck and report: {charts.length} of {offered.length}
        </summary>
        {offered.map(({ id, name }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])}
            />
            <span>{name}</span>
          </label>
        ))}
      </details>
      {problem && <p className="message error">{problem}</p>}
      <ExportOnePage />
    </fieldset>
  );
}
