import { attribute, xmlPieces } from "./xmlPieces";

const DAY = 86_400_000;
/** Formats of dates that have a number instead of a text (ECMA-376, part 1, 18.8.30): those of East Asian languages too. */
const BUILT_IN: readonly (readonly [from: number, to: number, format: string])[] = [
  [14, 16, "d m y"],
  [17, 17, "m y"],
  [22, 22, "d m y"],
  [27, 31, "d m y"],
  [36, 36, "d m y"],
  [50, 58, "d m y"],
];

/** In a spreadsheet a date is a number whose style says so: style -> which parts of a date it shows, "" where it is no date. */
export function excelDates(styles: string, since1904: boolean): { readonly of: (style: number) => string; readonly since1904: boolean } {
  const formats = new Map<string, string>();
  const byStyle: string[] = [];
  let inCells = false;
  for (const piece of xmlPieces(styles)) {
    if (piece.tag === "numFmt") formats.set(attribute(piece, "numFmtId"), attribute(piece, "formatCode"));
    if (piece.tag === "cellXfs" || piece.tag === "/cellXfs") inCells = piece.tag === "cellXfs";
    if (piece.tag === "xf" && inCells) byStyle.push(partsOf(attribute(piece, "numFmtId"), formats));
  }
  return { of: (style) => byStyle[style] ?? "", since1904 };
}

/** The letters of "d", "m" and "y" that a format shows; without a year it is a time or no date. */
function partsOf(id: string, formats: ReadonlyMap<string, string>): string {
  const own = formats.get(id);
  const format = own ?? BUILT_IN.find(([from, to]) => Number(id) >= from && Number(id) <= to)?.[2] ?? "";
  const bare = format.toLowerCase().replace(/"[^"]*"|\\.|\[[^\]]*\]|general/g, "");
  if (!/y/.test(bare)) return "";
  return ["d", "m", "y"].filter((part) => bare.includes(part)).join("");
}

/** Days since the last day of 1899 (or of 1903, on old Macs) -> as much of the date as its cell shows: "2025-06-09", "2025-06" or "2025". */
export function serialDate(serial: number, parts: string, since1904: boolean): string {
  const lostDay = !since1904 && serial < 60 ? 1 : 0; // 1900 has a 29th of February there
  const time = Date.UTC(1899, 11, 30) + (Math.floor(serial) + lostDay + (since1904 ? 1462 : 0)) * DAY;
  if (!(time > -4e12 && time < 8e12)) return String(serial);
  const day = new Date(time).toISOString().slice(0, 10);
  return parts === "y" ? day.slice(0, 4) : parts.includes("d") ? day : day.slice(0, 7);
}
