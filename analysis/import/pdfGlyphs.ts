/** Signs that a reader of PDF could not name and wrote by their numbers in the font: "classi(cid:12)cation". */
const GLYPH = /\(cid:(\d{1,5})\)\s*/g;

/** Ligatures as the fonts of TeX number them (encoding OT1); 2 and 3 in fonts that hold nothing but the signs in use. */
const OF_TEX: Readonly<Record<number, string>> = { 11: "ff", 12: "fi", 13: "fl", 14: "ffi", 15: "ffl" };
const OF_OTHERS: Readonly<Record<number, string>> = { 2: "fi", 3: "fl", 222: "fi", 223: "fl" };
/** Quotation marks and dashes as Windows numbers them; the minus of TeX. */
const MARKS: Readonly<Record<number, string>> = { 0: "-", 145: "‘", 146: "’", 147: "“", 148: "”", 150: "–", 151: "—" };
const SOFT_HYPHEN = 173;

/** Numbers of glyphs -> the signs that they most likely were, or a blank. A hyphen at the end of a line goes, and its word is whole again. */
export function withNamedGlyphs(text: string): string {
  if (!text.includes("(cid:")) return text;
  return text.replace(GLYPH, (written, digits: string, at: number) => {
    const code = Number(digits);
    const end = at + written.length;
    const blank = written.endsWith(")") ? "" : " ";
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(end, end + 2)];
    if (code === SOFT_HYPHEN) return /\p{L}$/u.test(before) ? (/^\p{Ll}/u.test(after) ? "" : "-") : blank;
    return signOf(code, before, blank + after) + blank;
  });
}

/** Whether a sign is part of a word tells what stands beside it. */
function signOf(code: number, before: string, after: string): string {
  const goesOn = /^\p{Ll}/u.test(after);
  if (code in OF_TEX && (goesOn || /\p{L}$/u.test(before))) return OF_TEX[code];
  if (code in OF_OTHERS && goesOn && !/\p{Lu}$/u.test(before)) return OF_OTHERS[code];
  if (code in MARKS) return MARKS[code];
  return code > 160 && code < 256 ? String.fromCharCode(code) : " ";
}
