import { useEffect, useState } from "react";
import { type AppState, VIEWS } from "./appState";
import type { Actions } from "./actions";
import { nextTheme } from "./selectors";

/** Keys, and pasting or dropping a list anywhere on the page. True while something is dragged over it. */
export function useGestures(state: AppState, actions: Actions): boolean {
  const [dropping, setDropping] = useState(false);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (state.dialog) return;
      const typing =
        event.target instanceof HTMLElement && event.target.matches("input:not([type=range]):not([type=checkbox]), textarea, select");
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        actions.openCommands();
      } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) {
        if (typing) return;
        event.preventDefault();
        if (event.shiftKey) actions.redo();
        else actions.undo();
      } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && press(event.key, state, actions)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [state, actions]);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea");
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (state.dialog || typing || text.trim() === "") return;
      actions.openImport([{ name: "Pasted text", text }]);
    };
    const onDrag = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setDropping(event.type === "dragover");
    };
    const onDrop = (event: DragEvent): void => {
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      setDropping(false);
      actions.openImport([...event.dataTransfer.files]);
    };
    addEventListener("paste", onPaste);
    addEventListener("dragover", onDrag);
    addEventListener("dragleave", onDrag);
    addEventListener("drop", onDrop);
    return () => {
      removeEventListener("paste", onPaste);
      removeEventListener("dragover", onDrag);
      removeEventListener("dragleave", onDrag);
      removeEventListener("drop", onDrop);
    };
  }, [state.dialog, actions]);

  return dropping;
}

/** What a single key does; true where it does something. */
function press(key: string, { look, picture }: AppState, actions: Actions): boolean {
  const view = VIEWS[Number(key) - 1];
  if (view) actions.look({ view });
  else if (key === "/") document.getElementById("search")?.focus();
  else if (key === "?") actions.openKeys();
  else if (key === "i" || key === "I") actions.openImport();
  else if ((key === "e" || key === "E") && picture) actions.openExport();
  else if (key === "Escape") actions.look({ selection: look.selection.paper === undefined ? {} : { ...look.selection, paper: undefined } });
  else if ((key === "[" || key === "]") && picture) {
    const themes = Math.max(2, Math.min(picture.corpus.papers.length, picture.result.known.length + (key === "]" ? 1 : -1)));
    actions.setOptions({ themes }, `${themes} themes`);
  } else if ((key === "ArrowDown" || key === "ArrowUp" || key === "j" || key === "k") && picture && look.view === "overview") {
    actions.look({ selection: { theme: nextTheme(picture, look, key === "ArrowDown" || key === "j" ? 1 : -1) } });
  } else return false;
  return true;
}
