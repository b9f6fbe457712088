import { InputError } from "../errors";
import type { Corpus, DateKind, DatePrecision, FileStream, ImportIssue, ImportReport, Paper, SourceReport } from "../types";
import { falseFrom, shortened } from "./coarseDates";
import { kindOfDates } from "./dateKind";
import { deduplicate } from "./deduplicate";
import { drawPapers } from "./drawPapers";
import { hasText, isCut } from "./importReport";
import { nameOfList } from "./nameOfList";
import type { FromSource } from "./normalizePaper";
import { withWholeWords } from "./partedWords";
import { SeenWhole } from "./recordReader";
import { type PaperStream, paperStreams, type StreamRead, streamPapers } from "./streamPapers";

/** Up to so many papers a list is analysed as a whole. */
export const MOST_HELD = 150_000;
/** So many are drawn from a longer one. */
export const DRAWN = 100_000;
const PASSES = 3;
/** As many as a table of numbers holds, and then some. */
const MOST_OF_ALL = 10_000_000;
/** By so many papers of one day it is told whether days can be believed. */
const ENOUGH_OF_A_DAY = 10;

/** A list that is too long to be held: papers drawn from it, and a way through the others. */
export interface ManyPapers {
  /** All papers of the list. */
  readonly papers: number;
  /** The drawn ones, by id; `drawnFrom` says of how many. */
  readonly corpus: Corpus;
  /** Hands over the papers that were not drawn, each once, in any order. Once only. @returns the report of the whole list */
  readonly others: (take: (paper: Paper) => void) => Promise<ImportReport>;
}

/**
 * First pass over a list of any length. Records are repaired as on every import. Records of one arXiv number, one DOI, or else one
 * id and title are one paper, for which the one with the longest abstract stands; other likenesses are looked for among the drawn papers only.
 *
 * @param files of a format that is read piece by piece (JSON Lines, tables, XML, RIS and its like), packed by gzip or not
 * @param today as for `importPapers`
 * @param most how many papers are drawn
 * @param done told the share that is done of three passes: one to see how files are encoded, one to draw, and one over the others
 * @returns undefined where a file has to be seen as a whole
 * Throws InputError as `importPapers` does, and "too-many-papers" above ten million.
 */
export async function manyPapers(
  files: readonly FileStream[],
  today: string,
  most: number,
  seed: number,
  done: (share: number) => void = () => undefined,
): Promise<ManyPapers | undefined> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  let read = 0;
  const streams = await paperStreams(files, (bytes) => done(Math.min(1, (read += bytes) / (PASSES * size))));
  if (!streams) return undefined;
  const draw = drawPapers(most, seed);
  const days = streams.map(() => new Map<string, number>());
  const kinds = new Map<DateKind, number>();
  let records = 0;
  try {
    await eachRecord(streams, today, (record, kind) => {
      if (records++ === MOST_OF_ALL) throw tooMany(files);
      draw.see(record);
      if (record.paper.date !== "") count(days[record.source], record.paper.date);
      count(kinds, kind);
    });
  } catch (error) {
    if (error instanceof SeenWhole) return undefined;
    throw error;
  }
  const believed = days.map((ofSource) => falseFrom(datesOf(ofSource)));
  const dated = (record: FromSource): FromSource => {
    const length = believed[record.source];
    return length === 0 ? record : shortened(record, length);
  };
  const { drawn, papers, standsForAnother } = draw.end();
  const held = drawn.map(dated);
  const { papers: merged, first } = deduplicate(held);
  const kept = withWholeWords(merged);
  const all = papers - (held.length - kept.length);
  const names = streams.map(({ name }) => name);
  return {
    papers: all,
    corpus: {
      name: nameOfList(names[0]),
      asOf: "",
      dateKind: kindOfDates(kept, inProportion(kinds, kept.length)),
      textWithheld: false,
      acronyms: [],
      compounds: [],
      ...(all > kept.length && { drawnFrom: all }),
      papers: kept,
    },
    async others(take) {
      const tallies = names.map(() => newTally());
      kept.forEach((paper, row) => addTo(tallies[held[first[row]].source], paper));
      const reads = await eachRecord(streams, today, (record) => {
        if (!standsForAnother(record)) return;
        const { paper } = dated(record);
        addTo(tallies[record.source], paper);
        take(paper);
      });
      return reportOf(names, reads, tallies, [drawnNote(all, kept), ...believed.flatMap((length, i) => coarseNote(names[i], length))]);
    },
  };
}

