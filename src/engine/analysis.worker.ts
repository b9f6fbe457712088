/** The other side of the worker boundary: the only file of the page that computes. As long as the list of questions that it answers. */
import { expose, transfer } from "comlink";
import { analyze } from "../../analysis/analyze";
import { analyzeInTurns } from "../../analysis/analyzeInTurns";
import { analyzeInTwo } from "../../analysis/analyzeInTwo";
import { countWhole } from "../../analysis/analyzeMany";
import { comparePeriodsOf } from "../../analysis/comparePeriodsOf";
import { InputError } from "../../analysis/errors";
import { corpusJson } from "../../analysis/export/corpusJson";
import { markOf } from "../../analysis/export/listMark";
import type { SessionParts } from "../../analysis/export/sessionJson";
import { importOrDraw } from "../../analysis/import/importOrDraw";
import { DRAWN, manyPapers } from "../../analysis/import/manyPapers";
import { tablesIn } from "../../analysis/import/tablesIn";
import { type PaperIndex, paperIndex } from "../../analysis/search/paperIndex";
import { splitTheme } from "../../analysis/splitTheme";
import { stageCache } from "../../analysis/stageCache";
import { leavesMoreOut, nameAnew, type Stages, stagesOf } from "../../analysis/nameAnew";
import { sameOptions } from "../../analysis/options";
import { themesBetween, themesWith } from "../../analysis/themesBeside";
import { themesFirst } from "../../analysis/themesFirst";
import { explainPaper } from "../../analysis/themes/explainPaper";
import { compareWords } from "../../analysis/themes/logOdds";
import { documentLayout } from "../../analysis/layout/documentLayout";
import { randomFor } from "../../analysis/random";
import { themeNames } from "../../analysis/themes/themeNames";
import { withheldCorpusJson } from "../../analysis/withholdText";
import { type ListHeld, workAhead } from "../../analysis/workAhead";
import { sessionBlob } from "../export/sessionBlob";
import type { Sheet } from "../export/workbook/sheet";
import type { Input } from "./engine";
import { beginningOf, keptStreamOf, streamOf } from "./inputBytes";
import { type CorpusFacts, type CorpusPacker, corpusPacker } from "./corpusPacker";
import { keepResult, type KeyedList, keptResult, papersKey, resultKey } from "./keptResults";
import { packed } from "./packedAnswer";
import { type PackedOptions, packedResult, type PackedResult, unpackedOptions, unpackedResult } from "./packedResult";
import { type MapHelper, mapHelperFor, type MapMaker } from "./mapHelper";
import { inPieces } from "./pieces";
import { faultOfPlace, holdForLife } from "./workerLife";
import type {
  AnalysisOptions,
  AnalysisResult,
  Corpus,
  Evidence,
  FileStream,
  Grouping,
  ImportWishes,
  Paper,
  Periods,
  Report,
  Source,
  Whole,
} from "../../analysis/types";

/** Every message is answered; an error is an answer too, with its code and hint. */
export type Answer<T> =
  { readonly value: T } | { readonly error: { readonly code: string; readonly message: string; readonly hint: string } };

