import type { ContrastData } from "../charts/themes/wordContrast";
import { comparedThemes } from "../state/selectors";
import { type Asked, useThemeContrast } from "../state/useFindings";
import { useShown } from "./context";

/** The two themes that are compared and the words that tell them apart; nothing is asked where there are no two. */
export function useContrast(): Asked<ContrastData> {
  const { picture, state, engine } = useShown();
  const pair = comparedThemes(picture, state.look);
  const asked = useThemeContrast(engine, picture, pair);
  if (!pair || !asked.answer) return asked.problem ? { problem: asked.problem } : {};
  return { answer: { a: picture.themes[pair.a], b: picture.themes[pair.b], words: asked.answer } };
}
