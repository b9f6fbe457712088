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

/**
 * Unpacks and reads what was given. A member of an archive that cannot be read is left out; a file by itself is an InputError.
 *
 * @param tolerant a file that cannot be read stands among the others without records and with an issue "unreadable", as
 *   long as another has papers
 */
export async function readSources(given: readonly (Source | FileBytes)[], columns: ColumnChoices, tolerant: boolean): Promise<SourcesRead> {
  const outcomes = await Promise.all(given.map((file) => orInputError(readFile(file, columns))));
  const failed = outcomes.find((outcome) => outcome instanceof InputError);
  const anyPapers = outcomes.some((one) => !(one instanceof InputError) && one.parsed.some(({ papers }) => papers.length > 0));
  if (failed && !(tolerant && anyPapers)) throw failed;
  const files = outcomes.map((outcome, i) => (outcome instanceof InputError ? unreadable(given[i].name, outcome) : outcome));
  return {
    sources: files.flatMap(({ sources }) => sources),
    parsed: files.flatMap(({ parsed }) => parsed),
    leftOut: files.flatMap(({ leftOut }) => leftOut),
  };
}

async function readFile(file: Source | FileBytes, columns: ColumnChoices): Promise<SourcesRead> {
  const { sources, leftOut } = "bytes" in file ? unpack(file, isChosen(file, columns)) : { sources: [file], leftOut: [] };
  const alone = sources.length === 1;
  const outcomes = await Promise.all(sources.map((source) => orInputError(parseSource(source, columns[source.name]))));
  const read = outcomes.flatMap((outcome, i) => (outcome instanceof InputError ? [] : [{ source: sources[i], parsed: outcome }]));
  const failed = outcomes.flatMap((outcome, i) => (outcome instanceof InputError ? [{ source: sources[i], error: outcome }] : []));
  if (failed.length > 0 && (alone || read.length === 0)) throw failed[0].error;
  return {
    sources: read.map(({ source }) => source),
    parsed: read.map(({ parsed }) => parsed),
    leftOut: [...leftOut, ...failed.map(({ source, error }) => leftOutOf(source.name, error))],
  };
}

/** Has the reader said what the columns of its tables hold? */
function isChosen({ name }: FileBytes, columns: ColumnChoices): boolean {
  return Object.keys(columns).some((source) => source === name || source.startsWith(`${name}, `));
}

function unreadable(name: string, error: InputError): SourcesRead {
  const message = `${error.message.replace(`${name}: `, "")}: ${error.hint}`;
  const issues = [{ code: "unreadable", where: name, message, excerpt: "" }];
  return { sources: [{ name, text: "" }], parsed: [{ format: "not read", papers: [], issues, broken: 0 }], leftOut: [] };
}

async function orInputError<T>(work: Promise<T>): Promise<T | InputError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
