import { InputError } from "../errors";
import type { ColumnChoices, FileBytes, FileStream, ImportIssue, Source } from "../types";
import { wholeFile } from "./fileStream";
import { parseJsonLinesStream } from "./jsonLinesStream";
import { parseSource } from "./parseSource";
import type { Parsed } from "./rawPaper";
import { unpack } from "./unpack";
import { leftOutOf } from "./unpacked";

/** The names of the texts that were given, what is in each of them (in the same order), and the members of archives that were left out. */
export interface SourcesRead {
  readonly sources: readonly { readonly name: string }[];
  readonly parsed: readonly Parsed[];
  readonly leftOut: readonly ImportIssue[];
}

/** What papers can be read from. */
export type Given = Source | FileBytes | FileStream;

/**
 * Unpacks and reads what was given. A member of an archive that cannot be read is left out; a file by itself is an InputError.
 *
 * @param done told the share of all that is read
 */
export async function readSources(given: readonly Given[], columns: ColumnChoices, done: (share: number) => void): Promise<SourcesRead> {
  const all = given.reduce((sum, file) => sum + sizeOf(file), 0);
  const files: SourcesRead[] = [];
  let before = 0;
  for (const file of given) {
    files.push(await readFile(file, columns, (size) => done((before + size) / all)));
    before += sizeOf(file);
    done(before / all);
  }
  return {
    sources: files.flatMap(({ sources }) => sources),
    parsed: files.flatMap(({ parsed }) => parsed),
    leftOut: files.flatMap(({ leftOut }) => leftOut),
  };
}

function sizeOf(file: Given): number {
  return "pieces" in file ? file.size : "bytes" in file ? file.bytes.length : file.text.length;
}

async function readFile(file: Given, columns: ColumnChoices, read: (size: number) => void): Promise<SourcesRead> {
  if (!("pieces" in file)) return readWhole(file, columns);
  const streamed = columns[file.name] ? undefined : await parseJsonLinesStream(file, read);
  if (streamed) return { sources: [{ name: file.name }], parsed: [streamed], leftOut: [] };
  return readWhole(await wholeFile(file, read), columns);
}

async function readWhole(file: Source | FileBytes, columns: ColumnChoices): Promise<SourcesRead> {
  const { sources, leftOut } = "bytes" in file ? unpack(file) : { sources: [file], leftOut: [] };
  const alone = sources.length === 1;
  const outcomes = await Promise.all(sources.map((source) => readOne(source, columns)));
  const read = outcomes.flatMap((outcome, i) => (outcome instanceof InputError ? [] : [{ source: sources[i], parsed: outcome }]));
  const failed = outcomes.flatMap((outcome, i) => (outcome instanceof InputError ? [{ source: sources[i], error: outcome }] : []));
  if (failed.length > 0 && (alone || read.length === 0)) throw failed[0].error;
  return {
    sources: read.map(({ source: { name } }) => ({ name })),
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
