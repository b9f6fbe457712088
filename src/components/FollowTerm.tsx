import { Bookmark } from "lucide-react";
import { follow, isFollowed } from "../state/topics";
import { useShown } from "./context";
import { useTopicChange } from "./useTopicChange";

/** Beside a term: follows it as a topic; nothing where it is followed already. */
export function FollowTerm({ term }: { readonly term: string }) {
  const { actions, state } = useShown();
  const change = useTopicChange();
  if (isFollowed(state.options.topics, term)) return null;
  return (
    <button
      type="button"
      className="leave-out follow"
      aria-label={`Follow ${term}`}
      title={`Follow “${term}” as a topic`}
      onClick={() => actions.notice(change((topics) => follow(topics, term)) || `“${term}” is followed. Topics shows where it is found.`)}
    >
      <Bookmark aria-hidden="true" />
    </button>
  );
}