/** Papers that have come from the page of a list that is still coming. */
let come: Paper[] = [];
let packer: CorpusPacker | undefined;
/** The workbook that is still coming. */
const sheets: (Sheet & { readonly rows: Sheet["rows"][number][] })[] = [];
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** What was read last: where it is opened, it need not come back from the page. */
let read: (List & { readonly files: Files }) | undefined;
/** What the papers that are held were drawn from, if they were; see countWhole. */
let drawnFrom: Files | undefined;
let held: List | undefined;
/** One analysis at a time, although it waits for a map that is made elsewhere. */
let analysing: Promise<unknown> = Promise.resolve();
/** The one that was asked for last: done, or given up. */
let last = { isOver: true };
const ahead = workAhead(setTimeout);
/** The list that is prepared or soon will be. */
let preparing: List | undefined;
let done: Done | undefined;
/** After an answer, so that neither what follows at once nor the drawing of it is held up; before the page foresees what comes next. In ms. */
const AFTERWARDS = 600;
/** Of so many papers themes take so long to find that what is looked at first comes first. */
const LONG = 1000;
/** The very program, by the name that its content has given it; "" where it has no such name. */
const PROGRAM = import.meta.env.PROD && self.location.protocol !== "blob:" ? self.location.href : "";
/** The last count of all papers, with what it rests on. */
let counted: { readonly from: readonly unknown[]; readonly whole: Whole } | undefined;
/** Of the papers that are held: as it is read some papers at a time, and when it is done. */
let reading: Generator<void, PaperIndex> | undefined;
let index: PaperIndex | undefined;
const life = holdForLife();

