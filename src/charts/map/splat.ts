import type { Pixels } from "../svg";
import { type Disc, type DiscMask, discMasks, PHASES, reachOf } from "./discMask";

/** Points that look alike. Colours as #RRGGBB, lengths in pixels of the picture. */
export interface SplatLayer {
  readonly rows: Int32Array;
  readonly radius: number;
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
}

/** Places of points, by row. */
interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Draws points as discs into pixels on no ground, layer on layer and row on row. The same numbers give the same bytes
 * everywhere: masks of the disc are computed once and put down at quarters of a pixel.
 *
 * @param scale pixels to one of the picture
 * @param size of the picture
 * @param into used again where it has the length that is needed
 */
export function splat(
  { x, y }: Places,
  layers: readonly SplatLayer[],
  scale: number,
  size: { readonly width: number; readonly height: number },
  into?: Pixels["data"],
): Pixels {
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const data = into?.length === 4 * width * height ? into.fill(0) : new Uint8ClampedArray(4 * width * height);
  // a pixel as one number: every processor that runs a browser puts its lowest byte, red, first
  const target = new Int32Array(data.buffer);
  const masksOf = maskShop();

  for (const layer of layers) {
    const disc = { radius: layer.radius * scale, edge: layer.strokeWidth * scale };
    const reach = reachOf(disc);
    const stamps = masksOf(disc).map((mask) => stampOf(mask, layer, width));
    for (const row of layer.rows) {
      const across = scale * x[row];
      const down = scale * y[row];
      if (!(across > -reach && down > -reach && across < width + reach && down < height + reach)) continue;
      const quarterX = Math.floor(across * PHASES + 0.5);
      const quarterY = Math.floor(down * PHASES + 0.5);
      const column = quarterX >> 2;
      const line = quarterY >> 2;
      const stamp = stamps[(quarterY & 3) * PHASES + (quarterX & 3)];
      const isWhole = column >= reach && line >= reach && column + reach < width && line + reach < height;
      if (isWhole) putDown(target, line * width + column, stamp);
      else putDownPart(target, column, line, width, height, stamp);
    }
  }
  return { width, height, data };
}

/** A mask in the colours of a layer. */
interface Stamp extends DiscMask {
  /** From the pixel of the middle to each other one, in an array of all pixels. */
  readonly offset: Int32Array;
  /** Colour of each pixel with its cover as opacity. */
  readonly color: Int32Array;
}

/** Layers that differ in colour alone share their masks. */
function maskShop(): (disc: Disc) => DiscMask[] {
  const known = new Map<string, DiscMask[]>();
  return (disc) => {
    const name = `${disc.radius} ${disc.edge}`;
    const masks = known.get(name) ?? discMasks(disc);
    known.set(name, masks);
    return masks;
  };
}

function stampOf(mask: DiscMask, { fill, stroke }: SplatLayer, width: number): Stamp {
  const [inside, edge] = [channels(fill), channels(stroke)];
  const color = Int32Array.from(mask.cover, (cover, i) => {
    const part = mask.inner[i];
    const [r, g, b] = inside.map((value, channel) => Math.round((part * value + (255 - part) * edge[channel]) / 255));
    return r | (g << 8) | (b << 16) | (cover << 24);
  });
  return { ...mask, color, offset: mask.dx.map((dx, i) => mask.dy[i] * width + dx) };
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function putDown(target: Int32Array, at: number, { offset, color, cover, whole }: Stamp): void {
  for (let i = 0; i < whole; i++) target[at + offset[i]] = color[i];
  for (let i = whole; i < offset.length; i++) {
    const place = at + offset[i];
    target[place] = over(color[i], cover[i], target[place]);
  }
}

/** The same for a disc that the edge of the picture cuts. */
function putDownPart(target: Int32Array, column: number, line: number, width: number, height: number, stamp: Stamp): void {
  const { dx, dy, color, cover } = stamp;
  for (let i = 0; i < dx.length; i++) {
    const [across, down] = [column + dx[i], line + dy[i]];
    if (across < 0 || down < 0 || across >= width || down >= height) continue;
    const place = down * width + across;
    target[place] = over(color[i], cover[i], target[place]);
  }
}

/** A colour of some opacity on what is there ("source over"; Porter & Duff 1984), opacities not multiplied into colours. */
function over(color: number, cover: number, under: number): number {
  const below = under >>> 24;
  if (below === 0 || cover === 255) return color;
  if (below === 255) {
    const part = cover + (cover >> 7); // of 256
    const redBlue = (Math.imul(color & 0xff00ff, part) + Math.imul(under & 0xff00ff, 256 - part)) >>> 8;
    const green = (Math.imul(color & 0xff00, part) + Math.imul(under & 0xff00, 256 - part)) >>> 8;
    return (redBlue & 0xff00ff) | (green & 0xff00) | 0xff000000;
  }
  const rest = (below * (255 - cover)) / 255;
  const opacity = cover + rest;
  const mixed = (shift: number): number =>
    Math.round((((color >>> shift) & 255) * cover + ((under >>> shift) & 255) * rest) / opacity) << shift;
  return mixed(0) | mixed(8) | mixed(16) | (Math.round(opacity) << 24);
}
