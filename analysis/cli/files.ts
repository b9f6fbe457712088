import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { InputError } from "../errors";
import { unpack } from "../import/unpack";
import type { FileBytes } from "../types";

/** Reads inputs: files, or standard input for "-". Throws InputError "no-file". */
export function readFiles(paths: readonly string[]): FileBytes[] {
  return paths.map((path) => ({ name: path === "-" ? "standard input" : basename(path), bytes: readBytes(path) }));
}

/** The text of one file, compressed or not. Throws InputError "no-file". */
export function readText(path: string): string {
  return unpack({ name: path, bytes: readBytes(path) })
    .sources.map(({ text }) => text)
    .join("\n");
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path === "-" ? 0 : path);
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
}

/** Writes beside the target, then renames, so that a file is there whole or not at all. Throws InputError "cannot-write". */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
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
