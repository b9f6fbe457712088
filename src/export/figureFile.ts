import { factsInPng } from "./factsInPng";
import { pageFonts } from "./pageFonts";
import type { Paint } from "./paint";
import { type PngChunk, resolutionChunk, withChunks } from "./pngChunks";
import { bareSvgText, DPI, type SavedFigure, svgText } from "./svgText";

/** A figure as an SVG file. */
export async function svgFile(figure: SavedFigure): Promise<Blob> {
  return new Blob([await svgText(figure, pageFonts)], { type: "image/svg+xml" });
}

/** A figure as a PNG, drawn from the SVG file and with the same facts. */
export async function pngFile(figure: SavedFigure, scale: number): Promise<Blob> {
  const bytes = await pngBytes(await svgText(figure, pageFonts, scale), figure.page, scale, factsInPng(figure.facts));
  return new Blob([bytes], { type: "image/png" });
}

/** Pictures of decks and reports. */
export const paint: Paint = async (chart, title, style, scale) =>
  pngBytes(await bareSvgText(chart, title, style, "inter", pageFonts), chart, scale, []);

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
