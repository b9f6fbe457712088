import { atOnce } from "../charts/atOnce";
import { fileName } from "../charts/figures/figures";
import { pngFile, svgFile } from "../export/figureFile";
import { emptyPage } from "../export/emptyPage";
import { csvFile } from "../export/tableFile";
import { wholeFile } from "../export/wholeFile";
import { packFiles } from "../export/zip";
import { fetchPart } from "../fetchPart";
import { useShown } from "./context";
import { useExportCharts } from "./useExportCharts";
import { type ExportPage, styleOf, useChosenFigures, useExportPages } from "./useExportPage";

/** A file that can be made: what it is called, and how. */
export interface ExportFile {
  readonly name: string;
  readonly make: () => Promise<Blob>;
}

const EXTENSIONS = { deck: "pptx", workbook: "xlsx", report: "zip", page: "html" } as const;

/** The file that the reader asks for, and for single charts the same of all charts, in one zip file; no file of a chart that is not drawn yet. */
export function useExportFile(exported: ExportPage | undefined): {
  readonly file: ExportFile | undefined;
  readonly all: ExportFile | undefined;
} {
  const { picture, state, engine } = useShown();
  const { exporting, look, origin } = state;
  const { format } = exporting;
  const { offered, chosen } = useExportCharts();
  const pages = useExportPages();
  const figures = useChosenFigures();
  const program = location.href.replace(/[?#].*$/, "");
  const whole = (id: keyof typeof EXTENSIONS, make: () => Promise<Blob>) => ({
    file: { name: fileName(picture, id, EXTENSIONS[id]), make },
    all: undefined,
  });
  switch (format) {
    case "deck":
    case "report":
      return whole(format, () =>
        wholeFile(format, picture, { figures: figures(chosen), program, styleAt: (scale) => styleOf(exporting, scale) }),
      );
    case "workbook":
      return whole(format, async () => {
        const { workbookOf } = await fetchPart(() => import("../export/workbook/workbookOf"));
        return engine.writeWorkbook(workbookOf(picture, program));
      });
    case "page":
      return whole(format, async () => {
        const { corpus, result } = picture;
        const savedOn = new Date().toISOString().slice(0, 10);
        const session = { name: origin.name || corpus.name, savedOn, corpus, options: result.options, look };
        const page = await emptyPage();
        return exporting.withheld ? engine.writeWithheld(session, page) : engine.writeSession(session, page);
      });
    case "svg":
    case "png":
    case "csv": {
      const fileOf = async (page: ExportPage): Promise<Blob> =>
        format === "csv" ? csvFile(page.table()) : format === "svg" ? svgFile(page) : pngFile(page, Number(exporting.scale));
      const makeAll = async (): Promise<Blob> => {
        const files: Record<string, Uint8Array> = {};
        for (const { id } of offered) {
          const page = atOnce(pages(id));
          files[page.nameOf(format)] = new Uint8Array(await (await fileOf(page)).arrayBuffer());
        }
        return new Blob([packFiles(files)], { type: "application/zip" });
      };
      return {
        file: exported && { name: exported.nameOf(format), make: () => fileOf(exported) },
        all: { name: fileName(picture, `charts-${format}`, "zip"), make: makeAll },
      };
    }
  }
}
