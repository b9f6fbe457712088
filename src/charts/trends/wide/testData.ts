import type { Bin, Verdict } from "../../../../analysis/types";
import { months, theme } from "../forTests";
import type { ThemeSeries, ThemeTrendData } from "../trendData";

export const LONG = "A label of sixty characters that has no room in its own box!";
const VERDICTS: readonly Verdict[] = ["rising", "fading", "new", "steady", "too few"];

/** Months with so many papers in so many themes; a few months are empty or nearly so, some papers are in no theme. */
export function testTrends(
  themes: number,
  bins: number,
  change: { readonly label?: string; readonly bins?: readonly Bin[]; readonly papers?: readonly number[] } = {},
): ThemeTrendData {
  const all = change.bins ?? months(2020, 2, bins).map((bin, t) => ({ ...bin, partial: bins > 1 && t === bins - 1 }));
  const papers = Int32Array.from(change.papers ?? all.map((_, t) => (t % 9 === 4 ? t % 2 : 40 + ((t * 37) % 60))));
  const left = Array.from(papers, (n) => Math.floor(0.9 * n));
  const series = Array.from({ length: themes }, (_, id): ThemeSeries => {
    const counts = all.map((_, t) => {
      const own = Math.min(left[t], Math.ceil((papers[t] * (1 + ((id * 5 + t * 3) % 7))) / (4 * themes)));
      left[t] -= own;
      return own;
    });
    const label = change.label ?? `Theme number ${id}`;
    const one = theme(id, counts, papers, { verdict: VERDICTS[id % 5], label, effect: (id % 4) / 20 });
    return { ...one, kind: "theme", mark: { ...one.mark, shortLabel: label } };
  });
  return { bins: all, papers, series };
}

/** Numbers of themes and bins that a chart must bear. */
export const SIZES: readonly (readonly [themes: number, bins: number])[] = [
  [1, 1],
  [1, 14],
  [14, 2],
  [14, 60],
  [25, 1],
  [25, 14],
  [60, 2],
  [60, 60],
];
