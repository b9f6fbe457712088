/** The map of so many papers that they are one image. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { tsImport } from "tsx/esm/api";
import { mapLayout } from "../src/charts/map/mapLayout";
import { rowsInside } from "../src/state/encircled";
import { type BroughtList, bringWithPage } from "./bringWithPage";
import { expect, inEmptyPage, test } from "./page";

const PAPERS = 6000;
const LONE = PAPERS - 1;
const root = fileURLToPath(new URL("..", import.meta.url));
const stage = (page: Page) => page.locator(".map .stage");
const counted = (page: Page) => page.getByRole("region", { name: "Picked papers" }).getByRole("status");

let list: BroughtList;

test.beforeAll(async () => {
  // in a loader of its own: the one of the tests reads no JSON
  const { manyPapers } = (await tsImport("./manyPapers.ts", import.meta.url)) as { manyPapers: (papers: number) => Promise<BroughtList> };
  list = await manyPapers(PAPERS);
});

test.beforeEach(async ({ page, open }) => {
  await bringWithPage(page, list);
  await open();
  await expect(stage(page).locator("canvas")).toBeVisible();
});

/** Where each paper is on the map, from its upper left corner. */
async function pointsOf(page: Page): Promise<{ readonly x: Float64Array; readonly y: Float64Array }> {
  const { width, height } = await boxOf(page);
  const [x, y] = list.places.map((along) => Float64Array.from(along));
  const size = { width: Math.floor(width), height: Math.floor(height), reserved: [{ x: 8, y: 4, width: 220, height: 44 }] };
  return mapLayout({ themes: [], points: { x, y, theme: new Int32Array(x.length) } }, size, 1).points;
}

async function boxOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await stage(page).boundingBox();
  if (!box) throw new Error("no map");
  return box;
}

/** What the canvas shows there: "rgb(5, 163, 144)", or "nothing". */
function colorAt(page: Page, x: number, y: number): Promise<string> {
  return stage(page)
    .locator("canvas")
    .evaluate(
      (canvas: HTMLCanvasElement, [left, top]) => {
        const scale = canvas.width / canvas.getBoundingClientRect().width;
        const [r, g, b, opacity] = canvas.getContext("2d")?.getImageData(left * scale, top * scale, 1, 1).data ?? [];
        return opacity === 0 ? "nothing" : `rgb(${r}, ${g}, ${b})`;
      },
      [x, y] as const,
    );
}

test("points have the colours of their themes; the pointer names a paper, and a click opens it", async ({ page }) => {
  const points = await pointsOf(page);
  const { x, y } = await boxOf(page);
  await page.mouse.move(x + points.x[LONE] + 3, y + points.y[LONE] + 2);
  await expect(page.locator(".tooltip")).toContainText(`, copy ${LONE}`);
  const color = await page.locator(".tooltip .dot").evaluate((dot) => getComputedStyle(dot).backgroundColor);
  expect(await colorAt(page, points.x[LONE], points.y[LONE])).toBe(color);
  expect(await colorAt(page, points.x[LONE] - 12, points.y[LONE])).toBe("nothing");
  await page.mouse.click(x + points.x[LONE] + 3, y + points.y[LONE] + 2);
  await expect(page.getByRole("complementary", { name: /^Paper / })).toContainText(`, copy ${LONE}`);
  await expect(stage(page).locator("circle")).toHaveAttribute("data-paper", String(LONE));
  // a theme that is selected stays bright, others fade
  const colors = await page.locator(".theme-row .dot").evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).backgroundColor));
  await page.locator(".theme-row").nth(colors.findIndex((one) => one !== color)).click(); // prettier-ignore
  await expect.poll(() => colorAt(page, points.x[LONE], points.y[LONE])).not.toBe(color);
});

test("keys go from paper to paper, open and pick one", async ({ page }) => {
  await stage(page).press("ArrowRight");
  await stage(page).press("ArrowRight");
  const title = await page.locator(".tooltip .title").innerText();
  await stage(page).press(" ");
  await expect(counted(page)).toContainText(`1 paper picked of ${PAPERS.toLocaleString("en")}`);
  await stage(page).press("Enter");
  await expect(page.getByRole("complementary", { name: /^Paper / })).toContainText(title);
});

