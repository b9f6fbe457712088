/** The page without a network, and when another one has come in its place. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, test as base } from "@playwright/test";
import { tellFiles } from "../analysis/cli/site/offlineFiles";
import { expect, tab, themeRows } from "./page";

/**
 * A browser of its own with a profile on disk, as a reader has. It ends as a process does: of a private window whose service worker
 * has just gone Chromium now and then never says that it is closed.
 */
const test = base.extend({
  context: async ({ launchOptions, viewport, colorScheme }, use) => {
    const context = await chromium.launchPersistentContext("", { ...launchOptions, viewport, colorScheme, serviceWorkers: "allow" });
    await use(context);
    await context.close();
  },
});

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const folder = mkdtempSync(join(tmpdir(), "papertide-offline-"));
let server: Server;
let address: string;

/** A server of its own, so that it can be stopped and its page changed. */
test.beforeAll(async () => {
  cpSync(dist, folder, { recursive: true });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname.replace(/^\/papers\//, "") || "index.html";
    try {
      const body = readFileSync(join(folder, path));
      response
        .writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "cache-control": "no-cache" })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, done));
  address = `http://localhost:${(server.address() as AddressInfo).port}/papers/`;
});

test.afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** Gives all scripts of the site other names, as a build does that follows a change: a name tells what is in the file. */
function renameScripts(): void {
  const assets = join(folder, "assets");
  const names = new Set(readdirSync(assets).filter((file) => file.endsWith(".js")));
  const newName = (name: string): string => (names.has(name) ? name.replace(/\.js$/, "-newer.js") : name);
  for (const name of names) renameSync(join(assets, name), join(assets, newName(name)));
  for (const file of [join(folder, "index.html"), ...[...names].map((name) => join(assets, newName(name)))])
    writeFileSync(file, readFileSync(file, "utf8").replace(/[\w-]+\.js/g, newName));
}

test("what was opened once opens without a network, all of it; a newer page is told, and everything can be forgotten", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(address);
  await expect(themeRows(page).first()).toBeVisible({ timeout: 60_000 });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined)); // all is kept by then

  await page.context().setOffline(true);
  await page.goto(`${address}#view=trends`);
  await page.reload();
  await expect(tab(page, "Trends")).toHaveAttribute("aria-current", "page", { timeout: 60_000 });
  await expect(page.getByRole("heading", { name: /^Share of papers per / })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByText("Slide deck (PPTX)").click();
  const [deck] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    dialog.getByRole("button", { name: /^Export \d+ slides$/ }).click(),
  ]);
  expect(
    readFileSync(await deck.path())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  await page.keyboard.press("Escape");
  await page.context().setOffline(false);

  // the site is built anew while the page is open
  renameScripts();
  tellFiles(folder);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange"))); // as when the reader comes back to the tab
  await expect(page.getByText("A newer version of this page is there.")).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.locator("script[src*=newer]")).toHaveCount(1, { timeout: 60_000 });
  await tab(page, "Overview").click({ timeout: 60_000 });

  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("not again"));
  });
  await page.locator(".corpus-menu > summary").click();
  await page.getByRole("button", { name: "Forget everything" }).click();
  await page.locator(".toast").getByRole("button", { name: "Forget everything" }).click();
  await expect(themeRows(page).first()).toBeVisible({ timeout: 60_000 });
  const left = (): Promise<number> =>
    page.evaluate(async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length).catch(() => -1); // the page loads anew in between
  await expect.poll(left, { timeout: 60_000 }).toBe(0);
});
