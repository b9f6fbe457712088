import { Ban } from "lucide-react";
import { changedWords } from "../state/words";
import { useShown } from "./context";

/** Beside a term: leaves it out of everything; undo takes it back. */
export function LeaveOut({ term }: { readonly term: string }) {
  const { actions, state } = useShown();
  return (
    <button
      type="button"
      className="leave-out"
      aria-label={`Leave out ${term}`}
      title={`Leave out “${term}”`}
      onClick={() => {
        const { words, what } = changedWords(state.options.words, "stop", term, true);
        actions.setOptions({ words }, what);
        actions.notice(`“${term}” is left out. Undo takes it back; Words lists all that is left out.`);
      }}
    >
      <Ban aria-hidden="true" />
    </button>
  );
}
