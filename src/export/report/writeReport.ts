import type { Paint } from "../paint";
import { bytesOf, type Files, packFiles } from "../zip";
import type { Report } from "./report";

const SCALE = 2;

/** A report and its pictures -> the bytes of one zip file. */
export async function writeReport({ text, pictures, style }: Report, paint: Paint): Promise<Uint8Array<ArrayBuffer>> {
  const files: Files = { "report.md": bytesOf(text) };
  for (const { path, alt, chart } of pictures) files[path] = await paint(chart, alt, style, SCALE);
  return packFiles(files);
}
