import { describe, expect, test } from "vitest";
import { randomFor } from "../../../analysis/random";
import type { Pixels } from "../svg";
import { PHASES } from "./discMask";
import { splat, type SplatLayer } from "./splat";

const size = { width: 60, height: 40 };
const red: Omit<SplatLayer, "rows"> = { radius: 3, fill: "#DC143C", stroke: "#FBFBFA", strokeWidth: 1 };
const blue: Omit<SplatLayer, "rows"> = { radius: 4.2, fill: "#1D5BC4", stroke: "#191A1D", strokeWidth: 1.5 };
const rowsOf = (...rows: number[]) => Int32Array.from(rows);

function places(count: number): { x: Float64Array; y: Float64Array } {
  const random = randomFor(5, "splat");
  const along = (length: number) => Float64Array.from({ length: count }, () => (length + 12) * random() - 6);
  return { x: along(size.width), y: along(size.height) };
}

function pixelAt({ data, width }: Pixels, x: number, y: number): number[] {
  return [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4)];
}

/** Every disc on every pixel, from the lowest to the uppermost, in real numbers; 16 x 16 samples a pixel. */
function slowly({ x, y }: { x: Float64Array; y: Float64Array }, layers: readonly SplatLayer[], scale: number): Pixels {
  const [width, height] = [size.width * scale, size.height * scale];
  const data = new Uint8ClampedArray(4 * width * height);
  for (let line = 0; line < height; line++) {
    for (let column = 0; column < width; column++) {
      let [r, g, b, opacity] = [0, 0, 0, 0]; // multiplied by the opacity
      for (const { rows, radius, fill, stroke, strokeWidth } of layers) {
        const outer = scale * (radius + strokeWidth / 2);
        const inner = scale * (radius - strokeWidth / 2);
        for (const row of rows) {
          const middleX = Math.round(scale * x[row] * PHASES) / PHASES;
          const middleY = Math.round(scale * y[row] * PHASES) / PHASES;
          if (Math.abs(middleX - column) > outer + 1 || Math.abs(middleY - line) > outer + 1) continue;
          let [covered, inside] = [0, 0];
          for (let i = 0; i < 256; i++) {
            const distance = Math.hypot(column + ((i % 16) + 0.5) / 16 - middleX, line + ((i >> 4) + 0.5) / 16 - middleY);
            covered += Number(distance < outer);
            inside += Number(distance < inner);
          }
          const [part, rest] = [covered / 256, 1 - covered / 256];
          const channel = (at: number) =>
            (inside * parseInt(fill.slice(at, at + 2), 16) + (covered - inside) * parseInt(stroke.slice(at, at + 2), 16)) / 256;
          [r, g, b, opacity] = [channel(1) + rest * r, channel(3) + rest * g, channel(5) + rest * b, part + rest * opacity];
        }
      }
      if (opacity > 0) data.set([r / opacity, g / opacity, b / opacity, 255 * opacity], 4 * (line * width + column));
    }
  }
  return { width, height, data };
}

describe("splat", () => {
  test.each([1, 2, 1.5])("draws what a slow painter draws, at %f pixels to one", (scale) => {
    const points = places(50);
    const rows = Array.from({ length: 50 }, (_, row) => row);
    const layers = [
      { ...red, rows: Int32Array.from(rows.filter((row) => row % 3 !== 0)) },
      { ...blue, rows: Int32Array.from(rows.filter((row) => row % 3 === 0)) },
    ];
    const drawn = splat(points, layers, scale, size);
    const wanted = slowly(points, layers, scale);
    expect([drawn.width, drawn.height]).toEqual([wanted.width, wanted.height]);
    // colours of what is hardly there say little: they are compared as they look on white
    const shown = ({ data }: Pixels, i: number) => 255 + ((data[i] - 255) * data[i - (i % 4) + 3]) / 255;
    let furthest = 0;
    for (let i = 0; i < wanted.data.length; i++) {
      const off = i % 4 === 3 ? drawn.data[i] - wanted.data[i] : shown(drawn, i) - shown(wanted, i);
      furthest = Math.max(furthest, Math.abs(off));
    }
    expect(furthest).toBeLessThanOrEqual(16); // of 255: 8 x 8 samples a pixel against 16 x 16
  });

  test("puts the last layer and its last row on top, in its very colour", () => {
    const points = { x: Float64Array.of(20, 21, 20), y: Float64Array.of(20, 20, 21) };
    const drawn = splat(points, [{ ...red, rows: rowsOf(0, 1) }, { ...blue, rows: rowsOf(2) }], 1, size); // prettier-ignore
    expect(pixelAt(drawn, 20, 20)).toEqual([0x1d, 0x5b, 0xc4, 255]);
    const alone = splat(points, [{ ...red, rows: rowsOf(1, 0) }], 1, size);
    expect(pixelAt(alone, 18, 20)).toEqual([0xdc, 0x14, 0x3c, 255]);
    expect(pixelAt(alone, 40, 20)).toEqual([0, 0, 0, 0]);
  });

  test("cuts discs at the edges as a larger picture shows them, and leaves out what is no place", () => {
    const { x, y } = places(80);
    const layer = { ...blue, rows: Int32Array.from({ length: 80 }, (_, row) => row) };
    const cut = splat({ x, y }, [layer], 1, size);
    const whole = splat({ x: x.map((at) => at + 20), y: y.map((at) => at + 20) }, [layer], 1, { width: 100, height: 80 });
    for (let line = 0; line < size.height; line++)
      for (let column = 0; column < size.width; column++)
        expect(pixelAt(cut, column, line)).toEqual(pixelAt(whole, column + 20, line + 20));
    const nowhere = { x: Float64Array.of(NaN, 1e12, -1e12), y: Float64Array.of(3, 3, Infinity) };
    expect(splat(nowhere, [{ ...red, rows: rowsOf(0, 1, 2) }], 1, size).data.every((value) => value === 0)).toBe(true);
  });

  test("uses an array again and leaves nothing of what was in it", () => {
    const points = places(10);
    const layer = { ...red, rows: rowsOf(0, 1, 2, 3) };
    const fresh = splat(points, [layer], 2, size);
    const used = new Uint8ClampedArray(fresh.data.length).fill(77);
    const again = splat(points, [layer], 2, size, used);
    expect(again.data).toBe(used);
    expect(again.data).toEqual(fresh.data);
    expect(splat(points, [layer], 1, size, used).data).not.toBe(used);
  });
});
