import type { ContrastData } from "../charts/themes/wordContrast";
import { comparedThemes } from "../state/selectors";
import { useThemeContrast } from "../state/useFindings";
import { useShown } from "./context";

/** The two themes that are compared and the words that tell them apart; undefined while these are worked out, and where there are no two. */
export function useContrast(): ContrastData | undefined {
  const { picture, state, engine } = useShown();
  const pair = comparedThemes(picture, state.look);
  const words = useThemeContrast(engine, picture, pair);
  return pair && words && { a: picture.themes[pair.a], b: picture.themes[pair.b], words };
}
