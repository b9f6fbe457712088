import { expect, test } from "vitest";
import { atOnce, inOnePiece } from "./atOnce";
import type { Chart } from "./chart";
import { figurePage, figurePageInPieces, PAGE_SHAPES } from "./figurePage";
import type { Room } from "./figures/figure";
import { chartStyle } from "./style";
import { group, h } from "./svg";

const style = chartStyle("light", 1.15);
const captions = { title: "Bees prefer clover", subtitle: "48 papers", source: "Source: 48 papers of the list “Bees”." };
const [wide, , , page] = PAGE_SHAPES;
const ofHeight =
  (height: number) =>
  ({ width }: { readonly width: number }): Chart => ({ width, height, body: group("chart", [h("rect", { width, height })]) });

test("a picture has the size of its page, whatever the chart", () => {
  for (const shape of PAGE_SHAPES.filter(({ height }) => height > 0)) {
    const { svg, width, height, textSize, overlong } = figurePage(ofHeight(200), captions, shape, "solid", style);
    expect([width, height, textSize, overlong]).toEqual([shape.width, shape.height, 1, false]);
    expect(svg.attributes).toMatchObject({ width, height, viewBox: `0 0 ${width} ${height}` });
  }
});

test("a chart that needs more room gets it, and the picture keeps its size", () => {
  const { svg, width, height, textSize } = figurePage(ofHeight(640), captions, wide, "solid", style);
  expect([width, height]).toEqual([1280, 720]);
  expect(textSize).toBeGreaterThan(0.75);
  expect(textSize).toBeLessThan(1);
  expect(svg.attributes.viewBox).toBe(`0 0 ${1280 / textSize} ${720 / textSize}`);
});

test("before texts become too small the picture becomes higher, and says so", () => {
  const { width, height, textSize, overlong } = figurePage(ofHeight(3000), captions, wide, "solid", style);
  expect([width, textSize, overlong]).toEqual([1280, 1, true]);
  expect(height).toBeGreaterThan(3000);
});

test("a document is 17 cm wide and as high as the chart needs", () => {
  const low = figurePage(ofHeight(100), captions, page, "solid", style);
  const high = figurePage(ofHeight(1100), captions, page, "solid", style);
  expect([low.width, high.width, high.height - low.height, high.overlong]).toEqual([643, 643, 1000, false]);
});

test("without background nothing lies below the chart", () => {
  expect(JSON.stringify(figurePage(ofHeight(100), captions, wide, "none", style).svg)).not.toContain('"id":"background"');
});

test("a chart that knows how large it comes out is drawn once, and the picture is the same", () => {
  for (const height of [100, 640, 3000]) {
    let drawings = 0;
    const draw = (room: Room): Generator<void, Chart> => {
      drawings++;
      return inOnePiece(() => ofHeight(height)(room));
    };
    const measured = atOnce(figurePageInPieces(draw, captions, wide, "solid", style, ({ width }) => ({ width, height })));
    expect(measured).toEqual(figurePage(ofHeight(height), captions, wide, "solid", style));
    expect(drawings).toBe(1);
  }
});
