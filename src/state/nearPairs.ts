import type { Corpus } from "../../analysis/types";
import type { Imported } from "../engine/engine";

/** Two papers that look alike, by what stays when papers are merged or added. */
export interface AlikePair {
  readonly ids: readonly [string, string];
  readonly titles: readonly [string, string];
  /** 0 to 1. */
  readonly likeness: number;
  readonly why: string;
}

/** What the reader said of pairs: they are one paper, or two. */
export interface Judged {
  readonly same: readonly AlikePair[];
  readonly different: readonly AlikePair[];
}

export const NOT_JUDGED: Judged = { same: [], different: [] };

/**
 * Pairs that the reader has not judged, likest first.
 *
 * @param open the list that papers are added to: its own pairs are not asked for again
 */
export function pairsToJudge({ corpus, report }: Imported, judged: Judged, open: Corpus | undefined): AlikePair[] {
  const { papers } = corpus;
  const known = new Set(open?.papers.map(({ id }) => id));
  const over = new Set([...judged.same, ...judged.different].map(keyOf));
  return report.near
    .map(({ a, b, likeness, why }): AlikePair => ({
      ids: [papers[a].id, papers[b].id],
      titles: [papers[a].title, papers[b].title],
      likeness,
      why,
    }))
    .filter((pair) => !over.has(keyOf(pair)) && !pair.ids.every((id) => known.has(id)));
}

export function without(pairs: readonly AlikePair[], pair: AlikePair): readonly AlikePair[] {
  return pairs.filter((one) => one !== pair);
}

export function keyOf({ ids }: AlikePair): string {
  return JSON.stringify([...ids].sort());
}
