import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { browserPath } from "../e2e/browser";

const PARTS: Readonly<Record<string, string>> = { "/worker.js": "text/javascript", "/message.json": "application/json" };

/**
 * What a worker of a new page in Chromium answers to one message.
 *
 * @param entry its file in this folder, which listens to one message and posts one answer
 */
export async function inChromium<Answer>(entry: string, message: object): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), "papertide-chromium-"));
  const root = fileURLToPath(new URL("../", import.meta.url));
  const output = { outDir: folder, emptyOutDir: false, target: "es2022" };
  const lib = { entry: `bench/${entry}`, formats: ["iife" as const], name: "worker", fileName: () => "worker.js" };
  await build({ root, configFile: false, logLevel: "error", publicDir: false, build: { ...output, lib } });
  writeFileSync(join(folder, "message.json"), JSON.stringify(message));
  const server = createServer(({ url = "/" }, response) => {
    response.setHeader("content-type", PARTS[url] ?? "text/html");
    if (url in PARTS) createReadStream(join(folder, url)).pipe(response);
    else response.end("<!doctype html>");
  }).listen(0);
  const browser = await chromium.launch({ executablePath: await browserPath() });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(
      () =>
        new Promise<Answer>((resolve, reject) => {
          const worker = new Worker("/worker.js");
          worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
          worker.onerror = (event) => reject(new Error(event.message));
          fetch("/message.json")
            .then((answer) => answer.json())
            .then((read) => worker.postMessage(read), reject);
        }),
    );
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
}
