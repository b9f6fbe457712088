import { Dialog } from "./Dialog";
import { useShown } from "./context";

/** What counts as a word: words left out, words kept, and acronyms with their long forms. */
export function WordsDialog() {
  const { actions } = useShown();
  return (
    <Dialog className="words-dialog" title="Words" onClose={actions.closeDialog}>
      <div />
    </Dialog>
  );
}
