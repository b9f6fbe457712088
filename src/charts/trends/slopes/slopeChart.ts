import { type Chart, textAt } from "../../chart";
import { papers as papersText } from "../../formats";
import { type ChartStyle, mix, themeColor } from "../../style";
import { group, h, marked, type SvgNode } from "../../svg";
import { clipText } from "../../textWidth";
import { DIMMED } from "../emphasis";
import { noDates } from "../noDates";
import { verdictColors } from "../verdictChip";
import { drawNotes } from "../wide/notes";
import { isClaim, isSelected, type Period, type SlopeData, type SlopeLine, type SlopeOptions } from "./slopeData";
import { labelBefore, labelSince } from "./slopeLabels";
import { LEADER, NAME_SIZE, slopeLayout, slopeWeight, SMALL_SIZE } from "./slopeLayout";

/**
 * Themes or topics in two periods: a line from what each had before to what it has since, as a share of the papers of the
 * period or as papers, with both numbers. What is new, grows or fades has the colour of its verdict, its sign and word, and
 * the interval of the change; the rest is grey.
 */
export function slopeChart(data: SlopeData, options: SlopeOptions, style: ChartStyle): Chart {
  const { before, since, lines } = data;
  const { width, height, selection } = options;
  const { colors, textScale: px } = style;
  if (before.papers === 0 || since.papers === 0) {
    return noDates(width, height, "All papers fall into one period, so there is nothing to compare.", style);
  }
  const layout = slopeLayout(data, options, style);
  const { narrow, leftX, rightX, top, bottom, ends, beside, said } = layout;
  const chosen = lines.some((line) => isSelected(line, selection));
  const axis = (x: number): SvgNode => h("line", { x1: x, y1: top - 6 * px, x2: x, y2: bottom + 4 * px, stroke: colors.lineStrong });
  const order = [...lines.keys()].sort((a, b) => slopeWeight(lines[a], options) - slopeWeight(lines[b], options) || b - a);
  return {
    width,
    height,
    body: group("slopes", [
      ...(narrow ? head(0, before, "start", (width - LEADER * px) / 2) : head(leftX, before, "end", leftX)),
      ...(narrow ? head(width, since, "end", (width - LEADER * px) / 2) : head(rightX, since, "start", width - rightX)),
      axis(leftX),
      axis(rightX),
      ...order.map((i) => lineNode(lines[i], i)),
      drawNotes(said, height, style),
    ]),
  };

  function head(x: number, { label, papers }: Period, anchor: "start" | "end", room: number): SvgNode[] {
    const size = NAME_SIZE * px;
    return [
      textAt(x, 12 * px, clipText(label, size, 600, room), { size, weight: 600, fill: colors.text1, anchor }),
      textAt(x, 27 * px, papersText(papers), { size: SMALL_SIZE * px, fill: colors.text2, anchor }),
    ];
  }

  function lineNode(line: SlopeLine, i: number): SvgNode {
    const selected = isSelected(line, selection);
    const dimmed = chosen && !selected;
    const strong = isClaim(line) || selected;
    const own = isClaim(line)
      ? verdictColors(line.verdict, style).text
      : selected
        ? themeColor(line.mark.slot, style, "mark")
        : colors.control;
    const color = mix(own, colors.surface, dimmed ? DIMMED : 1);
    const slope = { x1: leftX, y1: ends[i].before, x2: rightX, y2: ends[i].since };
    const dot = (cx: number, cy: number): SvgNode => h("circle", { cx, cy, r: (strong ? 3.2 : 2.2) * px, fill: color });
    const look = { strong, dimmed, color };
    const { before: left, since: right } = beside[i];
    return marked(
      { [line.kind]: line.mark.id },
      group(`slope-${line.kind}-${line.mark.id}`, [
        h("line", { ...slope, stroke: "none", "stroke-width": 9 * px, "pointer-events": "stroke" }),
        h("line", { ...slope, stroke: color, "stroke-width": (strong ? 2 : 1) * px }),
        dot(leftX, slope.y1),
        dot(rightX, slope.y2),
        ...(left === undefined ? [] : labelBefore(line, slope.y1, left, look, data, options.value, layout, style)),
        ...(right === undefined ? [] : labelSince(line, slope.y2, right, look, data, options.value, layout, style)),
      ]),
    );
  }
}
