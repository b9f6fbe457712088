import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../../errors";
import { BILL, LICENCES } from "./billOfMaterials";
import { SERVICE_WORKER, tellFiles } from "./offlineFiles";
import { isPage, withList, withPrepared } from "./pageHead";
import { prepareList } from "./prepareList";
import { hashedName, type SiteHead, withHead } from "./siteHead";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * The page with a list of its own in place of the sample: built beside `folder`, then put in its place whole. The folder
 * must be new, empty, or a page that was built here before.
 *
 * @param list a session or a corpus file, as the page reads it
 * @param head what links to the page tell of it
 * Throws InputError "not-empty" or "cannot-write", and what `head` throws.
 */
export async function buildSite(list: string, name: string, folder: string, head: () => Promise<SiteHead>): Promise<void> {
  const place = resolve(folder);
  if (existsSync(place) && !mayBeReplaced(place))
    throw new InputError("not-empty", folder, "this folder holds something else", "name a folder that is new, empty or an earlier page");
  const beside = `${place}.${process.pid}.part`;
  try {
    makeFolder(dirname(place), folder);
    const told = await head();
    const { build } = await import("vite");
    await build({ root: ROOT, logLevel: "error", build: { outDir: beside, emptyOutDir: true } });
    rmSync(join(beside, "data"), { recursive: true });
    mkdirSync(join(beside, "data"));
    const write = (path: string, content: string | Uint8Array): string => {
      const hashed = hashedName(path, content);
      writeFileSync(join(beside, hashed), content);
      return hashed;
    };
    const address = write("data/list.json", list);
    const picture = told.shown ? write("data/map.png", told.shown.picture) : "";
    const index = join(beside, "index.html");
    const prepared = await prepareList(list);
    const listed = withList(readFileSync(index, "utf8"), address, name);
    const page = prepared ? withPrepared(listed, write("data/list.prepared.json", prepared.json), prepared.mark) : listed;
    writeFileSync(index, withHead(page, name, told, picture));
    tellFiles(beside);
    rmSync(place, { recursive: true, force: true });
    renameSync(beside, place);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

/** What a built page consists of; a folder with anything else in it is somebody's work and is never replaced. */
const BUILT = ["assets", BILL, "data", "favicon.svg", "index.html", LICENCES, "manifest.webmanifest", SERVICE_WORKER, "single"];

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
