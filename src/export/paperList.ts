import { bibtexOf } from "../../analysis/export/bibtex";
import type { ListedPaper } from "../../analysis/export/listedPaper";
import { markdownOf } from "../../analysis/export/markdownList";
import { risOf } from "../../analysis/export/ris";
import type { Picture } from "../pasteToPicture";
import { csvText } from "./tableFile";

/** A way to write a list of papers. */
export interface ListFormat {
  readonly id: "csv" | "bibtex" | "ris" | "markdown";
  readonly name: string;
  readonly extension: string;
  readonly type: string;
  readonly write: (papers: readonly ListedPaper[]) => string;
}

export const LIST_FORMATS: readonly ListFormat[] = [
  { id: "csv", name: "CSV", extension: "csv", type: "text/csv;charset=utf-8", write: csvOf },
  { id: "bibtex", name: "BibTeX", extension: "bib", type: "application/x-bibtex;charset=utf-8", write: bibtexOf },
  { id: "ris", name: "RIS", extension: "ris", type: "application/x-research-info-systems;charset=utf-8", write: risOf },
  { id: "markdown", name: "Markdown", extension: "md", type: "text/markdown;charset=utf-8", write: markdownOf },
];

/** The papers of some rows, each with the name of its theme. */
export function listedPapers({ corpus, result, themes }: Picture, rows: readonly number[]): ListedPaper[] {
  return rows.map((row) => ({ ...corpus.papers[row], theme: themes[result.placement.theme[row]]?.label ?? "" }));
}

function csvOf(papers: readonly ListedPaper[]): string {
  return csvText({
    columns: ["id", "title", "authors", "date", "url", "theme", "abstract"],
    rows: papers.map(({ id, title, authors, date, url, theme, abstract }) => [id, title, authors.join("; "), date, url, theme, abstract]),
  });
}
