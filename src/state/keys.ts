import { VIEWS } from "./appState";

/** Every key of the page and what it does; the dialog of keys lists them, commands name theirs. */
export const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ["Ctrl K", "all commands by name (⌘ K on a Mac)"],
  ["/", "search"],
  [`1 – ${VIEWS.length}`, VIEWS.join(", ")],
  ["[ ]", "fewer, more themes"],
  ["↑ ↓", "walk the themes, or the papers of the table"],
  ["← → ↑ ↓", "on the map: from paper to paper; Enter opens one"],
  ["Shift ← → ↑ ↓", "in the network of topics: moves a topic; without Shift from topic to topic"],
  ["Shift click", "picks a paper on the map; Shift and drag draws a lasso, Alt and drag a box; Space picks the one under the keys"],
  ["X", "in the table: picks the open paper; Shift ticks all from the last ticked one"],
  ["Esc", "close or clear"],
  ["I", "import"],
  ["E", "export"],
  ["Ctrl Z, Ctrl Shift Z", "undo, redo (⌘ on a Mac)"],
  ["?", "this list"],
];
