import { textWidth } from "../src/charts/textWidth";
import { expect, test } from "./page";

const LINES = ["Long context & KV cache", "Interleaved vision–language", "1,024 papers · 7.1 %", "Schrödinger's naïve “café”"];

test("the table of letter widths is what the browser measures, within three per cent", async ({ page, open }) => {
  await open();
  for (const weight of [400, 500, 600, 700] as const) {
    const measured = await page.evaluate(
      async ([lines, w]) => {
        await document.fonts.load(`${w} 200px "Inter Variable"`);
        const context = document.createElement("canvas").getContext("2d") as CanvasRenderingContext2D;
        context.font = `${w} 200px "Inter Variable"`;
        return lines.map((line) => context.measureText(line).width);
      },
      [LINES, weight] as const,
    );
    LINES.forEach((line, i) => expect(Math.abs(textWidth(line, 200, weight) / measured[i] - 1), line).toBeLessThan(0.03));
  }
});
