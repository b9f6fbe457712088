/** The state of the page and all that changes it, in one file: every action shares one line of undo and what is being computed. */
import { DEFAULT_OPTIONS, sameOptions } from "../../analysis/options";
import type { AnalysisOptions, Corpus } from "../../analysis/types";
import { count, date, papers } from "../charts/formats";
import { Cancelled, type Engine, type Imported } from "../engine/engine";
import { nextTask } from "../nextTask";
import { papersToPicture, pasteToPicture, type Picture } from "../pasteToPicture";
import {
  type Action,
  type AppState,
  type Beginning,
  firstState,
  type Line,
  type Look,
  type Offer,
  type Origin,
  reduce,
  SAMPLE,
  settled,
  type Step,
} from "./appState";
import type { Actions } from "./actions";
import { autosave } from "./autosave";
import { openingMark } from "./openingMark";
import { lostSentence, type MadeEdit, splitTheme as splitThemeEdit, withFreshKeys } from "./edits";
import { readKept, readPageList, refuseDamaged } from "./keptSources";
import { holdsItsList } from "./listElement";
import { listMark, otherList } from "./listMark";
import { noticesOfKeeping } from "./noticesOfKeeping";
import { lookKept, lookOfLink, ownOfPage } from "./openedAs";
import { otherTabs } from "./otherTabs";
import { fragmentOf, type Linked, readFragment } from "./permalink";
import { picking } from "./picked";
import { problemOf, runner } from "./runner";
import { freeName, newId } from "./workspace";
import { workspaceActions } from "./workspaceActions";
import { type WorkspaceStore, workspaceStore } from "./workspaceStore";

/** Mail programs and chats cut longer links off. */
const LONGEST_LINK = 8000;
/** Other numbers of themes are computed ahead for lists of so many papers: of fewer they come at once, of more they are too much work for a guess. */
const FORESEEN = { least: 1000, most: 30_000 };
/** When the reader has seen what was asked for, in ms. */
const QUIET = 1000;

