import { VIEWS } from "../state/appState";
import { Dialog } from "./Dialog";

const KEYS: readonly (readonly [string, string])[] = [
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

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog className="keys" title="Keys" onClose={onClose}>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key} style={{ display: "contents" }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