async function eachRecord(
  streams: readonly PaperStream[],
  today: string,
  take: (record: FromSource, kind: DateKind) => void,
): Promise<StreamRead[]> {
  const reads: StreamRead[] = [];
  for (const [source, stream] of streams.entries()) reads.push(await streamPapers(stream, source, today, take));
  return reads;
}

function count<T>(counts: Map<T, number>, what: T): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

/** Each day a few times at most, which is enough for `falseFrom`. */
function datesOf(days: ReadonlyMap<string, number>): string[] {
  return [...days].flatMap(([date, papers]) => new Array<string>(Math.min(papers, ENOUGH_OF_A_DAY)).fill(date));
}

/** So many kinds in the proportions of all, the most frequent first. */
function inProportion(kinds: ReadonlyMap<DateKind, number>, length: number): DateKind[] {
  const all = [...kinds.values()].reduce((sum, x) => sum + x, 0);
  const byCount = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return byCount.flatMap(([kind, papers]) => new Array<DateKind>(Math.round((papers / all) * length)).fill(kind));
}

/** What is counted of the papers of a source. */
interface Tally {
  kept: number;
  withAbstract: number;
  undated: number;
  cut: number;
  readonly dates: Record<DatePrecision, number>;
}

function newTally(): Tally {
  return { kept: 0, withAbstract: 0, undated: 0, cut: 0, dates: { day: 0, month: 0, year: 0, none: 0 } };
}

function addTo(tally: Tally, paper: Paper): void {
  tally.kept++;
  if (hasText(paper)) tally.withAbstract++;
  if (paper.date === "") tally.undated++;
  if (isCut(paper)) tally.cut++;
  tally.dates[paper.datePrecision]++;
}

function reportOf(
  names: readonly string[],
  reads: readonly StreamRead[],
  tallies: readonly Tally[],
  notes: readonly ImportIssue[],
): ImportReport {
  const sources = names.map((name, i): SourceReport => {
    const { format, read, dropped } = reads[i];
    const { kept, withAbstract, undated, cut } = tallies[i];
    return { name, format, read, kept, merged: read - dropped - kept, dropped, withAbstract, undated, cut };
  });
  const total = (field: "read" | "kept" | "merged" | "dropped" | "withAbstract" | "cut"): number =>
    sources.reduce((sum, source) => sum + source[field], 0);
  const dated = (precision: DatePrecision): number => tallies.reduce((sum, { dates }) => sum + dates[precision], 0);
  const merged = total("merged");
  return {
    sources,
    read: total("read"),
    kept: total("kept"),
    duplicates: merged,
    dropped: total("dropped"),
    withAbstract: total("withAbstract"),
    cut: total("cut"),
    dates: { day: dated("day"), month: dated("month"), year: dated("year"), none: dated("none") },
    issues: [...notes, ...duplicatesNote(merged), ...reads.flatMap(({ issues }) => issues)],
    near: [],
  };
}

function drawnNote(all: number, { length }: readonly Paper[]): ImportIssue {
  const message = `the list has ${all} papers, of which ${length} were drawn by chance: themes, words, topics and the map are of these`;
  return { code: "drawn", where: "", message, excerpt: "", note: true, count: all - length };
}

function coarseNote(name: string, length: 0 | 4 | 7): ImportIssue[] {
  if (length === 0) return [];
  const known = length === 4 ? "years" : "months";
  const message = `all days are the first of a ${known.slice(0, -1)}: only the ${known} are taken from them`;
  return [{ code: "coarse-dates", where: name, message, excerpt: "", note: true }];
}

function duplicatesNote(merged: number): ImportIssue[] {
  if (merged === 0) return [];
  const message = "records of papers that another record stands for: the same arXiv number, DOI, or id and title";
  return [{ code: "duplicate", where: "", message, excerpt: "", count: merged }];
}

function tooMany(files: readonly FileStream[]): InputError {
  const where = files.map(({ name }) => name).join(", ");
  return new InputError("too-many-papers", where, `more than ${MOST_OF_ALL} records`, "give a part of the list");
}
