import { Pencil, Trash2, X } from "lucide-react";
import { useState } from "react";
import { papers } from "../charts/formats";
import { themeColor } from "../charts/style";
import { changeSentence } from "../charts/topics/topicChange";
import { pairsSentence, topicSentence } from "../charts/topics/topicSentences";
import { stopFollowing } from "../state/topics";
import { useShown } from "./context";
import { PickPapers } from "./PickPapers";
import { ThemeLine } from "./ThemeLine";
import { TopicIdentity } from "./TopicIdentity";
import { TopicNames } from "./TopicNames";
import { useTopicChange } from "./useTopicChange";

/** One followed topic: its names, where it sits, with whom, since when; all that the reader said of it can be changed. */
export function TopicDetail({ topic: id, bare = false }: { readonly topic: number; readonly bare?: boolean }) {
  const { picture, state, actions, style } = useShown();
  const change = useTopicChange();
  const [editing, setEditing] = useState(false);
  const { result, themes, corpus } = picture;
  const topic = result.topics[id];
  /** The picture follows the list of topics a moment later; until then the two may not agree. */
  const place = state.options.topics.findIndex(({ label }) => label === topic.label);
  const remove = (): void => {
    actions.look({ selection: {} });
    change((topics) => stopFollowing(topics, place));
  };
  const body = (
    <>
      <div className="topic-head">
        {topic.color !== null && <span className="dot" style={{ background: themeColor(topic.color, style.mode, "mark") }} />}
        <h2>{topic.label}</h2>
        <span className="quiet">{papers(topic.papers.length)}</span>
        {place >= 0 && (
          <>
            <button
              type="button"
              className="button bare icon small"
              aria-label={`Edit ${topic.label}`}
              aria-expanded={editing}
              onClick={() => setEditing(!editing)}
            >
              <Pencil aria-hidden="true" />
            </button>
            <button type="button" className="button bare icon small" aria-label={`Stop following ${topic.label}`} onClick={remove}>
              <Trash2 aria-hidden="true" />
            </button>
          </>
        )}
        <button type="button" className="button bare icon small" aria-label="Close" onClick={() => actions.look({ selection: {} })}>
          <X aria-hidden="true" />
        </button>
      </div>
      {editing && place >= 0 && <TopicIdentity key={topic.label} place={place} done={() => setEditing(false)} />}
      <p>
        {topicSentence(topic, themes, corpus.papers)} {pairsSentence(topic, result.topics, result.topicPairs)}{" "}
        {changeSentence(topic, result.topics, result.topicPairs, result.trends)}
      </p>
      {place >= 0 && <TopicNames topic={topic} place={place} />}
      <div style={{ marginTop: 12 }}>
        {topic.themes.slice(0, 5).map(({ theme, papers: hits }) => (
          <ThemeLine key={theme} theme={theme} value={`${hits}`} share={hits / topic.papers.length} />
        ))}
      </div>
      <button type="button" className="link" onClick={() => actions.look({ view: "papers" })}>
        All {papers(topic.papers.length)}
      </button>{" "}
      <PickPapers rows={topic.papers}>Pick all</PickPapers>
    </>
  );
  return bare ? (
    body
  ) : (
    <aside className="detail" aria-label={`Topic ${topic.label}`}>
      <section>{body}</section>
    </aside>
  );
}
