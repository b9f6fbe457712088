import { Plus, Trash2, X } from "lucide-react";
import { useState } from "react";
import { papers } from "../charts/formats";
import { changeSentence } from "../charts/topics/topicChange";
import { pairsSentence, topicSentence } from "../charts/topics/topicSentences";
import { useShown } from "./context";
import { ThemeLine } from "./ThemeLine";

/** One followed topic: its names, where it sits, with whom, since when; names can be added and taken away. */
export function TopicDetail({ topic: id, bare = false }: { readonly topic: number; readonly bare?: boolean }) {
  const { picture, state, actions } = useShown();
  const { result, themes, corpus } = picture;
  const topic = result.topics[id];
  const definitions = state.options.topics;
  const change = (aliases: readonly string[], what: string): void =>
    actions.setOptions({ topics: definitions.map((definition, i) => (i === id ? { ...definition, aliases } : definition)) }, what);
  const remove = (): void => {
    actions.look({ selection: {} });
    actions.setOptions({ topics: definitions.filter((_, i) => i !== id) }, `removing ${topic.label}`);
  };
  const body = (
    <>
      <div className="head" style={{ display: "flex", gap: 8, alignItems: "center" }}>
        <h2 style={{ flex: 1, fontSize: 15 }}>{topic.label}</h2>
        <span className="quiet">{papers(topic.papers.length)}</span>
        <button type="button" className="button bare icon small" aria-label={`Stop following ${topic.label}`} onClick={remove}>
          <Trash2 aria-hidden="true" />
        </button>
        <button type="button" className="button bare icon small" aria-label="Close" onClick={() => actions.look({ selection: {} })}>
          <X aria-hidden="true" />
        </button>
      </div>
      <p>
        {topicSentence(topic, themes, corpus.papers)} {pairsSentence(topic, result.topics, result.topicPairs)}{" "}
        {changeSentence(topic, result.topics, result.topicPairs, result.trends)}
      </p>
      <p className="quiet">Names that count as this topic (papers each)</p>
      <div className="names">
        {topic.names.map(({ name, papers: hits }, i) => (
          <span className="filter-chip" key={name}>
            {name} <span>{hits}</span>
            {i === 0 ? (
              <span style={{ width: 4 }} />
            ) : (
              <button
                type="button"
                aria-label={`Do not count ${name}`}
                onClick={() =>
                  change(
                    definitions[id].aliases.filter((alias) => alias !== name),
                    `name “${name}”`,
                  )
                }
              >
                <X aria-hidden="true" />
              </button>
            )}
          </span>
        ))}
      </div>
      <AddName placeholder="Add a name" add={(name) => change([...definitions[id].aliases, name], `name “${name}”`)} />
      <div style={{ marginTop: 12 }}>
        {topic.themes.slice(0, 5).map(({ theme, papers: hits }) => (
          <ThemeLine key={theme} theme={theme} value={`${hits}`} share={hits / topic.papers.length} />
        ))}
      </div>
      <button type="button" className="link" onClick={() => actions.look({ view: "papers" })}>
        All {papers(topic.papers.length)}
      </button>
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

/** A field that adds a word on Enter. */
export function AddName({ placeholder, add }: { readonly placeholder: string; readonly add: (name: string) => void }) {
  const [name, setName] = useState("");
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (name.trim() === "") return;
    add(name.trim());
    setName("");
  };
  return (
    <form onSubmit={submit} style={{ display: "flex", gap: 6, maxWidth: 280 }}>
      <input
        className="field"
        style={{ height: 28 }}
        placeholder={placeholder}
        aria-label={placeholder}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button small icon" aria-label={placeholder}>
        <Plus aria-hidden="true" />
      </button>
    </form>
  );
}
