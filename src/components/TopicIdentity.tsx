import { useState } from "react";
import { TOPIC_COLORS } from "../../analysis/options";
import { merge, paint, rename } from "../state/topics";
import { useShown } from "./context";
import { Swatches } from "./Swatches";
import { useTopicChange } from "./useTopicChange";

/** What a topic is called, its colour, and whether it is a topic of its own. */
export function TopicIdentity({ place, done }: { readonly place: number; readonly done: () => void }) {
  const { state, actions } = useShown();
  const change = useTopicChange();
  const { topics } = state.options;
  const { label, color } = topics[place];
  const [text, setText] = useState(label);
  const [problem, setProblem] = useState("");
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const wrong = text.trim() === label || text.trim() === "" ? "" : change((all) => rename(all, place, text));
    setProblem(wrong);
    if (wrong === "") done();
  };
  const mergeInto = (into: number): void => {
    const wrong = change((all) => merge(all, place, into));
    setProblem(wrong);
    if (wrong === "") actions.look({ selection: { topic: into } });
  };
  return (
    <div className="topic-identity">
      <form className="add-name" onSubmit={submit}>
        <input className="field" aria-label="Label" value={text} onChange={(event) => setText(event.target.value)} />
        <button type="submit" className="button small">
          Rename
        </button>
        <span role="alert" className="wrong">
          {problem && `${problem}.`}
        </span>
      </form>
      <Swatches colors={TOPIC_COLORS} chosen={color} none="No colour" onChoose={(slot) => change((all) => paint(all, place, slot))} />
      {topics.length > 1 && (
        <label className="merge">
          Merge into
          <select className="field" aria-label="Merge into" value="" onChange={(event) => mergeInto(Number(event.target.value))}>
            <option value="" disabled>
              another topic, with all names …
            </option>
            {topics.map((other, i) => i !== place && <option key={other.label} value={i} label={other.label} />)}
          </select>
        </label>
      )}
    </div>
  );
}
