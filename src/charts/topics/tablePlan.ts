import type { Topic } from "../../../analysis/types";
import type { Selection, ThemeMark } from "../chart";
import { count, papers } from "../formats";
import type { ChartStyle } from "../style";
import type { SvgNode } from "../svg";
import { textWidth } from "../textWidth";
import { blockOrder } from "./blockOrder";
import { type ColumnHead, columnHeads } from "./columnHeads";
import type { Dated } from "./dates";
import { type CellNumbers, cellNumbers, cellsOf, type HeatCell, saysLittle, SMALL } from "./heatCells";
import { type CellValue, cellText, type HeatScale, heatScale } from "./heatScale";
import { placeLegends } from "./legendPlaces";
import { NARROW, PAD, type TableLayout, tableLayout } from "./tableLayout";
import { rampLegend, timelineLegend } from "./tableLegend";
import { NAME_SIZE, nameWidths } from "./topicNames";

export interface TopicThemesData {
  readonly topics: readonly Topic[];
  /** The grey mark of the unclear papers may come last. */
  readonly themes: readonly ThemeMark[];
  readonly papers: readonly Dated[];
  /** Row -> theme id, -1 for none. */
  readonly themeOf: Int32Array;
  /** The day the list was made, or "". */
  readonly asOf: string;
}

export interface TopicThemesOptions {
  /** In pixels; the height follows from the number of topics. */
  readonly width: number;
  readonly value: CellValue;
  readonly selection: Selection;
  /** Whether to show when the papers appeared, where there is room. */
  readonly timeline: boolean;
  readonly order: TableOrder;
}

/** Rows as given or by papers, with columns as the themes are; or both so that topics and themes that belong together form blocks. */
export type TableOrder = "given" | "papers" | "blocks";

/** A row of the table with its place, in pixels. */
export interface TableRow {
  readonly topic: Topic;
  readonly cells: readonly (HeatCell | undefined)[];
  readonly top: number;
  readonly bottom: number;
  /** Of its cells. */
  readonly middle: number;
}

/** Everything measured, nothing drawn but the legends. */
export interface TablePlan {
  readonly layout: TableLayout;
  readonly scale: HeatScale;
  readonly numbers: CellNumbers;
  readonly heads: readonly ColumnHead[];
  /** In the order of the columns. */
  readonly themes: readonly ThemeMark[];
  /** The dots over the columns. */
  readonly headsY: number;
  readonly rows: readonly TableRow[];
  readonly bottom: number;
  readonly legends: readonly SvgNode[];
}

/** At 1x. */
export const CAPTION = 11;
export const NAMES_CAPTION = { full: "Topic and its other names", brief: "Topic" };
const HEAD_GAP = 11;
const HEADS_BELOW_LEGENDS = 24;
const LEGEND_GAP = 16;
const STACKED_MIDDLE = 36;

/** What goes where in a table of topics and themes. */
export function tablePlan(data: TopicThemesData, { width, value, timeline, order }: TopicThemesOptions, style: ChartStyle): TablePlan {
  const u = style.textScale;
  const { topics, themes } = ordered(data, order);
  const cells = topics.map((topic) => cellsOf(topic, themes, value, data.themeOf));
  const filled = cells.flat().filter((cell) => cell !== undefined);
  const telling = filled.filter((cell) => !saysLittle(cell, value)).map((cell) => cell.value);
  const scale = heatScale(value, telling);
  const heads = columnHeads(themes, u);
  const precisions = new Set(topics.flatMap((topic) => Array.from(topic.papers, (row) => data.papers[row].datePrecision)));
  precisions.delete("none");
  const names = topics.map((topic) => nameWidths(topic, u));
  const papersWidth = (topic: Topic, words: (n: number) => string): number => textWidth(words(topic.papers.length), NAME_SIZE * u, 600);
  const layout = tableLayout({
    width,
    textScale: u,
    name: Math.max(textWidth(NAMES_CAPTION.brief, CAPTION * u), ...names.map(({ name }) => name)),
    nameAndOthers: Math.max(0, ...names.map(({ withOthers }) => withOthers)),
    papers: Math.max(textWidth("papers", CAPTION * u), ...topics.map((topic) => papersWidth(topic, count))),
    papersInWords: Math.max(0, ...topics.map((topic) => papersWidth(topic, papers))),
    cell: Math.max(0, ...filled.map((cell) => textWidth(cellText(value, cell.value), SMALL * u, 600))),
    heads: heads.map((head) => head.width),
    timeline: timeline && precisions.size > 0,
  });

  const cellLegends = filled.length > 0 ? [rampLegend(scale, telling.length < filled.length, width < NARROW * u, style)] : [];
  const legends = placeLegends(
    layout.timeline ? [...cellLegends, timelineLegend(precisions.has("month") || precisions.has("year"), style)] : cellLegends,
    { left: layout.headsRight + LEGEND_GAP * u, right: width - PAD * u, least: PAD * u },
    u,
  );
  const headsY = legends.above
    ? legends.height + layout.headsHeight
    : Math.max(layout.headsHeight, legends.height + HEADS_BELOW_LEGENDS * u);
  const rowsTop = headsY + HEAD_GAP * u;
  const rows = topics.map((topic, i) => {
    const top = rowsTop + i * layout.rowHeight;
    const middle = top + (layout.stacked ? STACKED_MIDDLE * u : layout.rowHeight / 2);
    return { topic, cells: cells[i], top, bottom: top + layout.rowHeight, middle };
  });
  const bottom = rowsTop + rows.length * layout.rowHeight;
  const numbers = cellNumbers(filled, value, layout.pitch, u);
  return { layout, scale, numbers, heads, themes, headsY, rows, bottom, legends: legends.nodes };
}

/** The unclear papers keep the last column. */
function ordered({ topics, themes }: TopicThemesData, order: TableOrder): Pick<TopicThemesData, "topics" | "themes"> {
  const byPapers = topics.toSorted((a, b) => b.papers.length - a.papers.length || a.id - b.id);
  if (order !== "blocks") return { topics: order === "given" ? topics : byPapers, themes };
  const named = themes.filter(({ id }) => id >= 0);
  const counts = byPapers.map((topic) => {
    const papers = new Map(topic.themes.map((held) => [held.theme, held.papers]));
    return named.map(({ id }) => papers.get(id) ?? 0);
  });
  const { rows, columns } = blockOrder(counts);
  return {
    topics: rows.map((row) => byPapers[row]),
    themes: [...columns.map((column) => named[column]), ...themes.filter(({ id }) => id < 0)],
  };
}
