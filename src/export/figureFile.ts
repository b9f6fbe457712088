import { svgOf } from "../charts/chart";
import type { FigurePage } from "../charts/figurePage";
import { chartStyle } from "../charts/style";
import { h, renderSvg, type SvgNode } from "../charts/svg";
import { factsInPng } from "./factsInPng";
import type { FigureFacts } from "./figureFacts";
import { fontFaces } from "./fonts";
import type { Paint } from "./paint";
import { plainSvg, type Typeface } from "./plainSvg";
import { type PngChunk, resolutionChunk, withChunks } from "./pngChunks";
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

/** A figure as an SVG file: text stays text, its typeface and the facts are inside. */
export async function svgFile(figure: SavedFigure): Promise<Blob> {
  return new Blob([await svgText(figure)], { type: "image/svg+xml" });
}

/** A figure as a PNG, drawn from the SVG file and with the same facts. */
export async function pngFile(figure: SavedFigure, scale: number): Promise<Blob> {
  const bytes = await pngBytes(await svgText(figure), figure.page, scale, factsInPng(figure.facts));
  return new Blob([bytes], { type: "image/png" });
}

/** A picture without facts of its own: the file that it goes into has them. */
export const paint: Paint = async (chart, title, scale) => {
  const svg = plainSvg(svgOf(chart, title, chartStyle("light")), "inter");
  const faces = h("style", {}, await fontFaces(lettersOf(svg)));
  return pngBytes(renderSvg({ ...svg, children: [faces, ...svg.children] }), chart, scale, []);
};

/** An SVG as a PNG of scale x width by scale x height pixels; as large on paper at every scale. */
async function pngBytes(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
  scale: number,
  facts: readonly PngChunk[],
): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const pixels = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser could not draw a picture of this size"))), "image/png");
  });
  return withChunks(new Uint8Array(await pixels.arrayBuffer()), [resolutionChunk(DPI * scale), ...facts]);
}

/** Hands a file to the reader. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function svgText({ page, typeface, facts }: SavedFigure): Promise<string> {
  const faces = typeface === "inter" ? await fontFaces(lettersOf(page.svg)) : "";
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg(svgInFile(page.svg, facts, faces))}\n`;
}

function lettersOf(node: SvgNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : lettersOf(child))).join("");
}
