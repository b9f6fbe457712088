import { download } from "../export/figureFile";
import { type Action, type AppState, SAMPLE, type Workspace } from "./appState";
import type { Autosave } from "./autosave";
import { forgetOffline } from "./offline";
import type { TabMessage } from "./otherTabs";
import { sessionFileName, sessionText } from "./sessionFile";
import { freeName, newId } from "./workspace";
import type { WorkspaceStore } from "./workspaceStore";

/** What can be done with the lists that are kept. */
export interface WorkspaceActions {
  readonly openWorkspace: (id: string) => void;
  /** As another tab has kept it; what this tab has not kept yet can be had back by undo only. */
  readonly reopenWorkspace: (id: string) => void;
  readonly renameWorkspace: (id: string, name: string) => Promise<void>;
  readonly duplicateWorkspace: (id: string) => Promise<void>;
  /** The notice offers to take it back. */
  readonly deleteWorkspace: (id: string) => Promise<void>;
  /** Asks, then empties all that this page keeps in the browser, and starts as for a new reader. */
  readonly forgetEverything: () => void;
  /** What is shown becomes a workspace of its own. */
  readonly keepAsCopy: () => void;
  /** Keeps at once what waits to be kept. */
  readonly keepNow: () => Promise<void>;
  /** Everything that is open as one file. */
  readonly saveSession: () => void;
}

export function workspaceActions(
  getState: () => AppState,
  dispatch: (action: Action) => void,
  page: {
    readonly store: WorkspaceStore;
    readonly saving: Autosave;
    readonly tellTabs: (message: TabMessage) => void;
    readonly openKept: (id: string) => void;
  },
): WorkspaceActions {
  const { store, saving, tellTabs, openKept } = page;
  const find = (id: string): Workspace | undefined => getState().workspaces.find((one) => one.id === id);

  /** Writes a workspace, and what is kept now to the menu. */
  async function put(workspace: Workspace, list: string | undefined, what: TabMessage["what"] = "view"): Promise<void> {
    await store.put(workspace, list);
    await store.setOpen(getState().origin.id);
    dispatch({ type: "workspaces", workspaces: await store.all() });
    tellTabs({ id: workspace.id, what });
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
      const name = freeName(workspace.name, getState().workspaces);
      await put({ ...workspace, id: newId(), name, changed: Date.now() }, await store.list(id));
      dispatch({ type: "notice", notice: `“${name}” is a copy of “${workspace.name}”.` });
    },
    async deleteWorkspace(id) {
      await saving.now();
      const workspace = find(id);
      if (!workspace) return;
      const list = await store.list(id);
      const wasOpen = getState().origin.id === id;
      saving.forget(id);
      if (wasOpen) openKept(SAMPLE);
      await store.remove(id);
      dispatch({ type: "workspaces", workspaces: await store.all() });
      tellTabs({ id, what: "gone" });
      const takeBack = async (): Promise<void> => {
        await put(workspace, list, "work");
        if (wasOpen) openKept(id);
      };
      dispatch({ type: "notice", notice: `“${workspace.name}” is deleted.`, offers: [{ label: "Undo", act: () => void takeBack() }] });
    },
    forgetEverything() {
      const lists = getState().workspaces.filter(({ id }) => id !== SAMPLE).length;
      const forget = async (): Promise<void> => {
        saving.forget(getState().origin.id);
        try {
          await store.clear();
          await forgetOffline();
          localStorage.clear();
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
    saveSession() {
      const { picture, origin, look } = getState();
      if (!picture) return;
      const { corpus, result } = picture;
      const name = origin.name || corpus.name;
      const text = sessionText({ name, corpus, options: result.options, look }, new Date().toISOString().slice(0, 10));
      download(new Blob([text], { type: "application/json" }), sessionFileName(name));
    },
  };
}
