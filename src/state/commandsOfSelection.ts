import { papers } from "../charts/formats";
import type { Actions } from "./actions";
import type { AppState } from "./appState";
import type { Command } from "./command";
import { groupPapers, hideTheme, mergeThemes, movePapers, shownAgain } from "./edits";
import { keptRows, rowsOfTheme } from "./selectors";

const MOST_PARTS = 6;

/** What can be done with the chosen theme, the open paper and the picked papers. */
export function commandsOfSelection(
  state: AppState,
  picture: NonNullable<AppState["picture"]>,
  actions: Actions,
  dimmed: Uint8Array | undefined,
): Command[] {
  const { theme, paper } = state.look.selection;
  return [
    ...(theme !== undefined && theme >= 0 ? ofTheme(picture, theme, actions) : []),
    ...(paper !== undefined ? moves(picture, [paper], "this paper", actions) : []),
    ...ofPicked(state, picture, actions, dimmed),
    ...(picture.themes.some(({ hidden }) => hidden)
      ? [
          {
            name: "Show all hidden themes",
            run: () => actions.setOptions({ edits: shownAgain(state) }, "showing what was hidden"),
          },
        ]
      : []),
  ];
}

function ofTheme(picture: NonNullable<AppState["picture"]>, id: number, actions: Actions): Command[] {
  const { themes, result } = picture;
  const { shortLabel, size, hidden } = themes[id];
  const most = Math.min(MOST_PARTS, size);
  return [
    { name: `Rename ${shortLabel}`, run: () => void setTimeout(() => document.querySelector<HTMLElement>("button.theme-name")?.click()) },
    {
      name: `${hidden ? "Show" : "Hide"} ${shortLabel} in charts`,
      run: () => actions.edit(hideTheme(picture, id, !hidden)),
    },
    ...Array.from({ length: Math.max(0, most - 1) }, (_, i): Command => {
      const parts = i + 2;
      return { name: `Split ${shortLabel} into ${parts}`, run: () => actions.splitTheme(id, parts) };
    }),
    ...result.themes[id].related.map(({ theme }): Command => ({
      name: `Merge ${shortLabel} into ${themes[theme].label}`,
      run: () => actions.edit(mergeThemes(picture, [theme, id])),
    })),
    { name: `Pick all papers of ${shortLabel}`, run: () => actions.pick(rowsOfTheme(picture, id)) },
  ];
}

function ofPicked(
  { look }: AppState,
  picture: NonNullable<AppState["picture"]>,
  actions: Actions,
  dimmed: Uint8Array | undefined,
): Command[] {
  const { picked, only } = look;
  const shown = dimmed ? keptRows(picture, dimmed) : [];
  return [
    ...(shown.length > 0 ? [{ name: `Pick the ${papers(shown.length)} that the filters keep`, run: () => actions.pick(shown) }] : []),
    ...(picked.length === 0
      ? []
      : [
          { name: only ? "All papers, not only the picked ones" : "Only the picked papers", run: () => actions.look({ only: !only }) },
          { name: "Clear what is picked", run: () => actions.pick([], "only") },
          ...moves(picture, picked, "the picked papers", actions),
        ]),
  ];
}

function moves(picture: NonNullable<AppState["picture"]>, rows: readonly number[], what: string, actions: Actions): Command[] {
  return [
    ...picture.themes.map(({ id, label }): Command => ({
      name: `Move ${what} to ${label}`,
      run: () => actions.edit(movePapers(picture, rows, id)),
    })),
    { name: `Move ${what} to a theme of its own`, run: () => actions.edit(groupPapers(picture, rows)) },
    { name: `Move ${what} out of all themes`, run: () => actions.edit(movePapers(picture, rows, null)) },
  ];
}
