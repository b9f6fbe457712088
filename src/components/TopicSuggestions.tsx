import { Plus } from "lucide-react";
import { count, papers } from "../charts/formats";
import { follow, isFollowed } from "../state/topics";
import { useShown } from "./context";
import { useTopicChange } from "./useTopicChange";

const KINDS = [
  ["acronym", "Acronyms"],
  ["frequent phrase", "Frequent phrases"],
  ["came up lately", "Came up lately"],
] as const;

/** What these papers offer to follow, with their papers; only what holds the typed letters, if any are. */
export function TopicSuggestions({ typed, onFollowed }: { readonly typed: string; readonly onFollowed: () => void }) {
  const { picture, state } = useShown();
  const change = useTopicChange();
  const wanted = typed.trim().toLowerCase();
  const open = picture.result.topicSuggestions.filter(
    ({ label, aliases }) =>
      !isFollowed(state.options.topics, label) && [label, ...aliases].some((name) => name.toLowerCase().includes(wanted)),
  );
  if (open.length === 0)
    return <p className="quiet">{wanted ? "No suggestion holds these letters." : "These papers offer nothing more to follow."}</p>;
  return (
    <div className="suggestions">
      {KINDS.map(([why, title]) => {
        const kind = open.filter((suggestion) => suggestion.why === why);
        return (
          kind.length > 0 && (
            <div key={why}>
              <p className="quiet">{title} (papers each)</p>
              <div className="names">
                {kind.map(({ label, aliases, papers: hits }) => (
                  <button
                    key={label}
                    type="button"
                    className="filter-chip offered"
                    title={aliases.length > 0 ? `${label}: ${aliases.join(", ")}` : label}
                    aria-label={`Follow ${label}, ${papers(hits)}`}
                    onClick={() => {
                      change((topics) => follow(topics, label, aliases));
                      onFollowed();
                    }}
                  >
                    <Plus aria-hidden="true" /> {label} <span>{count(hits)}</span>
                  </button>
                ))}
              </div>
            </div>
          )
        );
      })}
    </div>
  );
}
