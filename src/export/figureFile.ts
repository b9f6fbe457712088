import type { Chart } from "../charts/chart";
import { svgOf } from "../charts/chart";
import type { Table } from "../charts/figures/figure";
import type { ChartStyle } from "../charts/style";
import { h, renderSvg, type SvgNode } from "../charts/svg";
import { fontFaces } from "./fonts";

/** A figure as an SVG file: text stays text, its typeface is inside. */
export async function svgFile(figure: Chart, title: string, style: ChartStyle): Promise<Blob> {
  return new Blob([await svgText(figure, title, style)], { type: "image/svg+xml" });
}

/** A figure as a PNG of scale x width by scale x height pixels, drawn from the SVG file. */
export async function pngFile(figure: Chart, title: string, style: ChartStyle, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgText(figure, title, style))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(figure.width * scale);
  canvas.height = Math.round(figure.height * scale);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser could not draw a picture of this size"))), "image/png");
  });
}

/** A table as CSV (RFC 4180) that opens in a spreadsheet: UTF-8 with a byte order mark, no cell that it would take for a formula. */
export function csvFile(table: Table): Blob {
  return new Blob([csvText(table)], { type: "text/csv;charset=utf-8" });
}

export function csvText({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map(csvCell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

export function csvCell(value: string | number): string {
  if (typeof value === "number") return Number.isFinite(value) ? String(Number(value.toFixed(6))) : "";
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a file to the reader. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function svgText(figure: Chart, title: string, style: ChartStyle): Promise<string> {
  const svg = svgOf(figure, title, style);
  const faces = await fontFaces(lettersOf(svg));
  const whole = { ...svg, children: [h("title", {}, title), h("style", {}, faces), ...svg.children] };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderSvg(whole)}\n`;
}

function lettersOf(node: SvgNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : lettersOf(child))).join("");
}
