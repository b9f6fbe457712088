import { useMemo } from "react";
import type { ContrastData } from "../charts/themes/wordContrast";
import { comparedThemes } from "../state/selectors";
import { type Asked, useThemeContrast } from "../state/useFindings";
import { useShown } from "./context";

/** The two themes that are compared and the words that tell them apart; nothing is asked where there are no two. */
export function useContrast(): Asked<ContrastData> {
  const { picture, state, engine } = useShown();
  const pair = comparedThemes(picture, state.look);
  const { answer: words, problem } = useThemeContrast(engine, picture, pair);
  const [a, b] = [pair && picture.themes[pair.a], pair && picture.themes[pair.b]];
  const answer = useMemo(() => (a && b && words ? { a, b, words } : undefined), [a, b, words]);
  return { ...(answer && { answer }), ...(problem && { problem }) };
}
