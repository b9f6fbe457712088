/** The engine in a web worker; with the worker's own file the only place where `comlink` comes in. */
import { proxy, type Remote, wrap } from "comlink";
import type { AnalysisOptions, AnalysisResult, Corpus, ImportWishes, Report } from "../../analysis/types";
import type { Answer, WorkerApi } from "./analysis.worker";
import { Cancelled, type Engine, EngineError, type Imported, type Input } from "./engine";

/** @param today gives dates without a year their year; "2026-11-23" */
export function workerEngine(today: () => string): Engine {
  let worker = start();
  /** What the worker holds, and what the reader sees: a stopped worker holds nothing, and is told again when asked. */
  let held: Corpus | undefined;
  let shown: { readonly corpus: Corpus; readonly options: AnalysisOptions } | undefined;
  /** Workers that read lists while another is shown, so that a stop loses nothing; the one whose list is opened takes over. */
  const readers: Reader[] = [];
  /** A second worker for what is compared with what is shown, so that neither waits for the other nor loses what it has found. */
  let aside: { readonly running: Running; readonly corpus: Corpus } | undefined;

  function start(): Running {
    const thread = new Worker(new URL("./analysis.worker.ts", import.meta.url), { type: "module" });
    let stop: (reason: Error) => void = () => undefined;
    const stopped = new Promise<never>((_, reject) => (stop = reject));
    stopped.catch(() => undefined); // whoever waits hears of it
    thread.onerror = (event) => stop(new EngineError("bug", event.message || "the worker could not start", ""));
    return { thread, remote: wrap<WorkerApi>(thread), stopped, stop };
  }

  /** Waits for the answer, or for the end of the worker. */
  async function ask<T>(call: (remote: Remote<WorkerApi>) => Promise<Answer<T>>, { remote, stopped } = worker): Promise<T> {
    const answer = await Promise.race([call(remote), stopped]);
    if ("error" in answer) throw new EngineError(answer.error.code, answer.error.message, answer.error.hint);
    return answer.value;
  }

  /** What was read already lies in a worker and is not sent there again. */
  async function hold(corpus: Corpus): Promise<void> {
    const { papers, ...facts } = corpus;
    const reader = readers.find(({ read }) => read === papers);
    if (reader) {
      readers.splice(readers.indexOf(reader), 1); // first, as the end of a worker is also that of its reading
      if (reader.running !== worker) end(worker);
      worker = reader.running;
    }
    held = undefined;
    await Promise.race([reader ? worker.remote.holdRead(facts) : worker.remote.hold(corpus), worker.stopped]);
    held = corpus;
  }

  /** In a worker that has nothing else to do. */
  async function importPapers(
    inputs: readonly Input[],
    wishes?: ImportWishes,
    report: (share: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<Imported> {
    if (signal?.aborted) throw new Cancelled("stopped");
    const free = readers.find(({ busy, running }) => !busy && !(held && running === worker));
    const reader: Reader = free ?? { running: held || readers.length > 0 ? start() : worker, busy: false, read: undefined };
    if (!free) readers.push(reader);
    reader.busy = true;
    reader.read = undefined;
    const abort = (): void => {
      end(reader.running);
      if (reader.running === worker) worker = start();
    };
    signal?.addEventListener("abort", abort);
    try {
      const imported = await ask((remote) => remote.importPapers(inputs, today(), wishes, proxy(report)), reader.running);
      reader.read = imported.corpus.papers;
      return imported;
    } finally {
      reader.busy = false;
      signal?.removeEventListener("abort", abort);
    }
  }

  async function analyze(corpus: Corpus, options: AnalysisOptions, report: Report): Promise<AnalysisResult> {
    if (held !== corpus) await hold(corpus);
    const result = await ask((remote) => remote.analyze(options, proxy(report)));
    shown = { corpus, options };
    return result;
  }

  /** A question about what is shown: a worker that was started anew computes it again first. */
  async function askAboutShown<T>(call: (remote: Remote<WorkerApi>) => Promise<Answer<T>>): Promise<T> {
    if (shown && held !== shown.corpus) await analyze(shown.corpus, shown.options, () => undefined);
    return ask(call);
  }

  /** A question to the second worker, which ends with the wish for an answer. */
  async function askAside<T>(corpus: Corpus, signal: AbortSignal, call: (remote: Remote<WorkerApi>) => Promise<Answer<T>>): Promise<T> {
    if (aside?.corpus !== corpus) {
      if (aside) end(aside.running);
      aside = { running: start(), corpus };
      void aside.running.remote.hold(corpus); // messages are answered in their order
    }
    const { running } = aside;
    const abort = (): void => {
      end(running);
      if (aside?.running === running) aside = undefined;
    };
    signal.addEventListener("abort", abort);
    try {
      return await ask(call, running);
    } finally {
      signal.removeEventListener("abort", abort);
    }
  }

  function end(running: Running): void {
    running.stop(new Cancelled("stopped"));
    running.thread.terminate();
    const reader = readers.findIndex((one) => one.running === running);
    if (reader >= 0) readers.splice(reader, 1);
  }

  return {
    importPapers,
    tablesIn: (inputs) => ask((remote) => remote.tablesIn(inputs)),
    analyze,
    explain: (row) => askAboutShown((remote) => remote.explain(row)),
    compare: (periods) => askAboutShown((remote) => remote.compare(periods)),
    splitTheme: (theme, into) => askAboutShown((remote) => remote.splitTheme(theme, into)),
    themesWith: (corpus, options, grouping, report, signal) =>
      askAside(corpus, signal, (remote) => remote.themesWith(options, grouping, proxy(report))),
    themesBetween: (corpus, options, period, report, signal) =>
      askAside(corpus, signal, (remote) => remote.themesBetween(options, period, proxy(report))),
    themeNames: () => askAboutShown((remote) => remote.themeNames()),
    compareWords: (rowsA, rowsB) => askAboutShown((remote) => remote.compareWords(rowsA, rowsB)),
    search: (query) => askAboutShown((remote) => remote.search(query)),
    cancel() {
      end(worker);
      worker = start();
      held = undefined;
    },
  };
}

/** A worker that reads, and the papers of the list that it read last. */
interface Reader {
  readonly running: Running;
  busy: boolean;
  read: Corpus["papers"] | undefined;
}

interface Running {
  readonly thread: Worker;
  readonly remote: Remote<WorkerApi>;
  /** Rejects when the worker ends. */
  readonly stopped: Promise<never>;
  readonly stop: (reason: Error) => void;
}
