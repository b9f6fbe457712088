import { atOnce } from "../charts/atOnce";
import type { PaintPixels, Pixels, SvgNode } from "../charts/svg";
import { base64 } from "../state/gzip";
import { pngWith } from "./pngChunks";
import { deflated } from "./zip";

/** Pixels to one of the picture in files whose size nobody knows: sharp on a screen of twice the usual density, and on paper. */
export const FILE_SCALE = 2;

/** The picture with its painted images as PNG inside, each named after its pixels: "points-2560-x-1440-pixels". */
export function withPixels(picture: SvgNode, scale: number): SvgNode {
  const { pixels, ...node } = picture;
  const children = node.children.map((child) => (typeof child === "string" ? child : withPixels(child, scale)));
  if (!pixels) return { ...node, children };
  const image = paintedOnce(pixels, scale);
  const name = `points-${image.width}-x-${image.height}-pixels`;
  // other programs know the older name of the address only, and browsers know both
  const address = { "xmlns:xlink": "http://www.w3.org/1999/xlink", "xlink:href": image.address };
  return { ...node, attributes: { id: name, ...node.attributes, ...address }, children };
}

/** The image of a picture that is painted, as its file holds it; undefined where all is shapes. */
export function paintedSize(picture: SvgNode, scale: number): Pick<Pixels, "width" | "height"> | undefined {
  const { width, height } = picture.attributes;
  if (picture.pixels) return { width: Math.round(Number(width) * scale), height: Math.round(Number(height) * scale) };
  for (const child of picture.children) {
    const found = typeof child === "string" ? undefined : paintedSize(child, scale);
    if (found) return found;
  }
  return undefined;
}

interface Embedded {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly address: string;
}

/** A deck asks for the same image twice. */
const last = new WeakMap<PaintPixels, Embedded>();

function paintedOnce(pixels: PaintPixels, scale: number): Embedded {
  const known = last.get(pixels);
  if (known?.scale === scale) return known;
  const image = atOnce(pixels(scale));
  const { width, height } = image;
  const embedded = { width, height, scale, address: `data:image/png;base64,${base64(pngOf(image))}` };
  last.set(pixels, embedded);
  return embedded;
}

/** Eight bits a channel with opacity, rows as they are: of small discs no filter makes the file smaller. */
function pngOf({ width, height, data }: Pixels): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  const row = 4 * width;
  const rows = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  return pngWith([
    { type: "IHDR", data: header },
    { type: "IDAT", data: deflated(rows) },
    { type: "IEND", data: new Uint8Array(0) },
  ]);
}
