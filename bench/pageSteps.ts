/** What a reader does in the built page, each with the time until it shows. */
import type { Browser, Page } from "@playwright/test";

/** Between two steps, so that nothing of the one before is at work; in ms. */
export const QUIET = 3000;
const PATIENCE = 300_000;

export interface Opened {
  /** Milliseconds from the click to the frame that shows the themes. */
  readonly picture: number;
  /** The longest task of the page meanwhile and in the second after; 0 where none took more than 50 ms. */
  readonly longestTask: number;
  /** Between two movements of the progress; 0 where none was shown. */
  readonly longestPause: number;
}

export interface LeftOut {
  /** Milliseconds from the click to the frame in which the word is gone. */
  readonly gone: number;
  /** To that which shows the themes that are found without it. */
  readonly found: number;
}

/** With the list that comes with it shown and analysed. */
export async function freshPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript("globalThis.__name = (f) => f"); // tsx names the functions that are sent to the page by it
  await page.goto(address);
  await shownAfter(page);
  await page.waitForTimeout(QUIET);
  return page;
}

/** Milliseconds from the navigation to the frame that shows themes. */
export function shownAfter(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector(".theme-row")) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

/** @returns ms until the list can be opened */
export async function readIn(page: Page, file: string): Promise<number> {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const began = Date.now();
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.waitForFunction(
    () => {
      const find = document.querySelector<HTMLButtonElement>(".import-dialog .button.primary");
      return find && !find.disabled && /\d/.test(find.textContent ?? "");
    },
    undefined,
    { timeout: PATIENCE, polling: "raf" },
  );
  return Date.now() - began;
}

/** Opens the list that was read. */
export async function opened(page: Page): Promise<Opened> {
  const measured = page.evaluate(
    () =>
      new Promise<Opened>((resolve) => {
        const themes = (): string => Array.from(document.querySelectorAll(".theme-row:not(.unclear)"), (row) => row.textContent).join("\n");
        const before = themes();
        let longestTask = 0;
        new PerformanceObserver((tasks) => {
          for (const { duration } of tasks.getEntries()) longestTask = Math.max(longestTask, duration);
        }).observe({ type: "longtask" });
        addEventListener(
          "click",
          () => {
            const began = performance.now();
            let moved = { to: "", at: 0 };
            let longestPause = 0;
            const look = (): void => {
              const now = performance.now();
              const share = document.querySelector(".progress .line")?.textContent ?? "";
              if (share !== moved.to) {
                if (moved.to !== "") longestPause = Math.max(longestPause, now - moved.at);
                moved = { to: share, at: now };
              }
              const after = themes();
              if (after === "" || after === before || document.querySelector("dialog[open]")) requestAnimationFrame(look);
              else setTimeout(() => resolve({ picture: now - began, longestTask, longestPause }), 1000);
            };
            look();
          },
          { once: true, capture: true },
        );
      }),
  );
  await page.locator(".import-dialog .button.primary").click();
  return measured;
}

/** Five themes more. @returns ms from the end of the drag to the frame that shows them */
export function moreThemes(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const themes = (): number => document.querySelectorAll(".theme-row:not(.unclear)").length;
        const before = themes();
        const slider = document.querySelector<HTMLInputElement>("input[type=range][aria-label='Number of themes']");
        if (!slider) return;
        // as React hears of it
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(slider, String(Number(slider.value) + 5));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        const began = performance.now();
        slider.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
        const look = (): void => {
          if (themes() === before) requestAnimationFrame(look);
          else resolve(performance.now() - began);
        };
        look();
      }),
  );
}

/** Leaves the first phrase of the first theme out. */
export async function leftOut(page: Page): Promise<LeftOut> {
  await withWords(page);
  return page.evaluate(
    () =>
      new Promise<LeftOut>((resolve) => {
        const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>("button[aria-label^='Leave out ']")];
        const [first] = buttons();
        const word = first.ariaLabel;
        const began = performance.now();
        const patience = 1000; // what takes less shows no progress
        let gone = 0;
        let worked = false;
        const look = (): void => {
          const now = performance.now() - began;
          const works = document.querySelector(".progress") !== null;
          worked ||= works;
          if (gone === 0 && buttons().every((button) => button.ariaLabel !== word)) gone = now;
          if (gone > 0 && !works && (worked || now > patience)) resolve({ gone, found: worked ? now : gone });
          else requestAnimationFrame(look);
        };
        first.click();
        look();
      }),
  );
}

/** Leaves words out one after the other, each some time after the one before is gone. @returns ms until each is gone */
export async function leftOutInTurn(page: Page, pauses: readonly number[]): Promise<number[]> {
  await withWords(page);
  return page.evaluate(async (pauses) => {
    const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>("button[aria-label^='Leave out ']")];
    const times: number[] = [];
    for (const pause of pauses) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      const [first] = buttons();
      const word = first.ariaLabel;
      const began = performance.now();
      first.click();
      while (buttons().some((button) => button.ariaLabel === word)) await new Promise(requestAnimationFrame);
      times.push(performance.now() - began);
    }
    return times;
  }, pauses);
}

/** Opens the first theme, whose words can be left out. */
async function withWords(page: Page): Promise<void> {
  const first = page.locator(".theme-row:not(.unclear)").first();
  if ((await first.getAttribute("aria-pressed")) !== "true") await first.click(); // a second click would close it
  await page.locator("button[aria-label^='Leave out ']").first().waitFor({ state: "attached" });
  await page.waitForTimeout(QUIET);
}
