/** One list of papers written in several formats, for measuring how long files are read. */
import { closeSync, openSync, writeSync } from "node:fs";
import type { Paper } from "../analysis/types";

export interface LongFormat {
  readonly name: string;
  readonly ending: string;
  readonly head: string;
  readonly record: (paper: Paper, row: number) => string;
  readonly foot: string;
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const braced = (text: string): string => `{${text.replace(/[{}\\%$#&_~^]/g, " ")}}`;
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const LONG_FORMATS: readonly LongFormat[] = [
  {
    name: "JSON Lines",
    ending: "jsonl",
    head: "",
    record: ({ id, title, abstract, date, authors }) => `${JSON.stringify({ id, title, abstract, date, authors })}\n`,
    foot: "",
  },
  {
    name: "CSV",
    ending: "csv",
    head: "title,abstract,date,id\n",
    record: ({ id, title, abstract, date }) => `${[title, abstract, date, id].map(cell).join()}\n`,
    foot: "",
  },
  {
    name: "BibTeX",
    ending: "bib",
    head: "",
    record: ({ id, title, abstract, date }, row) =>
      `@article{key${row},\n  title = ${braced(title)},\n  abstract = ${braced(abstract)},\n  year = {${date.slice(0, 4)}},\n  eprint = {${id}}\n}\n\n`,
    foot: "",
  },
  {
    name: "XML (Atom)",
    ending: "xml",
    head: '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n',
    record: ({ id, title, abstract, date }) =>
      `<entry><id>http://arxiv.org/abs/${id}</id><title>${escaped(title)}</title><summary>${escaped(abstract)}</summary><published>${date}</published></entry>\n`,
    foot: "</feed>\n",
  },
];

/** Writes the papers, over and over under new ids, until there are so many or the file is so long, in bytes. */
export function writeLong(
  path: string,
  { head, record, foot }: LongFormat,
  papers: readonly Paper[],
  most: { readonly papers: number } | { readonly bytes: number },
): void {
  const file = openSync(path, "w");
  let size = writeSync(file, head);
  for (let row = 0; "papers" in most ? row < most.papers : size < most.bytes; row++) {
    const paper = papers[row % papers.length];
    const round = Math.floor(row / papers.length);
    size += writeSync(file, record(round === 0 ? paper : { ...paper, id: `${paper.id}-${round}`, title: `${paper.title} ${round}` }, row));
  }
  writeSync(file, foot);
  closeSync(file);
}
