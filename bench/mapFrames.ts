/**
 * How many times a second the map is drawn while one moves and zooms it: `npx vite build && npx tsx bench/mapFrames.ts 100000`.
 * The browser draws in software, as on a machine without a graphics card.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "@playwright/test";
import { browserPath } from "../e2e/browser";
import { bringWithPage } from "../e2e/bringWithPage";
import { manyPapers } from "../e2e/manyPapers";
import { machine } from "./machine";

const PORT = Number(process.env.E2E_PORT ?? 4198);
const BASE = "/some/repo/";
const SECONDS = 4;

interface Frames {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly worst: number;
}

/** One step of the gesture in each frame, as a fast pointer makes them. */
function framesOf(page: Page, gesture: "move" | "zoom"): Promise<Frames> {
  return page.evaluate(
    ([how, seconds]) =>
      new Promise<Frames>((resolve) => {
        const stage = document.querySelector(".map .stage") as HTMLElement;
        const { left, top, width, height } = stage.getBoundingClientRect();
        const at = (x: number, y: number) => ({ bubbles: true, cancelable: true, view: window, clientX: left + x, clientY: top + y });
        const [cx, cy] = [width / 2, height / 2];
        const times: number[] = [];
        if (how === "move") stage.dispatchEvent(new MouseEvent("mousedown", at(cx, cy)));
        const step = (now: number): void => {
          times.push(now);
          const turn = times.length / 20;
          if (now - times[0] > 1000 * seconds) {
            if (how === "move") window.dispatchEvent(new MouseEvent("mouseup", at(cx, cy)));
            const gaps = times.slice(1).map((time, i) => time - times[i]);
            return resolve({ perSecond: gaps.length / seconds, worst: Math.max(...gaps) });
          }
          if (how === "move")
            window.dispatchEvent(new MouseEvent("mousemove", at(cx + 150 * Math.sin(turn), cy + 100 * Math.sin(2 * turn))));
          else stage.dispatchEvent(new WheelEvent("wheel", { ...at(cx, cy), deltaY: -25 * Math.cos(turn) }));
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    [gesture, SECONDS] as const,
  );
}

/** Of all processes of the browser so far, in seconds. */
async function processorTime(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function tell(what: string, page: Page, gesture: "move" | "zoom"): Promise<void> {
  const before = await processorTime();
  const { perSecond, worst } = await framesOf(page, gesture);
  const each = (1000 * (await processorTime()) - 1000 * before) / (SECONDS * perSecond);
  console.log(
    `  ${what.padEnd(17)} ${perSecond.toFixed(1)} frames a second, the longest ${worst.toFixed(0)} ms; ${each.toFixed(0)} ms of the processor each`,
  );
}

const server = spawn(process.execPath, [fileURLToPath(new URL("../e2e/serve.mjs", import.meta.url)), String(PORT), BASE]);
const browser = await chromium.launch({ executablePath: await browserPath() });
try {
  console.log(`${machine()}, Chromium ${browser.version()}`);
  for (const papers of process.argv.slice(2).map(Number)) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.addInitScript("globalThis.__name = (f) => f"); // tsx names the functions that are sent to the page by it
    await bringWithPage(page, await manyPapers(papers));
    await page.goto(`http://localhost:${PORT}${BASE}`);
    await page.locator(".map .stage svg text").first().waitFor({ timeout: 120_000 });
    await page.waitForTimeout(3000);
    const idle = await page.evaluate(() => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now()))));
    console.log(`${papers} papers, ready after ${(idle / 1000).toFixed(1)} s`);
    await tell("moving the whole", page, "move");
    await tell("zooming", page, "zoom");
    await page.getByRole("button", { name: "Show all" }).click();
    for (let i = 0; i < 3; i++) await page.getByRole("button", { name: "Zoom in" }).click();
    await tell("moving a part", page, "move");
    await context.close();
  }
} finally {
  await browser.close();
  server.kill();
}
