import { Plus, X } from "lucide-react";
import type { CountedName, Topic } from "../../analysis/types";
import { count, papers } from "../charts/formats";
import { setExcluded, setName } from "../state/topics";
import { AddName } from "./AddName";
import { useShown } from "./context";
import { useTopicChange } from "./useTopicChange";

/** The names that count for a topic, those that could, and those whose papers are left out; each with its papers. */
export function TopicNames({ topic, place }: { readonly topic: Topic; readonly place: number }) {
  const { picture, actions } = useShown();
  const change = useTopicChange();
  const name = (text: string, on: boolean): string => change((topics) => setName(topics, place, text, on));
  const excluded = (text: string, on: boolean): string => change((topics) => setExcluded(topics, place, text, on));
  const spelled = [...topic.names, ...topic.exclude].some((counted) => counted.name.startsWith('"'));
  const [label, ...aliases] = topic.names;
  return (
    <>
      <p className="quiet">Names that count as this topic (papers each)</p>
      <div className="names">
        <span className="filter-chip fixed">
          {label.name} <span>{count(label.papers)}</span>
        </span>
        <Chips names={aliases} verb="Do not count" remove={(text) => name(text, false)} />
        {topic.counterparts.map((other) => (
          <button
            key={other.name}
            type="button"
            className="filter-chip learned"
            title="Counts because papers introduce it as the acronym or long form of a name. Words can take the two apart."
            aria-label={`${other.name}, ${papers(other.papers)}, counts with its acronym or long form; Words can take them apart`}
            onClick={actions.openWords}
          >
            {other.name} <span>{count(other.papers)}</span>
          </button>
        ))}
      </div>
      <AddName placeholder="Add a name" add={(text) => name(text, true)} />
      {topic.notCounted.length > 0 && (
        <>
          <p className="quiet">Often near, not counted yet</p>
          <div className="names">
            {topic.notCounted.map((near) => (
              <button
                key={near.name}
                type="button"
                className="filter-chip offered"
                aria-label={`Count ${near.name}, ${papers(near.papers)} more`}
                onClick={() => name(near.name, true)}
              >
                <Plus aria-hidden="true" /> {near.name} <span>+{count(near.papers)}</span>
              </button>
            ))}
          </div>
        </>
      )}
      <p className="quiet">
        {topic.exclude.length === 0
          ? "Papers that say something else can be left out"
          : `Papers that say one of these are left out (papers each), ${papers(topic.excluded)} in all`}
      </p>
      {topic.exclude.length > 0 && (
        <div className="names">
          <Chips names={topic.exclude} verb="Take back" remove={(text) => excluded(text, false)} />
        </div>
      )}
      <AddName placeholder="Leave out papers with" add={(text) => excluded(text, true)} />
      {spelled && picture.corpus.textWithheld && (
        <p className="quiet">
          The texts are withheld, so a name in quotes is looked for in titles and in the terms as the list spells them.
        </p>
      )}
    </>
  );
}

function Chips(props: { readonly names: readonly CountedName[]; readonly verb: string; readonly remove: (name: string) => void }) {
  return props.names.map(({ name, papers: hits }) => (
    <span className="filter-chip" key={name}>
      {name} <span>{count(hits)}</span>
      <button type="button" aria-label={`${props.verb} ${name}`} onClick={() => props.remove(name)}>
        <X aria-hidden="true" />
      </button>
    </span>
  ));
}
