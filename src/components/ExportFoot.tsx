import { ClipboardCopy, Upload } from "lucide-react";
import { useState } from "react";
import { copyPicture, copyText } from "../export/clipboard";
import { download, pngFile, svgFile } from "../export/figureFile";
import { DPI } from "../export/svgText";
import { csvFile, tabbedText } from "../export/tableFile";
import { useShown } from "./context";
import type { ExportPage } from "./useExportPage";

const CM_PER_INCH = 2.54;

/** What the file will be called and how large it is, and the ways to take it along. */
export function ExportFoot({ exported }: { readonly exported: ExportPage }) {
  const { state, actions } = useShown();
  const { format, scale } = state.exporting;
  const { page, table, nameOf } = exported;
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");
  const name = nameOf(format);
  const make = (): Blob | Promise<Blob> =>
    format === "csv" ? csvFile(table()) : format === "svg" ? svgFile(exported) : pngFile(exported, Number(scale));
  const save = async (): Promise<void> => {
    setProblem("");
    try {
      download(await make(), name);
    } catch (error) {
      setProblem(`The file could not be made: ${error instanceof Error ? error.message : String(error)}. Try a smaller scale.`);
    }
  };
  return (
    <div className="dialog-foot">
      <span className="quiet">
        {name}
        {format === "png" && ` · ${sizeInWords(page, Number(scale))}`}
      </span>
      <div className="right">
        {problem ? (
          <span className="message error">{problem}</span>
        ) : (
          <span className="quiet" role="status">
            {said}
          </span>
        )}
        <button
          type="button"
          className="button"
          onClick={() => void copyText(tabbedText(table()), "Numbers", "Export the CSV instead.").then(setSaid)}
        >
          <ClipboardCopy aria-hidden="true" /> Copy numbers
        </button>
        <button type="button" className="button" onClick={() => void copyPicture(() => pngFile(exported, Number(scale))).then(setSaid)}>
          <ClipboardCopy aria-hidden="true" /> Copy picture
        </button>
        <button type="button" className="button" onClick={actions.closeDialog}>
          Close
        </button>
        <button type="button" className="button primary" onClick={() => void save()}>
          <Upload aria-hidden="true" /> Export {format.toUpperCase()}
        </button>
      </div>
    </div>
  );
}

/** "2560 × 1440 pixels, 192 dpi: 33.9 × 19.1 cm". */
function sizeInWords({ width, height }: ExportPage["page"], scale: number): string {
  const cm = (pixels: number): string => ((pixels / DPI) * CM_PER_INCH).toFixed(1);
  return `${width * scale} × ${height * scale} pixels, ${DPI * scale} dpi: ${cm(width)} × ${cm(height)} cm`;
}
