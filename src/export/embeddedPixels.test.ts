import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { inOnePiece } from "../charts/atOnce";
import { svgOf } from "../charts/chart";
import { chartStyle } from "../charts/style";
import { group, h, painted, type Pixels, renderSvg } from "../charts/svg";
import { paintedSize, withPixels } from "./embeddedPixels";
import { plainSvg } from "./plainSvg";
import { svgFaults } from "./svgLint";

const style = chartStyle("light");
const about = [h("title", {}, "Bees"), h("desc", {}, "Points."), h("metadata", {})];

/** Every pixel another colour. */
function colourful(scale: number): Pixels {
  const [width, height] = [30 * scale, 20 * scale];
  return { width, height, data: Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) => (i * 37) % 256) };
}

const image = painted(h("image", { x: 5, y: 6, width: 30, height: 20 }), (scale) => inOnePiece(() => colourful(scale)));
const plain = plainSvg(svgOf({ width: 100, height: 50, body: group("papers", [image]) }, "Bees", style), "inter");

test("a painted image is a PNG of its pixels inside the file, which says how many", async () => {
  const text = renderSvg(await withPixels(plain, 2));
  expect(text).toContain('id="points-60-x-40-pixels" x="5" y="6" width="30" height="20"');
  const png = Buffer.from(/xlink:href="data:image\/png;base64,([^"]+)"/.exec(text)?.[1] ?? "", "base64");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([60, 40]);
  const rows = inflateSync(png.subarray(png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8));
  const read = Array.from({ length: 40 }, (_, y) => [...rows.subarray(241 * y + 1, 241 * (y + 1))]).flat();
  expect(read).toEqual([...colourful(2).data]);
});

test("the same picture is the same text, at another scale another", async () => {
  expect(renderSvg(await withPixels(plain, 2))).toBe(renderSvg(await withPixels(plain, 2)));
  expect(renderSvg(await withPixels(plain, 1))).toContain("points-30-x-20-pixels");
  expect(paintedSize(plain, 3)).toEqual({ width: 90, height: 60 });
  expect(paintedSize(plainSvg(svgOf({ width: 9, height: 9, body: group("none", []) }, "", style), "inter"), 3)).toBeUndefined();
});

test("other programs draw such a file; an image without pixels or from elsewhere is a fault", async () => {
  const file = (node: typeof plain) => svgFaults({ ...node, children: [...about, ...node.children] });
  expect(file(await withPixels(plain, 1))).toEqual([]);
  expect(file(plain)).toEqual(["an image is empty"]);
  const outside = h("image", { "xmlns:xlink": "http://www.w3.org/1999/xlink", "xlink:href": "https://example.org/bees.png" });
  expect(file({ ...plain, children: [outside] })).toEqual(["an image is no PNG inside the file"]);
});
