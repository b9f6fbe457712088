import { InputError, sentence } from "../../analysis/errors";
import type { AnalysisOptions, Corpus, Source } from "../../analysis/types";
import { Cancelled, type Engine, EngineError, type Imported, type Input } from "../engine/engine";
import { papersToPicture, pasteToPicture } from "../pasteToPicture";
import { type Action, type AppState, FIRST_LOOK, firstState, type Look, type Origin, type Problem, reduce, type Step } from "./appState";
import { lostSentence, type MadeEdit, splitTheme as splitThemeEdit } from "./edits";
import { type PickHow, picking } from "./picked";
import { fragmentOf, readFragment } from "./permalink";
import { keepOpen, keepOwn, keepTopics, recall } from "./storage";

/** Everything a component can do. */
export interface Actions {
  /** Opens what was open last, else the sample, with the options of the link. */
  readonly begin: () => void;
  /** Takes over what the fragment of the address says. */
  readonly follow: (fragment: string) => void;
  readonly look: (change: Partial<Look>) => void;
  /** Adds papers to those that are picked, or as told. */
  readonly pick: (rows: Iterable<number>, how?: PickHow) => void;
  readonly openImport: (inputs?: readonly Input[]) => void;
  readonly openExport: () => void;
  readonly openKeys: () => void;
  readonly openWords: () => void;
  readonly openCommands: () => void;
  readonly closeDialog: () => void;
  readonly toggleMode: () => void;
  /** Puts the link of this view on the clipboard. */
  readonly share: () => Promise<void>;
  readonly notice: (text: string) => void;
  /** Opens papers that were read already; what was open can be had back by undo. */
  readonly openPapers: (imported: Imported) => void;
  readonly openSample: () => void;
  readonly openOwn: () => void;
  /** `what` names the change for undo: "14 themes". */
  readonly setOptions: (change: Partial<AnalysisOptions>, what: string) => void;
  /** One change to the themes; undo takes it back. */
  readonly edit: (made: MadeEdit) => void;
  /** Splits a theme of the list into so many parts. */
  readonly splitTheme: (theme: number, into: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes back to before a change of the past, by its place; redo leads on to it and to all after it. */
  readonly backTo: (change: number) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** The page's state and all that changes it, without React. */
export interface App {
  readonly engine: Engine;
  readonly actions: Actions;
  readonly getState: () => AppState;
  /** Calls back after every change; the answer ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createApp(engine: Engine, fragment: string, mode: AppState["mode"]): App {
  const linked = readFragment(fragment);
  let state = firstState(linked.look, linked.options, mode);
  const listeners = new Set<() => void>();

  function dispatch(action: Action): void {
    state = reduce(state, action);
    for (const listener of listeners) listener();
  }

  const run = runner(dispatch);
  const tell = (stage: (Action & { type: "progress" })["stage"], share: number): void => dispatch({ type: "progress", stage, share });

  /** Words about progress come by another way than the result, and some come after it: those are not told. */
  async function whileTelling<T>(work: (report: typeof tell) => Promise<T>): Promise<T> {
    let over = false;
    try {
      return await work((stage, share) => {
        if (!over) tell(stage, share);
      });
    } finally {
      over = true;
    }
  }
  /** For other papers: nothing of the themes is kept, but where they are the old ones and more. */
  const afresh = (corpus?: Corpus): AnalysisOptions => ({
    ...state.options,
    themes: "auto",
    edits: [],
    known: [],
    ...(corpus && carriedOver(corpus)),
  });

  function carriedOver({ papers }: Corpus): Partial<AnalysisOptions> {
    const { picture } = state;
    if (!picture) return {};
    const ids = new Set(papers.map(({ id }) => id));
    const stay = picture.corpus.papers.filter(({ id }) => ids.has(id)).length;
    return 2 * stay >= picture.corpus.papers.length ? { edits: picture.result.options.edits, known: picture.result.known } : {};
  }

  /** What undo goes back to, without what was computed, so that there can be any number; nothing while nothing is shown. */
  function stepNow(what: string): Step[] {
    const { picture, origin } = state;
    if (!picture) return [];
    const { corpus, report, result } = picture;
    return [{ what, papers: { corpus, report }, options: result.options, origin }];
  }

  /** The topics are the reader's, not the list's: they stay for every list, and after a reload. */
  function keepChanged(topics: AnalysisOptions["topics"]): void {
    if (topics !== state.options.topics) void keepTopics(topics).catch(() => undefined);
  }

  function show(papers: Imported, options: AnalysisOptions, origin: Origin, past: readonly Step[], future: readonly Step[]): void {
    keepChanged(options.topics);
    dispatch({ type: "options", options });
    run(async () => {
      const { picture: before } = state;
      const picture = await whileTelling((report) => papersToPicture(papers, options, engine, report, before));
      const lost = lostSentence(picture, before?.result.lost ?? []);
      if (lost) dispatch({ type: "notice", notice: lost });
      return { type: "ready", picture, origin, past, future };
    });
  }

  function openSources(read: () => Promise<Source[]>, options: AnalysisOptions, origin: Origin): void {
    tell("reading", 0);
    run(async () => {
      const sources = await read();
      const picture = await whileTelling((report) => pasteToPicture(sources, options, engine, report));
      void keepOpen(origin).catch(() => undefined); // a browser that keeps nothing still shows the page
      return { type: "ready", picture, origin, past: [...state.past, ...stepNow(`opening ${picture.corpus.name}`)], future: [] };
    });
  }

  const actions: Actions = {
    begin() {
      void recall().then(({ open, topics }) => {
        const options = { ...state.options, ...(topics && !linked.options.topics && { topics }) };
        openSources(open === "own" ? readOwn : readSample, options, open);
      });
    },
    follow(address) {
      const { look, options } = readFragment(address);
      const known = (look.selection?.topic ?? -1) < (state.picture?.result.topics.length ?? Infinity);
      const { picked, only } = state.look;
      dispatch({ type: "look", change: { ...FIRST_LOOK, picked, only, ...look, ...(known ? {} : { selection: {} }) } }); // a topic of the link may be still to come
      if (!sameSettings({ ...state.options, ...options }, state.options)) actions.setOptions(options, "the link");
    },
    look: (change) => dispatch({ type: "look", change }),
    pick(rows, how = "add") {
      const picked = picking(state.look.picked, rows, how);
      dispatch({ type: "look", change: { picked, only: state.look.only && picked.length > 0 } });
    },
    openImport: (inputs = []) => dispatch({ type: "dialog", dialog: { kind: "import", inputs } }),
    openExport: () => dispatch({ type: "dialog", dialog: { kind: "export" } }),
    openKeys: () => dispatch({ type: "dialog", dialog: { kind: "keys" } }),
    openWords: () => dispatch({ type: "dialog", dialog: { kind: "words" } }),
    openCommands: () => dispatch({ type: "dialog", dialog: { kind: "commands" } }),
    closeDialog: () => dispatch({ type: "dialog", dialog: undefined }),
    toggleMode: () => dispatch({ type: "mode", mode: state.mode === "dark" ? "light" : "dark" }),
    async share() {
      const copied = await navigator.clipboard.writeText(location.href).then(
        () => true,
        () => false,
      );
      dispatch({
        type: "notice",
        notice: copied
          ? "Link copied. It opens this view for whoever has the same list."
          : "The link could not be copied; take it from the address bar.",
      });
    },
    notice: (text) => dispatch({ type: "notice", notice: text }),
    openPapers(imported) {
      const options = afresh(imported.corpus);
      dispatch({ type: "dialog", dialog: undefined });
      show(imported, options, "own", [...state.past, ...stepNow(`opening ${imported.corpus.name}`)], []);
      keepOwn(imported.corpus, options).catch(() => {
        dispatch({ type: "notice", notice: "This browser keeps nothing, so the list will be gone after a reload." });
      });
    },
    openSample: () => openSources(readSample, afresh(), "sample"),
    openOwn: () => openSources(readOwn, afresh(), "own"),
    setOptions(change, what) {
      const { picture, origin, past } = state;
      const wanted = { ...state.options, ...(picture && { known: picture.result.known }), ...change };
      if (picture) show(picture, wanted, origin, [...past, ...stepNow(what)], []);
      else dispatch({ type: "options", options: wanted });
    },
    edit({ edit, what }) {
      actions.setOptions({ edits: [...state.options.edits, edit] }, what);
    },
    splitTheme(theme, into) {
      const { picture } = state;
      if (!picture) return;
      engine.splitTheme(theme, into).then(
        (parts) => {
          if (state.picture === picture) actions.edit(splitThemeEdit(picture, theme, parts));
        },
        (error: unknown) => dispatch({ type: "failed", problem: problemOf(error) }),
      );
    },
    undo: () => actions.backTo(state.past.length - 1),
    backTo(change) {
      const { past, future } = state;
      const step = past.at(change);
      if (change < 0 || !step) return;
      const after = [...past.slice(change + 1), ...stepNow("")].map((later, i) => ({ ...later, what: past[change + i].what }));
      show(step.papers, step.options, step.origin, past.slice(0, change), [...future, ...after.reverse()]);
    },
    redo() {
      const { past, future } = state;
      const step = future.at(-1);
      if (step) show(step.papers, step.options, step.origin, [...past, ...stepNow(step.what)], future.slice(0, -1));
    },
    stop: () => engine.cancel(),
    dismiss: () => dispatch({ type: "failed", problem: undefined }),
  };
  return {
    engine,
    actions,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function sameSettings(a: AnalysisOptions, b: AnalysisOptions): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Runs one analysis at a time; of wishes that come in meanwhile the last is run next. */
function runner(dispatch: (action: Action) => void): (work: () => Promise<Action>) => void {
  let next: (() => Promise<Action>) | undefined;
  let running = false;
  return (work) => {
    next = work;
    if (running) return;
    running = true;
    void (async () => {
      while (next) {
        const current = next;
        next = undefined;
        const outcome = await current().catch((error: unknown): Action => ({ type: "failed", problem: problemOf(error) }));
        if (!next) dispatch(outcome);
      }
      running = false;
    })();
  };
}

/** Keeps the address in step with what is shown. */
export function linkOf({ look, options }: AppState): string {
  return fragmentOf(look, options);
}

async function readSample(): Promise<Source[]> {
  const response = await fetch(new URL("data/daily-papers.json", document.baseURI));
  if (!response.ok) throw new InputError("no-sample", "", "the sample list is not where it should be", "import a list of your own");
  return [{ name: "Sample", text: await response.text() }];
}

async function readOwn(): Promise<Source[]> {
  const { own } = await recall();
  if (!own) throw new InputError("nothing-kept", "", "no list of yours is kept in this browser", "import one");
  return [{ name: own.name, text: own.text }];
}

/** Stopping is no problem; what the person can mend is a sentence; the rest is a bug of ours. */
function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Cancelled) return undefined;
  if ((error instanceof EngineError && error.hint) || error instanceof InputError) return { message: sentence(error), hint: error.hint };
  const what = error instanceof Error ? error.message.split("\n")[0] : String(error);
  return { message: `Something went wrong that should not: ${what}`, hint: "" };
}
