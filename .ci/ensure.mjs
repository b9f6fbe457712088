// Installs what package-lock.json asks for and node_modules lacks. Plain Node: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Every package that is not for another kind of machine stands in node_modules at its locked version. */
export function dependenciesArePresent() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === "" || optional || present[path]?.version === version);
}

export function ensureDependencies() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    fail(`Papertide needs Node 20 or newer; this is ${process.version}. Get one from https://nodejs.org`);
  if (dependenciesArePresent()) return;
  console.error("Installing dependencies (once) …");
  if (run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]) !== 0) fail("npm ci failed; its message is above");
}

/** Runs a program to its end with its output shown; gives its exit code. */
export function run(program, words, environment = {}) {
  const windows = process.platform === "win32";
  return spawnSync(program, words, { cwd: root, stdio: "inherit", shell: windows, env: { ...process.env, ...environment } }).status ?? 1;
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}
