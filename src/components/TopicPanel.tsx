import { useShown } from "./context";
import { PaperDetail } from "./PaperDetail";
import { TopicDetail } from "./TopicDetail";
import { TopicFile } from "./TopicFile";

/** Beside the network: the chosen paper or topic, else what one could follow. */
export function TopicPanel() {
  const { topic, paper } = useShown().state.look.selection;
  if (paper !== undefined) return <PaperDetail row={paper} className="paper-panel" />;
  if (topic !== undefined) return <TopicDetail topic={topic} bare />;
  return (
    <>
      <h2>No topic selected</h2>
      <p className="quiet">
        Click a row or a circle to see where a topic sits, with which others, and which names count for it. Add topic offers what these
        papers name often.
      </p>
      <TopicFile />
    </>
  );
}
