import { deleteAllStored, deleteStored, storedList, storedWorkspaces, storeOpen, storeWorkspace } from "./storage";
import type { Workspace } from "./appState";

/** How it went: kept in this browser, or only in this page because there is no room or nothing is kept at all. */
export type Kept = "kept" | "full" | "nothing";

/** The reader's workspaces; what the browser does not keep, the page does until it is closed. */
export interface WorkspaceStore {
  /** The one changed last first. */
  readonly all: () => Promise<readonly Workspace[]>;
  /** Id of the workspace that was open last; undefined where none was. */
  readonly last: () => Promise<string | undefined>;
  /** The papers of a workspace, a corpus file. */
  readonly list: (id: string) => Promise<string | undefined>;
  /** Keeps a workspace as the one open last, and its papers where they are given. */
  readonly put: (workspace: Workspace, list: string | undefined) => Promise<Kept>;
  readonly setOpen: (id: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** Nothing is kept any more, here or in the browser. Rejects where the browser could not. */
  readonly clear: () => Promise<void>;
}

export function workspaceStore(): WorkspaceStore {
  const inPage = new Map<string, { readonly workspace: Workspace; readonly list: string | undefined }>();
  const stored = () => storedWorkspaces().catch(() => ({ workspaces: [], open: undefined }));
  return {
    async all() {
      const { workspaces } = await stored();
      const all = [...workspaces.filter(({ id }) => !inPage.has(id)), ...Array.from(inPage.values(), ({ workspace }) => workspace)];
      return all.sort((a, b) => b.changed - a.changed);
    },
    last: async () => (await stored()).open,
    list: async (id) => inPage.get(id)?.list ?? (await storedList(id).catch(() => undefined)),
    async put(workspace, list) {
      const papers = list ?? inPage.get(workspace.id)?.list;
      try {
        await storeWorkspace(workspace, papers);
        inPage.delete(workspace.id);
        return "kept";
      } catch (error) {
        inPage.set(workspace.id, { workspace, list: papers });
        return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "nothing";
      }
    },
    setOpen: (id) => storeOpen(id).catch(() => undefined),
    async remove(id) {
      inPage.delete(id);
      await deleteStored(id).catch(() => undefined);
    },
    clear() {
      inPage.clear();
      return deleteAllStored();
    },
  };
}

/** Keeps nothing and knows nothing: a chart in a frame shows the list of its page, whatever the reader has open there. */
export function forgetfulStore(): WorkspaceStore {
  return {
    all: () => Promise.resolve([]),
    last: () => Promise.resolve(undefined),
    list: () => Promise.resolve(undefined),
    put: () => Promise.resolve("kept"),
    setOpen: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    clear: () => Promise.resolve(),
  };
}
