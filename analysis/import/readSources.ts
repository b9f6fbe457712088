import { InputError } from "../errors";
import type { ColumnChoices, FileBytes, FileStream, ImportIssue, Source } from "../types";
import { piecesOf, readText, watched } from "./fileStream";
import { parsePieces, parseSource } from "./parseSource";
import type { Parsed } from "./rawPaper";
import { MOST_BYTES, tooLarge, unpackPieces } from "./unpack";
import { leftOutOf, type Unpacked } from "./unpacked";

/** The names of the texts that were given, what is in each of them (in the same order), and the members of archives that were left out. */
export interface SourcesRead {
  readonly sources: readonly { readonly name: string }[];
  readonly parsed: readonly Parsed[];
  readonly leftOut: readonly ImportIssue[];
}

/** What papers can be read from. */
export type Given = Source | FileBytes | FileStream;

/**
 * Unpacks and reads what was given, one after the other. A member of an archive that cannot be read is left out; a file by
 * itself is an InputError.
 *
 * @param tolerant a file that cannot be read stands among the others without records and with an issue "unreadable", as
 *   long as another has papers
 * @param done told the share of all that is read, 0 to 1
 */
export async function readSources(
  given: readonly Given[],
  columns: ColumnChoices,
  tolerant: boolean,
  done: (share: number) => void,
): Promise<SourcesRead> {
  const all = given.reduce((sum, file) => sum + sizeOf(file), 0);
  const outcomes: (SourcesRead | InputError)[] = [];
  let before = 0;
  let most = 0; // the beginning of a file is read more than once
  for (const file of given) {
    outcomes.push(await orInputError(readFile(file, columns, (size) => done((most = Math.max(most, (before + size) / all))))));
    before += sizeOf(file);
  }
  done(1);
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

function sizeOf(file: Given): number {
  return "pieces" in file ? file.size : "bytes" in file ? file.bytes.length : file.text.length;
}

async function readFile(file: Given, columns: ColumnChoices, read: (size: number) => void): Promise<SourcesRead> {
  if ("text" in file) return readTexts({ sources: [file], leftOut: [] }, columns);
  if (sizeOf(file) > MOST_BYTES) throw tooLarge(file.name, "it is larger");
  const unpacked = await unpackPieces("bytes" in file ? piecesOf(file) : watched(file, read), isChosen(file, columns));
  if ("sources" in unpacked) return readTexts(unpacked, columns);
  const { name } = file;
  const parsed = await readText(unpacked.text, unpacked.beginning, (text) => parsePieces(name, text, columns[name]));
  return { sources: [{ name }], parsed: [parsed], leftOut: [] };
}

async function readTexts({ sources, leftOut }: Unpacked, columns: ColumnChoices): Promise<SourcesRead> {
  const alone = sources.length === 1;
  const outcomes = await Promise.all(sources.map((source) => orInputError(parseSource(source, columns[source.name]))));
  const read = outcomes.flatMap((outcome, i) => (outcome instanceof InputError ? [] : [{ source: sources[i], parsed: outcome }]));
  const failed = outcomes.flatMap((outcome, i) => (outcome instanceof InputError ? [{ source: sources[i], error: outcome }] : []));
  if (failed.length > 0 && (alone || read.length === 0)) throw failed[0].error;
  return {
    sources: read.map(({ source: { name } }) => ({ name })),
    parsed: read.map(({ parsed }) => parsed),
    leftOut: [...leftOut, ...failed.map(({ source, error }) => leftOutOf(source.name, error))],
  };
}

/** Has the reader said what the columns of its tables hold? */
function isChosen({ name }: { readonly name: string }, columns: ColumnChoices): boolean {
  return Object.keys(columns).some((source) => source === name || source.startsWith(`${name}, `));
}

function unreadable(name: string, error: InputError): SourcesRead {
  const message = `${error.message.replace(`${name}: `, "")}: ${error.hint}`;
  const issues = [{ code: "unreadable", where: name, message, excerpt: "" }];
  return { sources: [{ name }], parsed: [{ format: "not read", papers: [], issues, broken: 0 }], leftOut: [] };
}

async function orInputError<T>(work: Promise<T>): Promise<T | InputError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
