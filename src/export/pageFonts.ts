import { base64 } from "../state/gzip";
import type { FontPart } from "./fonts";

/** Parts of the typeface by script, as addresses; one is fetched only if the picture has a letter of it. */
const FILES = import.meta.glob<string>("/node_modules/@fontsource-variable/inter/files/inter-*-wght-normal.woff2", {
  query: "?url",
  import: "default",
  eager: true,
});

const known = new Map<string, Promise<string>>();

export const pageFonts: FontPart = (subset) => {
  let data = known.get(subset);
  if (!data) {
    data = base64Of(FILES[`/node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`]);
    known.set(subset, data);
    data.catch(() => known.delete(subset)); // asked for again with the next file
  }
  return data;
};

/** In a page that is one file the address is the data itself. */
async function base64Of(address: string): Promise<string> {
  if (address.startsWith("data:")) return address.slice(address.indexOf(",") + 1);
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok || response.headers.get("content-type")?.startsWith("text/"))
    throw new Error("its typeface could not be loaded; try again, or reload the page");
  return base64(new Uint8Array(await response.arrayBuffer()));
}
