import { InputError } from "../errors";
import type { ColumnChoices, FileBytes, ImportIssue, Source } from "../types";
import { parseSource } from "./parseSource";
import type { Parsed } from "./rawPaper";
import { unpack } from "./unpack";
import { leftOutOf } from "./unpacked";

/** The texts that were given, what is in each of them (in the same order), and the members of archives that were left out. */
export interface SourcesRead {
  readonly sources: readonly Source[];
  readonly parsed: readonly Parsed[];
  readonly leftOut: readonly ImportIssue[];
}

/** Unpacks and reads what was given. A member of an archive that cannot be read is left out; a file by itself is an InputError. */
export async function readSources(given: readonly (Source | FileBytes)[], columns: ColumnChoices): Promise<SourcesRead> {
  const files = await Promise.all(given.map((file) => readFile(file, columns)));
  return {
    sources: files.flatMap(({ sources }) => sources),
    parsed: files.flatMap(({ parsed }) => parsed),
    leftOut: files.flatMap(({ leftOut }) => leftOut),
  };
}

async function readFile(file: Source | FileBytes, columns: ColumnChoices): Promise<SourcesRead> {
  const { sources, leftOut } = "bytes" in file ? unpack(file) : { sources: [file], leftOut: [] };
  const alone = sources.length === 1;
  const outcomes = await Promise.all(sources.map((source) => readOne(source, columns)));
  const read = outcomes.flatMap((outcome, i) => (outcome instanceof InputError ? [] : [{ source: sources[i], parsed: outcome }]));
  const failed = outcomes.flatMap((outcome, i) => (outcome instanceof InputError ? [{ source: sources[i], error: outcome }] : []));
  if (failed.length > 0 && (alone || read.length === 0)) throw failed[0].error;
  return {
    sources: read.map(({ source }) => source),
    parsed: read.map(({ parsed }) => parsed),
    leftOut: [...leftOut, ...failed.map(({ source, error }) => leftOutOf(source.name, error))],
  };
}

async function readOne(source: Source, columns: ColumnChoices): Promise<Parsed | InputError> {
  try {
    return await parseSource(source, columns[source.name]);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
