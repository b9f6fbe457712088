import type { Paper } from "../types";
import { arxivId, doiOf, type ListedPaper, oneLine } from "./listedPaper";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ESCAPED: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}", // braces by name: BibTeX counts \{ too when it looks for the end of a field
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
/** Says nothing at the head of a title. */
const LITTLE = new Set(["a", "an", "the", "on", "of", "for", "in", "to", "with", "and", "is", "are", "do", "does", "how", "what", "why"]);

/**
 * Papers as BibTeX. All are @misc, as no list says what was printed where; those of arXiv with eprint and archivePrefix.
 * Titles stand in double braces, so that acronyms keep their capitals.
 */
export function bibtexOf(papers: readonly ListedPaper[]): string {
  const keys = citationKeys(papers);
  return papers.map((paper, i) => entryOf(paper, keys[i])).join("\n");
}

function entryOf(paper: ListedPaper, key: string): string {
  const [year, month, day] = paper.date.split("-");
  const eprint = arxivId(paper);
  const doi = doiOf(paper);
  const fields: (readonly [string, string])[] = [["title", `{{${escaped(paper.title)}}}`]];
  const put = (name: string, value: string): void => {
    if (value) fields.push([name, `{${value}}`]);
  };
  put("author", paper.authors.map(authorOf).join(" and "));
  put("year", year);
  if (month) fields.push(["month", MONTHS[Number(month) - 1]]);
  put("day", day ? String(Number(day)) : "");
  put("eprint", eprint);
  put("archivePrefix", eprint && "arXiv");
  put("doi", address(doi));
  put("url", address(paper.url));
  put("keywords", escaped(paper.theme));
  put("abstract", escaped(paper.abstract));
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join("")}}\n`;
}

/** "vaswani2017attention"; papers that would share a key get their id behind it, so no key depends on the order of the list. */
export function citationKeys(papers: readonly Paper[]): string[] {
  const short = papers.map(({ authors, date, title }) => {
    const words = title.split(/\s+/).map(plain).filter(Boolean);
    const word = words.find((one) => !LITTLE.has(one)) ?? words[0] ?? "paper";
    return `${plain(lastName(authors[0] ?? ""))}${date.slice(0, 4)}${word}`;
  });
  const times = new Map<string, number>();
  for (const key of short) times.set(key, (times.get(key) ?? 0) + 1);
  return short.map((key, i) => (times.get(key) === 1 ? key : `${key}:${keyable(papers[i].id)}`));
}

function lastName(author: string): string {
  return author.includes(",") ? author.split(",")[0] : (author.trim().split(/\s+/).at(-1) ?? "");
}

/** Lower-case letters and digits of ASCII, accents taken off. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** Different ids stay different. */
function keyable(id: string): string {
  return id.replace(/[^A-Za-z0-9.-]/gu, (letter) => `_${(letter.codePointAt(0) ?? 0).toString(16)}_`);
}

/** BibTeX reads "First Last" by itself; a name that holds the word "and" is kept together by braces. */
function authorOf(name: string): string {
  const text = escaped(name);
  return /\band\b/i.test(text) ? `{${text}}` : text;
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (sign) => ESCAPED[sign] ?? `\\${sign}`);
}

/** Addresses are set as they are, but for what would end the field. */
function address(url: string): string {
  return url.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}
