import type { Topic, TopicPair, Trends } from "../../../analysis/types";
import { type Chart, type Selection, textAt, type ThemeMark } from "../chart";
import { count, inWords, papers as inPapers, times } from "../formats";
import { type ChartStyle, mix, themeColor } from "../style";
import { group, h, marked, type SvgNode } from "../svg";
import { clipText, textWidth } from "../textWidth";
import { type BinCell, binCells, centerOf, inkOf } from "../trends/binCells";
import { hatch } from "../trends/hatch";
import { noDates } from "../trends/noDates";
import { timeTicks } from "../trends/timeTicks";
import { type Dated, firstMonth } from "./dates";
import { DIMMED, emphasisOf } from "./emphasis";
import { type PairInTime, pairsInTime } from "./pairsInTime";

export interface TopicPairsTimeData {
  readonly topics: readonly Topic[];
  readonly pairs: readonly TopicPair[];
  readonly themes: readonly ThemeMark[];
  readonly papers: readonly Dated[];
  /** Row -> theme id, -1 for none. */
  readonly themeOf: Int32Array;
  readonly trends: Pick<Trends, "bins" | "papers" | "binOfPaper">;
}

export interface TopicPairsTimeOptions {
  /** In pixels; the height follows from the number of pairs. */
  readonly width: number;
  readonly selection: Selection;
  /** Pairs with fewer papers in common are left out. */
  readonly leastShared: number;
}

/** At 1x. */
const PAD = 12;
const MOST_PAIRS = 8;
const NARROW = 640;
const NAMES_WIDTH = 300;
const GAP = 20;
const NAME = 13;
const SMALL = 11;
const LEGEND = 26;
const AXIS = 20;
const TEXT_LINES = 38;
const PLOT = 34;
const ROW_GAP = 6;
/** Fewer papers do not fill the height. */
const LEAST_FULL = 4;
/** Over a bar, for its number. */
const NUMBER = 13;

/** One row: two topics, or all papers of the list. Places in pixels. */
interface Row {
  readonly top: number;
  readonly plot: { readonly top: number; readonly floor: number };
  readonly counts: readonly number[];
  /** What a full bar stands for. */
  readonly most: number;
}

/**
 * "Together over time": a row for each of the strongest pairs of topics with the papers that name both in each bin, a
 * block a paper, since when, and how many times as many as by chance; below them all papers of the list. Bins that are
 * not complete are hatched. Every row has a scale of its own, with its numbers on it.
 */
