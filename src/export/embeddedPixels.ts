import type { PaintPixels, Pixels, SvgNode } from "../charts/svg";
import { madeInTurns } from "../inTurns";
import { base64 } from "../state/gzip";
import { pngWith } from "./pngChunks";
import { deflated } from "./zip";

/** Pixels to one of the picture in files whose size nobody knows: sharp on a screen of twice the usual density, and on paper. */
export const FILE_SCALE = 2;

/**
 * The picture with its painted images as PNG inside, each named after its pixels: "points-2560-x-1440-pixels". Made in short tasks: of a
 * hundred thousand papers painting and packing take a third of a second.
 */
export async function withPixels(picture: SvgNode, scale: number): Promise<SvgNode> {
  const images = new Map<PaintPixels, Embedded>();
  for (const pixels of paintingsIn(picture)) images.set(pixels, await embeddedOnce(pixels, scale));
  return withImages(picture, images);
}

function paintingsIn({ pixels, children }: SvgNode): PaintPixels[] {
  return [...(pixels ? [pixels] : []), ...children.flatMap((child) => (typeof child === "string" ? [] : paintingsIn(child)))];
}

function withImages({ pixels, ...node }: SvgNode, images: ReadonlyMap<PaintPixels, Embedded>): SvgNode {
  const children = node.children.map((child) => (typeof child === "string" ? child : withImages(child, images)));
  const image = pixels && images.get(pixels);
  if (!image) return { ...node, children };
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
  readonly address: string;
}

/** A deck asks for the same image twice. */
const last = new WeakMap<PaintPixels, { readonly scale: number; readonly image: Promise<Embedded> }>();

function embeddedOnce(pixels: PaintPixels, scale: number): Promise<Embedded> {
  const known = last.get(pixels);
  if (known?.scale === scale) return known.image;
  const image = madeInTurns(embedded(pixels, scale));
  last.set(pixels, { scale, image });
  return image;
}

function* embedded(pixels: PaintPixels, scale: number): Generator<void, Embedded> {
  const image = yield* pixels(scale);
  const png = yield* pngOf(image);
  yield;
  return { width: image.width, height: image.height, address: `data:image/png;base64,${base64(png)}` };
}

/** Eight bits a channel with opacity, rows as they are: of small discs no filter makes the file smaller. */
function* pngOf({ width, height, data }: Pixels): Generator<void, Uint8Array> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  const row = 4 * width;
  const rows = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  yield;
  const packed = yield* deflated(rows);
  yield;
  return pngWith([
    { type: "IHDR", data: header },
    { type: "IDAT", data: packed },
    { type: "IEND", data: new Uint8Array(0) },
  ]);
}
