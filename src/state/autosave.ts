import { corpusJson } from "../../analysis/export/corpusJson";
import type { AnalysisOptions, Corpus } from "../../analysis/types";
import { type AppState, SAMPLE, type Workspace } from "./appState";
import { gzipped } from "./gzip";
import { listMark } from "./listMark";
import type { KeptList } from "./storage";
import { changedNow, sameWorkspace } from "./workspace";
import type { Kept, WorkspaceStore } from "./workspaceStore";

const WAIT = 1000;
/** Lists with more characters than this are kept as gzip. */
const LONG = 2 ** 20;

/** Keeps the open workspace as it changes, one second after the last change. */
export interface Autosave {
  /** To be called after every change of the state. */
  readonly changed: () => void;
  /** Keeps at once what waits to be kept. */
  readonly now: () => Promise<void>;
  /** This workspace is opened, with the papers it was kept with. */
  readonly holds: (id: string, corpus: Corpus) => void;
  /**
   * The workspace is shown with options that the reader has not chosen: those it was kept with, or those of a link. They
   * are kept in place of its own as soon as the reader changes one of them.
   */
  readonly shows: (id: string, options: AnalysisOptions, own: AnalysisOptions) => void;
  /** This workspace is not kept again before it, or another one, is opened. */
  readonly forget: (id: string) => void;
}

type Shown = Pick<AppState, "picture" | "origin" | "look">;

/**
 * @param pack a corpus file as gzip, made elsewhere
 * @param told what became of it, after every writing; `work`: more than the view is another than before
 */
export function autosave(
  getState: () => AppState,
  store: WorkspaceStore,
  pack: (corpus: Corpus) => Promise<Uint8Array<ArrayBuffer>>,
  told: (workspace: Workspace, kept: Kept, work: boolean) => void,
): Autosave {
  const written = new Map<string, Corpus>();
  const untouched = new Map<string, { readonly shown: string; readonly own: AnalysisOptions }>();
  let forgotten: string | undefined;
  let seen: Shown = getState();
  let open = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();

  async function save({ picture, origin, look }: Shown): Promise<void> {
    const { workspaces } = getState();
    if (!picture || origin.id === forgotten) return;
    const { corpus, result } = picture;
    const { id, name } = origin;
    const before = workspaces.find((one) => one.id === id);
    const as = untouched.get(id);
    const options = as && JSON.stringify(result.options) === as.shown ? (before?.options ?? as.own) : result.options;
    const papersKept = id === SAMPLE || (before !== undefined && written.get(id) === corpus);
    const facts = papersKept && before?.list && id !== SAMPLE ? before : { papers: corpus.papers.length, list: listMark(corpus) };
    const workspace: Workspace = { id, name, papers: facts.papers, ...changedNow(workspaces), list: facts.list, options, look };
    const otherOpen = id !== open;
    open = id;
    if (papersKept && before && sameWorkspace(before, workspace)) {
      if (otherOpen) await store.setOpen(id);
      return;
    }
    const list = (): Promise<KeptList> => listOf(corpus);
    const kept = await put(workspace, papersKept ? undefined : list, before !== undefined, list);
    if (kept === undefined) return;
    if (kept === "gone") forgotten = id;
    else written.set(id, corpus);
    if (options === result.options) untouched.set(id, { shown: JSON.stringify(options), own: options });
    told(workspace, kept, !papersKept || !before || !sameWorkspace({ ...before, look }, workspace));
  }

  async function listOf(corpus: Corpus): Promise<KeptList> {
    const text = (): string => JSON.stringify(corpusJson(corpus));
    return isLong(corpus) ? pack(corpus).catch(() => gzipped(text())) : text();
  }

  /** A list may be too long to be one text; undefined where it was forgotten meanwhile. */
  async function put(
    workspace: Workspace,
    list: (() => Promise<KeptList>) | undefined,
    replaces: boolean,
    papers: () => Promise<KeptList>,
  ): Promise<Kept | undefined> {
    try {
      const written = await list?.();
      return workspace.id === forgotten ? undefined : await store.put(workspace, written, replaces, papers);
    } catch {
      return "failed";
    }
  }

  function write(shown: Shown): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => save(shown));
    return writing;
  }

  const now = (): Promise<void> => write(getState());

  return {
    changed() {
      const { picture, origin, look } = getState();
      if (picture === seen.picture && origin === seen.origin && look === seen.look) return;
      const otherPapers = picture?.corpus !== seen.picture?.corpus;
      if (timer !== undefined && origin.id !== seen.origin.id && seen.origin.id !== forgotten) void write(seen);
      if (origin.id !== forgotten) forgotten = undefined;
      seen = { picture, origin, look };
      clearTimeout(timer);
      if (otherPapers) void now();
      else timer = setTimeout(() => void now(), WAIT);
    },
    now,
    holds(id, corpus) {
      written.set(id, corpus);
      if (id === forgotten) forgotten = undefined;
    },
    shows: (id, options, own) => void untouched.set(id, { shown: JSON.stringify(options), own }),
    forget(id) {
      forgotten = id;
      written.delete(id);
      untouched.delete(id);
    },
  };
}

function isLong({ papers }: Corpus): boolean {
  let length = 0;
  return papers.some(({ title, abstract, terms = [] }) => (length += title.length + abstract.length + 20 * terms.length) > LONG);
}
