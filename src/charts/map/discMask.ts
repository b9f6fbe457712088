/** A disc of one colour with an edge of another, in pixels; the edge lies half on it and half round it, as a stroke does. */
export interface Disc {
  readonly radius: number;
  readonly edge: number;
}

/** Discs are placed to this part of a pixel, across and down. */
export const PHASES = 4;
/** Samples across and down a pixel by which it is known how much of it a disc covers. */
const SAMPLES = 8;

/** The pixels that a disc covers, for one of the places that its middle may have in a pixel. */
export interface DiscMask {
  /** From the pixel of the middle. */
  readonly dx: Int32Array;
  readonly dy: Int32Array;
  /** 1 to 255: how much of the pixel is covered. */
  readonly cover: Uint8Array;
  /** 0 to 255: how much of what is covered has the colour inside the edge. */
  readonly inner: Uint8Array;
}

/** Pixels from that of the middle which a mask reaches at most. */
export function reachOf({ radius, edge }: Disc): number {
  return Math.ceil(radius + edge / 2) + 1;
}

/** Masks for a middle that is i / 4 right of and j / 4 below the corner of its pixel, at place 4 j + i. */
export function discMasks(disc: Disc): DiscMask[] {
  return Array.from({ length: PHASES * PHASES }, (_, phase) =>
    maskAt(disc, (phase % PHASES) / PHASES, Math.floor(phase / PHASES) / PHASES),
  );
}

function maskAt(disc: Disc, middleX: number, middleY: number): DiscMask {
  const reach = reachOf(disc);
  const outer = (disc.radius + disc.edge / 2) ** 2;
  const inner = Math.max(0, disc.radius - disc.edge / 2) ** 2;
  const pixels: { readonly dx: number; readonly dy: number; readonly cover: number; readonly inner: number }[] = [];
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      let [covered, inside] = [0, 0];
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const x = dx + ((sample % SAMPLES) + 0.5) / SAMPLES - middleX;
        const y = dy + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES - middleY;
        const square = x * x + y * y;
        if (square < outer) covered += 1;
        if (square < inner) inside += 1;
      }
      if (covered === 0) continue;
      pixels.push({ dx, dy, cover: Math.round((255 * covered) / SAMPLES ** 2), inner: Math.round((255 * inside) / covered) });
    }
  }
  return {
    dx: Int32Array.from(pixels, (pixel) => pixel.dx),
    dy: Int32Array.from(pixels, (pixel) => pixel.dy),
    cover: Uint8Array.from(pixels, (pixel) => pixel.cover),
    inner: Uint8Array.from(pixels, (pixel) => pixel.inner),
  };
}
