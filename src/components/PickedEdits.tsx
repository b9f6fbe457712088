import { useShown } from "./context";
import { MovePapers } from "./MovePapers";

/** What of the themes can be changed for the picked papers. */
export function PickedEdits() {
  return <MovePapers rows={useShown().state.look.picked} />;
}
