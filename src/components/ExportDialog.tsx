import { useState } from "react";
import { FIGURES } from "../charts/figures/figures";
import type { Look } from "../state/appState";
import { useShown } from "./context";
import { Dialog } from "./Dialog";
import { ExportEmbed } from "./ExportEmbed";
import { ExportFoot } from "./ExportFoot";
import { ExportFormats } from "./ExportFormats";
import { ExportOptions } from "./ExportOptions";
import { ExportPreview } from "./ExportPreview";
import { fetched } from "./fetched";
import { useExportPage } from "./useExportPage";

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

/** Fetched with the dialog, not with the page. */
const ExportWhole = fetched(async () => (await import("./ExportWhole")).ExportWhole);

/** One chart, as a picture with its words or as its numbers; what is shown is what is saved. */
export function ExportDialog() {
  const { state, actions, beside } = useShown();
  const [id, setId] = useState<string>(firstFigure(state.look));
  const exported = useExportPage(id);
  return (
    <Dialog className="export-dialog" title="Export" onClose={actions.closeDialog}>
      <div className="export-body">
        <div className="export-charts">
          <h2>Charts</h2>
          {FIGURES.filter((one) => one.id !== "flow" || beside?.named).map(({ id: other, name }) => (
            <button key={other} type="button" aria-pressed={other === id} onClick={() => setId(other)}>
              {name}
            </button>
          ))}
        </div>
        <ExportPreview id={id} exported={exported} />
        <div className="export-options">
          <ExportFormats />
          <ExportOptions style={exported.style} />
          <ExportWhole look={exported.look} />
          <ExportEmbed exported={exported} />
        </div>
      </div>
      <ExportFoot exported={exported} />
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
