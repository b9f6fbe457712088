import type { FigurePage } from "../charts/figurePage";
import { renderSvg, type SvgNode } from "../charts/svg";
import { factsInPng } from "./factsInPng";
import type { FigureFacts } from "./figureFacts";
import { fontFaces } from "./fonts";
import type { Typeface } from "./plainSvg";
import { resolutionChunk, withChunks } from "./pngChunks";
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

/** A figure as a PNG of scale x width by scale x height pixels, drawn from the SVG file; as large on paper at every scale. */
export async function pngFile(figure: SavedFigure, scale: number): Promise<Blob> {
  const { page, facts } = figure;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgText(figure))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = page.width * scale;
  canvas.height = page.height * scale;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const pixels = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser could not draw a picture of this size"))), "image/png");
  });
  const bytes = withChunks(new Uint8Array(await pixels.arrayBuffer()), [resolutionChunk(DPI * scale), ...factsInPng(facts)]);
  return new Blob([bytes], { type: "image/png" });
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
