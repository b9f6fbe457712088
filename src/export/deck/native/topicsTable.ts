import { during } from "../../../charts/figures/figure";
import { topicThemesOf } from "../../../charts/figures/topicFigures";
import { count } from "../../../charts/formats";
import { cellsOf } from "../../../charts/topics/heatCells";
import { heatScale, inkOn, rampColor } from "../../../charts/topics/heatScale";
import { themeColor } from "../../../charts/style";
import { fitLine } from "../fitText";
import { SMALLEST } from "../page";
import { CELL_PAD, uprightName } from "../tableBlock";
import type { Cell } from "../slide";
import type { NativeFigure } from "./nativeFigure";

const HEAD = 110;
const NAMES = 128;
const PAPERS = 46;
const WIDEST = 52;
/** Narrower cells hold no number. */
const NARROWEST = 17;
const TALLEST = 22;
const LOWEST = 14;

/** Papers of topics by theme as a table whose cells are coloured by their number; rows by papers, zero is left empty. */
export const topicsTable: NativeFigure = (drawn, _, box, style) => {
  const { topics, themes, themeOf } = topicThemesOf(drawn);
  if (topics.length === 0 || themes.length === 0) return undefined;
  const width = Math.min(WIDEST, (box.width - NAMES - PAPERS) / themes.length);
  if (width < NARROWEST) return undefined;
  const { colors, mode } = style;
  const room = Math.floor((box.height - HEAD) / LOWEST);
  const rows = topics.toSorted((a, b) => b.papers.length - a.papers.length || a.id - b.id).slice(0, room);
  const height = Math.min(TALLEST, (box.height - HEAD) / rows.length);
  const size = Math.max(SMALLEST, Math.min(11, Math.floor(height * 0.6)));
  const cells = rows.map((topic) => cellsOf(topic, themes, "count", themeOf));
  const scale = heatScale(
    "count",
    cells.flat().flatMap((cell) => (cell ? [cell.value] : [])),
  );
  const head: Cell[] = [
    { text: "Topic", size, color: colors.text3, at: "bottom" },
    { text: "papers", size, color: colors.text3, align: "right", at: "bottom" },
    ...themes.map(({ label, shortLabel, slot }): Cell => ({
      text: uprightName(label, shortLabel, HEAD, width, size),
      size,
      color: themeColor(slot, mode, "ink"),
      bold: true,
      upright: true,
    })),
  ];
  const body = rows.map((topic, i): Cell[] => [
    { text: fitLine(topic.label, NAMES - 2 * CELL_PAD, size, 700), size, color: colors.text1, bold: true },
    { text: count(topic.papers.length), size, color: colors.text2, align: "right" },
    ...cells[i].map((cell): Cell => {
      if (!cell) return { text: "", size, color: colors.text3, fill: colors.surface };
      const fill = rampColor(scale.place(cell.value), colors);
      return { text: count(cell.papers), size, color: inkOn(fill), fill, align: "center" };
    }),
  ]);
  const left = topics.length - rows.length;
  return {
    blocks: [
      {
        kind: "table",
        name: "Topics by theme",
        alt: `Table of papers: ${rows.map(({ label, papers }) => `${label} ${count(papers.length)}`).join(", ")}, each by theme.`,
        box: { ...box, width: NAMES + PAPERS + width * themes.length, height: HEAD + height * rows.length },
        widths: [NAMES, PAPERS, ...themes.map(() => width)],
        heights: [HEAD, ...rows.map(() => height)],
        rows: [head, ...body],
      },
    ],
    subtitle: `Papers that name a topic, in each theme${during(drawn)}.${left > 0 ? ` The ${count(left)} topics with fewest papers are left out.` : ""}`,
  };
};
