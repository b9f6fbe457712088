import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { InputError } from "../errors";
import { decodeBytes } from "../import/decodeBytes";
import type { Source } from "../types";

/** Reads inputs: files, compressed or not, or standard input for "-". Throws InputError "no-file". */
export function readSources(paths: readonly string[]): Source[] {
  return paths.map((path) => ({ name: path === "-" ? "standard input" : basename(path), text: readText(path) }));
}

/** Throws InputError "no-file". */
export function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    const what =
      reason === "ENOENT"
        ? "there is no such file"
        : reason === "EISDIR"
          ? "this is a folder"
          : `it cannot be read (${reason ?? "unknown"})`;
    throw new InputError("no-file", path, what, "check the path");
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decodeBytes(bytes);
  try {
    return decodeBytes(gunzipSync(bytes));
  } catch {
    throw new InputError("broken-gzip", path, "the compressed file is damaged or cut off", "download it again");
  }
}

/** Writes beside the target, then renames, so that a file is there whole or not at all. Throws InputError "cannot-write". */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new InputError(
      "cannot-write",
      path,
      `it cannot be written (${(error as NodeJS.ErrnoException).code ?? "unknown"})`,
      "check the folder and its rights",
    );
  }
}

/** One record a line, so that files compare well line by line. */
export function jsonText(value: object): string {
  const lines = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${listText(item)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function listText(item: unknown): string {
  if (!Array.isArray(item) || item.length === 0 || typeof item[0] !== "object") return JSON.stringify(item);
  return `[\n${item.map((entry) => JSON.stringify(entry)).join(",\n")}\n]`;
}
