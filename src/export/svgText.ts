import { type Chart, svgOf } from "../charts/chart";
import type { FigurePage } from "../charts/figurePage";
import type { ChartStyle } from "../charts/style";
import { h, renderSvg, type SvgNode } from "../charts/svg";
import { FILE_SCALE, withPixels } from "./embeddedPixels";
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

/** The text of an SVG file: text stays text, its typeface and the facts are inside. @param scale of images in it, in pixels to one of the picture */
export async function svgText({ page, typeface, facts }: SavedFigure, fontPart: FontPart, scale: number = FILE_SCALE): Promise<string> {
  const faces = typeface === "inter" ? await fontFaces(lettersOf(page.svg), fontPart) : "";
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg(svgInFile(await withPixels(page.svg, scale), facts, faces))}\n`;
}

/** A picture without facts of its own: the file that it goes into has them. Undefined: without its typeface inside. */
export async function bareSvgText(
  chart: Chart,
  title: string,
  style: ChartStyle,
  typeface: Typeface,
  fontPart?: FontPart,
): Promise<string> {
  const svg = await withPixels(plainSvg(svgOf(chart, title, style), typeface), FILE_SCALE);
  if (!fontPart) return renderSvg(svg);
  return renderSvg({ ...svg, children: [h("style", {}, await fontFaces(lettersOf(svg), fontPart)), ...svg.children] });
}

function lettersOf(node: SvgNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : lettersOf(child))).join("");
}
