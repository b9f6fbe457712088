/**
 * The engine in a web worker; with the workers' own files the only place where `comlink` comes in. Longer than most files, as all of it turns on
 * which of its workers holds what.
 */
import { proxy, type Remote, wrap } from "comlink";
import type { PreparedList } from "../../analysis/export/preparedList";
import type { AnalysisOptions, AnalysisResult, Corpus, ImportWishes, Paper, Report } from "../../analysis/types";
import type { Answer, WorkerApi } from "./analysis.worker";
import type { CorpusFacts } from "./corpusPacker";
import { Cancelled, type Engine, EngineError, type Imported, type Input, type SessionToWrite } from "./engine";
import { unpacked } from "./packedAnswer";
import { idsOf, packedOptions, type PackedResult, unpackedResult } from "./packedResult";
import { inPieces } from "./pieces";
import type { Prepared } from "./prepared";
import { startsFromHere, startWorker } from "./startWorker";
import type { Sheet } from "../export/workbook/sheet";
import { nextTask } from "../nextTask";
import { knowMark } from "../state/listMark";
import { LONGEST_START, whenFree, WORKER_ENDED, WORKER_MISSING } from "./workerLife";

/** A list, and the same together with the one that is shown. */
const MOST_READ = 2;
/** After the first picture, so that computing holds up neither its drawing nor a reader who goes on at once; a question starts it earlier. In ms. */
const AFTERWARDS = 2000;

/**
 * @param today gives dates without a year their year; "2026-11-23"
 * @param prepared answers that are there already; what they rest on is computed when they are shown
 */
