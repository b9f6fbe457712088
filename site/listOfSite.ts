import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SITE_LIST } from "./refreshSite";

/** The list of the site and its name in the menu of lists. */
export interface ListOfSite {
  /** A session, a corpus file or papers as JSON. */
  readonly text: string;
  readonly name: string;
}

/**
 * The refreshed list if there is one, else the JSON file of public/data: the sample, or what somebody put in its place.
 * index.html names the sample; any other list has its own name.
 */
export function listOfSite(folder: string): ListOfSite {
  const refreshed = join(folder, SITE_LIST);
  if (existsSync(refreshed)) return named(readFileSync(refreshed, "utf8"), "");
  const index = readFileSync(join(folder, "index.html"), "utf8");
  const [, address = "", title = ""] = /<link id="list"[^>]*href="\.\/([^"]*)"[^>]*title="([^"]*)"/.exec(index) ?? [];
  const files = readdirSync(join(folder, "public/data")).filter((name) => name.endsWith(".json"));
  const path = files.length === 1 ? `data/${files[0]}` : address;
  return named(readFileSync(join(folder, "public", path), "utf8"), title);
}

function named(text: string, title: string): ListOfSite {
  const { name } = JSON.parse(text) as { readonly name?: unknown };
  const own = typeof name === "string" && name.trim() !== "" ? name.trim() : "Papers";
  return { text, name: title.toLowerCase().endsWith(own.toLowerCase()) ? title : own };
}