const api = {
  /** Answers when the page can hear of the end of this worker; false where it cannot. */
  lives: () => life,

  /**
   * @param take is given the papers, piece by piece, before the answer comes with the rest
   * @param open the list that papers are added to; its own have come
   */
  async importPapers(
    inputs: readonly Input[],
    today: string,
    wishes: ImportWishes | undefined,
    report: (share: number) => void,
    take: (papers: readonly Paper[]) => Promise<unknown>,
    open: CorpusFacts | undefined,
  ) {
    try {
      read = undefined;
      rest();
      const coming = wishes?.reopened ? await Promise.all(inputs.map(keptStreamOf)) : inputs.map(streamOf);
      const given = [...(open ? [sourceOf({ ...open, papers: come })] : []), ...coming];
      come = [];
      const imported = await importOrDraw(given, today, wishes, sparingly(report));
      read = { ...listOf(imported.corpus), files: { inputs, today } };
      const { papers, ...facts } = imported.corpus;
      if (PROGRAM !== "") void papersKey(read); // while the page takes its time
      await inPieces(papers, take);
      return { value: { facts, report: imported.report, mark: markOf(papers) } };
    } catch (error) {
      return failure(error);
    }
  },

  tablesIn: (inputs: readonly Input[]) => answerLater(async () => tablesIn(await Promise.all(inputs.map(beginningOf)))),

  /** Papers of a list that comes in pieces. */
  take: (papers: readonly Paper[]) => void come.push(...papers),

  /** Keeps a corpus of the papers that have come, so that later runs on it can use what earlier ones found. */
  hold(facts: CorpusFacts): void {
    hold(listOf({ ...facts, papers: come }));
    come = [];
  },

  /** What the list that was read last needs if it is opened with these options is computed, until something else is asked for. */
  async prepare(asked: PackedOptions, report: Report): Promise<void> {
    const list = ready(read);
    const options = optionsFor(list, asked);
    preparing = list;
    if ((await resultKept(list, options)) || preparing !== list) return;
    await findAhead(list, options, throttled(report));
  },

  rest,

  /** Keeps the list that was read last, with what was found of it beforehand; the reader may have given it a name and a day. */
  holdRead({ name, asOf }: CorpusFacts): void {
    const { files, ...list } = ready(read);
    hold({ ...list, corpus: { ...list.corpus, name, asOf } });
    drawnFrom = list.corpus.drawnFrom === undefined ? undefined : files;
    read = undefined;
  },

  /** @param early told what can be shown before the answer, see nameAnew.ts and themesFirst.ts */
  async analyze(asked: PackedOptions, report: Report, early: (result: PackedResult) => void): Promise<Answer<PackedResult>> {
    const [before, list] = [analysing, held];
    const own = { isOver: false };
    last = own;
    const turn = async (): Promise<void> => {
      await hearOthers();
      if (own.isOver) throw new Superseded();
    };
    const run = async (): Promise<Answer<PackedResult>> => {
      await before;
      let helper: MapHelper | undefined;
      try {
        await turn();
        const { corpus, cached } = ready(list);
        const options = optionsFor(ready(list), asked);
        rest();
        if (done && done.list === list && sameOptions(options, done.result.options))
          return { value: packedResult(done.result, corpus.papers) };
        const kept = await resultKept(ready(list), options);
        if (kept) {
          show(laterDone(ready(list), unpackedResult(kept, options, corpus.papers)));
          return { value: kept };
        }
        const told = throttled(report);
        if (corpus.papers.length >= LONG && done && leavesMoreOut(options, done.result.options)) {
          told("words", 0);
          done.stages ??= stagesOf(corpus, done.result.options, cached);
          const named = done.stages && nameAnew(corpus, options, done.stages, cached);
          if (named) early(packedResult(named, corpus.papers));
        }
        const map = mapBasis(options);
        if (list?.map !== map) helper = await mapHelperFor(corpus.papers.length);
        const found = helper
          ? await analyzeInTwo(corpus, options, told, cached, turn, helper.mapElsewhere)
          : corpus.papers.length >= LONG && done && done.list === list && mapBasis(done.result.options) === map
            ? await themesFirst(corpus, options, told, cached, turn, (result) => early(packedResult(result, corpus.papers)))
            : await analyzeInTurns(corpus, options, told, cached, turn);
        ready(list).map = map;
        const result = packedResult(found.result, corpus.papers);
        show({ list: ready(list), result: found.result, evidence: () => found.evidence });
        setTimeout(() => void keepLater(ready(list), found.result, result), AFTERWARDS);
        return { value: result };
      } catch (error) {
        return failure(error);
      } finally {
        own.isOver = true;
        helper?.end();
      }
    };
    const answered = run();
    analysing = answered;
    return answered;
  },

  /** The last analysis is wanted no more: it ends after the step that is at work; stages that are whole stay known. */
  giveUp: () => void (last.isOver = true),

  /** The map of another worker's papers; see mapHelper.ts. */
  places: (...[latent, neighbours, seed, report]: Parameters<MapMaker["places"]>) =>
    documentLayout(latent, neighbours, randomFor(seed, "map"), sparingly(report)),

  foresee(ways: readonly (readonly PackedOptions[])[]): void {
    const list = ready(held);
    if (!done) return;
    const { options } = done.result;
    const unpacked = ways.map((way) => way.map((asked) => optionsFor(list, asked)));
    const fitting = unpacked.filter((way) => list.remembers > 1 || way.every((one) => mapBasis(one) === mapBasis(options)));
    void ahead.begin(list, [[options], ...fitting]);
  },

  /**
   * Counts all papers of the files that those which are shown were drawn from; between, questions are answered. Undefined where the files
   * are not at hand, or where something else is shown meanwhile.
   */
  async countWhole(): Promise<Answer<Whole | undefined>> {
    const shown = done;
    const files = drawnFrom;
    if (!shown || !files) return { value: undefined };
    const from = countedFrom(shown, files);
    if (counted && sameValues(counted.from, from)) return { value: counted.whole };
    try {
      const many = await manyPapers(files.inputs.map(streamOf).filter(isFile), files.today, DRAWN, 0);
      if (!many || many.corpus.papers.length !== shown.result.placement.theme.length) return { value: undefined };
      const others: typeof many.others = (take) =>
        many.others((paper) => {
          if (done !== shown) throw new Superseded();
          take(paper);
        });
      const { whole } = await countWhole({ ...many, others }, shown.result, shown.evidence());
      counted = { from, whole };
      return { value: whole };
    } catch (error) {
      return error instanceof Superseded ? { value: undefined } : failure(error);
    }
  },

  explain: (row: number) => answer(() => explainPaper(ready(done).evidence(), ready(done).result.placement, row)),

  compare: (periods: Periods) => answer(() => comparePeriodsOf(ready(done).result, ready(done).evidence(), periods)),

  splitTheme: (theme: number, into: number) => answer(() => splitTheme(ready(done).result, ready(done).evidence(), theme, into)),

  themesWith: (asked: PackedOptions, shown: Grouping, report: Report) =>
    answer(() => {
      const list = ready(held);
      return themesWith(list.corpus, optionsFor(list, asked), shown, throttled(report), list.cached);
    }),

  themesBetween: (asked: PackedOptions, period: Int8Array, report: Report) =>
    answer(() => {
      const list = ready(held);
      return themesBetween(list.corpus, optionsFor(list, asked), period, throttled(report), list.cached);
    }),

  themeNames: () => answer(() => themeNames(ready(done).evidence())),

  compareWords: (rowsA: readonly number[], rowsB: readonly number[] | "rest") =>
    answer(() => compareWords(ready(done).evidence(), rowsA, rowsB)),

  /** Of the papers that have come. */
  writeSession: (session: SessionFacts, facts: CorpusFacts, page: string | undefined) =>
    answerLater(() => sessionBlob({ ...session, corpus: corpusJson({ ...facts, papers: come }) }, page)),

  writeWithheld: (session: SessionFacts, page: string) =>
    answerLater(() => sessionBlob({ ...session, corpus: withheldCorpusJson(ready(held).corpus, ready(done).result.options.topics) }, page)),

  /** A sheet of a workbook, whose rows come afterwards. */
  beginSheet: (head: Omit<Sheet, "rows">) => void sheets.push({ ...head, rows: [] }),
  addRows: (rows: Sheet["rows"]) => void sheets[sheets.length - 1].rows.push(...rows),
  writeWorkbook: () =>
    answerLater(async () => {
      const { writeWorkbook } = await import("../export/workbook/writeWorkbook");
      return new Blob([await writeWorkbook(sheets)], { type: WORKBOOK });
    }),

  /** Writes a corpus file, whose papers come afterwards. */
  pack: (facts: CorpusFacts) => void (packer = corpusPacker(facts)),
  packMore: (papers: readonly Paper[]) => ready(packer).add(papers),
  packed: async () => {
    const value = await ready(packer).end();
    return transfer({ value }, [value.buffer]);
  },

  search: (query: string) => answer(() => packed(indexed().search(query, ready(done).result))),
};

