import { trendsOf } from "../../../charts/counted";
import { capitalized, count, points } from "../../../charts/formats";
import { seriesOf } from "../../../charts/series";
import { evidenceGroups } from "../../../charts/trends/evidenceGroups";
import { verdictColors } from "../../../charts/trends/verdictChip";
import { verdictWord, windowsSentence } from "../../../charts/trends/trendWords";
import { themeColor } from "../../../charts/style";
import { plainTable } from "../tableBlock";
import type { NativeFigure } from "./nativeFigure";

const ROW = 21;
const SIZE = 11;

/** What is new, grows and fades, with the counts and the interval of each; what moved first. */
export const changesTable: NativeFigure = (drawn, { trendOf }, box, style) => {
  const { bins, papersBefore, papersSince } = trendsOf(drawn.result, trendOf);
  if (bins.length < 2) return undefined;
  const series = evidenceGroups(seriesOf(drawn, trendOf)).flatMap((group) => group.series);
  if (series.length === 0) return undefined;
  const room = Math.floor(box.height / ROW) - 1;
  const rows = series.slice(0, room).map(({ mark, trend }) => {
    const { verdict, before, since, effect, effectLow, effectHigh } = trend;
    return [
      { text: mark.label, color: themeColor(mark.slot, style.mode, "ink"), bold: true as const },
      { text: capitalized(verdictWord(verdict)), color: verdictColors(verdict, style).text },
      { text: `${count(before)} of ${count(papersBefore)}` },
      { text: `${count(since)} of ${count(papersSince)}` },
      { text: points(effect) },
      { text: `${points(effectLow)} to ${points(effectHigh)}` },
    ];
  });
  const left = series.length - rows.length;
  const table = plainTable(
    [
      { head: trendOf === "theme" ? "Theme" : "Topic", share: 0.36, align: "left" },
      { head: "Verdict", share: 0.14, align: "left" },
      { head: "Papers before", share: 0.13, align: "right" },
      { head: "Papers since", share: 0.13, align: "right" },
      { head: "Change, points", share: 0.11, align: "right" },
      { head: "95 % interval", share: 0.13, align: "right" },
    ],
    rows,
    box,
    {
      name: "New, growing, fading",
      alt: `Table: ${series
        .slice(0, room)
        .map(({ mark, trend }) => `${mark.label} ${verdictWord(trend.verdict)}, ${points(trend.effect)} points`)
        .join("; ")}.`,
      size: SIZE,
      row: ROW,
    },
    style,
  );
  return {
    blocks: [table],
    subtitle: `${windowsSentence(trendsOf(drawn.result, trendOf))}${left > 0 ? ` ${count(left)} more stand in the notes.` : ""}`,
  };
};
