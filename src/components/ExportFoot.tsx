import { ClipboardCopy, Files, Upload } from "lucide-react";
import { useState } from "react";
import { sentence } from "../../analysis/errors";
import { EngineError } from "../engine/engine";
import { copyPicture, copyText } from "../export/clipboard";
import { slideCount } from "../export/chosenCharts";
import { download } from "../export/download";
import { pngFile } from "../export/figureFile";
import { DPI } from "../export/svgText";
import { tabbedText } from "../export/tableFile";
import type { ExportFormat } from "../state/exportChoices";
import { useShown } from "./context";
import { useExportCharts } from "./useExportCharts";
import { type ExportFile, useExportFile } from "./useExportFile";
import type { ExportPage } from "./useExportPage";

const CM_PER_INCH = 2.54;

/** What the file will be called and how large it is, and the ways to take it along. */
export function ExportFoot({ exported }: { readonly exported: ExportPage | undefined }) {
  const { state, picture, actions } = useShown();
  const { format, scale } = state.exporting;
  const { chosen, offered } = useExportCharts();
  const { file, all } = useExportFile(exported);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const [making, setMaking] = useState(false);
  const save = async ({ name, make }: ExportFile): Promise<void> => {
    setProblem("");
    setSaid("");
    setMaking(true);
    try {
      download(await make(), name);
    } catch (error) {
      const hint = format === "png" ? " Try a smaller scale." : "";
      setProblem(`The file could not be made: ${whyNot(error)}.${hint}`);
    }
    setMaking(false);
  };
  const oneChart = format !== "workbook" && format !== "page";
  const waits = state.settled !== undefined; // a file would tell of themes that are gone a moment later
  return (
    <div className="dialog-foot">
      <span className="quiet">
        {file?.name}
        {exported && format === "png" && ` · ${sizeInWords(exported.page, Number(scale))}`}
      </span>
      <div className="right">
        {problem ? (
          <span className="message error">{problem}</span>
        ) : (
          <span className="quiet" role="status">
            {waits ? "A moment: other themes are being found" : making ? "Making the file …" : said}
          </span>
        )}
        {oneChart && exported && !waits && (
          <>
            <button
              type="button"
              className="button"
              onClick={() => void copyText(tabbedText(exported.table()), "Numbers", "Export the CSV instead.").then(setSaid)}
            >
              <ClipboardCopy aria-hidden="true" /> Copy numbers
            </button>
            <button type="button" className="button" onClick={() => void copyPicture(() => pngFile(exported, Number(scale))).then(setSaid)}>
              <ClipboardCopy aria-hidden="true" /> Copy picture
            </button>
          </>
        )}
        {all && (
          <button type="button" className="button" disabled={making || waits} onClick={() => void save(all)}>
            <Files aria-hidden="true" /> All {offered.length} charts
          </button>
        )}
        <button type="button" className="button" onClick={actions.closeDialog}>
          Close
        </button>
        <button type="button" className="button primary" disabled={making || waits || !file} onClick={() => file && void save(file)}>
          <Upload aria-hidden="true" /> {exportLabel(format, slideCount(chosen.length, picture))}
        </button>
      </div>
    </div>
  );
}

function exportLabel(format: ExportFormat, slides: number): string {
  switch (format) {
    case "deck":
      return `Export ${slides} slides`;
    case "workbook":
      return "Export workbook";
    case "report":
      return "Export report";
    case "page":
      return "Export page";
    default:
      return `Export ${format.toUpperCase()}`;
  }
}

/** What is wrong with the worker comes with what to do. */
function whyNot(error: unknown): string {
  if (error instanceof EngineError && error.hint !== "") return sentence(error);
  return error instanceof Error ? error.message : String(error);
}

/** "2560 × 1440 pixels, 192 dpi: 33.9 × 19.1 cm". */
function sizeInWords({ width, height }: ExportPage["page"], scale: number): string {
  const cm = (pixels: number): string => ((pixels / DPI) * CM_PER_INCH).toFixed(1);
  return `${width * scale} × ${height * scale} pixels, ${DPI * scale} dpi: ${cm(width)} × ${cm(height)} cm`;
}