/** Something else is wanted by now. */
class Superseded extends Error {}

/** What a count depends on: a new name or colour of a theme leaves it as it is. */
function countedFrom({ result: { trends }, evidence }: Done, files: Files): readonly unknown[] {
  const { text, vectors, clustering } = evidence();
  return [files, text, vectors, clustering, trends.bins];
}

function sameValues(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, i) => value === b[i]);
}

type SessionFacts = Omit<SessionParts, "corpus">;

/**
 * Up to so many papers, a list is remembered with three choices of words: those shown, those shown before and those that soon may be. Each
 * takes some 5 KB a paper.
 */
const FEW = 20_000;

function listOf(corpus: Corpus): List {
  const remembers = corpus.papers.length <= FEW ? 3 : 1;
  return { corpus, remembers, cached: stageCache(remembers) };
}

interface List extends ListHeld, KeyedList {
  /** So many choices of words. */
  readonly remembers: number;
  /** What the last map of it depends on. */
  map?: string;
}

interface Done {
  readonly list: List;
  readonly result: AnalysisResult;
  /** What the result rests on: of one that was kept, it is computed when it is needed. */
  readonly evidence: () => Evidence;
  /** Its stages as soon as words are left out: those of what follows take their place where few are remembered. */
  stages?: Stages | undefined;
}

/** What was read, so that it can be read once more. */
interface Files {
  readonly inputs: readonly Input[];
  readonly today: string;
}

function isFile(given: Source | FileStream): given is FileStream {
  return "pieces" in given;
}

