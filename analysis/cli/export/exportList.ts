import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { atOnce } from "../../../src/charts/atOnce";
import type { Figure } from "../../../src/charts/figures/figure";
import { fileName, FIGURES } from "../../../src/charts/figures/figures";
import { chartStyle } from "../../../src/charts/style";
import { type ChosenCharts, chosenFigures, figuresFor, usualCharts } from "../../../src/export/chosenCharts";
import { deckOf } from "../../../src/export/deck/deckOf";
import { writeDeck } from "../../../src/export/deck/writeDeck";
import { type ExportedFigure, exportedFigure, TEXT_SCALE } from "../../../src/export/exportedFigure";
import { factsInPng } from "../../../src/export/factsInPng";
import { reportOf } from "../../../src/export/report/reportOf";
import { writeReport } from "../../../src/export/report/writeReport";
import { svgText } from "../../../src/export/svgText";
import { csvText } from "../../../src/export/tableFile";
import { workbookOf } from "../../../src/export/workbook/workbookOf";
import { writeWorkbook } from "../../../src/export/workbook/writeWorkbook";
import type { Picture } from "../../../src/pasteToPicture";
import { FIRST_LOOK } from "../../../src/state/appState";
import { listMark } from "../../../src/state/listMark";
import { fragmentOf } from "../../../src/state/permalink";
import { InputError } from "../../errors";
import { writeWhole } from "../files";
import type { Terminal } from "../terminal";
import { diskFonts } from "./diskFonts";
import type { ExportChoices, Format } from "./exportChoices";
import { paint, paintPng } from "./paintPng";

/** The page's address is not known here. */
const PROGRAM = "";
/** As it looks when nobody has touched anything. */
const LOOK = FIRST_LOOK;

/** papertide export: the files that the page would save, under the same names. Throws InputError. */
export async function exportList(picture: Picture, choices: ExportChoices, terminal: Terminal): Promise<void> {
  const { out, formats } = choices;
  const figures = figuresWanted(picture, choices.charts);
  makeFolder(out);
  let written = 0;
  const write = (name: string, content: string | Uint8Array): void => {
    writeWhole(join(out, name), content);
    written += 1;
  };
  for (const figure of figures) {
    const exported = exportedAs(figure, picture, choices);
    for (const format of ["svg", "png", "csv"] as const)
      if (formats.includes(format)) write(exported.nameOf(format), await chartFile(format, exported, choices));
  }
  const charts =
    choices.charts === undefined
      ? usualCharts(picture, LOOK)
      : Array.isArray(choices.charts)
        ? choices.charts
        : figures.map(({ id }) => id);
  for (const format of ["pptx", "xlsx", "md"] as const)
    if (formats.includes(format)) write(wholeName(picture, format), await wholeFile(format, picture, charts, choices));
  terminal.out(`${out}: ${written} ${written === 1 ? "file" : "files"}\n`);
}

function figuresWanted(picture: Picture, wanted: ExportChoices["charts"]): Figure[] {
  const offered = figuresFor(picture, LOOK);
  if (wanted === undefined || wanted === "all") return offered;
  const ids = offered.map(({ id }) => id);
  for (const id of wanted) {
    if (ids.includes(id)) continue;
    const what = FIGURES.some((figure) => figure.id === id) ? `this list has no data for the chart "${id}"` : `there is no chart "${id}"`;
    throw new InputError("no-such-chart", "", what, `its charts are ${ids.join(", ")}`);
  }
  return offered.filter(({ id }) => wanted.includes(id));
}

function exportedAs(figure: Figure, picture: Picture, { shape, mode, typeface }: ExportChoices): ExportedFigure {
  const choices = {
    shape,
    style: chartStyle(mode, TEXT_SCALE.slide),
    text: "slide",
    paper: true,
    typeface,
    words: {},
    link: fragmentOf(LOOK, picture.result.options, listMark(picture.corpus)),
  } as const;
  return atOnce(exportedFigure(figure, picture, picture, LOOK, "", choices));
}

async function chartFile(format: "svg" | "png" | "csv", exported: ExportedFigure, { width }: ExportChoices): Promise<string | Uint8Array> {
  if (format === "csv") return csvText(exported.table());
  if (format === "svg") return svgText(exported, diskFonts);
  const svg = await svgText(exported, diskFonts, width / exported.page.width);
  return paintPng(svg, exported.page.width, width, factsInPng(exported.facts));
}

/** Ends as the page's files do: the report is a text with its pictures, packed. */
function wholeName(picture: Picture, format: Exclude<Format, "svg" | "png" | "csv">): string {
  const kind = { pptx: "deck", xlsx: "workbook", md: "report" }[format];
  return fileName(picture, kind, format === "md" ? "zip" : format);
}

function wholeFile(
  format: Exclude<Format, "svg" | "png" | "csv">,
  picture: Picture,
  charts: readonly string[],
  { mode }: ExportChoices,
): Promise<Uint8Array> {
  const choice: ChosenCharts = {
    figures: chosenFigures(picture, LOOK, charts),
    program: PROGRAM,
    styleAt: (textScale) => chartStyle(mode, textScale),
  };
  switch (format) {
    case "pptx":
      return writeDeck(atOnce(deckOf(picture, choice)), paint);
    case "xlsx":
      return writeWorkbook(workbookOf(picture, PROGRAM));
    case "md":
      return writeReport(atOnce(reportOf(picture, choice)), paint);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new InputError("cannot-write", path, "this folder cannot be made", "check the path and its rights");
  }
}
