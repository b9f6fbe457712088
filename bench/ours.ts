import { findThemes, type FoundThemes } from "../analysis/analyze";
import { DEFAULT_OPTIONS } from "../analysis/options";
import type { Cached } from "../analysis/stageCache";
import type { AnalysisOptions, Corpus } from "../analysis/types";

/** Themes of ours and the seconds from papers in memory to named themes. */
export interface OurRun {
  readonly found: FoundThemes;
  readonly seconds: number;
}

export const optionsOf = (themes: "auto" | number, seed: number): AnalysisOptions => ({ ...DEFAULT_OPTIONS, themes, seed });

/** @param cached spares a second run with the same seed what it shares with the first; its seconds then mean nothing */
export function runOurs(corpus: Corpus, themes: "auto" | number, seed: number, cached?: Cached): OurRun {
  const start = performance.now();
  const found = findThemes(corpus, optionsOf(themes, seed), undefined, cached);
  return { found, seconds: (performance.now() - start) / 1000 };
}
