import type { ThemeMark } from "../../charts/chart";
import { count } from "../../charts/formats";
import { type ChartStyle, themeColor } from "../../charts/style";
import { fitTitle, textBlock } from "./fitText";
import { band, BODY, column, SMALLEST } from "./page";
import type { Block, Box, Slide } from "./slide";
import { plainTable } from "./tableBlock";

/** A line of the agenda: what, and on which slide. */
export interface Entry {
  readonly name: string;
  readonly slide: number;
  readonly color?: string;
  /** Papers of a theme. */
  readonly papers?: number;
}

const HEAD = 26;
const TALLEST = 24;
const CHARTS_SHARE = 0.36;
const GAP = 36;
/** Width of a column of numbers. */
const NUMBER = 54;
/** Narrower columns leave out the papers, which have a chart of their own. */
const NARROW = 240;
/** More themes stand in another column. */
const IN_A_COLUMN = 16;

/** What follows, with the numbers of the slides; each line leads there. */
export function agendaSlide(charts: readonly Entry[], themes: readonly Entry[], style: ChartStyle): Slide {
  const { colors } = style;
  const columns = Math.max(1, Math.ceil(themes.length / IN_A_COLUMN));
  const perColumn = Math.ceil(themes.length / columns);
  const left = column(BODY, 0, CHARTS_SHARE, GAP);
  const right = column(BODY, CHARTS_SHARE, 1, GAP);
  const heading = (text: string, box: Box): Block =>
    textBlock(text, band(box, 0, HEAD - 6), { sizes: [13], bold: true, color: colors.text2 });
  const blocks = [heading("The list as a whole", left), ...entries("Agenda", charts, left, style)];
  if (themes.length > 0) {
    blocks.push(heading("Theme by theme", right));
    for (let i = 0; i < columns; i++) {
      const part = themes.slice(i * perColumn, (i + 1) * perColumn);
      if (part.length > 0) blocks.push(...entries(`Themes ${i + 1}`, part, column(right, i / columns, (i + 1) / columns, 24), style));
    }
  }
  return {
    title: fitTitle("What follows", colors.text1),
    blocks,
    notes: [...charts, ...themes].map(
      ({ name, slide, papers }) => `Slide ${slide}: ${name}${papers === undefined ? "" : `, papers: ${count(papers)}`}.`,
    ),
  };
}

export function themeEntry({ label, size, slot }: ThemeMark, slide: number, style: ChartStyle): Entry {
  return { name: label, slide, papers: size, color: themeColor(slot, style.mode, "ink") };
}

function entries(name: string, lines: readonly Entry[], box: Box, style: ChartStyle): Block[] {
  const room = box.height - HEAD;
  const row = Math.min(TALLEST, room / (lines.length + 1));
  const withPapers = box.width > NARROW && lines.some(({ papers }) => papers !== undefined);
  const number = NUMBER / box.width;
  const { colors } = style;
  return [
    plainTable(
      [
        { head: "", share: 1 - (withPapers ? 2 : 1) * number, align: "left" },
        ...(withPapers ? [{ head: "papers", share: number, align: "right" as const }] : []),
        { head: "slide", share: number, align: "right" },
      ],
      lines.map(({ name: text, slide, papers, color = colors.text1 }) => [
        { text, color, link: { slide } },
        ...(withPapers ? [{ text: count(papers ?? 0), color: colors.text2 }] : []),
        { text: String(slide), color: colors.text2 },
      ]),
      band(box, HEAD - row, room + row),
      {
        name,
        alt: `Table: ${lines.map((line) => `${line.name}, slide ${line.slide}`).join("; ")}.`,
        size: Math.max(SMALLEST, Math.min(12, Math.floor(row * 0.58))),
        row,
      },
      style,
    ),
  ];
}
