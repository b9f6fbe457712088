import { corpusJson } from "../../analysis/export/corpusJson";
import type { Engine } from "../engine/engine";
import { download } from "../export/download";
import { sessionBlob } from "../export/sessionBlob";
import { type Action, type AppState, SAMPLE, type Workspace } from "./appState";
import type { Autosave } from "./autosave";
import { forgetOffline } from "./offline";
import type { TabMessage } from "./otherTabs";
import { sessionFileName } from "./sessionFile";
import { changedNow, freeName, newId } from "./workspace";
import type { KeptList } from "./storage";
import type { Kept, WorkspaceStore } from "./workspaceStore";

/** So long keeping may hold up what the reader wants, in milliseconds. */
const LONGEST_WAIT = 3000;

/** What can be done with the lists that are kept. */
export interface WorkspaceActions {
  readonly openWorkspace: (id: string) => void;
  /** As another tab has kept it; what this tab has not kept yet can be had back by undo only. */
  readonly reopenWorkspace: (id: string) => void;
  readonly renameWorkspace: (id: string, name: string) => Promise<void>;
  readonly duplicateWorkspace: (id: string) => Promise<void>;
  /** The notice offers to take it back. */
  readonly deleteWorkspace: (id: string) => Promise<void>;
  /** What could not be read as workspaces. */
  readonly deleteUnread: (ids: readonly string[]) => Promise<void>;
  /** Asks, then empties all that this page keeps in the browser, and starts as for a new reader. */
  readonly forgetEverything: () => void;
  /** What is shown becomes a workspace of its own. */
  readonly keepAsCopy: () => void;
  /** Keeps at once what waits to be kept. */
  readonly keepNow: () => Promise<void>;
  /** Loads the page anew when what is open is kept; where that cannot be, the reader is asked first. */
  readonly reload: () => void;
  /** Everything that is open as one file. */
  readonly saveSession: () => void;
}

