import { atOnce } from "../atOnce";
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

/** Points between two pauses: some milliseconds the first time, before engines know the loop well. */
const AT_ONCE = 10_000;

/** Places of points, by row. */
interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Draws points as discs into pixels on no ground, layer on layer and row on row. The same numbers give the same bytes
 * everywhere: masks of the disc are computed once and put down at quarters of a pixel. The uppermost disc comes first and
 * others below it, so that of a hundred thousand, which cover each pixel many times, most pixels are only looked at.
 *
 * @param scale pixels to one of the picture
 * @param size of the picture
 * @param into used again where it has the length that is needed
 */
export function splat(...given: Parameters<typeof splatInPieces>): Pixels {
  return atOnce(splatInPieces(...given));
}

/** The same with pauses. */
export function* splatInPieces(
  places: Places,
  layers: readonly SplatLayer[],
  scale: number,
  size: { readonly width: number; readonly height: number },
  into?: Pixels["data"],
): Generator<void, Pixels> {
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const data = into?.length === 4 * width * height ? into.fill(0) : new Uint8ClampedArray(4 * width * height);
  // a pixel as one number: every processor that runs a browser puts its lowest byte, red, first
  const target = new Int32Array(data.buffer);
  const masksOf = maskShop();

  let since = 0;
  for (const layer of layers.toReversed()) {
    const disc = { radius: layer.radius * scale, edge: layer.strokeWidth * scale };
    const stamps = masksOf(disc).map((mask) => stampOf(mask, layer, width));
    for (let to = layer.rows.length; to > 0; to -= AT_ONCE) {
      const rows = layer.rows.subarray(Math.max(0, to - AT_ONCE), to);
      putRows({ target, width, height }, places, rows, scale, stamps, reachOf(disc));
      since += rows.length;
      if (since < AT_ONCE) continue;
      since = 0;
      yield;
    }
  }
  return { width, height, data };
}

interface Target {
  readonly target: Int32Array;
  readonly width: number;
  readonly height: number;
}

/** The last row first. @param stamps by the quarters of a pixel that the middle is off */
function putRows(
  { target, width, height }: Target,
  { x, y }: Places,
  rows: Int32Array,
  scale: number,
  stamps: readonly Stamp[],
  reach: number,
): void {
  for (let i = rows.length - 1; i >= 0; i--) {
    const across = scale * x[rows[i]];
    const down = scale * y[rows[i]];
    if (!(across > -reach && down > -reach && across < width + reach && down < height + reach)) continue;
    const quarterX = Math.floor(across * PHASES + 0.5);
    const quarterY = Math.floor(down * PHASES + 0.5);
    const column = quarterX >> 2;
    const line = quarterY >> 2;
    const stamp = stamps[(quarterY & 3) * PHASES + (quarterX & 3)];
    const isWhole = column >= reach && line >= reach && column + reach < width && line + reach < height;
    if (isWhole) putBelow(target, line * width + column, stamp);
    else putPartBelow(target, column, line, width, height, stamp);
  }
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
  const [red, green, blue] = channels(fill);
  const [edgeRed, edgeGreen, edgeBlue] = channels(stroke);
  const color = new Int32Array(mask.cover.length);
  for (let i = 0; i < color.length; i++) {
    const part = mask.inner[i];
    const mixed = (inside: number, edge: number): number => Math.round((part * inside + (255 - part) * edge) / 255);
    color[i] = mixed(red, edgeRed) | (mixed(green, edgeGreen) << 8) | (mixed(blue, edgeBlue) << 16) | (mask.cover[i] << 24);
  }
  return { ...mask, color, offset: mask.dx.map((dx, i) => mask.dy[i] * width + dx) };
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}

function putBelow(target: Int32Array, at: number, { offset, color }: Stamp): void {
  for (let i = 0; i < offset.length; i++) {
    const place = at + offset[i];
    const there = target[place];
    if (there === 0) target[place] = color[i];
    else if (there >>> 24 < 255) target[place] = over(there, color[i]);
  }
}

/** The same for a disc that the edge of the picture cuts. */
function putPartBelow(target: Int32Array, column: number, line: number, width: number, height: number, stamp: Stamp): void {
  const { dx, dy, color } = stamp;
  for (let i = 0; i < dx.length; i++) {
    const [across, down] = [column + dx[i], line + dy[i]];
    if (across < 0 || down < 0 || across >= width || down >= height) continue;
    const place = down * width + across;
    const there = target[place];
    target[place] = there === 0 ? color[i] : over(there, color[i]);
  }
}

/** A see-through colour over another one ("source over"; Porter & Duff 1984), opacities not multiplied into colours. */
function over(color: number, under: number): number {
  const part = color >>> 24;
  const rest = ((under >>> 24) * (255 - part)) / 255;
  const opacity = part + rest;
  const red = ((color & 255) * part + (under & 255) * rest) / opacity;
  const green = (((color >>> 8) & 255) * part + ((under >>> 8) & 255) * rest) / opacity;
  const blue = (((color >>> 16) & 255) * part + ((under >>> 16) & 255) * rest) / opacity;
  return (red + 0.5) | ((green + 0.5) << 8) | ((blue + 0.5) << 16) | ((opacity + 0.5) << 24);
}
