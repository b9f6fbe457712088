import { useShown } from "./context";
import { PaperDetail, ThemeDetail, TopicDetail, UnclearDetail } from "./details";
import { Summary } from "./Summary";

/** What is selected, in words and numbers; nothing selected: the list as a whole. */
export function DetailPanel() {
  const { theme, topic, paper } = useShown().state.look.selection;
  if (paper !== undefined) return <PaperDetail row={paper} className="detail" />;
  if (theme === -1) return <UnclearDetail />;
  if (theme !== undefined) return <ThemeDetail theme={theme} />;
  if (topic !== undefined) return <TopicDetail topic={topic} />;
  return <Summary />;
}