export function workspaceActions(
  getState: () => AppState,
  dispatch: (action: Action) => void,
  page: {
    readonly engine: Pick<Engine, "writeSession">;
    readonly store: WorkspaceStore;
    readonly saving: Autosave;
    readonly tellTabs: (message: TabMessage) => void;
    readonly openKept: (id: string) => void;
    /** To be told how the keeping went. */
    readonly saidKept: (how: Kept) => void;
  },
): WorkspaceActions {
  const { engine, store, saving, tellTabs, openKept, saidKept } = page;
  const find = (id: string): Workspace | undefined => getState().workspaces.find((one) => one.id === id);

  const say = (notice: string): void => dispatch({ type: "notice", notice });

  /** Writes a workspace, its list where it is a new one, and what is kept now to the menu. */
  async function put(workspace: Workspace, list: KeptList | undefined, what: TabMessage["what"] = "view"): Promise<void> {
    const kept = await store.put(workspace, list, list === undefined);
    await store.setOpen(getState().origin.id);
    dispatch({ type: "workspaces", workspaces: await store.all() });
    if (kept === "gone") return say(`“${workspace.name}” is kept in this browser no longer.`);
    tellTabs({ id: workspace.id, what });
    saidKept(kept);
  }

  async function saveSession(): Promise<void> {
    const { picture, origin, look } = getState();
    if (!picture) return;
    const { corpus, result } = picture;
    const name = origin.name || corpus.name;
    const session = { name, savedOn: new Date().toISOString().slice(0, 10), corpus, options: result.options, look };
    // where the worker fails, it holds up the page, but what the reader made is safe
    const file = await engine.writeSession(session).catch(() => sessionBlob({ ...session, corpus: corpusJson(corpus) }));
    download(file, sessionFileName(name));
  }

  return {
    openWorkspace: (id) => void saving.now().then(() => openKept(id)),
    reopenWorkspace(id) {
      saving.forget(id);
      openKept(id);
    },
    async renameWorkspace(id, name) {
      await saving.now();
      const workspace = find(id);
      const others = getState().workspaces.filter((one) => one.id !== id);
      if (workspace && name.trim() !== "") await put({ ...workspace, name: freeName(name.trim(), others) }, undefined);
    },
    async duplicateWorkspace(id) {
      await saving.now();
      const workspace = find(id);
      if (!workspace) return;
      const { workspaces } = getState();
      const name = freeName(workspace.name, workspaces);
      const list = await store.list(id);
      if (list === undefined) return say(`“${workspace.name}” could not be copied: its papers cannot be read in this browser.`);
      say(`“${name}” is a copy of “${workspace.name}”.`);
      await put({ ...workspace, id: newId(), name, ...changedNow(workspaces) }, list);
    },
    async deleteWorkspace(id) {
      await saving.now();
      const workspace = find(id);
      if (!workspace) return;
      const list = await store.list(id);
      const { picture } = getState();
      const wasOpen = getState().origin.id === id;
      saving.forget(id);
      try {
        await store.remove(id);
      } catch {
        if (wasOpen && picture) saving.holds(id, picture.corpus);
        return say(`“${workspace.name}” could not be deleted: the browser does not let go of it. Reload the page and try again.`);
      }
      if (wasOpen) openKept(SAMPLE);
      dispatch({ type: "workspaces", workspaces: await store.all() });
      tellTabs({ id, what: "gone" });
      const takeBack = async (): Promise<void> => {
        await put(workspace, list, "work");
        if (wasOpen) openKept(id);
      };
      const offers = list === undefined ? [] : [{ label: "Undo", act: () => void takeBack() }];
      dispatch({ type: "notice", notice: `“${workspace.name}” is deleted.`, offers });
    },
    async deleteUnread(ids) {
      const left = await Promise.allSettled(ids.map((id) => store.remove(id)));
      say(
        left.every(({ status }) => status === "fulfilled")
          ? "Deleted."
          : "The browser does not let go of it. Reload the page and try again.",
      );
    },
    forgetEverything() {
      const lists = getState().workspaces.filter(({ id }) => id !== SAMPLE).length;
      const forget = async (): Promise<void> => {
        saving.forget(getState().origin.id);
        tellTabs({ id: "", what: "all gone" });
        try {
          await store.clear();
          await forgetOffline();
          localStorage.clear();
          sessionStorage.clear();
          location.replace(location.pathname);
        } catch {
          const hint = "Close other tabs of this page and try again, or clear this site's data in the settings of the browser.";
          dispatch({ type: "notice", notice: `The browser did not let go of everything. ${hint}` });
        }
      };
      dispatch({
        type: "notice",
        notice: `Forget ${lists === 0 ? "all settings" : `${lists === 1 ? "the list" : `all ${lists} lists`} and all settings`} kept in this browser? This cannot be undone.`,
        offers: [{ label: "Forget everything", act: () => void forget() }],
      });
    },
    keepAsCopy() {
      const { origin, workspaces, picture } = getState();
      const name = freeName(origin.name || (picture?.corpus.name ?? "Papers"), workspaces);
      saving.forget(origin.id); // what waits is kept in the copy only
      dispatch({ type: "origin", origin: { id: newId(), name } });
      if (origin.id === SAMPLE) dispatch({ type: "notice", notice: `“${name}” is a copy of the sample, kept in this browser.` });
    },
    keepNow: saving.now,
    reload() {
      const go = (): void => location.reload();
      void Promise.race([saving.now(), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]).then(() => {
        if (!store.onlyHere()) go();
        else {
          const notice = "This browser does not keep your lists, and they are lost when the page is loaded anew. A session file keeps one.";
          const save = { label: "Save session…", act: () => void saveSession() };
          dispatch({ type: "notice", notice, offers: [save, { label: "Reload all the same", act: go }] });
        }
      });
    },
    saveSession: () => void saveSession(),
  };
}
