import type { ImportIssue } from "../types";
import { leftOut, linesOf, type Piece } from "./pageLines";
import type { Parsed, RawPaper } from "./rawPaper";

/** The links before a title: "pdf bib abs An Invented Title". */
const LINKS =
  /^pdf (?:\(full\) )?bib(?: (?:abs|software|data|video|poster|slides|optionalsupplementarymaterial|attachment|code|note))*\b ?(.*)$/i;
const YEAR = /\((\d{4})\)|\b(20\d{2}|19[6-9]\d)$/;
/** "Proceedings of …", the whole volume. */
const VOLUME = /^(?:proceedings of|findings of|transactions of|computational linguistics, volume|front ?matter)/i;

/** Is this a page of the ACL Anthology? */
export function looksLikeAnthologyPage(text: string): boolean {
  return linesOf(text).filter(({ text: line }) => line.length < 500 && LINKS.test(line)).length > 2;
}

/** Reads a volume or event of the ACL Anthology: links, title, "Ann Person | Bo Person", and the abstract where it is open. */
export function parseAnthologyPage(text: string, source: string): Parsed {
  const issues: ImportIssue[] = [];
  const entries: Piece[][] = [];
  let year = "";
  for (const piece of linesOf(text)) {
    if (piece.text === "") continue;
    const links = piece.text.length < 500 ? LINKS.exec(piece.text) : null;
    if (links) entries.push(links[1] === "" ? [] : [{ text: links[1], line: piece.line }]);
    else if (entries.length > 0) entries[entries.length - 1].push(piece);
    else {
      const found = YEAR.exec(piece.text);
      year ||= found?.[1] ?? found?.[2] ?? "";
      issues.push(leftOut(source, piece, "page furniture"));
    }
  }
  const papers = entries.flatMap(([title, authors, ...abstract]): RawPaper[] => {
    if (!title) return [];
    if (VOLUME.test(title.text)) {
      issues.push(leftOut(source, title, "a whole volume, not a paper"));
      return [];
    }
    const text = abstract.map((piece) => piece.text).join(" ");
    return [
      {
        where: `${source}, line ${title.line}`,
        title: title.text,
        authors: authors?.text ?? "",
        ...(text.length > 100 && { abstract: text }),
        ...(year && { date: year, dateKind: "published" as const }),
      },
    ];
  });
  return { format: "ACL Anthology, pasted", papers, issues, broken: 0 };
}
