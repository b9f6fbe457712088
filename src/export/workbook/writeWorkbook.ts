/** The only place where `write-excel-file` comes in. Its sheets hold texts and numbers, never formulas. */
import writeExcelFile from "write-excel-file/universal";
import { xmlLetters } from "../../charts/svg";
import { packFiles, unpackFiles } from "../zip";
import type { ColumnKind, Sheet } from "./sheet";

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
  const blob = await writeExcelFile(parts, { fontFamily: "Arial", fontSize: 10 }).toBlob();
  return packFiles(unpackFiles(new Uint8Array(await blob.arrayBuffer())));
}

function cellOf(value: Value, kind: ColumnKind) {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return null;
  if (typeof value === "string") return textCell(value);
  const format = FORMATS[kind];
  return { type: Number, value, ...(format && { format }) };
}

function textCell(text: string) {
  return { type: String, value: xmlLetters(text).slice(0, LONGEST) };
}
