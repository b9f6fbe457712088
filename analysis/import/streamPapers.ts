import { InputError } from "../errors";
import type { DateKind, FileStream, ImportIssue } from "../types";
import { type Pieces, rereadText, watched } from "./fileStream";
import { type FromSource, normalizePaper } from "./normalizePaper";
import { parsePieces } from "./parseSource";
import { unpackPieces } from "./unpack";

/** Unpacked, a file that is read piece by piece may be so large. */
const MOST_UNPACKED = 40_000_000_000;
/** So many issues of one kind are kept one by one. */
const MOST_OF_A_KIND = 1000;

/** A text that can be read piece by piece as often as one likes. */
export interface PaperStream {
  readonly name: string;
  readonly pieces: () => AsyncIterable<string>;
}

/** What a pass over one of the texts found besides its papers. */
export interface StreamRead {
  readonly format: string;
  /** Records, with those that could not be read. */
  readonly read: number;
  readonly dropped: number;
  readonly issues: readonly ImportIssue[];
}

/**
 * Files -> texts; undefined where one of them is an archive or a spreadsheet, which has to be seen as a whole. Reads them once,
 * to see how they are encoded.
 *
 * @param read told the bytes of each piece, whenever it is read
 */
export async function paperStreams(
  files: readonly FileStream[],
  read: (bytes: number) => void,
): Promise<readonly PaperStream[] | undefined> {
  const streams: PaperStream[] = [];
  for (const file of files) {
    const unpacked = await unpackPieces(told(watched(file, NOTHING), read), false, MOST_UNPACKED);
    if ("sources" in unpacked) return undefined;
    streams.push({ name: file.name, pieces: await rereadText(unpacked.text, unpacked.beginning) });
  }
  return streams;
}

const NOTHING = (): void => undefined;

function told({ name, pieces }: Pieces, read: (bytes: number) => void): Pieces {
  return {
    name,
    async *pieces() {
      for await (const piece of pieces()) {
        read(piece.length);
        yield piece;
      }
    },
  };
}

/**
 * One pass: hands over the records of a text as papers, one after the other, and keeps none. Throws SeenWhole where the format has to be
 * seen as a whole.
 *
 * @param source place of the text among those that were given
 */
export async function streamPapers(
  { name, pieces }: PaperStream,
  source: number,
  today: string,
  take: (record: FromSource, dateKind: DateKind) => void,
): Promise<StreamRead> {
  const issues = fewIssues();
  let [read, dropped] = [0, 0];
  const parsed = await named(name, () =>
    parsePieces(name, pieces(), undefined, (raws) => {
      for (const raw of raws) {
        read++;
        const found = normalizePaper(raw, today);
        if ("paper" in found) {
          found.doubts.forEach(issues.add);
          take({ ...found, source }, raw.dateKind ?? "");
        } else {
          dropped++;
          issues.add(found);
        }
      }
    }),
  );
  parsed.issues.forEach(issues.add);
  return { format: parsed.format, read: read + parsed.broken, dropped: dropped + parsed.broken, issues: issues.all() };
}

/** What is wrong with a record is said of its file. */
async function named<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError) || error.message.startsWith(name)) throw error;
    throw new InputError(error.code, name, error.message, error.hint);
  }
}

/** Issues of which no kind fills the memory: of more than a thousand the rest is a count. */
function fewIssues(): { readonly add: (issue: ImportIssue) => void; readonly all: () => readonly ImportIssue[] } {
  const kept: ImportIssue[] = [];
  const kinds = new Map<string, { first: ImportIssue; count: number }>();
  return {
    add(issue) {
      const kind = kinds.get(issue.code);
      if (!kind) kinds.set(issue.code, { first: issue, count: 1 });
      else kind.count++;
      if ((kind?.count ?? 1) <= MOST_OF_A_KIND) kept.push(issue);
    },
    all: () => [
      ...kept,
      ...[...kinds.values()].flatMap(({ first, count }) =>
        count > MOST_OF_A_KIND ? [{ ...first, message: `${first.message} (and more of this kind)`, count: count - MOST_OF_A_KIND }] : [],
      ),
    ],
  };
}
