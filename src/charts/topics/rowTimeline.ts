import type { Topic } from "../../../analysis/types";
import { type Selection, textAt } from "../chart";
import { type ChartStyle, mix } from "../style";
import { group, h, hundredths, marked, type SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { type Dated, timeOf } from "./dates";
import { DIMMED, type Emphasis } from "./emphasis";
import { lanesOf } from "./lanes";
import type { TimeAxis } from "./timeAxis";

/** At 1x. */
export const DATE_SIZE = 11;
export const DIAMOND = 5.5;
export const DATE_GAP = 6;
const LINE = 1.5;
/** The first of these whose lanes are filled to this part at most is taken: rows of many papers have smaller dots. */
const FILLED = 0.35;
const DOTS = [
  { radius: 3.5, lanes: 3, step: 7 },
  { radius: 2.5, lanes: 5, step: 4.6 },
  { radius: 1.75, lanes: 7, step: 3.5 },
];
/** Part of its colour that fills a dot whose day is not known. */
const COARSE = 0.3;
const EDGE = 1;

/** A dated paper of a topic. */
export interface DatedPaper {
  readonly row: number;
  readonly x: number;
  readonly coarse: boolean;
}

/** The dated papers of a topic from the first to the last. */
export function datedPapers(topic: Topic, papers: readonly Dated[], axis: TimeAxis): DatedPaper[] {
  return Array.from(topic.papers, (row) => ({ row, time: timeOf(papers[row]), coarse: papers[row].datePrecision !== "day" }))
    .filter(({ time }) => !Number.isNaN(time))
    .map(({ row, time, coarse }) => ({ row, x: axis.x(time), coarse }))
    .sort((a, b) => a.x - b.x || a.row - b.row);
}

/** From where to where the month of the first paper stands, left of its diamond. */
export function dateSpan(first: DatedPaper, label: string, textScale: number): [left: number, right: number] {
  const right = first.x - (DIAMOND + DATE_GAP) * textScale;
  return [right - textWidth(label, DATE_SIZE * textScale), right];
}

/**
 * The papers of one topic over time: a diamond for the first with its month, a thin line from it to the last, and a dot
 * for each other paper in the colour of its theme, paler where the day is not known.
 *
 * @param ground what the dots stand on
 * @param colorOf colour of a paper's theme
 */
export function drawTimeline(
  topic: Topic,
  dated: readonly DatedPaper[],
  label: string,
  axis: TimeAxis,
  middle: number,
  ground: string,
  colorOf: (paper: number) => string,
  selection: Selection,
  { dimsTopic, dimsPaper }: Emphasis,
  style: ChartStyle,
): SvgNode {
  const { colors, textScale: u } = style;
  const away = dimsTopic(topic);
  const faded = (color: string, dimmed: boolean): string => (dimmed ? mix(color, ground, DIMMED) : color);
  const [first, ...later] = dated;
  const { radius, lanes, step } = dotsFor(dated.length, (axis.right - axis.left) / u);
  const lane = lanesOf(
    later.map(({ x }) => x),
    (2 * radius + 0.5) * u,
    lanes,
    [first.x + (DIAMOND + radius) * u, first.x + radius * u],
  );
  const dots = later.map(({ row, x, coarse }, i) => {
    const chosen = selection.paper === row;
    const dimmed = away || dimsPaper(row);
    const color = faded(colorOf(row), dimmed);
    const r = (radius + (chosen ? 1.5 : 0)) * u;
    const look = coarse
      ? { r: r - 0.5 * u, fill: mix(color, ground, COARSE), stroke: color, "stroke-width": u }
      : { r: r + (EDGE / 2) * u, fill: color, stroke: ground, "stroke-width": EDGE * u };
    const dot = h("circle", {
      cx: x,
      cy: middle + lane[i] * step * u,
      ...look,
      ...(chosen ? { stroke: colors.text1, "stroke-width": 1.5 * u } : {}),
    });
    return { rank: chosen ? 2 : dimmed ? 0 : 1, node: marked({ paper: row }, dot) };
  });
  const ink = away || dimsPaper(first.row) ? colors.text3 : colors.text1;
  return group(`timeline-${topic.id}`, [
    h("line", { x1: first.x, x2: dated[dated.length - 1].x, y1: middle, y2: middle, stroke: colors.lineStrong, "stroke-width": LINE * u }),
    ...dots.toSorted((a, b) => a.rank - b.rank).map(({ node }) => node),
    marked(
      { paper: first.row },
      diamond(first.x, middle, DIAMOND * u, {
        fill: selection.paper === first.row ? colorOf(first.row) : ground,
        stroke: ink,
        "stroke-width": 1.5 * u,
      }),
    ),
    textAt(dateSpan(first, label, u)[0], middle + 0.36 * DATE_SIZE * u, label, {
      size: DATE_SIZE * u,
      fill: away ? colors.text3 : colors.text2,
    }),
  ]);
}

function dotsFor(papers: number, length: number): (typeof DOTS)[number] {
  return DOTS.find(({ radius, lanes }) => papers * 2 * radius <= FILLED * lanes * length) ?? DOTS[DOTS.length - 1];
}

/** A square on its corner. */
export function diamond(x: number, y: number, half: number, look: Readonly<Record<string, string | number>>): SvgNode {
  const corners = [
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ];
  return h("polygon", {
    points: corners.map((corner) => corner.map((value) => hundredths(value)).join(",")).join(" "),
    ...look,
  });
}
