import { useEffect, useSyncExternalStore } from "react";
import { type App, linkOf } from "./app";
import type { AppState } from "./appState";
import { type ExportChoices, FIRST_EXPORT, readExportChoices } from "./exportChoices";

const MODE_KEY = "papertide-mode";
const EXPORT_KEY = "papertide-export";

/** The page's state in React, with the address and the colours kept in step. */
export function useApp(app: App): AppState {
  const state = useSyncExternalStore((listener) => app.subscribe(listener), app.getState);
  useEffect(() => app.actions.exportAs(keptExporting()), [app]);
  useEffect(() => app.actions.begin(), [app]);
  useEffect(() => {
    const follow = (): void => app.actions.follow(location.hash);
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [app]);
  useEffect(() => {
    const keep = (): void => {
      if (document.visibilityState === "hidden") void app.actions.keepNow();
    };
    document.addEventListener("visibilitychange", keep);
    return () => document.removeEventListener("visibilitychange", keep);
  }, [app]);
  const link = linkOf(state);
  useEffect(() => {
    if (link === undefined || link === location.hash.replace(/^#/, "")) return;
    try {
      history.replaceState(null, "", link ? `#${link}` : location.pathname + location.search);
    } catch {
      // Safari takes a hundred changes of the address in half a minute, and a hand on a slider makes more: a later one brings it up to date
    }
  }, [link]);
  useEffect(() => {
    document.documentElement.dataset.mode = state.mode;
    try {
      localStorage.setItem(MODE_KEY, state.mode);
    } catch {
      // a browser that keeps nothing still shows the page
    }
  }, [state.mode]);
  useEffect(() => {
    if (state.exporting === FIRST_EXPORT) return;
    try {
      localStorage.setItem(EXPORT_KEY, JSON.stringify({ ...state.exporting, words: undefined }));
    } catch {
      // the next file is made as usual
    }
  }, [state.exporting]);
  return state;
}

/** How files were wanted last. */
function keptExporting(): ExportChoices {
  try {
    return readExportChoices(JSON.parse(localStorage.getItem(EXPORT_KEY) ?? "null"));
  } catch {
    return FIRST_EXPORT;
  }
}

/** The colours that were chosen last, else those of the system. */
export function firstMode(): AppState["mode"] {
  try {
    const kept = localStorage.getItem(MODE_KEY);
    if (kept === "light" || kept === "dark") return kept;
  } catch {
    // nothing kept
  }
  return modeOfSystem();
}

export function modeOfSystem(): AppState["mode"] {
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
