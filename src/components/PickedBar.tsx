import { Copy, Download, X } from "lucide-react";
import { useState } from "react";
import { fileName } from "../charts/figures/figures";
import { count, papers } from "../charts/formats";
import { download } from "../export/download";
import { LIST_FORMATS, listedPapers } from "../export/paperList";
import { useShown } from "./context";
import { MovePapers } from "./MovePapers";
import { PickedTopic } from "./PickedTopic";
import { PickedWords } from "./PickedWords";

/** At the foot of every view while papers are picked: what can be done with them. */
export function PickedBar() {
  const { picture, state, actions } = useShown();
  const { picked, only } = state.look;
  const [open, setOpen] = useState<"words" | "topic">();
  const toggle = (panel: "words" | "topic"): void => setOpen(open === panel ? undefined : panel);
  const [format, setFormat] = useState(LIST_FORMATS[0]);
  const n = picture.corpus.papers.length;
  const text = (): string => format.write(listedPapers(picture, picked));
  const copy = async (): Promise<void> => {
    const copied = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    actions.notice(copied ? `${papers(picked.length)} copied as ${format.name}.` : "The list could not be copied; save it instead.");
  };
  return (
    <section className="picked" aria-label="Picked papers">
      {open === "words" && <PickedWords close={() => setOpen(undefined)} />}
      {open === "topic" && <PickedTopic close={() => setOpen(undefined)} />}
      <div className="picked-bar">
        <b role="status">
          {papers(picked.length)} picked <span className="quiet">of {count(n)}</span>
        </b>
        <button type="button" className="button small" aria-pressed={only} onClick={() => actions.look({ only: !only })}>
          Only these
        </button>
        <button type="button" className="button small" aria-pressed={open === "words"} onClick={() => toggle("words")}>
          Compare words with the rest
        </button>
        <button type="button" className="button small" aria-pressed={open === "topic"} onClick={() => toggle("topic")}>
          As a topic
        </button>
        <MovePapers rows={picked} />
        <span className="list-as">
          <select
            className="plain-select"
            aria-label="Write the list as"
            value={format.id}
            onChange={(event) => setFormat(LIST_FORMATS.find(({ id }) => id === event.target.value) ?? LIST_FORMATS[0])}
          >
            {LIST_FORMATS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <button type="button" className="button small" aria-label={`Copy as ${format.name}`} onClick={() => void copy()}>
            <Copy aria-hidden="true" /> Copy
          </button>
          <button
            type="button"
            className="button small"
            aria-label={`Save as ${format.name}`}
            onClick={() => download(new Blob([text()], { type: format.type }), fileName(picture, "picked", format.extension))}
          >
            <Download aria-hidden="true" /> Save
          </button>
        </span>
        <button type="button" className="button small bare" onClick={() => actions.pick([], "only")}>
          <X aria-hidden="true" /> Clear
        </button>
      </div>
    </section>
  );
}
