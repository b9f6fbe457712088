import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../errors";
import { isPage, withList, withPrepared } from "./pageHead";
import { prepareList } from "./prepareList";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const LIST = "data/list.json";
const PREPARED = "data/list.prepared.json";

/**
 * The page with a list of its own in place of the sample: built beside `folder`, then put in its place whole. The folder
 * must be new, empty, or a page that was built here before.
 *
 * @param list a session or a corpus file, as the page reads it
 * Throws InputError "not-empty" or "cannot-write".
 */
export async function buildSite(list: string, name: string, folder: string): Promise<void> {
  const place = resolve(folder);
  if (existsSync(place) && !mayBeReplaced(place))
    throw new InputError("not-empty", folder, "this folder holds something else", "name a folder that is new, empty or an earlier page");
  const beside = `${place}.${process.pid}.part`;
  try {
    makeFolder(dirname(place), folder);
    const { build } = await import("vite");
    await build({ root: ROOT, logLevel: "error", build: { outDir: beside, emptyOutDir: true } });
    rmSync(join(beside, "data"), { recursive: true });
    mkdirSync(join(beside, "data"));
    writeFileSync(join(beside, LIST), list);
    const index = join(beside, "index.html");
    const head = withList(readFileSync(index, "utf8"), LIST, name);
    const prepared = await prepareList(list);
    if (prepared) writeFileSync(join(beside, PREPARED), prepared.json);
    writeFileSync(index, prepared ? withPrepared(head, PREPARED, prepared.mark) : head);
    rmSync(place, { recursive: true, force: true });
    renameSync(beside, place);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** What a built page consists of; a folder with anything else in it is somebody's work and is never replaced. */
const BUILT = ["assets", "data", "favicon.svg", "index.html"];

function mayBeReplaced(place: string): boolean {
  if (!statSync(place).isDirectory()) return false;
  const names = readdirSync(place);
  if (names.some((name) => !BUILT.includes(name))) return false;
  return names.length === 0 || (names.includes("index.html") && isPage(readFileSync(join(place, "index.html"), "utf8")));
}

function makeFolder(path: string, said: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new InputError("cannot-write", said, "this folder cannot be made", "check the path and its rights");
  }
}
