/**
 * The only place where `write-excel-file` comes in. Its sheets hold texts and numbers, never formulas. What the package offers packs large
 * sheets in workers whose scripts it makes itself, which the policy of the page refuses; beside it lies the same that packs them here.
 */
import type { Options, Sheet as Part } from "write-excel-file/universal";
// @ts-expect-error -- the package has types only for what it offers
import { generateXlsxFileSync } from "../../../node_modules/write-excel-file/modules/export/writeXlsxFileUniversal.js";
import { xmlLetters } from "../../charts/svg";
import { packFiles, unpackFiles } from "../zip";
import type { ColumnKind, Sheet } from "./sheet";

type Write = (parts: Part<never>[], options: Options<never>, none: undefined, bytesOfImage: () => Promise<never>) => Promise<Blob>;
const writeParts = generateXlsxFileSync as unknown as Write;

type Value = Sheet["rows"][number][number];

const FORMATS: Readonly<Record<ColumnKind, string | undefined>> = {
  text: undefined,
  count: "#,##0",
  percent: "0.0 %",
  points: "+0.0 %;-0.0 %;0.0 %",
  number: "0.00",
};
/** Longest text that a cell may hold. */
const LONGEST = 32_767;

/** Sheets -> the bytes of an .xlsx file; the row of heads stays in sight. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ head, kind }) => ({
        ...textCell(head),
        fontWeight: "bold" as const,
        align: kind === "text" ? ("left" as const) : ("right" as const),
      })),
      ...rows.map((row) => row.map((value, i) => cellOf(value, columns[i].kind))),
    ],
  }));
  const blob = await writeParts(parts, { fontFamily: "Arial", fontSize: 10 }, undefined, noImage);
  return packFiles(unpackFiles(new Uint8Array(await blob.arrayBuffer())));
}

const noImage = (): Promise<never> => Promise.reject(new Error("a workbook has no images"));

function cellOf(value: Value, kind: ColumnKind) {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return null;
  if (typeof value === "string") return textCell(value);
  const format = FORMATS[kind];
  return { type: Number, value, ...(format && { format }) };
}

function textCell(text: string) {
  return { type: String, value: xmlLetters(text).slice(0, LONGEST) };
}
