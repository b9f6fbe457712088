/** The same file drawn by the browser and by librsvg, which draws SVG for many desktop programs: they must look alike. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./page";

const CHARTS = ["Theme map", "Themes as a stream", "Topics by theme", "How alike themes are", "Themes and their parts"];
/** In a typeface that both find on this machine only the edges of shapes differ; lost areas, colours or texts are more than this. */
const MOST_DIFFERENT = 0.01;

function isThere(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Share of pixels that differ by a quarter of full brightness or more, in any channel. */
async function differingPixels(page: Page, ...pictures: readonly Buffer[]): Promise<number> {
  const empty = await page.context().newPage(); // the policy of ours lets nothing be fetched from an address of data
  const share = await empty.evaluate(
    async (sources) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${source}`)).blob());
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d") as OffscreenCanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a.width !== b.width || a.height !== b.height) return 1;
      let different = 0;
      for (let i = 0; i < a.data.length; i += 4)
        if ([0, 1, 2, 3].some((channel) => Math.abs(a.data[i + channel] - b.data[i + channel]) >= 64)) different++;
      return (4 * different) / a.data.length;
    },
    pictures.map((bytes) => bytes.toString("base64")),
  );
  await empty.close();
  return share;
}

test("another program draws the same picture", async ({ page, open }, info) => {
  test.skip(!isThere("rsvg-convert"), "rsvg-convert is not here (package librsvg2-bin)");
  await open();
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  const save = async (format: string): Promise<Buffer> => {
    await dialog.getByText(format, { exact: true }).click();
    const button = dialog.getByRole("button", { name: `Export ${format}` });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    return readFileSync(await download.path());
  };
  await dialog.getByText("PNG", { exact: true }).click();
  await dialog.getByRole("group", { name: "PNG scale" }).getByRole("button", { name: "1x" }).click();
  await dialog.getByRole("group", { name: "Typeface" }).getByRole("button", { name: "Arial" }).click();
  for (const chart of CHARTS) {
    await dialog.getByRole("button", { name: chart }).click();
    const file = info.outputPath("picture.svg");
    writeFileSync(file, await save("SVG"));
    const theirs = execFileSync("rsvg-convert", [file], { maxBuffer: 1e8 });
    const share = await differingPixels(page, await save("PNG"), theirs);
    console.info(`${chart}: ${(100 * share).toFixed(2)} % of pixels differ`);
    expect(share, chart).toBeLessThan(MOST_DIFFERENT);
  }
});
