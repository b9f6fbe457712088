import { type Chart, svgOf } from "../charts/chart";
import type { FigurePage } from "../charts/figurePage";
import type { ChartStyle } from "../charts/style";
import { h, renderSvg, type SvgNode } from "../charts/svg";
import type { FigureFacts } from "./figureFacts";
import { fontFaces, type FontPart } from "./fonts";
import { plainSvg, type Typeface } from "./plainSvg";
import { svgInFile } from "./svgInFile";

/** Pixels to an inch at 1x: a page of 1,280 pixels is as wide as a slide of 13⅓ inches. */
export const DPI = 96;

/** A picture and all that its file says. */
export interface SavedFigure {
  /** Its tree is plain, see plainSvg.ts. */
  readonly page: Pick<FigurePage, "svg" | "width" | "height">;
  readonly typeface: Typeface;
  readonly facts: FigureFacts;
}

/** The text of an SVG file: text stays text, its typeface and the facts are inside. */
export async function svgText({ page, typeface, facts }: SavedFigure, fontPart: FontPart): Promise<string> {
  const faces = typeface === "inter" ? await fontFaces(lettersOf(page.svg), fontPart) : "";
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg(svgInFile(page.svg, facts, faces))}\n`;
}

/** A picture without facts of its own: the file that it goes into has them. Undefined: without its typeface inside. */
export async function bareSvgText(
  chart: Chart,
  title: string,
  style: ChartStyle,
  typeface: Typeface,
  fontPart?: FontPart,
): Promise<string> {
  const svg = plainSvg(svgOf(chart, title, style), typeface);
  if (!fontPart) return renderSvg(svg);
  return renderSvg({ ...svg, children: [h("style", {}, await fontFaces(lettersOf(svg), fontPart)), ...svg.children] });
}

function lettersOf(node: SvgNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : lettersOf(child))).join("");
}
