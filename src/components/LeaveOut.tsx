import { Ban } from "lucide-react";
import { useState } from "react";
import { changedWords } from "../state/words";
import { useShown } from "./context";
import { useResting } from "./useResting";

/** Beside a term: leaves it out of everything; undo takes it back. What that needs is begun while the reader's hand is on it. */
export function LeaveOut({ term }: { readonly term: string }) {
  const { actions, state } = useShown();
  const [isNear, setNear] = useState(false);
  const without = () => changedWords(state.options.words, "stop", term, true);
  useResting(isNear ? term : "", () => actions.foresee({ words: without().words }));
  return (
    <button
      type="button"
      className="leave-out"
      aria-label={`Leave out ${term}`}
      title={`Leave out “${term}”`}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onClick={() => {
        const { words, what } = without();
        actions.setOptions({ words }, what);
        actions.notice(`“${term}” is left out. Undo takes it back; Words lists all that is left out.`);
      }}
    >
      <Ban aria-hidden="true" />
    </button>
  );
}
