import ranges from "@fontsource-variable/inter/unicode.json";
import { base64 } from "../state/gzip";

/** Parts of the typeface by script, as addresses; one is fetched only if the picture has a letter of it. */
const FILES = import.meta.glob<string>("/node_modules/@fontsource-variable/inter/files/inter-*-wght-normal.woff2", {
  query: "?url",
  import: "default",
  eager: true,
});

const known = new Map<string, Promise<string>>();

/** A style sheet with the parts of Inter that a text needs, as data inside the file: the picture looks alike everywhere. */
export async function fontFaces(text: string): Promise<string> {
  const subsets = Object.entries(ranges as Record<string, string>).filter(([, range]) => hasLetterIn(text, range));
  const faces = await Promise.all(subsets.map(([subset, range]) => fontFace(subset, range)));
  return faces.join("");
}

async function fontFace(subset: string, range: string): Promise<string> {
  const address = Object.entries(FILES).find(([path]) => path.endsWith(`/inter-${subset}-wght-normal.woff2`))?.[1];
  if (!address) return "";
  let data = known.get(subset);
  if (!data) known.set(subset, (data = base64Of(address)));
  return `@font-face{font-family:Inter;font-style:normal;font-weight:100 900;src:url(data:font/woff2;base64,${await data}) format('woff2');unicode-range:${range}}`;
}

async function base64Of(address: string): Promise<string> {
  return base64(new Uint8Array(await (await fetch(address)).arrayBuffer()));
}

/** "U+0000-00FF,U+0131": is any letter of the text in it? */
function hasLetterIn(text: string, range: string): boolean {
  const spans = range.split(",").map((part) => {
    const [from, to = from] = part.replace("U+", "").split("-");
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return [...text].some((letter) => spans.some(([from, to]) => (letter.codePointAt(0) ?? 0) >= from && (letter.codePointAt(0) ?? 0) <= to));
}
