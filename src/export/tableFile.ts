import { atOnce } from "../charts/atOnce";
import type { Table } from "../charts/figures/figure";
import { madeInTurns } from "../inTurns";

/** Rows that are written between two pauses. */
const PIECE = 500;

/** A table as CSV (RFC 4180) that opens in a spreadsheet: UTF-8 with a byte order mark, no cell that it would take for a formula. */
export async function csvFile(table: Table): Promise<Blob> {
  return new Blob(await madeInTurns(csvInPieces(table)), { type: "text/csv;charset=utf-8" });
}

export function csvText(table: Table): string {
  return atOnce(csvInPieces(table)).join("");
}

function* csvInPieces({ columns, rows }: Table): Generator<void, string[]> {
  const parts = [`\uFEFF${csvLine(columns)}`];
  for (let from = 0; from < rows.length; from += PIECE) {
    parts.push(
      rows
        .slice(from, from + PIECE)
        .map(csvLine)
        .join(""),
    );
    yield;
  }
  return parts;
}

function csvLine(row: readonly (string | number)[]): string {
  return `${row.map(csvCell).join(",")}\r\n`;
}

export function csvCell(value: string | number): string {
  const safe = cellText(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as a spreadsheet takes it from the clipboard: cells parted by tabs. */
export function tabbedText({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => row.map((cell) => cellText(cell).replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

function cellText(value: string | number): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(Number(value.toFixed(6))) : "";
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
