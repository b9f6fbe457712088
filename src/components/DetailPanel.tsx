import { useShown } from "./context";
import { PaperDetail } from "./PaperDetail";
import { Summary } from "./Summary";
import { ThemeDetail } from "./ThemeDetail";
import { TopicDetail } from "./TopicDetail";
import { UnclearDetail } from "./UnclearDetail";

/** What is selected, in words and numbers; nothing selected: the list as a whole. */
export function DetailPanel() {
  const { theme, topic, paper } = useShown().state.look.selection;
  if (paper !== undefined) return <PaperDetail row={paper} className="detail" />;
  if (theme === -1) return <UnclearDetail />;
  if (theme !== undefined) return <ThemeDetail theme={theme} />;
  if (topic !== undefined) return <TopicDetail topic={topic} />;
  return <Summary />;
}
