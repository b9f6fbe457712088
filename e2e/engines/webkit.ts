/** Starts the WebKit of a Linux, the engine of Safari, on a screen that nobody sees: Debian's packages webkit2gtk-driver and xvfb. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Engine, Launched } from "./drivenPage";
import { newWebkitPage } from "./webkitPage";

const DRIVER = "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/xvfb-run";

export const webkit: Engine = {
  name: "WebKit",
  missing: [DRIVER, SCREEN].every((path) => existsSync(path))
    ? undefined
    : "no WebKit was found: on Debian, apt-get install webkit2gtk-driver xvfb",
  launch,
};

async function launch(): Promise<Launched> {
  const home = mkdtempSync(join(tmpdir(), "papertide-webkit-"));
  const downloads = join(home, "downloads");
  for (const made of [downloads, join(home, ".config")]) mkdirSync(made);
  writeFileSync(join(home, ".config", "user-dirs.dirs"), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');

  let driver = await startDriver(home);
  return {
    async newPage(host) {
      try {
        return await newWebkitPage(driver.address, host, downloads);
      } catch (error) {
        if (!(error instanceof DOMException && error.name === "TimeoutError")) throw error;
        await driver.close(); // now and then its browser never comes up
        driver = await startDriver(home);
        return newWebkitPage(driver.address, host, downloads);
      }
    },
    async close() {
      await driver.close();
      rmSync(home, { recursive: true, maxRetries: 5 });
    },
  };
}

async function startDriver(home: string): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, ".config") };
  const screen = ["-a", "-s", "-screen 0 1600x1100x24"];
  // a group of its own, as what xvfb-run has started does not end with it
  const driver = spawn(SCREEN, [...screen, DRIVER, `--port=${port}`], { stdio: "ignore", env: environment, detached: true });
  const ended = new Promise((resolve) => driver.once("exit", resolve));
  await expect.poll(() => fetch(`${address}/status`).then(({ ok }) => ok, () => false), { message: "the driver answers" }).toBe(true); // prettier-ignore
  return {
    address,
    async close() {
      if (driver.pid !== undefined && driver.exitCode === null) process.kill(-driver.pid);
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
