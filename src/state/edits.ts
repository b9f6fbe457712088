import type { Edit } from "../../analysis/types";
import { papers as inPapers } from "../charts/formats";
import type { Picture } from "../pasteToPicture";
import type { AppState } from "./appState";

/** One change to the themes, and that change in words, for undo. */
export interface MadeEdit {
  readonly edit: Edit;
  readonly what: string;
}

/** Themes are given by their places in the list, papers by their rows. */
type Shown = Pick<Picture, "corpus" | "result">;

const named = (label: string): string => `“${label}”`;

export function renameTheme({ result }: Shown, theme: number, label: string): MadeEdit {
  const { key, label: old, found } = result.themes[theme];
  const given = label.trim() === found ? "" : label.trim();
  return { edit: { kind: "rename", theme: key, label: given }, what: `renaming ${named(old)}` };
}

/** Into the first. */
export function mergeThemes({ result }: Shown, themes: readonly number[]): MadeEdit {
  const merged = themes.map((theme) => result.themes[theme]);
  const what =
    merged.length === 2 ? `merging ${named(merged[1].shortLabel)} into ${named(merged[0].shortLabel)}` : `merging ${merged.length} themes`;
  return { edit: { kind: "merge", themes: merged.map(({ key }) => key) }, what };
}

/** @param parts rows of each, the largest first: it keeps the key */
export function splitTheme({ corpus, result }: Shown, theme: number, parts: readonly ArrayLike<number>[]): MadeEdit {
  const { key, label } = result.themes[theme];
  const keyed = parts.map((rows, i) => ({ theme: i === 0 ? key : result.nextKey + i - 1, papers: idsOf(corpus, rows) }));
  return { edit: { kind: "split", theme: key, parts: keyed }, what: `splitting ${named(label)} into ${parts.length}` };
}

/** @param theme null: they fit nowhere */
export function movePapers({ corpus, result }: Shown, rows: ArrayLike<number>, theme: number | null): MadeEdit {
  const to = theme === null ? "out of all themes" : `to ${named(result.themes[theme].shortLabel)}`;
  const edit: Edit = { kind: "move", papers: idsOf(corpus, rows), theme: theme === null ? null : result.themes[theme].key };
  return { edit, what: `moving ${inPapers(rows.length)} ${to}` };
}

export function groupPapers({ corpus, result }: Shown, rows: ArrayLike<number>): MadeEdit {
  return { edit: { kind: "group", papers: idsOf(corpus, rows), theme: result.nextKey }, what: `a theme of ${inPapers(rows.length)}` };
}

export function paintTheme({ result }: Shown, theme: number, color: number | null): MadeEdit {
  const { key, label } = result.themes[theme];
  return { edit: { kind: "paint", theme: key, color }, what: `colour of ${named(label)}` };
}

export function noteTheme({ result }: Shown, theme: number, text: string): MadeEdit {
  const { key, label } = result.themes[theme];
  return { edit: { kind: "note", theme: key, text: text.trim() }, what: `note on ${named(label)}` };
}

export function hideTheme({ result }: Shown, theme: number, hidden: boolean): MadeEdit {
  const { key, label } = result.themes[theme];
  return { edit: { kind: "hide", theme: key, hidden }, what: `${hidden ? "hiding" : "showing"} ${named(label)}` };
}

/** The same change after others that are not shown yet, and that took the keys it would give to new themes. */
export function withFreshKeys(edit: Edit, others: readonly Edit[]): Edit {
  const taken = others.reduce((sum, { kind, ...rest }) => {
    if (kind === "group") return sum + 1;
    return "parts" in rest ? sum + rest.parts.length - 1 : sum;
  }, 0);
  if (edit.kind === "group") return { ...edit, theme: edit.theme + taken };
  if (edit.kind !== "split") return edit;
  return { ...edit, parts: edit.parts.map((part, i) => (i === 0 ? part : { ...part, theme: part.theme + taken })) };
}

/** The list of changes with all that is hidden shown again. */
export function shownAgain({ options, picture }: Pick<AppState, "options" | "picture">): readonly Edit[] {
  const hidden = (picture?.result.themes ?? []).filter((theme) => theme.hidden);
  return [...options.edits, ...hidden.map(({ key }): Edit => ({ kind: "hide", theme: key, hidden: false }))];
}

/**
 * What of the reader's changes could not be kept, in a sentence; "" where all were.
 *
 * @param before what could not be kept already before
 */
export function lostSentence({ result }: Pick<Picture, "result">, before: readonly number[]): string {
  const edits = result.lost.filter((i) => !before.includes(i)).map((i) => result.options.edits[i]);
  if (edits.length === 0) return "";
  const names = edits.flatMap((edit) => (edit.kind === "rename" && edit.label ? [named(edit.label)] : []));
  const which = edits.length === 1 ? "One of your changes" : `${edits.length} of your changes`;
  const about = names.length > 0 ? ` (the name ${names.join(", ")})` : "";
  return `${which} could not be kept${about}: no theme holds those papers any more. Undo takes the last step back.`;
}

/** Has the reader put this paper where it is, by moving it or by making a theme of it and others? */
export function isPlacedByHand({ corpus, result }: Shown, row: number): boolean {
  const { id } = corpus.papers[row];
  const theme = result.placement.theme[row];
  const key = theme < 0 ? null : result.themes[theme].key;
  const last = result.options.edits.findLast((edit) => (edit.kind === "move" || edit.kind === "group") && edit.papers.includes(id));
  return last !== undefined && "theme" in last && last.theme === key;
}

function idsOf({ papers }: Shown["corpus"], rows: ArrayLike<number>): string[] {
  return Array.from(rows, (row) => papers[row].id);
}
