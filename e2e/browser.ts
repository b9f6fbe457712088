/**
 * Finds a browser for the tests, first hit wins: the one named by E2E_CHROMIUM, Playwright's own download, a Chromium,
 * Chrome or Edge of the system, and on Linux the Chromium that comes as an npm package, fetched once into node_modules/.cache.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
/** The last version that runs on Node 20. */
const PACKAGED = "@sparticuz/chromium@147.0.0";
const cache = fileURLToPath(new URL("../node_modules/.cache/papertide-browser/", import.meta.url));

/**
 * What a window of a whole Chromium opens besides the page: two hidden pages of its address bar and a spare process, more
 * work than the page itself. Of two such lists the last one counts, so the first lines are those of Playwright.
 */
const NOT_TESTED = [
  ...["AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose"],
  ...["HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"],
  ...["OptimizationHints", "PaintHolding", "PreconnectToSearch", "TcpPortRandomizationWin", "ThirdPartyStoragePartitioning", "AimEnabled"],
  ...["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "SpareRendererForSitePerProcess"],
];
export const BROWSER_FLAGS = [`--disable-features=${NOT_TESTED.join(",")}`];

export async function browserPath(): Promise<string> {
  const known = [process.env.E2E_CHROMIUM ?? "", chromium.executablePath(), ...SYSTEM].find((path) => path !== "" && existsSync(path));
  if (known) return known;
  if (process.platform === "linux" && process.arch === "x64") return packagedBrowser();
  throw new Error("no browser for the end-to-end tests: install Chrome or Chromium, or run npx playwright install chromium");
}

async function packagedBrowser(): Promise<string> {
  const entry = `${cache}node_modules/@sparticuz/chromium/build/esm/index.js`;
  if (!existsSync(entry)) {
    console.error("Fetching a Chromium for the tests from npm (once) …");
    const installed = spawnSync(
      "npm",
      ["install", "--prefix", cache, "--no-save", "--no-fund", "--no-audit", "--loglevel=error", PACKAGED],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    if (installed.status !== 0) throw new Error(`no browser was found, and npm could not fetch ${PACKAGED}`);
  }
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x"; // makes the package unpack the libraries that a bare system lacks
  const { default: packaged } = (await import(pathToFileURL(entry).href)) as { default: { executablePath(): Promise<string> } };
  return packaged.executablePath();
}