export function topicPairsTime(data: TopicPairsTimeData, options: TopicPairsTimeOptions, style: ChartStyle): Chart {
  const { colors, textScale: u } = style;
  const { width, selection, leastShared } = options;
  const { bins, papers: all } = data.trends;
  const shown = pairsInTime(data.topics, data.pairs, data.trends, leastShared, MOST_PAIRS);
  if (shown.length === 0) {
    const [line, other] = [`No two topics stand together in ${inWords(leastShared)} papers or more`, "and in more than by chance."];
    const height = 90 * u;
    const look = { size: NAME * u, fill: colors.text2, anchor: "middle" } as const;
    const words = [textAt(width / 2, height / 2, line, look), textAt(width / 2, height / 2 + 18 * u, other, look)];
    return { width, height, body: group("topic-pairs", words) };
  }
  if (bins.length < 2) return noDates(width, 160 * u, "No dates, so no time chart.", style);

  const narrow = width < NARROW * u;
  const namesWidth = narrow ? width - 2 * PAD * u : Math.min(NAMES_WIDTH * u, 0.4 * width);
  const left = narrow ? PAD * u : PAD * u + namesWidth + GAP * u;
  const cells = binCells(bins.length, left, width - PAD * u - left);
  const rowHeight = (narrow ? TEXT_LINES + PLOT : Math.max(TEXT_LINES, PLOT)) + ROW_GAP;
  const rowsTop = (LEGEND + AXIS) * u;
  const place = (i: number, counts: readonly number[]): Row => {
    const top = rowsTop + i * rowHeight * u;
    const floor = top + (rowHeight - ROW_GAP) * u;
    return { top, plot: { top: floor - (PLOT - NUMBER) * u, floor }, counts, most: Math.max(LEAST_FULL, ...counts) };
  };
  const rows = shown.map((pair, i) => ({ pair, row: place(i, pair.rows.map((found) => found.length)) })); // prettier-ignore
  const last = place(shown.length, Array.from(all));
  const bottom = last.plot.floor;
  const { dimsPaper } = emphasisOf({ ...selection, topic: undefined }, data.themeOf);
  const away = ({ a, b }: PairInTime): boolean => selection.topic !== undefined && selection.topic !== a.id && selection.topic !== b.id;
  const slots = new Map(data.themes.map(({ id, slot }) => [id, slot]));
  const colorOf = (paper: number): string => {
    const slot = slots.get(data.themeOf[paper]) ?? -1;
    return slot < 0 ? colors.control : themeColor(slot, style, "mark");
  };

  const blocks = rows.flatMap(({ pair, row }) =>
    pair.rows.flatMap((found, bin) => {
      const ink = inkOf(cells[bin], 2 * u);
      const tall = (row.plot.floor - row.plot.top) / row.most;
      const byTheme = found.toSorted((one, other) => data.themeOf[one] - data.themeOf[other] || one - other);
      return byTheme.map((paper, i) => {
        const color = away(pair) || dimsPaper(paper) ? mix(colorOf(paper), colors.canvas, DIMMED) : colorOf(paper);
        const between = tall >= 3 * u ? 0.75 * u : 0;
        const y = row.plot.floor - (i + 1) * tall;
        const edge = selection.paper === paper ? { stroke: colors.text1, "stroke-width": 1.5 * u } : {};
        return marked({ paper }, h("rect", { x: ink.x, y: y + between, width: ink.width, height: tall - between, fill: color, ...edge }));
      });
    }),
  );
  const ofAll = last.counts.map((papers, bin) => {
    const ink = inkOf(cells[bin], 2 * u);
    const tall = ((last.plot.floor - last.plot.top) * papers) / last.most;
    return h("rect", { x: ink.x, y: last.plot.floor - tall, width: ink.width, height: tall, fill: colors.lineStrong });
  });
  const quiet = { size: SMALL * u, fill: colors.text3 };
  const body = group("topic-pairs", [
    textAt(
      PAD * u,
      16 * u,
      legendText(
        bins.some(({ partial }) => partial),
        width - 2 * PAD * u,
        u,
      ),
      quiet,
    ),
    group(
      "incomplete",
      [...rows.map(({ row }) => row), last].flatMap(({ plot }) => incomplete(bins, cells, plot, style)),
    ),
    timeAxis(data.trends.bins, cells, rowsTop, style),
    group("blocks", blocks),
    group("all-papers", ofAll),
    ...rows.flatMap(({ pair, row }) => [
      names(pair, row.top, namesWidth, away(pair), style),
      textAt(PAD * u, row.top + 31 * u, clipText(facts(pair, data), SMALL * u, 400, namesWidth), {
        size: SMALL * u,
        fill: away(pair) ? colors.text3 : colors.text2,
      }),
      ...numbersAndFloor(row, cells, away(pair) ? colors.text3 : colors.text1, style),
    ]),
    textAt(PAD * u, last.top + 15 * u, "All papers", { size: NAME * u, fill: colors.text2 }),
    textAt(PAD * u, last.top + 31 * u, clipText(`${inPapers(data.papers.length)} of the list`, SMALL * u, 400, namesWidth), quiet),
    ...numbersAndFloor(last, cells, colors.text3, style),
  ]);
  return { width, height: Math.ceil(bottom + PAD * u), body };
}

