import { textOfMarkup } from "./markupText";
import { withNamedGlyphs } from "./pdfGlyphs";

/** LaTeX accent -> combining mark of Unicode. */
const MARKS: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  c: "\u0327",
  k: "\u0328",
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: "ß",
  o: "ø",
  O: "Ø",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  l: "ł",
  L: "Ł",
  i: "i",
  j: "j",
};

/** Of printable ASCII without the signs that markup and LaTeX begin with, as most texts are. */
const BARE = /^[ -%'-;=-[\]-z|}~]*$/;

/**
 * Undoes what pages and exports do to text: LaTeX accents become letters (Nystr\"om), escaped signs lose their
 * backslash (72\%), a lost times sign comes back (1.22times), size commands and unknown macros go, markup of
 * pages and journals (markupText.ts) and numbers of glyphs (pdfGlyphs.ts) too; line breaks inside become blanks.
 */
export function repairText(text: string): string {
  if (BARE.test(text) && !["times", "  ", "(cid:"].some((sign) => text.includes(sign))) return text.trim();
  const plain = withNamedGlyphs(textOfMarkup(text));
  return onOneLine(/[\\{]|times/.test(plain) ? withoutLatex(plain) : plain);
}

/** Without control signs and runs of blanks; composed letters (Unicode NFC). */
export function onOneLine(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u007f-\u009f]{2,}|[^\S ]|[\u0000-\u001f\u007f-\u009f]/g, " ")
    .trim()
    .normalize("NFC");
}

function withoutLatex(text: string): string {
  return text
    .replace(/\{?\\(["'`^~=.])\s*(?:\{\s*)?\\?([a-zA-Z])\s*\}?\}?/g, (_, accent: string, letter: string) => accented(letter, accent))
    .replace(/\{?\\([uvHckr])\s*\{\s*\\?([a-zA-Z])\s*\}\}?/g, (_, accent: string, letter: string) => accented(letter, accent))
    .replace(/\{?\\(ss|o|O|ae|AE|oe|OE|aa|AA|l|L)(?![a-zA-Z])\}?\s?/g, (_, name: string) => LETTERS[name])
    .replace(/\\([%&#_$])/g, "$1")
    .replace(/(\d)\s*(?:\\times|times)(?![a-z])/g, "$1×")
    .replace(/\{\\?(?:scriptsize|small|footnotesize|tiny|large|sc|bf|it|em|tt)\s+([^{}]*)\}/g, "$1")
    .replace(/\\(?:text(?:bf|it|tt|sc|rm)?|emph|mathrm|mathbf|mathcal)\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\[a-zA-Z]+(?=,)/g, "")
    .replace(/\\[a-zA-Z]+\s?/g, "");
}

function accented(letter: string, accent: string): string {
  return (letter + MARKS[accent]).normalize("NFC");
}
