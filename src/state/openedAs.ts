/** How a list is opened that was kept, that a link names, or that comes with the page. */
import type { AnalysisOptions, Corpus } from "../../analysis/types";
import { FIRST_LOOK, type Look, type Workspace } from "./appState";
import { listMark } from "./listMark";
import type { Linked } from "./permalink";

/** As it was left; numbers of themes and papers mean nothing where the page's list is another by now. */
export function lookKept(kept: Workspace | undefined, corpus: Corpus): Look | undefined {
  if (!kept || kept.list === "" || kept.list === listMark(corpus)) return kept?.look;
  return { ...kept.look, selection: {} };
}

/** Where the reader has not changed themes, they are known by what the page knows now: its list may be another than last time. */
export function ownOfPage(kept: AnalysisOptions | undefined, ofPage: AnalysisOptions): AnalysisOptions {
  return kept && kept.edits.length > 0 ? kept : { ...(kept ?? ofPage), known: ofPage.known };
}

/** Numbers of themes and papers mean nothing in another list. */
export function lookOfLink({ look }: Linked, otherPapers: boolean): Look {
  const topic = look.selection?.topic;
  return { ...FIRST_LOOK, ...look, ...(otherPapers && { selection: topic === undefined ? {} : { topic } }) };
}