/** The two names, each of which stands for its topic. */
function names({ a, b }: PairInTime, top: number, room: number, away: boolean, { colors, textScale: u }: ChartStyle): SvgNode {
  const size = NAME * u;
  const plus = " + ";
  const half = (room - textWidth(plus, size, 600)) / 2;
  const wide = (label: string): number => textWidth(label, size, 600);
  const other = wide(b.label) < half ? 2 * half - wide(b.label) : half;
  const first = clipText(a.label, size, 600, other);
  const second = clipText(b.label, size, 600, 2 * half - wide(first));
  const [x, y, fill] = [PAD * u, top + 15 * u, away ? colors.text3 : colors.text1];
  const look = { size, weight: 600, fill } as const;
  return group(`pair-${a.id}-${b.id}`, [
    marked({ topic: a.id }, textAt(x, y, first, look)),
    textAt(x + wide(first) + textWidth(" ", size, 600), y, "+", { ...look, fill: colors.text3 }),
    marked({ topic: b.id }, textAt(x + wide(first) + wide(plus), y, second, look)),
  ]);
}

/** "18 papers · 4.4 × chance · first Jun 2024", and how many have no place on the axis. */
function facts({ pair, outside }: PairInTime, { papers }: TopicPairsTimeData): string {
  const month = firstMonth(pair.rows, papers);
  return [
    inPapers(pair.papers),
    `${times(pair.lift)} chance`,
    ...(month === "" ? [] : [`first ${month}`]),
    ...(outside > 0 ? [`${count(outside)} off the axis`] : []),
  ].join(" · ");
}

/** The line that bars stand on, and their numbers: all where there is room, else that of the highest bar. */
function numbersAndFloor(
  { plot, counts, most }: Row,
  cells: readonly BinCell[],
  fill: string,
  { colors, textScale: u }: ChartStyle,
): SvgNode[] {
  const size = SMALL * u;
  const tallest = counts.indexOf(Math.max(...counts));
  const allFit = counts.every((papers, bin) => textWidth(count(papers), size) <= cells[bin].width);
  const end = cells[cells.length - 1];
  const numbers = counts.flatMap((papers, bin) => {
    if (papers === 0 || !(allFit || bin === tallest)) return [];
    const half = textWidth(count(papers), size) / 2;
    const x = Math.max(cells[0].x + half, Math.min(centerOf(cells[bin]), end.x + end.width - half));
    const y = plot.floor - ((plot.floor - plot.top) * papers) / most - 3 * u;
    return [textAt(x, y, count(papers), { size, fill, anchor: "middle" })];
  });
  const floor = { x1: cells[0].x, x2: end.x + end.width, y1: plot.floor, y2: plot.floor, stroke: colors.lineStrong, "stroke-width": u };
  return [h("line", floor), ...numbers];
}

/** Hatches behind the bars of bins that are not complete. */
function incomplete(bins: Trends["bins"], cells: readonly BinCell[], { top, floor }: Row["plot"], style: ChartStyle): SvgNode[] {
  const y = top - NUMBER * style.textScale;
  return bins.flatMap(({ partial }, bin) => (partial ? [hatch(cells[bin].x, y, cells[bin].width, floor - y, style)] : []));
}

/** Names of the time steps above the rows. */
function timeAxis(bins: Trends["bins"], cells: readonly BinCell[], floor: number, { colors, textScale: u }: ChartStyle): SvgNode {
  const size = SMALL * u;
  return group(
    "time-axis",
    timeTicks(bins, cells, size, 0).map(({ x, label, anchor }) => textAt(x, floor - 6 * u, label, { size, fill: colors.text3, anchor })),
  );
}

/** As much of the explanation as there is room for. */
function legendText(withIncomplete: boolean, room: number, u: number): string {
  const hatched = withIncomplete ? " · hatched: not complete" : "";
  const scale = " · each row on its own scale";
  const full = "block: a paper that names both, in the colour of its theme · chance: as if the two were strangers";
  const brief = "block: a paper that names both, in the colour of its theme";
  const ways = [
    `${full}${scale}${hatched}`,
    `${brief}${scale}${hatched}`,
    `${brief}${hatched}`,
    `block: a paper that names both${hatched}`,
  ];
  return ways.find((way) => textWidth(way, SMALL * u) <= room) ?? ways[ways.length - 1];
}
