/** Starts a Firefox of the system, without a window and with an empty profile that is deleted afterwards. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Bidi, openSession } from "./bidi";
import type { Engine, Launched } from "./drivenPage";
import { newFirefoxPage } from "./firefoxPage";

/** The one named by E2E_FIREFOX, else the long-term release or the usual one of the system. */
const firefoxPath = [
  process.env.E2E_FIREFOX ?? "",
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
].find((path) => path !== "" && existsSync(path));

const PREFERENCES = {
  "app.update.disabledForTesting": true,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "dom.events.testing.asyncClipboard": true, // a test puts a text into the clipboard, as another program would
  "layout.css.prefers-color-scheme.content-override": 1, // light
};

export const firefox: Engine = {
  name: "Firefox",
  missing: firefoxPath === undefined ? "no Firefox was found: install one, or name it in E2E_FIREFOX" : undefined,
  launch: () => launch(firefoxPath ?? ""),
};

async function launch(path: string): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), "papertide-firefox-"));
  const [profile, downloads] = [join(folder, "profile"), join(folder, "downloads")];
  for (const made of [profile, downloads]) mkdirSync(made);
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));

  const browser = spawn(path, ["--headless", "--no-remote", "--remote-debugging-port=0", "--profile", profile], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise<void>((resolve) => browser.once("exit", () => resolve()));
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: browser.stderr }).on("line", (line) => {
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
      if (found) resolve(found);
    });
    browser.once("error", reject);
    void ended.then(() => reject(new Error(`${path} ended before it could be driven`)));
  });
  const close = async (bidi?: Bidi): Promise<void> => {
    bidi?.close();
    browser.kill();
    await ended;
    rmSync(folder, { recursive: true, maxRetries: 5 });
  };
  try {
    const bidi = await openSession(await address);
    await bidi.command("browser.setDownloadBehavior", { downloadBehavior: { type: "allowed", destinationFolder: downloads } });
    return { newPage: (host) => newFirefoxPage(bidi, host), close: () => close(bidi) };
  } catch (error) {
    await close();
    throw error;
  }
}
