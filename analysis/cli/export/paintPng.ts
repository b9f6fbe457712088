import type { Paint } from "../../../src/export/paint";
import { type PngChunk, resolutionChunk, withChunks } from "../../../src/export/pngChunks";
import { bareSvgText, DPI } from "../../../src/export/svgText";
import { pngOf } from "./rasterize";

/** Pictures of decks and reports. */
export const paint: Paint = async (chart, title, style, scale) =>
  paintPng(await bareSvgText(chart, title, style, "inter"), chart.width, chart.width * scale, []);

/** An SVG of some width as a PNG of so many pixels across; as large on paper whatever the pixels. */
export function paintPng(svg: string, width: number, pixels: number, facts: readonly PngChunk[]): Uint8Array {
  const across = Math.round(pixels);
  return withChunks(pngOf(svg, across), [resolutionChunk((DPI * across) / width), ...facts]);
}
