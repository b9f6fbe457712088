import { useState } from "react";
import type { Look } from "../state/appState";
import { isPicture } from "../state/exportChoices";
import { useShown } from "./context";
import { Dialog } from "./Dialog";
import { ExportCharts } from "./ExportCharts";
import { PageContents, WorkbookContents } from "./ExportContents";
import { ExportEmbed } from "./ExportEmbed";
import { ExportFoot } from "./ExportFoot";
import { ExportFormats } from "./ExportFormats";
import { ExportOptions } from "./ExportOptions";
import { ExportPreview } from "./ExportPreview";
import { ExportRights } from "./ExportRights";
import { exportStyle, useExportPage } from "./useExportPage";

const OF_VIEW = { overview: "map", topics: "topics", papers: "map", quality: "theme-count" } as const;
const OF_TRENDS = {
  panels: "trends",
  lines: "lines",
  stack: "stack",
  stream: "stream",
  ranks: "ranks",
  slope: "slope",
  terms: "bursts",
  table: "trends",
} as const;
const OF_SHAPE = { tree: "theme-tree", treemap: "treemap", circles: "circles", matrix: "similarity" } as const;

/** Charts, tables, decks and pages; what is shown is what is saved. */
export function ExportDialog() {
  const { state, actions } = useShown();
  const [id, setId] = useState<string>(firstFigure(state.look));
  const { value: exported, isCurrent } = useExportPage(id);
  const { exporting } = state;
  const { format } = exporting;
  const whole = format === "workbook" || format === "page";
  return (
    <Dialog className={whole ? "export-dialog whole" : "export-dialog"} title="Export" onClose={actions.closeDialog}>
      <div className="export-body">
        {!whole && <ExportCharts id={id} show={setId} />}
        {format === "workbook" && <WorkbookContents />}
        {format === "page" && <PageContents />}
        {!whole && <ExportPreview id={id} exported={exported} isCurrent={isCurrent} show={setId} />}
        <div className="export-options">
          <ExportFormats />
          {format === "page" && <ExportRights />}
          {!whole && format !== "csv" && <ExportOptions style={exportStyle(exporting)} />}
          {isPicture(format) && exported && <ExportEmbed exported={exported} />}
        </div>
      </div>
      <ExportFoot exported={isCurrent ? exported : undefined} />
    </Dialog>
  );
}

/** The chart that is on screen. */
function firstFigure({ view, hierarchyAs, trendsAs, against }: Look): string {
  if (against !== undefined) return "contrast";
  if (view === "themes") return OF_SHAPE[hierarchyAs];
  if (view === "trends") return OF_TRENDS[trendsAs];
  return OF_VIEW[view];
}
