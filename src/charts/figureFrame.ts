import { type Chart, textAt, type TextStyle } from "./chart";
import type { ChartStyle } from "./style";
import { group, h, hundredths, type SvgNode } from "./svg";
import { type Weight, wrapText } from "./textWidth";

/** The words round a chart in an export. */
export interface Captions {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** Sizes on a page of 1,280 pixels, two thirds of a slide of 1,920; on other pages in proportion, down to `least`. */
const USUAL_WIDTH = 1280;
const NARROWEST = 0.5;
const MARGIN = 53;
const TITLE = { size: 32, least: 18, line: 1.25, weight: 600 } as const;
const SUBTITLE = { size: 17, least: 12.5, line: 1.4 } as const;
const SOURCE = { size: 12, least: 10.5, line: 1.4 } as const;
const GAP = 20;

/** The room that is left for a chart on a page of this size. */
export function roomInFrame(width: number, height: number, captions: Captions): { readonly width: number; readonly height: number } {
  const { margin, top, bottom } = bands(width, captions);
  return { width: width - 2 * margin, height: height - top - bottom };
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
  const { margin, gap, title, subtitle, source, top, bottom } = bands(width, captions);
  const height = Math.max(page.height, top + chart.height + bottom);
  const { text1, text2, text3, line, surface } = style.colors;
  const foot = height - bottom + gap;
  const look = { size: source.size, weight: 600, fill: text2, anchor: "end" } as const;
  return {
    width,
    height,
    body: group("figure", [
      ...(background === "solid" ? [h("rect", { id: "background", width, height, fill: surface })] : []),
      group("captions", [
        ...linesAt(title, margin, margin, { size: title.size, weight: TITLE.weight, fill: text1 }),
        ...linesAt(subtitle, margin, margin + title.height, { size: subtitle.size, fill: text2 }),
      ]),
      h("g", { id: "chart", transform: `translate(${margin} ${hundredths(top)})` }, chart.body),
      group("source", [
        h("line", { x1: margin, x2: width - margin, y1: foot, y2: foot, stroke: line }),
        ...linesAt(source, margin, foot + 6, { size: source.size, fill: text3 }),
        textAt(width - margin, foot + 6 + 0.75 * source.line, "Papertide", look),
      ]),
    ]),
  };
}

/** Lines of text at one size. */
interface Block {
  readonly lines: readonly string[];
  readonly size: number;
  readonly line: number;
  readonly height: number;
}

function bands(width: number, captions: Captions) {
  const part = Math.max(NARROWEST, width / USUAL_WIDTH);
  const margin = Math.round(MARGIN * part);
  const gap = Math.round(GAP * Math.max(0.7, part));
  const block = (text: string, type: typeof TITLE | typeof SUBTITLE | typeof SOURCE, weight: Weight, room: number, most: number): Block => {
    const size = hundredths(Math.max(type.least, type.size * part));
    const lines = text ? evenLines(text, size, weight, room, most) : [];
    return { lines, size, line: type.line * size, height: lines.length * type.line * size };
  };
  const room = width - 2 * margin;
  const title = block(captions.title, TITLE, TITLE.weight, room, 3);
  const subtitle = block(captions.subtitle, SUBTITLE, 400, room, 4);
  const source = block(captions.source, SOURCE, 400, room - 90, 4);
  return {
    margin,
    gap,
    title,
    subtitle,
    source,
    top: margin + title.height + subtitle.height + gap,
    bottom: gap + 6 + Math.max(source.height, source.line) + 0.45 * margin,
  };
}

/** Wrapped into as few lines as can be, about equally long, so that none is left with one word. */
function evenLines(text: string, size: number, weight: Weight, width: number, most: number): string[] {
  const widest = wrapText(text, size, weight, width, most);
  for (let narrow = width; widest.length > 1; narrow -= 0.04 * width) {
    if (wrapText(text, size, weight, narrow - 0.04 * width, most + 1).length > widest.length)
      return wrapText(text, size, weight, narrow, most);
  }
  return widest;
}

function linesAt({ lines, line }: Block, x: number, top: number, text: TextStyle): SvgNode[] {
  return lines.map((words, i) => textAt(x, top + line * i + 0.75 * line, words, text));
}