test("moving and zooming move the points; labels find places of their own again", async ({ page }) => {
  const points = await pointsOf(page);
  const { x, y, width, height } = await boxOf(page);
  const color = await colorAt(page, points.x[LONE], points.y[LONE]);
  const [fromX, fromY] = [x + width / 2, y + height - 30];
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move(fromX - 60, fromY + 20, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => colorAt(page, points.x[LONE] - 60, points.y[LONE] + 20)).toBe(color);
  expect(await colorAt(page, points.x[LONE], points.y[LONE])).toBe("nothing");
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => colorAt(page, points.x[LONE], points.y[LONE])).toBe(color);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Zoom out" }).click();
  await expect.poll(() => colorAt(page, points.x[LONE], points.y[LONE])).toBe(color);
  const labels = stage(page).locator("[data-part=labels] > g");
  const inside = async (): Promise<boolean> => {
    const boxes = await labels.evaluateAll((groups) => groups.map((group) => group.getBoundingClientRect().toJSON() as DOMRect));
    return boxes.every((box) => box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height);
  };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.wheel(0, -400);
  await expect.poll(inside).toBe(true);
});

test("a lasso picks the papers inside it, and no other", async ({ page }) => {
  const points = await pointsOf(page);
  const { x, y, width, height } = await boxOf(page);
  const ring = [[0.25, 0.3], [0.6, 0.35], [0.7, 0.75], [0.4, 0.6], [0.3, 0.8]].map(([across, down]) => [Math.round(across * width), Math.round(down * height)] as const); // prettier-ignore
  await page.keyboard.down("Shift");
  await page.mouse.move(x + ring[0][0], y + ring[0][1]);
  await page.mouse.down();
  for (const [across, down] of ring.slice(1)) await page.mouse.move(x + across, y + down);
  await page.mouse.up();
  await page.keyboard.up("Shift");
  const wanted = rowsInside(points, ring, undefined).length;
  expect(wanted).toBeGreaterThan(200);
  await expect(counted(page)).toContainText(`${wanted.toLocaleString("en")} papers picked`);
});

test("files hold the points as one image: the same from the command line, and the look of the screen as PNG", async ({ page }) => {
  test.setTimeout(120_000);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(
    dialog.getByText(/^The points of 6,000 papers are one image of [\d,]+ × [\d,]+ pixels; all else is shapes and text\.$/),
  ).toBeVisible();
  const save = async (format: string): Promise<Buffer> => {
    await dialog.getByText(format, { exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: `Export ${format}` }).click()]);
    return readFileSync(await download.path());
  };
  const svg = await save("SVG");
  const [, png] = /<image[^>]* xlink:href="data:image\/png;base64,([^"]+)"/.exec(svg.toString("utf8")) ?? [];
  expect(svg.length).toBeLessThan(5_000_000);
  expect(svg.toString("utf8").match(/<circle/g)?.length ?? 0).toBeLessThan(50); // of the legend

  const folder = mkdtempSync(join(tmpdir(), "papertide-many-"));
  try {
    writeFileSync(join(folder, "result.json"), list.result);
    const words = ["export", join(folder, "result.json"), "--out", folder, "--format", "svg", "--charts", "map"];
    expect(spawnSync(process.execPath, [`${root}analysis/cli/papertide.mjs`, ...words]).status).toBe(0);
    const written = readFileSync(join(folder, "papertide-many-invented-papers-map.svg"), "utf8");
    expect(written.includes(`"data:image/png;base64,${png}"`)).toBe(true); // no megabytes in the report
  } finally {
    rmSync(folder, { recursive: true });
  }

  // every theme covers as much of the one as of the other, where no names have its colour too
  const colors = await page.locator(".theme-row .dot").evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).backgroundColor));
  await page.keyboard.press("Escape");
  await page.getByLabel("Labels").uncheck();
  await page.getByRole("button", { name: "Export" }).click();
  const embedded = await colorsIn(page, png ?? "");
  const painted = await colorsIn(page, (await save("PNG")).toString("base64"));
  for (const color of colors) {
    const [wanted, drawn] = [embedded[color] ?? 0, painted[color] ?? 0];
    expect(wanted, color).toBeGreaterThan(300);
    expect(drawn / wanted, color).toBeGreaterThan(0.75);
    expect(drawn / wanted, color).toBeLessThan(1.15);
  }
});

/** How many pixels of a PNG have each colour. */
async function colorsIn(page: Page, base64: string): Promise<Record<string, number>> {
  return inEmptyPage(
    page,
    (async (data: string) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
      const counts: Record<string, number> = {};
      for (let i = 0; i < pixels.length; i += 4) {
        if (pixels[i + 3] < 255) continue;
        const color = `rgb(${pixels[i]}, ${pixels[i + 1]}, ${pixels[i + 2]})`;
        counts[color] = (counts[color] ?? 0) + 1;
      }
      return counts;
    }) as unknown as (data: string) => Record<string, number>,
    base64,
  );
}
