import { X } from "lucide-react";
import { useState } from "react";
import type { WordContrast } from "../../analysis/types";
import { count, papers } from "../charts/formats";
import { useWordContrast } from "../state/useFindings";
import { follow, isFollowed } from "../state/topics";
import { useShown } from "./context";
import { NoAnswer } from "./Problem";
import { useTopicChange } from "./useTopicChange";

/** So many words are offered, and of those that are sure so many are ticked at first. */
const OFFERED = 10;
const TICKED = 3;
const SURE = 2;

/** A topic is words: those that the picked papers hold more often than the rest become the names of one. */
export function PickedTopic({ close }: { readonly close: () => void }) {
  const { picture, state, engine } = useShown();
  const { picked } = state.look;
  const { answer: contrast, problem } = useWordContrast(engine, picture, picked);
  return (
    <div className="picked-words">
      <div className="head">
        <h2>A topic of the words that set {picked.length === 1 ? "this paper" : `these ${papers(picked.length)}`} apart</h2>
        <button type="button" className="button bare icon small" aria-label="Close" onClick={close}>
          <X aria-hidden="true" />
        </button>
      </div>
      {contrast ? (
        <Names contrast={contrast} close={close} />
      ) : problem ? (
        <NoAnswer problem={problem} />
      ) : (
        <p className="quiet">Counting words …</p>
      )}
    </div>
  );
}

function Names({ contrast, close }: { readonly contrast: WordContrast; readonly close: () => void }) {
  const { state, actions } = useShown();
  const change = useTopicChange();
  const offered = contrast.a.filter(({ term }) => !isFollowed(state.options.topics, term)).slice(0, OFFERED);
  const [names, setNames] = useState<readonly string[]>(() =>
    offered
      .filter(({ z }) => z >= SURE)
      .slice(0, TICKED)
      .map(({ term }) => term),
  );
  const [problem, setProblem] = useState("");
  if (offered.length === 0)
    return <p className="quiet">No word that three papers hold stands in these papers more often than in the rest.</p>;
  const make = (): void => {
    const wrong = change((topics) => follow(topics, names[0], names.slice(1)));
    setProblem(wrong);
    if (wrong !== "") return;
    close();
    actions.notice(`“${names[0]}” is followed. Topics shows all papers that say so, picked or not.`);
  };
  return (
    <>
      <fieldset className="picked-names">
        <legend>Its names; the first ticked is what it is called</legend>
        {offered.map(({ term, inA, inB, z }) => (
          <label key={term} className="check">
            <input
              type="checkbox"
              checked={names.includes(term)}
              onChange={({ target }) => setNames(target.checked ? [...names, term] : names.filter((name) => name !== term))}
            />
            <span>{term}</span>
            <span className="quiet">
              {count(inA)} of {count(contrast.papersA)} picked, {count(inB)} of the other {count(contrast.papersB)}
              {z < SURE && ", unsure"}
            </span>
          </label>
        ))}
      </fieldset>
      {problem && <p className="message error">{problem}</p>}
      <button type="button" className="button small primary" disabled={names.length === 0} onClick={make}>
        Follow {names.length > 0 && `“${names[0]}”`}
        {names.length > 1 && ` with ${names.length - 1} more ${names.length === 2 ? "name" : "names"}`}
      </button>
    </>
  );
}
