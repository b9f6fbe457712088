import { X } from "lucide-react";
import { count, papers } from "../charts/formats";
import { useWordContrast } from "../state/useFindings";
import { useShown } from "./context";
import { NoAnswer } from "./Problem";
import { WordContrastTable } from "./WordContrastTable";

/** What sets the picked papers apart from all others. */
export function PickedWords({ close }: { readonly close: () => void }) {
  const { picture, state, engine } = useShown();
  const { picked } = state.look;
  const { answer: contrast, problem } = useWordContrast(engine, picture, picked);
  const rest = picture.corpus.papers.length - picked.length;
  return (
    <div className="picked-words">
      <div className="head">
        <h2>What sets {picked.length === 1 ? "this paper" : `these ${papers(picked.length)}`} apart from the rest</h2>
        <button type="button" className="button bare icon small" aria-label="Close" onClick={close}>
          <X aria-hidden="true" />
        </button>
      </div>
      {rest === 0 ? (
        <p className="quiet">All papers are picked, so there is no rest to compare them with.</p>
      ) : contrast ? (
        <WordContrastTable
          contrast={contrast}
          nameA={picked.length === 1 ? "the picked one" : "the picked"}
          nameB={`the other ${count(rest)}`}
        />
      ) : problem ? (
        <NoAnswer problem={problem} />
      ) : (
        <p className="quiet">Counting words …</p>
      )}
    </div>
  );
}
