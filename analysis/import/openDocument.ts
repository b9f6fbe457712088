import type { Sheet } from "./excelSheets";
import { attribute, xmlPieces, type XmlPiece } from "./xmlPieces";

/** Empty rows and columns up to the edge of a sheet are written as one that is repeated a million times. */
const MOST_REPEATED = 1000;

/** The tables of an OpenDocument spreadsheet (.ods); undefined where it is another document. */
export function openDocumentSheets(xml: string): Sheet[] | undefined {
  if (!xml.includes("<office:spreadsheet")) return undefined;
  const sheets: { name: string; rows: string[][] }[] = [];
  let row: string[] = [];
  let [date, repeat, rowRepeat, depth] = ["", 1, 1, 0];
  let paragraphs: string[] = [];
  for (const piece of xmlPieces(xml)) {
    const { tag, closed, content } = piece;
    if (tag === "table") sheets.push({ name: attribute(piece, "name"), rows: [] });
    if (tag === "table-row") [row, rowRepeat] = [[], repeated(piece, "number-rows-repeated")];
    if (tag === "table-cell" || tag === "covered-table-cell") {
      [date, repeat, paragraphs] = [attribute(piece, "date-value").slice(0, 10), repeated(piece, "number-columns-repeated"), []];
    }
    if (tag === "annotation" || tag === "/annotation") depth += tag === "annotation" ? 1 : -1;
    if (tag === "p" && depth === 0) paragraphs.push("");
    if ((tag === "s" || tag === "tab" || tag === "line-break") && depth === 0) paragraphs.push(`${paragraphs.pop() ?? ""} `);
    if (tag === "" && paragraphs.length > 0 && depth === 0) paragraphs.push((paragraphs.pop() ?? "") + content);
    if (/^\/?(?:covered-)?table-cell$/.test(tag) && (closed || tag.startsWith("/"))) {
      const text = date || paragraphs.join(" ");
      row.push(...Array<string>(text === "" || repeat <= MOST_REPEATED ? repeat : 1).fill(text));
    }
    if (tag === "/table-row") sheets.at(-1)?.rows.push(...Array.from({ length: rowRepeat }, () => row));
  }
  return sheets;
}

function repeated(piece: XmlPiece, name: string): number {
  return Math.min(MOST_REPEATED, Number(attribute(piece, name)) || 1);
}
