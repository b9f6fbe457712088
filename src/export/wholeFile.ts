import type { FigureLook } from "../charts/figures/figure";
import { fetchPart } from "../fetchPart";
import type { Picture } from "../pasteToPicture";
import type { ChosenCharts } from "./chosenCharts";
import { paint } from "./figureFile";

/** A file of the whole list. */
export interface WholeFormat {
  readonly id: "deck" | "workbook" | "report";
  readonly name: string;
  readonly help: string;
  readonly extension: string;
}

export const WHOLE_FORMATS: readonly WholeFormat[] = [
  { id: "deck", name: "Slide deck (PPTX)", help: "charts, a slide a theme, numbers in the notes; editable", extension: "pptx" },
  { id: "workbook", name: "Workbook (XLSX)", help: "all tables, a sheet each", extension: "xlsx" },
  { id: "report", name: "Report (Markdown)", help: "text and pictures in one zip file", extension: "zip" },
];

/** What writes a file is fetched when it is first asked for. */
export async function wholeFile(format: WholeFormat["id"], picture: Picture, look: FigureLook, choice: ChosenCharts): Promise<Blob> {
  switch (format) {
    case "deck": {
      const [{ deckOf }, { writeDeck }] = await fetchPart(() => Promise.all([import("./deck/deckOf"), import("./deck/writeDeck")]));
      const type = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
      return new Blob([await writeDeck(deckOf(picture, look, choice), paint)], { type });
    }
    case "workbook": {
      const [{ workbookOf }, { writeWorkbook }] = await fetchPart(() =>
        Promise.all([import("./workbook/workbookOf"), import("./workbook/writeWorkbook")]),
      );
      const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      return new Blob([await writeWorkbook(workbookOf(picture, choice.program))], { type });
    }
    case "report": {
      const [{ reportOf }, { writeReport }] = await fetchPart(() =>
        Promise.all([import("./report/reportOf"), import("./report/writeReport")]),
      );
      return new Blob([await writeReport(reportOf(picture, look, choice), paint)], { type: "application/zip" });
    }
  }
}
