import ranges from "@fontsource-variable/inter/unicode.json";

/** The bytes of a part of the typeface in base64: "latin", "greek-ext". The page fetches them, the command line reads them from the disk. */
export type FontPart = (subset: string) => Promise<string>;

/** A style sheet with the parts of Inter that a text needs, as data inside the file: the picture looks alike everywhere. */
export async function fontFaces(text: string, fontPart: FontPart): Promise<string> {
  const subsets = Object.entries(ranges as Record<string, string>).filter(([, range]) => hasLetterIn(text, range));
  const faces = await Promise.all(
    subsets.map(
      async ([subset, range]) =>
        `@font-face{font-family:Inter;font-style:normal;font-weight:100 900;src:url(data:font/woff2;base64,${await fontPart(subset)}) format('woff2');unicode-range:${range}}`,
    ),
  );
  return faces.join("");
}

/** "U+0000-00FF,U+0131": is any letter of the text in it? */
function hasLetterIn(text: string, range: string): boolean {
  const spans = range.split(",").map((part) => {
    const [from, to = from] = part.replace("U+", "").split("-");
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return [...text].some((letter) => spans.some(([from, to]) => (letter.codePointAt(0) ?? 0) >= from && (letter.codePointAt(0) ?? 0) <= to));
}
