import { FileDown, FolderOpen, RotateCcw } from "lucide-react";
import { useRef, useState } from "react";
import { topicsJson } from "../../analysis/export/topicsJson";
import { SAMPLE_TOPICS } from "../../analysis/options";
import { download } from "../export/download";
import { load } from "../state/topics";
import { useShown } from "./context";
import { useTopicChange } from "./useTopicChange";

/** The list of topics as a file: loaded (chosen or dropped here), saved, or as it was at the start. A bad file changes nothing. */
export function TopicFile() {
  const { state, actions } = useShown();
  const change = useTopicChange();
  const chooser = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState("");
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    setProblem(change(() => load(file.name, text)));
  };
  const onDrag = (event: React.DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    event.stopPropagation(); // the page would take the file for a list of papers
  };
  return (
    <div
      className="topic-file"
      onDragOver={onDrag}
      onDrop={(event) => {
        onDrag(event);
        void read(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        className="hidden-label"
        aria-label="Choose a file of topics"
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = ""; // the same file can be chosen again
        }}
      />
      <button type="button" className="button small" onClick={() => chooser.current?.click()}>
        <FolderOpen aria-hidden="true" /> Load topics…
      </button>
      <button
        type="button"
        className="button small"
        onClick={() => download(new Blob([topicsJson(state.options.topics)], { type: "application/json" }), "topics.json")}
      >
        <FileDown aria-hidden="true" /> Save topics
      </button>
      <button
        type="button"
        className="button small"
        disabled={topicsJson(state.options.topics) === topicsJson(SAMPLE_TOPICS)}
        onClick={() => actions.setOptions({ topics: SAMPLE_TOPICS }, "topics as at the start")}
      >
        <RotateCcw aria-hidden="true" /> Start list
      </button>
      <p className="quiet">A file of topics can be dropped here too. Your topics stay in this browser and are part of the link.</p>
      {problem && (
        <p className="message error" role="alert">
          {problem}.
        </p>
      )}
    </div>
  );
}
