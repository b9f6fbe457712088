import { type Chart, textAt } from "../chart";
import { count, papers } from "../formats";
import { type ChartStyle, themeColor } from "../style";
import { group, h, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { drawHeads } from "./columnHeads";
import { emphasisOf } from "./emphasis";
import { drawCells } from "./heatCells";
import { PAD } from "./tableLayout";
import {
  CAPTION,
  NAMES_CAPTION,
  type TablePlan,
  tablePlan,
  type TableRow,
  type TopicThemesData,
  type TopicThemesOptions,
} from "./tablePlan";
import { timelineColumn } from "./timelineColumn";
import { drawName, NAME_SIZE } from "./topicNames";

export type { TopicThemesData, TopicThemesOptions } from "./tablePlan";

/** At 1x. */
const INSET = 4;
const STACKED_BASELINE = 17;

/**
 * Topics x themes: one row a topic with its name, other names and papers, a cell per theme, and at the right its papers
 * over time. Narrow pictures have the names above the cells and no time.
 */
export function topicThemes(data: TopicThemesData, options: TopicThemesOptions, style: ChartStyle): Chart {
  const { colors, textScale: u } = style;
  const { width, selection } = options;
  const plan = tablePlan(data, options, style);
  const { layout, heads, headsY, rows, bottom } = plan;
  const emphasis = emphasisOf(selection, data.themeOf);
  const centre = (column: number): number => layout.cellsLeft + (column + 0.5) * layout.pitch;
  const cellsAt = { left: layout.cellsLeft, pitch: layout.pitch, numbers: plan.numbers };

  const themeById = new Map(plan.themes.map((theme) => [theme.id, theme]));
  const colorOf = (paper: number): string => {
    const theme = themeById.get(data.themeOf[paper]);
    return theme ? themeColor(theme.slot, style, "mark") : colors.control;
  };
  const chosenColumn = plan.themes.findIndex(({ id }) => id === selection.theme);
  const ground = { x: centre(chosenColumn) - layout.pitch / 2, y: headsY - 9 * u, width: layout.pitch, height: bottom - headsY + 9 * u };

  const body = group("topics-and-themes", [
    ...(chosenColumn >= 0 ? [h("rect", { ...ground, rx: INSET * u, fill: colors.selected })] : []),
    group(
      "names",
      rows.map((row) => nameOf(row, plan, width, selection.topic === row.topic.id, emphasis.dimsTopic(row.topic), style)),
    ),
    group(
      "rules",
      rows.map(({ bottom: y }) => h("line", { x1: PAD * u, x2: width - PAD * u, y1: y, y2: y, stroke: colors.line, "stroke-width": u })),
    ),
    drawHeads(heads, { centre, y: headsY, angle: layout.headAngle }, selection, emphasis, style),
    group(
      "heat-map",
      rows.flatMap((row) => drawCells(row.topic, row.cells, plan.themes, { ...cellsAt, middle: row.middle }, plan.scale, emphasis, style)),
    ),
    ...(layout.timeline
      ? [timelineColumn(rows, data, { ...layout.timeline, labels: headsY + 4 * u }, colorOf, selection, emphasis, style)]
      : []),
    ...(layout.stacked ? [] : [captions(plan, style)]),
    ...plan.legends,
  ]);
  return { width, height: Math.ceil(bottom + INSET * u), body };
}

function nameOf(
  { topic, top, bottom, middle }: TableRow,
  { layout }: TablePlan,
  width: number,
  chosen: boolean,
  dimmed: boolean,
  style: ChartStyle,
): SvgNode {
  const u = style.textScale;
  const { stacked, papersRight, nameWidth } = layout;
  const left = INSET * u;
  const ringWidth = stacked ? width - 2 * left : papersRight + 10 * u - left;
  return drawName(
    topic,
    {
      left: PAD * u,
      width: nameWidth,
      baseline: stacked ? top + STACKED_BASELINE * u : middle + 0.36 * NAME_SIZE * u,
      papersRight,
      papersText: stacked ? papers(topic.papers.length) : count(topic.papers.length),
      showOthers: layout.showOthers,
      row: { x: left, y: top, width: width - 2 * left, height: bottom - top },
      ring: { x: left + u, y: top + u, width: ringWidth - 2 * u, height: bottom - top - 2 * u },
    },
    chosen,
    dimmed,
    style,
  );
}

/** What the columns left of the cells hold. */
function captions({ layout, headsY }: TablePlan, { colors, textScale: u }: ChartStyle): SvgNode {
  const look = { size: CAPTION * u, fill: colors.text3 };
  const { full, brief } = NAMES_CAPTION;
  const names = layout.showOthers && textWidth(full, CAPTION * u) <= layout.nameWidth ? full : brief;
  return group("captions", [
    textAt(PAD * u, headsY + 4 * u, names, look),
    textAt(layout.papersRight, headsY + 4 * u, "papers", { ...look, anchor: "end" }),
  ]);
}
