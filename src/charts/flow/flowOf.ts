import type { AnalysisResult, Grouping, PeriodsCompared, SettingsCompared } from "../../../analysis/types";
import type { ThemeMark } from "../chart";
import { count, papers } from "../formats";
import type { FlowData, FlowSide, FlowTheme } from "./flowData";

/** A comparison, and what its two sides are called: "Now: 9 themes", "With 14 themes". */
export interface NamedComparison {
  readonly compared: SettingsCompared | PeriodsCompared;
  readonly first: string;
  readonly second: string;
}

/** The themes now shown, which give the colours. */
interface Shown {
  readonly result: Pick<AnalysisResult, "placement">;
  readonly themes: readonly ThemeMark[];
}

/** What the flows of a comparison are drawn from. */
export function flowOf({ compared, first, second }: NamedComparison, drawn: Shown): FlowData {
  const settings = compared.kind === "settings";
  return {
    first: sideOf(first, compared.first, drawn, settings),
    second: sideOf(second, compared.second, drawn, settings),
    flows: compared.flows,
    bands: settings
      ? "Bands: papers that two themes have in common. Colours are those of the themes now shown. Grey: unclear papers, and bands of fewer than 1 % of the papers."
      : "Bands: papers by the theme of the other period whose mean wording is nearest; left the papers before, right those since. Colours: the theme of now that holds most of their papers. Grey: bands of fewer than 1 % of the papers.",
  };
}

/** @param withUnclear unclear papers have a block where bands lead from and to them */
function sideOf(heading: string, grouping: Grouping, { themes, result }: Shown, withUnclear: boolean): FlowSide {
  const { labels, sizes, unclear, theme } = grouping;
  const shared = sizes.map(() => new Int32Array(themes.length));
  theme.forEach((of, row) => {
    const now = result.placement.theme[row];
    if (of >= 0 && now >= 0) shared[of][now]++;
  });
  const blocks = labels.map((label, id): FlowTheme => {
    const most = Math.max(...shared[id]);
    return { id, label, papers: sizes[id], slot: most > 0 ? themes[shared[id].indexOf(most)].slot : -1 };
  });
  const all = sizes.reduce((sum, size) => sum + size, unclear);
  return {
    heading,
    note: `${papers(all)}${unclear > 0 ? `, ${count(unclear)} of them unclear` : ""}`,
    themes: withUnclear && unclear > 0 ? [...blocks, { id: -1, label: "Unclear", papers: unclear, slot: -1 }] : blocks,
  };
}
