import { InputError } from "../errors";
import type { FileBytes, Source, TablePreview } from "../types";
import { hasColumns, tableOf, tableReader } from "./csvRecords";
import { FORMATS, pageReader } from "./formats";
import { unpack } from "./unpack";

/** By so many characters a table is known, and of so many its preview is made. */
const BEGINNING = 100_000;

export interface TableFound {
  /** The name that its columns are chosen under, see ColumnChoices. */
  readonly source: string;
  readonly preview: TablePreview;
}

/** The tables among what was given, packed or not, also those whose columns nobody named. What cannot be unpacked holds none. */
export async function tablesIn(given: readonly (Source | FileBytes)[]): Promise<TableFound[]> {
  const sources = given.flatMap((file) => ("bytes" in file ? unpackedSources(file) : [file]));
  const tables = await Promise.all(sources.map(async (source) => ((await isTable(source.text)) ? [tableFound(source)] : [])));
  return tables.flat();
}

function unpackedSources(file: FileBytes): readonly Source[] {
  try {
    return unpack(file, true).sources;
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** What is read as a table, or what is read as a page for want of names above its columns. */
async function isTable(text: string): Promise<boolean> {
  const beginning = text
    .slice(0, BEGINNING)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .trimStart();
  const reader = await FORMATS.find(({ fits }) => fits(beginning.slice(0, 20_000)))?.reader();
  return beginning !== "" && (reader === tableReader || (reader === pageReader && hasColumns(beginning)));
}

function tableFound({ name, text }: Source): TableFound {
  return { source: name, preview: tableOf(text.slice(0, BEGINNING)) };
}
