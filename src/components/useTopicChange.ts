import { InputError, sentence } from "../../analysis/errors";
import type { TopicDefinition } from "../../analysis/types";
import type { ChangedTopics } from "../state/topics";
import { useShown } from "./context";

/** Makes a change of the list of topics; answers what is wrong with it as a sentence, "" where it was made. */
export function useTopicChange(): (make: (topics: readonly TopicDefinition[]) => ChangedTopics) => string {
  const { state, actions } = useShown();
  return (make) => {
    try {
      const { topics, what } = make(state.options.topics);
      actions.setOptions({ topics }, what);
      return "";
    } catch (error) {
      if (error instanceof InputError) return sentence(error);
      throw error;
    }
  };
}
