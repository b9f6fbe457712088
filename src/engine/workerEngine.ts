/** The engine in a web worker; with the worker's own file the only place where `comlink` comes in. */
import { proxy, type Remote, wrap } from "comlink";
import type { AnalysisOptions, AnalysisResult, Corpus, Report } from "../../analysis/types";
import type { Answer, WorkerApi } from "./analysis.worker";
import { Cancelled, type Engine, EngineError } from "./engine";

/** @param today gives dates without a year their year; "2026-11-23" */
export function workerEngine(today: () => string): Engine {
  let worker = start();
  /** What the worker holds, and what the reader sees: a stopped worker holds nothing, and is told again when asked. */
  let held: Corpus | undefined;
  let shown: { readonly corpus: Corpus; readonly options: AnalysisOptions } | undefined;
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

  async function analyze(corpus: Corpus, options: AnalysisOptions, report: Report): Promise<AnalysisResult> {
    if (held !== corpus) {
      await Promise.race([worker.remote.hold(corpus), worker.stopped]);
      held = corpus;
    }
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

  function end({ thread, stop }: Running): void {
    stop(new Cancelled("stopped"));
    thread.terminate();
  }

  return {
    importPapers: (inputs, wishes) => ask((remote) => remote.importPapers(inputs, today(), wishes)),
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

interface Running {
  readonly thread: Worker;
  readonly remote: Remote<WorkerApi>;
  /** Rejects when the worker ends. */
  readonly stopped: Promise<never>;
  readonly stop: (reason: Error) => void;
}
