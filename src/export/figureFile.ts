import type { FigurePage } from "../charts/figurePage";
import { h, renderSvg, type SvgNode } from "../charts/svg";
import { factsInPng } from "./factsInPng";
import { factsInSvg } from "./factsInSvg";
import type { FigureFacts } from "./figureFacts";
import { fontFaces } from "./fonts";
import { plainSvg } from "./plainSvg";
import { resolutionChunk, withChunks } from "./pngChunks";

/** Pixels to an inch at 1x: a page of 1,280 pixels is as wide as a slide of 13⅓ inches. */
export const DPI = 96;

/** A figure as an SVG file: text stays text, its typeface and the facts are inside. */
export async function svgFile(page: FigurePage, facts: FigureFacts): Promise<Blob> {
  return new Blob([await svgText(page, facts)], { type: "image/svg+xml" });
}

/** A figure as a PNG of scale x width by scale x height pixels, drawn from the SVG file; as large on paper at every scale. */
export async function pngFile(page: FigurePage, facts: FigureFacts, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgText(page, facts))}`;
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

/** The whole picture of a file, with the style sheet of its typeface. */
export function svgInFile({ svg }: Pick<FigurePage, "svg">, facts: FigureFacts, faces: string): SvgNode {
  const plain = plainSvg(svg);
  return { ...plain, children: [...factsInSvg(facts), h("style", {}, faces), ...plain.children] };
}

async function svgText(page: FigurePage, facts: FigureFacts): Promise<string> {
  const svg = svgInFile(page, facts, await fontFaces(lettersOf(page.svg)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg(svg)}\n`;
}

function lettersOf(node: SvgNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : lettersOf(child))).join("");
}