export function workerEngine(today: () => string, prepared: Prepared): Engine {
  /** Where it comes over a network it is started when it is first needed, so that it does not hold up a picture that is there already. */
  let worker: Running | undefined = startsFromHere() ? start() : undefined;
  /** What the worker holds and analysed last, and what the reader sees: where they differ, the worker is told again when asked. */
  let held: Corpus | undefined;
  let done: Run | undefined;
  let shown: Run | undefined;
  /** What is to be shown next, or is; and until it has come, one way or the other, it is at work. */
  let asked: Run | undefined;
  let atWork: Run | undefined;
  /** The end of what is computed in that worker, which a question waits for: between two steps it would be answered too soon. */
  let coming: Promise<unknown> | undefined;
  let ready: PreparedList | undefined;
  /** Workers that read lists while another is shown, so that a stop loses nothing; the one whose list is opened takes over. */
  const readers: Reader[] = [];
  /** A second worker for what is compared with what is shown, so that neither waits for the other nor loses what it has found. */
  let aside: { readonly running: Running; readonly corpus: Corpus } | undefined;

  function start(): Running {
    const name = crypto.randomUUID?.() ?? String(Math.random());
    const thread = startWorker(name);
    const remote = wrap<WorkerApi>(thread);
    let stop: (reason: Error) => void = () => undefined;
    const stopped = new Promise<never>((_, reject) => (stop = reject));
    stopped.catch(() => undefined); // whoever waits hears of it
    let lived = false;
    const late = setTimeout(() => end(running, WORKER_MISSING), LONGEST_START);
    const lives = remote.lives().then((holds) => {
      lived = true;
      clearTimeout(late);
      if (holds) whenFree(name, () => end(running, WORKER_ENDED));
    });
    const running: Running = { thread, lives, late, remote, stopped, stop, report: undefined, over: false };
    thread.onerror = () => end(running, lived ? WORKER_ENDED : WORKER_MISSING);
    return running;
  }

  /** The worker of what is shown: another one where the last has died. */
  function alive(): Running {
    return worker && !worker.over ? worker : restart();
  }

  /** Waits for the answer, or for the end of the worker. */
  async function ask<T>(call: (remote: Remote<WorkerApi>) => Promise<Answer<T>>, running = alive()): Promise<T> {
    const answer = await Promise.race([running.lives.then(() => call(running.remote)), running.stopped]);
    if ("error" in answer) throw new EngineError(answer.error.code, answer.error.message, answer.error.hint);
    return answer.value;
  }

  /** Tells something before all that is asked from now on. */
  function tell(call: (remote: Remote<WorkerApi>) => Promise<unknown>, running = alive()): void {
    const { lives, remote, stopped } = running;
    running.lives = lives.then(() => Promise.race([call(remote), stopped])).then(() => undefined);
    running.lives.catch(() => undefined); // whoever asks hears of it
  }

  async function send(remote: Remote<WorkerApi>, { papers, ...facts }: Corpus): Promise<void> {
    await inPieces(papers, (piece) => remote.take(piece));
    await remote.hold(facts);
  }

  /** What was read already lies in a worker and is not sent there again; nobody asks for what else was read. */
  function hold(corpus: Corpus): void {
    const { papers, ...facts } = corpus;
    const reader = readers.find(({ read }) => read === papers);
    if (reader) {
      readers.splice(readers.indexOf(reader), 1); // first, as the end of a worker is also that of its reading
      if (worker && worker !== reader.running) end(worker);
      worker = reader.running;
      leaveRead();
    }
    held = corpus;
    tell((remote) => (reader ? remote.holdRead(facts) : send(remote, corpus)));
  }

  function leaveRead(): void {
    for (const { busy, running } of [...readers]) if (!busy && running !== worker) end(running);
  }

  /**
   * A stop ends the worker that reads, so what can be stopped never reads where something is shown or soon will be. What is prepared is
   * the list that was read last but for one that was read with it: it gives way to a new one, and does not keep that waiting.
   */
  function readerFor(signal: AbortSignal | undefined): Reader {
    const idle = readers.filter(({ busy, running }) => !busy && running !== worker);
    const free = idle.find(({ read }) => !read);
    if (free) return free;
    if (readers.length >= MOST_READ) {
      const first = idle.find(({ prepares }) => !prepares) ?? idle.at(0);
      if (first && !first.prepares) return first;
      if (first) end(first.running);
    }
    const reader: Reader = { running: signal || held ? start() : alive(), busy: false, prepares: false, read: undefined };
    readers.push(reader);
    return reader;
  }

  /** In a worker that has nothing else to do, unless it was read beforehand. */
  async function importPapers(
    inputs: readonly Input[],
    wishes?: ImportWishes,
    report: (share: number) => void = () => undefined,
    signal?: AbortSignal,
    addTo?: Corpus,
  ): Promise<Imported> {
    const list = wishes?.reopened ? await prepared.listOf(inputs) : undefined;
    if (signal?.aborted) throw new Cancelled("stopped");
    if (list) {
      const corpus = { ...list.corpus }; // opened again, it is another list, as one that is read again is
      ready = { ...list, corpus };
      return { corpus, report: list.report };
    }
    const reader = readerFor(signal);
    reader.busy = true;
    reader.read = undefined;
    const abort = (): void => end(reader.running);
    signal?.addEventListener("abort", abort);
    try {
      const papers: Paper[] = [];
      const take = (piece: readonly Paper[]): Promise<void> => {
        papers.push(...piece);
        return Promise.resolve();
      };
      if (addTo) tell((remote) => inPieces(addTo.papers, (piece) => remote.take(piece)), reader.running);
      const open = addTo && factsOf(addTo);
      const read = await ask((remote) => remote.importPapers(inputs, today(), wishes, proxy(report), proxy(take), open), reader.running);
      reader.read = papers;
      knowMark(papers, read.mark);
      return { corpus: { ...read.facts, papers }, report: read.report };
    } finally {
      reader.busy = false;
      signal?.removeEventListener("abort", abort);
    }
  }

  function prepare({ papers }: Corpus, options: AnalysisOptions, signal: AbortSignal): void {
    const reader = readers.find(({ read }) => read === papers);
    if (!reader || reader.busy) return;
    const { running } = reader;
    const report: Report = (stage, share) => running.report?.(stage, share);
    reader.prepares = true;
    signal.addEventListener("abort", () => tell((remote) => remote.rest(), running));
    void Promise.race([running.lives.then(() => running.remote.prepare(packedOptions(options, papers), proxy(report))), running.stopped])
      .catch(() => undefined) // whoever opens it hears of it
      .then(() => (reader.prepares = false));
  }

  function restart(): Running {
    held = undefined;
    done = undefined;
    return (worker = start());
  }

  async function compute(run: Run, report: Report, early: (result: AnalysisResult) => void = () => undefined): Promise<AnalysisResult> {
    alive();
    if (held !== run.corpus) hold(run.corpus);
    done = run;
    const running = alive();
    running.report = report; // of what is still at work on it
    try {
      const { papers } = run.corpus;
      const unpack = (result: PackedResult): AnalysisResult => unpackedResult(result, run.options, papers);
      const named = proxy((result: PackedResult) => early(unpack(result)));
      const [packed] = await Promise.all([
        ask((remote) => remote.analyze(packedOptions(run.options, papers), proxy(report), named)),
        nextTask().then(() => idsOf(papers)), // meanwhile what unpacking needs
      ]);
      await nextTask(); // reading the message of a long list takes its time, so does unpacking it, and so does drawing it
      return unpack(packed);
    } catch (error) {
      if (done === run) done = undefined;
      throw error;
    } finally {
      running.report = undefined;
    }
  }

  async function analyze(
    corpus: Corpus,
    options: AnalysisOptions,
    report: Report,
    early?: (result: AnalysisResult) => void,
  ): Promise<AnalysisResult> {
    const run = { corpus, options };
    asked = run;
    if (ready?.corpus !== corpus || JSON.stringify(ready.result.options) !== JSON.stringify(options)) {
      atWork = run;
      const computed = (async () => {
        const result = await compute(run, report, early);
        await nextTask();
        shown = run;
        return result;
      })();
      return waitedFor(computed).finally(() => {
        if (atWork === run) atWork = undefined;
      });
    }
    shown = run;
    setTimeout(() => {
      if (asked === run) void catchUp().catch(() => undefined); // whoever asks hears of it
    }, AFTERWARDS);
    return { ...ready.result, options };
  }

  function waitedFor<T>(computed: Promise<T>): Promise<T> {
    const ended = computed
      .catch(() => undefined)
      .then(() => {
        if (coming === ended) coming = undefined;
      });
    coming = ended;
    return computed;
  }

  /** What is shown may have been computed beforehand, or by a worker that was stopped or has died. */
  async function catchUp(): Promise<void> {
    alive();
    if (shown && done !== shown) await waitedFor(compute(shown, () => undefined));
  }

  /** A question about what is shown, or soon will be: it waits for that. It is asked once more where the worker has died of something else. */
  async function askAboutShown<T>(call: (remote: Remote<WorkerApi>) => Promise<Answer<T>>): Promise<T> {
    const askOnce = async (): Promise<T> => {
      while (coming) {
        await coming;
        await nextTask(); // what was given up is followed by another
      }
      await catchUp();
      return ask(call);
    };
    return askOnce().catch((error: unknown) => {
      if (error !== WORKER_ENDED) throw error;
      return askOnce();
    });
  }

  /** A question to the second worker, which ends with the wish for an answer. */
  async function askAside<T>(corpus: Corpus, signal: AbortSignal, call: (remote: Remote<WorkerApi>) => Promise<Answer<T>>): Promise<T> {
    if (aside?.corpus !== corpus) {
      if (aside) end(aside.running);
      aside = { running: start(), corpus };
      tell((remote) => send(remote, corpus), aside.running);
    }
    const { running } = aside;
    const abort = (): void => end(running);
    signal.addEventListener("abort", abort);
    try {
      return await ask(call, running);
    } finally {
      signal.removeEventListener("abort", abort);
    }
  }

  /** In a worker of its own, as the others may be busy or be stopped: what it is told one after the other, and a question at last. */
  async function askAlone<T>(
    told: readonly ((remote: Remote<WorkerApi>) => Promise<unknown>)[],
    call: (remote: Remote<WorkerApi>) => Promise<Answer<T>>,
  ): Promise<T> {
    const running = start();
    try {
      for (const one of told) tell(one, running);
      return await ask(call, running);
    } finally {
      end(running);
    }
  }

  function pack({ papers, ...facts }: Corpus): Promise<Uint8Array<ArrayBuffer>> {
    return askAlone([(remote) => remote.pack(facts), (remote) => inPieces(papers, (piece) => remote.packMore(piece))], (remote) =>
      remote.packed(),
    );
  }

  function writeSession({ corpus, ...session }: SessionToWrite, page?: string): Promise<Blob> {
    const { papers, ...facts } = corpus;
    return askAlone([(remote) => inPieces(papers, (piece) => remote.take(piece))], (remote) => remote.writeSession(session, facts, page));
  }

  function writeWorkbook(sheets: readonly Sheet[]): Promise<Blob> {
    const told = sheets.flatMap(({ rows, ...head }) => [
      (remote: Remote<WorkerApi>) => remote.beginSheet(head),
      (remote: Remote<WorkerApi>) => inPieces(rows, (piece) => remote.addRows(piece)),
    ]);
    return askAlone(told, (remote) => remote.writeWorkbook());
  }

  function end(running: Running, reason: Error = new Cancelled("stopped")): void {
    running.over = true;
    clearTimeout(running.late);
    running.stop(reason);
    running.thread.terminate();
    const reader = readers.findIndex((one) => one.running === running);
    if (reader >= 0) readers.splice(reader, 1);
    if (aside?.running === running) aside = undefined;
  }

  return {
    importPapers,
    tablesIn: (inputs) => ask((remote) => remote.tablesIn(inputs)),
    prepare,
    leaveRead,
    analyze,
    countWhole: () => ask((remote) => remote.countWhole()),
    explain: (row) => askAboutShown((remote) => remote.explain(row)),
    compare: (periods) => askAboutShown((remote) => remote.compare(periods)),
    splitTheme: (theme, into) => askAboutShown((remote) => remote.splitTheme(theme, into)),
    themesWith: (corpus, options, grouping, report, signal) =>
      askAside(corpus, signal, (remote) => remote.themesWith(packedOptions(options, corpus.papers), grouping, proxy(report))),
    themesBetween: (corpus, options, period, report, signal) =>
      askAside(corpus, signal, (remote) => remote.themesBetween(packedOptions(options, corpus.papers), period, proxy(report))),
    themeNames: () => askAboutShown((remote) => remote.themeNames()),
    compareWords: (rowsA, rowsB) => askAboutShown((remote) => remote.compareWords(rowsA, rowsB)),
    search: async (query) => unpacked(await askAboutShown((remote) => remote.search(query))),
    pack,
    writeSession,
    writeWithheld: ({ corpus: _corpus, ...session }, page) => askAboutShown((remote) => remote.writeWithheld(session, page)),
    writeWorkbook,
    foresee(ways) {
      if (!done || done !== shown || !worker || worker.over) return;
      const { papers } = done.corpus;
      tell((remote) => remote.foresee(ways.map((way) => way.map((options) => packedOptions(options, papers)))));
    },
    giveUp() {
      if (atWork && worker && !worker.over) tell((remote) => remote.giveUp());
    },
    cancel() {
      if (worker) end(worker);
      restart();
    },
  };
}

function factsOf({ papers: _papers, ...facts }: Corpus): CorpusFacts {
  return facts;
}

/** A worker that reads, and the papers of the list that it read last. */
interface Reader {
  readonly running: Running;
  busy: boolean;
  /** It computes what it needs when it is opened. */
  prepares: boolean;
  read: Corpus["papers"] | undefined;
}

interface Run {
  readonly corpus: Corpus;
  readonly options: AnalysisOptions;
}

interface Running {
  readonly thread: Worker;
  /** It has started, and knows what it was told; whatever is sent to it goes after this. */
  lives: Promise<void>;
  /** Ends it where it does not start. */
  readonly late: ReturnType<typeof setTimeout>;
  readonly remote: Remote<WorkerApi>;
  /** Rejects when the worker ends. */
  readonly stopped: Promise<never>;
  readonly stop: (reason: Error) => void;
  /** Who waits for its analysis, and hears of what it computes beforehand too. */
  report: Report | undefined;
  /** It has ended, and answers nothing any more. */
  over: boolean;
}
