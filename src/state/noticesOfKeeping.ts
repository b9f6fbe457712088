import { type Action, type AppState, SAMPLE } from "./appState";
import type { TabMessage } from "./otherTabs";
import type { WorkspaceActions } from "./workspaceActions";
import type { Kept } from "./workspaceStore";

/** Sentences about lists that are not kept, or that another tab has changed. */
export function noticesOfKeeping(
  getState: () => AppState,
  dispatch: (action: Action) => void,
  actions: () => WorkspaceActions,
): {
  /** Said once. */
  readonly heldBack: (why: Exclude<Kept, "kept">) => void;
  readonly heard: (message: TabMessage) => void;
} {
  let said = false;
  return {
    heldBack(why) {
      if (said) return;
      said = true;
      const reason = why === "full" ? "There is no room left in this browser" : "This browser keeps nothing";
      dispatch({
        type: "notice",
        notice: `${reason}, so your lists stay only until this page is closed. A session file keeps one for good.`,
        offers: [{ label: "Save session…", act: () => actions().saveSession() }],
      });
    },
    heard({ id, what }) {
      const { origin } = getState();
      if (id !== origin.id || id === SAMPLE || what === "view") return;
      const mine = { label: "Save this one under another name", act: () => actions().keepAsCopy() };
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
