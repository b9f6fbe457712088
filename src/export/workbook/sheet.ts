/** A sheet of a workbook as plain data; writeWorkbook.ts makes a file of several. */
export interface Sheet {
  /** At most 31 letters, none of []:*?/\. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** null: an empty cell. A text stays a text, whatever it begins with. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface SheetColumn {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly kind: ColumnKind;
}

/** How numbers of a column are shown; a text in any column is shown as it is. */
export type ColumnKind = "text" | "count" | "percent" | "points" | "number";
