import { createContext, useContext } from "react";
import type { Engine } from "../engine/engine";
import type { Picture } from "../pasteToPicture";
import type { AppState, Problem } from "../state/appState";
import type { BesideState } from "../state/useBeside";
import type { Found } from "../state/selectors";
import type { Actions } from "../state/actions";
import type { ChartStyle } from "../charts/style";

/** What every component can see. */
export interface Shown {
  readonly state: AppState;
  readonly actions: Actions;
  readonly picture: Picture;
  readonly style: ChartStyle;
  /** Row -> 1 for papers that the filters leave out. */
  readonly dimmed: Uint8Array | undefined;
  readonly found: Found | undefined;
  /** Why the words searched for could not be looked for. */
  readonly notFound: Problem | undefined;
  readonly engine: Engine;
  /** Themes compared with those shown; undefined while nothing is asked. */
  readonly beside: BesideState | undefined;
}

export const ShownContext = createContext<Shown | undefined>(undefined);

export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error("this component needs a picture");
  return shown;
}
