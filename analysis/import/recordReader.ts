import { InputError } from "../errors";
import type { Parsed, RawPaper } from "./rawPaper";

/**
 * Reads the records of a text that comes in pieces, so that only a window of it is in memory. What comes out does not
 * depend on where the text is cut.
 */
export interface RecordReader {
  /**
   * Reads the records that are whole in the window. @returns how many of its characters are done with: the others stand at
   * the beginning of the next window, with more behind them
   *
   * @param last whether the text ends with this window; then all of it is done with
   */
  readonly take: (window: string, last: boolean) => number;
  /** Gives away the papers that were read since it was last asked, so that a list of any length can be read; `end` gives the others. Missing where a format has to be seen as a whole. */
  readonly giveAway?: () => readonly RawPaper[];
  /** Takes nothing before the text ends; the window of another reader begins with the record that it is in. */
  readonly waits?: true;
  /** What was read. Throws InputError where it cannot be read at all. */
  readonly end: () => Parsed;
}

/** Begins to read a source of this name. */
export type OpenReader = (source: string) => RecordReader;

/** A reader is chosen by a window that holds so many characters behind the blanks above, or the whole text. */
const BEGINNING = 100_000;
/** No record is so long, with the whole text of its paper: something that should end it is missing. */
const LONGEST_RECORD = 10_000_000;

/** Thrown where papers are wanted while a list is read, and its format has to be seen as a whole. */
export class SeenWhole extends Error {}

/**
 * Reads a text from its pieces. A window from which nothing could be taken grows to twice its size before it is looked at
 * again, so that a long record costs time in proportion to it. Throws InputError "long-record".
 *
 * @param open chooses the reader from the first window
 * @param take is given the papers while they are read; none is kept. Throws SeenWhole where that cannot be
 */
export async function readPieces(
  source: string,
  pieces: AsyncIterable<string> | Iterable<string>,
  open: (window: string) => RecordReader | Promise<RecordReader>,
  take?: (papers: readonly RawPaper[]) => void,
): Promise<Parsed> {
  let reader: RecordReader | undefined;
  let window = "";
  let waiting: string[] = [];
  let length = 0; // of what waits
  const look = async (last: boolean): Promise<void> => {
    window += waiting.join("");
    [waiting, length] = [[], 0];
    if (!last && reader === undefined && window.trimStart().length < BEGINNING) return;
    reader ??= await open(window);
    if (take && !reader.giveAway) throw new SeenWhole();
    window = window.slice(reader.take(window, last));
    take?.(reader.giveAway?.() ?? []);
    if (!reader.waits) refuseLonger(window.length, source);
  };
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= window.length) await look(false);
  }
  await look(true);
  const parsed = (reader as RecordReader).end();
  if (!take) return parsed;
  take(parsed.papers);
  return { ...parsed, papers: [] };
}

/** Throws InputError "long-record" where a record has so many letters that what should end it must be missing. */
export function refuseLonger(letters: number, source: string): void {
  if (letters <= LONGEST_RECORD) return;
  throw new InputError(
    "long-record",
    source,
    `a record of more than ${LONGEST_RECORD / 1e6} million letters was found`,
    "look for a missing quotation mark or bracket, or save the list again",
  );
}

/** Reads a text that is there as a whole. */
export function readWhole(text: string, reader: RecordReader): Parsed {
  reader.take(text, true);
  return reader.end();
}

/** A reader of a format that has to be seen as a whole. */
export function wholeText(read: (text: string, source: string) => Parsed): OpenReader {
  return (source) => {
    let text = "";
    return {
      waits: true,
      take(window, last) {
        if (last) text = window;
        return last ? window.length : 0;
      },
      end: () => read(text, source),
    };
  };
}

/** For formats of lines: hands out the lines that are whole. @returns what `take` returns */
export function takeLines(window: string, last: boolean, line: (text: string) => void): number {
  let at = 0;
  for (let end = window.indexOf("\n"); end >= 0; end = window.indexOf("\n", at)) {
    line(window.slice(at, end));
    at = end + 1;
  }
  if (!last) return at;
  line(window.slice(at));
  return window.length;
}
