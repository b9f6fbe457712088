import { forgetResults } from "../engine/keptResults";
import type { Workspace } from "./appState";
import { SAMPLE } from "./appState";
import {
  deleteAllStored,
  deleteStored,
  Gone,
  type KeptList,
  Silent,
  storedList,
  storedWorkspaces,
  storeOpen,
  storeWorkspace,
} from "./storage";
import { lastFirst } from "./workspace";

/**
 * How it went: kept in this browser, or only in this page because there is no room, nothing is kept at all, or the browser
 * fails; "gone": what was to be changed is not there any more, and nothing was written.
 */
export type Kept = "kept" | "full" | "nothing" | "failed" | "gone";

/** What of the browser's store cannot be read: a newer version wrote it, it is damaged, it does not open, or some records are none. */
export type Unread = { readonly why: "newer" | "damaged" | "silent" } | { readonly why: "records"; readonly ids: readonly string[] };

/** How the reader left the page. */
export interface Left {
  /** Id of the workspace that was open last; undefined where none was. */
  readonly open: string | undefined;
  readonly unread: Unread | undefined;
}

/** The reader's workspaces; what the browser does not keep, the page does until it is closed. */
export interface WorkspaceStore {
  /** The one changed last first. */
  readonly all: () => Promise<readonly Workspace[]>;
  readonly left: () => Promise<Left>;
  /** The papers of a workspace, a corpus file. */
  readonly list: (id: string) => Promise<KeptList | undefined>;
  /**
   * Keeps a workspace as the one open last, and its papers where they are given.
   *
   * @param replaces it was kept before
   * @param papers its papers where they were kept before, should the browser fail
   */
  readonly put: (workspace: Workspace, list: KeptList | undefined, replaces: boolean, papers?: () => Promise<KeptList>) => Promise<Kept>;
  readonly setOpen: (id: string) => Promise<void>;
  /** Rejects where the browser could not. */
  readonly remove: (id: string) => Promise<void>;
  /** Nothing is kept any more, here or in the browser. Rejects where the browser could not. */
  readonly clear: () => Promise<void>;
  /** Is anything kept in this page only? */
  readonly onlyHere: () => boolean;
}

export function workspaceStore(): WorkspaceStore {
  const inPage = new Map<string, { readonly workspace: Workspace; readonly list: KeptList | undefined }>();
  /** What could not be read is not written over. */
  let unread: Unread | undefined;
  const stored = async (): Promise<{ readonly workspaces: readonly Workspace[]; readonly open: string | undefined }> => {
    try {
      const { workspaces, open, unreadable } = await storedWorkspaces();
      unread = unreadable.length > 0 ? { why: "records", ids: unreadable } : undefined;
      return { workspaces, open };
    } catch (error) {
      unread = whyUnread(error);
      return { workspaces: [], open: undefined };
    }
  };
  const mayHold = (id: string): boolean => unread !== undefined && (unread.why === "records" ? unread.ids.includes(id) : id === SAMPLE);
  return {
    async all() {
      const { workspaces } = await stored();
      return lastFirst([...workspaces.filter(({ id }) => !inPage.has(id)), ...Array.from(inPage.values(), ({ workspace }) => workspace)]);
    },
    async left() {
      const { open } = await stored();
      return { open, unread };
    },
    list: async (id) => inPage.get(id)?.list ?? (await storedList(id).catch(() => undefined)),
    async put(workspace, list, replaces, papers) {
      const { id } = workspace;
      const held = inPage.get(id);
      try {
        if (mayHold(id)) throw new DOMException("something unread would be lost", "DataError");
        await madeRoom(() => storeWorkspace(workspace, list ?? held?.list, replaces && !held));
        inPage.delete(id);
        return "kept";
      } catch (error) {
        if (error instanceof Gone) return "gone";
        inPage.set(id, { workspace, list: list ?? held?.list ?? (await papers?.()) });
        return whyNotKept(error);
      }
    },
    setOpen: (id) => storeOpen(id).catch(() => undefined),
    async remove(id) {
      const onlyHere = inPage.delete(id);
      await forgetResults();
      await deleteStored(id).catch((error: unknown) => {
        if (!onlyHere) throw error;
      });
    },
    async clear() {
      inPage.clear();
      await forgetResults();
      await deleteAllStored();
    },
    onlyHere: () => inPage.size > 0,
  };
}

/** Where there is no room, results give way: they can be computed again. */
async function madeRoom(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isFull(error) || !(await forgetResults())) throw error;
    await write();
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** A browser keeps nothing, by its settings or because it has no database; the errors of one that fails are others. */
function keepsNothing(error: unknown): boolean {
  return !(error instanceof DOMException) || ["SecurityError", "InvalidStateError"].includes(error.name);
}

function whyUnread(error: unknown): Unread | undefined {
  if (error instanceof Silent) return { why: "silent" };
  if (!(error instanceof DOMException) || keepsNothing(error)) return undefined;
  return { why: error.name === "VersionError" ? "newer" : "damaged" };
}

function whyNotKept(error: unknown): Kept {
  if (error instanceof Silent) return "failed";
  if (isFull(error)) return "full";
  return keepsNothing(error) ? "nothing" : "failed";
}

/** Keeps nothing and knows nothing: a chart in a frame shows the list of its page, whatever the reader has open there. */
export function forgetfulStore(): WorkspaceStore {
  return {
    all: () => Promise.resolve([]),
    left: () => Promise.resolve({ open: undefined, unread: undefined }),
    list: () => Promise.resolve(undefined),
    put: () => Promise.resolve("kept"),
    setOpen: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    onlyHere: () => false,
  };
}
