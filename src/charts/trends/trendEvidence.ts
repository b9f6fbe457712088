import type { Chart, Selection } from "../chart";
import { count } from "../formats";
import type { ChartStyle } from "../style";
import { emphasisOf } from "./emphasis";
import { evidenceColumns } from "./evidenceColumns";
import { evidenceGroups } from "./evidenceGroups";
import { columnHeads, type Draw, groupHead, paragraph, rule, stack } from "./evidenceParts";
import { evidenceRow } from "./evidenceRow";
import type { TrendSeries, TrendWindows } from "./trendData";
import { claimSentence, evidenceSentence, windowsSentence } from "./trendWords";

export interface EvidenceData extends TrendWindows {
  readonly series: readonly TrendSeries[];
}

export interface EvidenceOptions {
  readonly width: number;
  readonly selection: Selection;
  /** False where the page writes `evidenceSentence` and `windowsSentence` itself. */
  readonly heading?: boolean;
}

/**
 * The evidence list: what grows, fades, is new, is steady, and what has too few papers to say. Each row shows the
 * change in share between the two windows with its 95 % interval (Newcombe 1998, method 10) on one axis. The height
 * follows from the number of series.
 */
export function trendEvidence(data: EvidenceData, { width, selection, heading = true }: EvidenceOptions, style: ChartStyle): Chart {
  const { series } = data;
  const { colors, textScale: px } = style;
  const columns = evidenceColumns(series, width, px);
  const comparable = data.papersBefore > 0 && data.papersSince > 0;

  const row = (one: TrendSeries, words: string): Draw => {
    const emphasis = emphasisOf(one, series, selection);
    return (y) => evidenceRow(one, y, columns, words, comparable, emphasis, style);
  };
  const groups = evidenceGroups(series).flatMap((group): Draw[] => [
    rule(width, group.verdict === "too few" ? colors.lineStrong : colors.line),
    groupHead(group, columns, style),
    ...group.series.flatMap((one) =>
      group.eachInWords ? [row(one, claimSentence(one.trend, data))] : [rule(width, colors.line), row(one, "")],
    ),
  ]);
  const compared = comparable ? " Change in share, in points, with a 95 % interval." : "";
  const title = { size: 15, line: 20, weight: 600, fill: colors.text1, before: 0, after: 3 } as const;
  const lead = { size: 12, line: 16, weight: 400, fill: colors.text2, before: 0, after: 10 } as const;
  const foot = { size: 11, line: 16, weight: 400, fill: colors.text3, before: 6, after: 0 } as const;
  const { node, height } = stack([
    ...(heading
      ? [paragraph(evidenceSentence(series), columns, title, style), paragraph(windowsSentence(data) + compared, columns, lead, style)]
      : []),
    columnHeads(columns, series[0]?.kind ?? "theme", style),
    ...groups,
    rule(width, colors.line),
    ...(comparable ? [paragraph(footnote(series.length), columns, foot, style)] : []),
  ]);
  return { width, height, body: node };
}

function footnote(comparisons: number): string {
  const many = `${count(comparisons)} ${comparisons === 1 ? "comparison" : "comparisons"}`;
  return `${many}. “Growing” and “fading” hold at a false discovery rate of 5 %: of 20 such claims about one may be chance. Papers: before → since.`;
}
