/** Tells the service worker of a built page which files the page consists of, so that it works without a network. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Plugin } from "vite";

export const SERVICE_WORKER = "serviceWorker.js";
const FIRST_LINE = /^self\.BUILT=.*\n/;

/** Writes the files of a built page, and a mark of what is in them, into the first line of its service worker. */
export function tellFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== SERVICE_WORKER)
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  const path = join(folder, SERVICE_WORKER);
  const program = readFileSync(path, "utf8").replace(FIRST_LINE, "");
  writeFileSync(path, `self.BUILT=${JSON.stringify({ mark: hash.digest("hex").slice(0, 16), files })};\n${program}`);
}

/** Builds the service worker with the page. */
export function serviceWorkerPlugin(): Plugin {
  let [root, folder] = ["", ""];
  return {
    name: "service-worker",
    apply: "build",
    configResolved(config) {
      root = config.root;
      folder = resolve(root, config.build.outDir);
    },
    buildStart() {
      this.emitFile({ type: "chunk", id: join(root, "src/serviceWorker/serviceWorker.ts"), fileName: SERVICE_WORKER });
    },
    closeBundle: () => tellFiles(folder),
  };
}