/** The page's state and all that changes it, without React. */
export interface App {
  readonly engine: Engine;
  readonly actions: Actions;
  readonly getState: () => AppState;
  /** Calls back after every change; the answer ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param store where lists are kept: in this browser, if nothing else is said */
export function createApp(engine: Engine, fragment: string, mode: AppState["mode"], store: WorkspaceStore = workspaceStore()): App {
  const linked = readFragment(fragment);
  let state = firstState(linked.look, linked.options, mode);
  const listeners = new Set<() => void>();

  function dispatch(action: Action): void {
    if (action.type === "ready" || action.type === "failed") ahead = undefined;
    const { settled: before } = state;
    state = reduce(state, action);
    saving.changed();
    if (state.picture && (action.type === "ready" || state.picture === before?.picture)) void countOthers(state.picture);
    if (action.type === "ready") setTimeout(() => foreseeNearby(action.picture), QUIET);
    for (const listener of listeners) listener();
  }

  /** Papers that were drawn are shown at once, and what is counted over their whole list when it is counted. */
  async function countOthers({ corpus, result }: Picture): Promise<void> {
    if (corpus.drawnFrom === undefined || result.whole) return;
    dispatch({ type: "counted", result, whole: "counting" });
    const whole = await engine.countWhole().catch(() => undefined); // then only the drawn ones are told of
    dispatch({ type: "counted", result, whole });
  }

  /** A theme or two more or less are what a reader asks for most: where that takes time, it is there by then. */
  function foreseeNearby(picture: Picture): void {
    if (state.picture !== picture || ahead) return;
    const { known, placement } = picture.result;
    const papers = placement.theme.length;
    if (papers < FORESEEN.least || papers > FORESEEN.most) return;
    const ways = [[1], [-1], [1, 2], [-1, -2]].map((steps) => steps.map((step) => known.length + step));
    engine.foresee(ways.filter((way) => way.every((themes) => themes >= 2)).map((way) => way.map((themes) => changed({ themes }))));
  }

  /** All changes to the themes, those too that are still computed. */
  function editsWith({ edit }: MadeEdit): AnalysisOptions["edits"] {
    const made = state.options.edits.slice(state.picture?.result.options.edits.length ?? 0);
    return [...state.options.edits, withFreshKeys(edit, made)];
  }

  const wishes = runner(dispatch, () => engine.giveUp());
  const tell = (stage: (Action & { type: "progress" })["stage"], share: number): void => dispatch({ type: "progress", stage, share });

  /** Words about work come by another way than its result, and some come after it: those are not told. */
  async function whileTelling<T>(
    isHeard: () => boolean,
    work: (report: typeof tell, told: (action: Action) => void) => Promise<T>,
  ): Promise<T> {
    let over = false;
    const told = (action: Action): void => {
      if (!over && isHeard()) dispatch(action);
    };
    try {
      return await work((stage, share) => told({ type: "progress", stage, share }), told);
    } finally {
      over = true;
    }
  }
  const notices = noticesOfKeeping(
    () => state,
    dispatch,
    () => actions,
  );
  const saving = autosave(
    () => state,
    store,
    (corpus) => engine.pack(corpus),
    (workspace, kept, work) => {
      if (kept === "gone") void refresh();
      else {
        dispatch({ type: "workspaces", workspaces: [workspace, ...state.workspaces.filter(({ id }) => id !== workspace.id)] });
        tellTabs({ id: workspace.id, what: work ? "work" : "view" });
      }
      if (kept === "gone" || workspace.id !== SAMPLE || holdsItsList()) notices.kept(kept);
    },
  );
  const refresh = async (): Promise<void> => dispatch({ type: "workspaces", workspaces: await store.all() });
  const tellTabs = otherTabs((message) => {
    if (message.what === "gone") saving.forget(message.id);
    if (message.what === "all gone") {
      saving.forget(state.origin.id);
      dispatch({ type: "workspaces", workspaces: [] });
      notices.heard(message);
      return;
    }
    void store.all().then((workspaces) => {
      dispatch({ type: "workspaces", workspaces });
      notices.heard(message);
    });
  });

  /** Settings and topics are the reader's and go from list to list; what was done to one list stays with it. */
  function afresh(): AnalysisOptions {
    const { seed, bin, topics, words } = state.options;
    return { ...DEFAULT_OPTIONS, seed, bin, topics, words };
  }

  /** The options with a change, and with the themes as they are known by now. */
  function changed(change: Partial<AnalysisOptions>): AnalysisOptions {
    return { ...state.options, ...(state.picture && { known: state.picture.result.known }), ...change };
  }

  /** Changes to the themes go with the papers that they were made to: to a list that holds half of them or more. */
  function carriedOver({ papers: list }: Corpus): Partial<AnalysisOptions> {
    const { picture } = state;
    if (!picture) return {};
    const { papers: shown } = picture.corpus;
    const ids = new Set<string>();
    for (let row = 0; row < shown.length; row++) ids.add(shown[row].id);
    let stay = 0;
    for (let row = 0; row < list.length && 2 * stay < shown.length; row++) if (ids.has(list[row].id)) stay++;
    return 2 * stay >= shown.length ? { edits: picture.result.options.edits, known: picture.result.known } : {};
  }

  /** Those that papers are opened with, as a list of their own or added to the one that is open. */
  function optionsFor(corpus: Corpus, adding: boolean): AnalysisOptions {
    return { ...(adding ? state.options : afresh()), ...carriedOver(corpus) };
  }

  /** Once a page, however often its components are made anew. */
  let begun = false;

  /** What is being computed and not yet shown: a change made meanwhile comes after it. */
  let ahead: (Line & Omit<Step, "what">) | undefined;

  /** What the reader did so far, and what redo would do again. */
  const line = (): Line => ahead ?? state;

  /** What was there when a hand came onto a slider: all that the hand passes is one change of that, whichever way it took. */
  let hand: (Line & Beginning & { readonly options: AnalysisOptions; readonly step: Step }) | undefined;

  /** What undo goes back to, without what was computed, so that there can be any number; nothing while nothing is shown. */
  function stepNow(what: string): Step[] {
    const { picture, origin } = state;
    if (ahead) return [{ what, papers: ahead.papers, options: ahead.options, origin: ahead.origin }];
    if (!picture) return [];
    const { corpus, report, result } = picture;
    return [{ what, papers: { corpus, report }, options: result.options, origin }];
  }

  function show(
    papers: Imported,
    options: AnalysisOptions,
    origin: Origin,
    past: readonly Step[],
    future: readonly Step[],
    opened: { readonly look?: Look; readonly notice?: string; readonly from?: Beginning } = {},
  ): void {
    const again = (): void => show(papers, options, origin, past, future, opened);
    const { from, ...said } = opened;
    if (!from) hand = undefined; // some other change, and no word that it let go
    const { picture: before } = settled(state);
    if (ahead && before && before.corpus === papers.corpus && sameOptions(options, before.result.options)) {
      wishes.instead({ type: "ready", picture: before, origin, past, future, ...said });
      return;
    }
    ahead = { past, future, papers: { corpus: papers.corpus, report: papers.report }, options, origin };
    dispatch({ type: "options", options, from });
    if (papers.corpus.papers !== state.picture?.corpus.papers) tell("words", 0); // the worker may still be busy with what was shown
    wishes.run(async (isHeard) => {
      const before = from?.picture ?? settled(state).picture;
      const picture = await whileTelling(isHeard, (report, told) =>
        papersToPicture(papers, options, engine, report, before, (early) => told({ type: "early", picture: early, past, future })),
      );
      const notice = lostSentence(picture, before?.result.lost ?? []);
      await nextTask();
      return { type: "ready", picture, origin, past, future, ...(notice && { notice }), ...said };
    }, again);
  }

  const opening = openingMark();
  /** Ends the fetching of the page's list. */
  let fetching = new AbortController();

  /**
   * Opens a workspace or the sample as it was left, or with the view and the options of a link.
   *
   * @param said what the reader hears when it is open
   */
  function openKept(id: string, link?: Linked, said?: { readonly notice: string; readonly offers: readonly Offer[] }): void {
    const again = (): void => openKept(id, link, said);
    const kept = state.workspaces.find((one) => one.id === id);
    const usual = state.picture ? afresh() : DEFAULT_OPTIONS;
    const [before, steps] = [line().past, stepNow("")];
    ahead = hand = undefined;
    tell("reading", 0);
    fetching = new AbortController();
    const { signal } = fetching;
    const open = async (isHeard: () => boolean): Promise<Action> => {
      const ofPage = id === SAMPLE ? await readPageList(signal) : undefined;
      const sources = ofPage?.sources ?? readKept(kept?.name ?? "", await store.list(id));
      const own = ofPage?.options ? ownOfPage(kept?.options, ofPage.options) : (kept?.options ?? usual);
      const options = { ...own, ...link?.options };
      const picture = await whileTelling(isHeard, (report) => pasteToPicture(sources, options, engine, report));
      refuseDamaged(picture, kept?.name ?? "");
      saving.holds(id, picture.corpus);
      saving.shows(id, options, own);
      const notice = link?.list ? otherList(link.list, picture.corpus) : "";
      const look = link ? lookOfLink(link, notice !== "") : (lookKept(kept, picture.corpus) ?? ofPage?.look);
      const what = `opening ${kept?.name || picture.corpus.name}`;
      const past = [...before, ...steps.map((step) => ({ ...step, what }))];
      return { type: "ready", picture, origin: { id, name: kept?.name ?? "" }, past, future: [], look, notice, ...said };
    };
    wishes.run(async (isHeard) => {
      opening.set(id);
      try {
        return await open(isHeard);
      } catch (error) {
        if (state.picture) throw error;
        const problem = problemOf(error, again) ?? { message: "Nothing is open, as you stopped it", hint: "" };
        if (id === SAMPLE) return { type: "failed", problem: { ...problem, again } };
        const why = error instanceof Cancelled ? "was not opened, as you stopped it" : `could not be opened: ${problem.message}`;
        openInstead(kept?.name ?? "", why, again);
        throw error;
      } finally {
        opening.clear();
      }
    }, again);
  }

  /** The page's own list in place of one that does not open, so that the reader is not left with nothing. */
  function openInstead(name: string, why: string, again: () => void): void {
    const offers = [{ label: "Try again", act: again }];
    openKept(SAMPLE, undefined, { notice: `“${name}” ${why}. It is left as it is.`, offers });
  }

  const actions: Actions = {
    ...workspaceActions(() => state, dispatch, { engine, store, saving, tellTabs, openKept, saidKept: notices.kept }),
    begin() {
      if (begun) return;
      begun = true;
      void Promise.all([store.all(), store.left()]).then(([workspaces, left]) => {
        dispatch({ type: "workspaces", workspaces });
        const latest = workspaces.filter(({ id }) => id === left.open);
        const open = [...latest, ...workspaces].find(({ list }) => list !== "" && list === linked.list) ?? latest.at(0);
        const link = fragment.replace("#", "") === "" ? undefined : linked;
        if (left.unread) notices.unread(left.unread);
        const again = (): void => openKept(open?.id ?? SAMPLE, link);
        if (open && open.id !== SAMPLE && opening.endedWith(open.id))
          openInstead(open.name, "was being opened when the page ended, perhaps for want of memory", again);
        else again();
      });
    },
    follow(address) {
      const link = readFragment(address);
      const { picture, origin, workspaces } = state;
      const other = picture && link.list !== "" ? otherList(link.list, picture.corpus) : "";
      const meant = other && workspaces.find(({ list }) => list === link.list);
      if (meant) {
        openKept(meant.id, link);
        return;
      }
      const known = (link.look.selection?.topic ?? -1) < (picture?.result.topics.length ?? Infinity);
      const { picked, only } = state.look;
      const look = { ...lookOfLink(link, other !== ""), picked, only };
      dispatch({ type: "look", change: known ? look : { ...look, selection: {} } }); // a topic of the link may be still to come
      if (other) actions.notice(other);
      const options = { ...state.options, ...link.options };
      if (sameOptions(options, state.options)) return;
      void saving.now();
      saving.shows(origin.id, options, state.options);
      actions.setOptions(options, "the link");
    },
    look: (change) => dispatch({ type: "look", change }),
    pick(rows, how = "add") {
      const picked = picking(state.look.picked, rows, how);
      dispatch({ type: "look", change: { picked, only: state.look.only && picked.length > 0 } });
    },
    openImport: (inputs = []) => dispatch({ type: "dialog", dialog: { kind: "import", inputs } }),
    openList: () => dispatch({ type: "dialog", dialog: { kind: "list" } }),
    openExport: () => dispatch({ type: "dialog", dialog: { kind: "export" } }),
    exportAs: (change) => dispatch({ type: "exporting", change }),
    openKeys: () => dispatch({ type: "dialog", dialog: { kind: "keys" } }),
    openWords: () => dispatch({ type: "dialog", dialog: { kind: "words" } }),
    openCommands: () => dispatch({ type: "dialog", dialog: { kind: "commands" } }),
    closeDialog() {
      if (state.dialog?.kind === "import") engine.leaveRead();
      dispatch({ type: "dialog", dialog: undefined });
    },
    toggleMode: () => dispatch({ type: "mode", mode: state.mode === "dark" ? "light" : "dark" }),
    async share() {
      if (location.href.length > LONGEST_LINK) {
        actions.notice(
          `This link would have ${count(location.href.length)} characters; many programs cut links off at ${count(LONGEST_LINK)}. A session file holds everything, the list too.`,
          [{ label: "Save session…", act: actions.saveSession }],
        );
        return;
      }
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
    tellNewer: () => actions.notice("A newer version of this page is there.", [{ label: "Reload", act: actions.reload }]),
    notice: (text, offers = []) => dispatch({ type: "notice", notice: text, offers }),
    prepare: (corpus, adding, signal) => engine.prepare(corpus, optionsFor(corpus, adding), signal),
    openPapers(imported, adding) {
      const { origin, workspaces } = state;
      const { name } = imported.corpus;
      const same = adding && origin.id !== SAMPLE;
      dispatch({ type: "dialog", dialog: undefined });
      void nextTask().then(() =>
        show(
          imported,
          optionsFor(imported.corpus, adding),
          same ? origin : { id: newId(), name: freeName(name, workspaces) },
          [...line().past, ...stepNow(adding ? "adding papers" : `opening ${name}`)],
          [],
        ),
      );
    },
    openSession({ file, imported }) {
      const { workspaces } = state;
      const saved = file.savedOn && `, as saved on ${date(file.savedOn)}`;
      dispatch({ type: "dialog", dialog: undefined });
      show(
        imported,
        file.options,
        { id: newId(), name: freeName(file.name, workspaces) },
        [...line().past, ...stepNow(`opening ${file.name}`)],
        [],
        { look: file.look, notice: `The session “${file.name}” is open: ${papers(imported.corpus.papers.length)}${saved}.` },
      );
    },
    openSample: () => openKept(SAMPLE),
    editList(facts) {
      const { picture, origin, workspaces } = state;
      dispatch({ type: "dialog", dialog: undefined });
      const { corpus, report } = ahead?.papers ?? picture ?? {};
      if (!corpus || !report) return;
      const others = workspaces.filter(({ id }) => id !== origin.id);
      const called = origin.name || corpus.name;
      const name = facts.name === called ? called : freeName(facts.name, others);
      if (name === called && name === corpus.name && facts.asOf === corpus.asOf) return;
      const what = facts.asOf === corpus.asOf ? `the name “${name}”` : facts.asOf ? `data as of ${date(facts.asOf)}` : "data as of no day";
      show(
        { corpus: { ...corpus, name, asOf: facts.asOf }, report },
        ahead?.options ?? picture?.result.options ?? state.options,
        { id: origin.id === SAMPLE ? newId() : origin.id, name },
        [...line().past, ...stepNow(what)],
        [],
      );
    },
    setOptions(change, what) {
      const { picture } = state;
      const wanted = changed(change);
      if (!picture) dispatch({ type: "options", options: wanted });
      else show(ahead?.papers ?? picture, wanted, ahead?.origin ?? state.origin, [...line().past, ...stepNow(what)], []);
    },
    slide(change, what) {
      const { picture, look } = state;
      const [step] = stepNow(what);
      if (!picture || !step) return;
      if (hand && state.notice) dispatch({ type: "notice", notice: "" }); // what was said of the last number is true no more
      hand ??= { ...line(), options: changed({}), step, picture, look };
      const { past, step: first, options } = hand;
      const wanted = { ...options, ...change };
      const isBack = sameOptions({ ...wanted, known: first.options.known }, first.options);
      if (isBack) show(first.papers, first.options, first.origin, past, hand.future, { from: hand });
      else show(first.papers, wanted, first.origin, [...past, { ...first, what }], [], { from: hand });
    },
    letGo: () => void (hand = undefined),
    foresee: (change) => engine.foresee([[changed(change)]]),
    edit: (made) => actions.setOptions({ edits: editsWith(made) }, made.what),
    foreseeEdit: (made) => actions.foresee({ edits: editsWith(made) }),
    splitTheme(theme, into) {
      const { picture } = state;
      if (!picture) return;
      engine.splitTheme(theme, into).then(
        (parts) => {
          if (state.picture === picture) actions.edit(splitThemeEdit(picture, theme, parts));
        },
        (error: unknown) => dispatch({ type: "failed", problem: problemOf(error, () => actions.splitTheme(theme, into)) }),
      );
    },
    undo: () => actions.backTo(line().past.length - 1),
    backTo(change) {
      const { past, future } = line();
      const step = past.at(change);
      if (change < 0 || !step) return;
      dispatch({ type: "notice", notice: "" }); // what was said of the change is true no more
      const after = [...past.slice(change + 1), ...stepNow("")].map((later, i) => ({ ...later, what: past[change + i].what }));
      show(step.papers, step.options, step.origin, past.slice(0, change), [...future, ...after.reverse()]);
    },
    redo() {
      const { past, future } = line();
      const step = future.at(-1);
      if (step) show(step.papers, step.options, step.origin, [...past, ...stepNow(step.what)], future.slice(0, -1));
    },
    stop() {
      fetching.abort(new Cancelled("stopped"));
      engine.cancel();
    },
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

/** What the address says of what is shown; undefined while nothing is. */
export function linkOf({ picture, look, options, origin }: AppState): string | undefined {
  return picture && fragmentOf(look, options, origin.id === SAMPLE ? "" : listMark(picture.corpus));
}
