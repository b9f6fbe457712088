import type { Topic, TopicPair } from "../../analysis/types";
import { papers } from "../charts/formats";
import { themeColor } from "../charts/style";
import { firstMonth } from "../charts/topics/dates";
import { mainThemes } from "../charts/topics/topicSentences";
import { useShown } from "./context";
import { VerdictChip } from "./VerdictChip";

const SHOWN_TOPICS = 4;
const SHOWN_OTHERS = 2;

/** The first of the followed topics that papers name: in which theme each sits, with which others, and since when. */
export function WhereTopicsSit() {
  const { picture, actions } = useShown();
  const found = picture.result.topics.filter((topic) => topic.papers.length > 0).slice(0, SHOWN_TOPICS);
  if (found.length === 0) return null;
  return (
    <section>
      <div className="section-title">
        <h2>Where topics sit</h2>
        <button type="button" className="link" onClick={() => actions.look({ view: "topics", selection: {} })}>
          All topics
        </button>
      </div>
      {found.map((topic) => (
        <TopicLine key={topic.id} topic={topic} />
      ))}
    </section>
  );
}

function TopicLine({ topic }: { readonly topic: Topic }) {
  const { picture, actions, style } = useShown();
  const { result, themes, corpus } = picture;
  const month = firstMonth(topic.papers, corpus.papers);
  const seat = mainThemes(topic);
  const others = othersOf(topic, result.topicPairs);
  const { verdict } = result.trends.topics[topic.id];
  const moved = result.trends.bins.length > 1 && verdict !== "too few" && verdict !== "steady";
  const openTopic = (id: number): void => actions.look({ view: "topics", selection: { topic: id } });
  return (
    <div className="topic-line">
      <div>
        <button type="button" className="name" onClick={() => openTopic(topic.id)}>
          {topic.label}
        </button>
        <button type="button" onClick={() => actions.look({ view: "papers", selection: { topic: topic.id } })}>
          {papers(topic.papers.length)}
        </button>
        {month !== "" && <span>since {month}</span>}
        {moved && <VerdictChip verdict={verdict} />}
      </div>
      <div>
        <span>
          {seat.words}{" "}
          {seat.themes.map(({ theme, papers: held }, i) => (
            <span key={theme}>
              {i > 0 && " and "}
              <button type="button" onClick={() => actions.look({ selection: { theme } })}>
                <i className="dot" style={{ background: themeColor(themes[theme].slot, style.mode, "mark") }} />
                {themes[theme].shortLabel}
              </button>{" "}
              ({held})
            </span>
          ))}
          {seat.unclear > 0 && `, ${seat.unclear} in no theme`}
        </span>
        <span>
          {others.length === 0 && "with no other topic in two papers or more"}
          {others.map(({ other, shared }, i) => (
            <span key={other}>
              {i === 0 ? "with " : " and "}
              <button type="button" onClick={() => openTopic(other)}>
                {result.topics[other].label}
              </button>{" "}
              ({shared})
            </span>
          ))}
        </span>
      </div>
    </div>
  );
}

/** The topics found with one in most papers, more than by chance. */
function othersOf({ id }: Topic, pairs: readonly TopicPair[]): { other: number; shared: number }[] {
  return pairs
    .filter(({ a, b, lift }) => (a === id || b === id) && lift > 1)
    .toSorted((one, next) => next.papers - one.papers || next.lift - one.lift)
    .slice(0, SHOWN_OTHERS)
    .map(({ a, b, papers: shared }) => ({ other: a === id ? b : a, shared }));
}
