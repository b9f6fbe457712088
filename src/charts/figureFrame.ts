import { type Chart, textAt } from "./chart";
import type { ChartStyle } from "./style";
import { group, h } from "./svg";
import { wrapText } from "./textWidth";

/** The words round a chart in an export. */
export interface Captions {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** Room round a chart on a page of 1,280 pixels, two thirds of a slide of 1,920. */
const MARGIN = 53;
const TITLE = { size: 32, line: 40, weight: 600 } as const;
const SUBTITLE = { size: 17, line: 24 } as const;
const SOURCE = { size: 12, line: 17 } as const;
const GAP = 20;

/** The room that is left for a chart on a page of this size. */
export function roomInFrame(width: number, height: number, captions: Captions): { readonly width: number; readonly height: number } {
  const { top, bottom } = bands(width, captions);
  return { width: width - 2 * MARGIN, height: height - top - bottom };
}

/**
 * A chart with title, subtitle and source line, as one picture. The page is as wide as asked for and as high as asked
 * for or as the chart needs; `background` "none" leaves it see-through.
 */
export function figureFrame(
  chart: Chart,
  captions: Captions,
  page: { readonly width: number; readonly height: number },
  background: "solid" | "none",
  style: ChartStyle,
): Chart {
  const { width } = page;
  const { top, bottom, titles, subtitles, sources } = bands(width, captions);
  const height = Math.max(page.height, top + chart.height + bottom);
  const { text1, text2, text3, line, surface } = style.colors;
  const foot = height - bottom + GAP;
  return {
    width,
    height,
    body: group("figure", [
      ...(background === "solid" ? [h("rect", { id: "background", width, height, fill: surface })] : []),
      group("captions", [
        ...titles.map((text, i) =>
          textAt(MARGIN, MARGIN + TITLE.line * (i + 1) - 10, text, { size: TITLE.size, weight: TITLE.weight, fill: text1 }),
        ),
        ...subtitles.map((text, i) =>
          textAt(MARGIN, MARGIN + TITLE.line * titles.length + SUBTITLE.line * (i + 1) - 5, text, { size: SUBTITLE.size, fill: text2 }),
        ),
      ]),
      h("g", { id: "chart", transform: `translate(${MARGIN} ${top})` }, chart.body),
      group("source", [
        h("line", { x1: MARGIN, x2: width - MARGIN, y1: foot, y2: foot, stroke: line }),
        ...sources.map((text, i) => textAt(MARGIN, foot + SOURCE.line * (i + 1) + 2, text, { size: SOURCE.size, fill: text3 })),
        textAt(width - MARGIN, foot + SOURCE.line + 2, "Papertide", { size: SOURCE.size, weight: 600, fill: text2, anchor: "end" }),
      ]),
    ]),
  };
}

function bands(width: number, captions: Captions) {
  const titles = wrapText(captions.title, TITLE.size, TITLE.weight, width - 2 * MARGIN, 2);
  const subtitles = captions.subtitle ? wrapText(captions.subtitle, SUBTITLE.size, 400, width - 2 * MARGIN, 2) : [];
  const sources = wrapText(captions.source, SOURCE.size, 400, width - 2 * MARGIN - 100, 2);
  return {
    titles,
    subtitles,
    sources,
    top: MARGIN + TITLE.line * titles.length + SUBTITLE.line * subtitles.length + GAP,
    bottom: GAP + SOURCE.line * sources.length + 30,
  };
}
