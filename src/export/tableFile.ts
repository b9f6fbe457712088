import type { Table } from "../charts/figures/figure";

/** A table as CSV (RFC 4180) that opens in a spreadsheet: UTF-8 with a byte order mark, no cell that it would take for a formula. */
export function csvFile(table: Table): Blob {
  return new Blob([csvText(table)], { type: "text/csv;charset=utf-8" });
}

export function csvText({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map(csvCell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
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
