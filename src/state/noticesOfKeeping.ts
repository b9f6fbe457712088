import { type Action, type AppState, SAMPLE } from "./appState";
import type { TabMessage } from "./otherTabs";
import type { WorkspaceActions } from "./workspaceActions";
import type { Kept, Unread } from "./workspaceStore";

const NOT_KEPT: Readonly<Record<"full" | "nothing" | "failed", string>> = {
  full: "There is no room left in this browser, so what you change now stays only until this page is closed.",
  nothing: "This browser keeps nothing, so your lists stay only until this page is closed.",
  failed: "This browser could not write your list down, so what you change now stays only until this page is closed.",
};

const UNREAD: Readonly<Record<"newer" | "damaged" | "silent", string>> = {
  newer: "A newer version of this page has kept lists in this browser, which this one cannot read. Reload the page to have the newest.",
  damaged: "The lists kept in this browser cannot be read now, and are left as they are. Start the browser anew, then reload the page.",
  silent: "The lists kept in this browser do not open. Close other tabs of this page, then reload it.",
};

/** Sentences about lists that are not kept, or that another tab has changed. */
export function noticesOfKeeping(
  getState: () => AppState,
  dispatch: (action: Action) => void,
  actions: () => WorkspaceActions,
): {
  /** How the keeping of a list went; each trouble is said once. */
  readonly kept: (how: Kept) => void;
  /** What could not be read of the browser's store. */
  readonly unread: (what: Unread) => void;
  readonly heard: (message: TabMessage) => void;
} {
  let said: Kept = "kept";
  const save = { label: "Save session…", act: () => actions().saveSession() };
  return {
    kept(how) {
      if (how === said) return;
      said = how;
      if (how === "kept") return;
      if (how === "gone") {
        said = "kept"; // another list may be kept
        const notice = `“${nameOf(getState())}” is kept in this browser no longer: it was deleted in another tab, or with the data of this site.`;
        dispatch({ type: "notice", notice, offers: [{ label: "Keep it again", act: () => actions().keepAsCopy() }, save] });
        return;
      }
      dispatch({ type: "notice", notice: `${NOT_KEPT[how]} A session file keeps one for good.`, offers: [save] });
    },
    unread(what) {
      if (what.why === "records") {
        const [one, none, them] = what.ids.length === 1 ? ["One list", "is", "it"] : [`${what.ids.length} lists`, "are", "them"];
        const notice = `${one} kept in this browser cannot be read, and ${none} left as before.`;
        dispatch({ type: "notice", notice, offers: [{ label: `Delete ${them}`, act: () => void actions().deleteUnread(what.ids) }] });
      } else dispatch({ type: "notice", notice: UNREAD[what.why], offers: [{ label: "Reload", act: () => actions().reload() }] });
    },
    heard({ id, what }) {
      const { origin } = getState();
      const mine = { label: "Save this one under another name", act: () => actions().keepAsCopy() };
      if (what === "all gone") {
        const notice = `All that was kept in this browser was deleted in another tab; “${nameOf(getState())}” is open here and kept no longer.`;
        dispatch({ type: "notice", notice, offers: [{ ...mine, label: "Keep it again" }, save] });
        return;
      }
      if (id !== origin.id || id === SAMPLE || what === "view") return;
      const theirs = { label: "Reload it", act: () => actions().reopenWorkspace(id) };
      dispatch({
        type: "notice",
        notice:
          what === "gone"
            ? `“${origin.name}” was deleted in another tab and is kept no longer.`
            : `“${origin.name}” was changed in another tab. The tab that changes it next decides how it is kept.`,
        offers: what === "gone" ? [mine] : [theirs, mine],
      });
    },
  };
}

/** Of the list that is open. */
function nameOf({ origin, picture }: AppState): string {
  return origin.name || (picture?.corpus.name ?? "");
}