async function resultKept(list: List, options: AnalysisOptions): Promise<PackedResult | undefined> {
  const result = await keptResult(await resultKey(list, options, PROGRAM));
  return result && { ...result, corpus: { ...result.corpus, name: list.corpus.name } };
}

/** Only what the reader stays with: each change would be another. */
async function keepLater(list: List, result: AnalysisResult, packed: PackedResult): Promise<void> {
  if (done?.result === result && last.isOver) await keepResult(await resultKey(list, result.options, PROGRAM), packed);
}

/** With what it rests on computed in a while, a step at a time, or at once when it is asked for. */
function laterDone(list: List, result: AnalysisResult): Done {
  const { corpus, cached } = list;
  let evidence: Evidence | undefined;
  const later = { list, result, evidence: () => (evidence ??= analyze(corpus, result.options, undefined, cached).evidence) };
  setTimeout(() => {
    if (done === later && last.isOver) void findAhead(list, result.options); // or each would make room for itself by what the other needs
  }, AFTERWARDS);
  return later;
}

async function findAhead(list: List, options: AnalysisOptions, report?: Report): Promise<void> {
  if (await ahead.begin(list, [[options]], report)) list.map = mapBasis(options);
}

/** The answer goes first; the index is there when somebody searches. */
function show(answer: Done): void {
  done = answer;
  setTimeout(indexOn, AFTERWARDS);
}

function optionsFor({ corpus }: List, asked: PackedOptions): AnalysisOptions {
  return unpackedOptions(asked, corpus.papers);
}

/** Another number of themes, or a name, needs no new map. */
function mapBasis({ words, seed }: AnalysisOptions): string {
  return JSON.stringify([words, seed]);
}

/** Nothing is computed any more that nobody has asked for. */
function rest(): void {
  preparing = undefined;
  ahead.rest();
}

function hold(list: List): void {
  drawnFrom = undefined;
  counted = undefined;
  rest();
  held = list;
  index = undefined;
  reading = undefined;
}

/** Reads some more papers for the index; between, questions are answered. An analysis goes first. */
function indexOn(): void {
  if (index) return;
  if (!last.isOver) {
    setTimeout(indexOn, AFTERWARDS);
    return;
  }
  reading ??= paperIndex(ready(held).corpus);
  const { done: read, value } = reading.next();
  if (read) index = value;
  else setTimeout(indexOn);
}

/** The index, at once what is missing of it. */
function indexed(): PaperIndex {
  reading ??= paperIndex(ready(held).corpus);
  while (!index) {
    const { done: read, value } = reading.next();
    if (read) index = value;
  }
  return index;
}

/** What has come meanwhile is heard, as by a timer, but at once. */
function hearOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

export type WorkerApi = typeof api;

expose(api);

function answer<T>(work: () => T): Answer<T> {
  try {
    return { value: work() };
  } catch (error) {
    return failure(error);
  }
}

async function answerLater<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): { error: { code: string; message: string; hint: string } } {
  const known = error instanceof InputError ? error : faultOfPlace(error);
  if (known) return { error: { code: known.code, message: known.message, hint: known.hint } };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { error: { code: "bug", message: stack, hint: "" } };
}

/** A list that is open is read once more, as the corpus file that it would be saved as. */
function sourceOf(corpus: Corpus): Source {
  return { name: corpus.name, text: JSON.stringify(corpusJson(corpus)) };
}

function ready<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("asked before a corpus was held");
  return value;
}

/** Milliseconds between two words about progress. */
const PAUSE = 100;

/** At most every 100 ms, and always a new stage. */
function throttled(report: Report): Report {
  let told = 0;
  let last = "";
  return (stage, share) => {
    const now = performance.now();
    if (stage === last && now - told < PAUSE) return;
    told = now;
    last = stage;
    report(stage, share);
  };
}

/** At most every 100 ms. */
function sparingly(report: (share: number) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    const now = performance.now();
    if (now - told < PAUSE) return;
    told = now;
    report(share);
  };
}
