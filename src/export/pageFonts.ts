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
  if (!data)
    known.set(subset, (data = base64Of(FILES[`/node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`])));
  return data;
};

async function base64Of(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = "";
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
