import type { ImportIssue } from "../types";
import { blocksOf, joined, leftOut, linesOf, type Piece } from "./pageLines";
import type { Parsed, RawPaper } from "./rawPaper";

/** "12. J Invented Sci. 2024 Mar 5;12(3):45-50. doi: …" */
const CITATION = /^(\d{1,6})\. \S.*/;
const DATE = /\b((?:1[89]|20)\d{2}(?: (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[-/ ][a-z]{3})?(?: \d{1,2})?)?)/i;
const NUMBERS = /^(?:doi|pmcid|pmid):/i;
/** Blocks that are neither title nor authors nor abstract. */
const ASIDE =
  /^(?:author information|collaborators?|comment (?:in|on)|erratum (?:in|for)|update (?:in|of)|republished|retraction|expression of concern|conflict of interest|copyright|©)\b/i;

/** Is this what PubMed shows as "abstract (text)"? */
export function looksLikePubmedPage(text: string): boolean {
  return /^PMID: \d+/m.test(text) && /^\d{1,6}\. \S.*\b(?:1[89]|20)\d{2}\b/m.test(text);
}

/** Reads PubMed's "abstract (text)": numbered papers of blocks of text, citation, title, authors, abstract, numbers. */
export function parsePubmedPage(text: string, source: string): Parsed {
  const issues: ImportIssue[] = [];
  const entries: Piece[][][] = [];
  for (const block of blocksOf(linesOf(text))) {
    const number = Number(CITATION.exec(block[0].text)?.[1] ?? "0");
    if (number > 0 && (entries.length === 0 || number === numberOf(entries[entries.length - 1]) + 1)) entries.push([block]);
    else if (entries.length > 0) entries[entries.length - 1].push(block);
    else issues.push(leftOut(source, block[0], "page furniture"));
  }
  return { format: "PubMed abstracts (text)", papers: entries.map((entry) => paperOf(entry, source)), issues, broken: 0 };
}

function numberOf(entry: readonly Piece[][]): number {
  return Number(CITATION.exec(entry[0][0].text)?.[1]);
}

function paperOf(blocks: readonly Piece[][], source: string): RawPaper {
  const texts = blocks.map(joined);
  const [citation, title = "", ...behind] = texts;
  const end = behind.findIndex((block) => NUMBERS.test(block));
  const numbers = behind.slice(end < 0 ? behind.length : end).join(" ");
  const body = (end < 0 ? behind : behind.slice(0, end)).filter((block) => !ASIDE.test(block));
  const named = body.length > 0 && isAuthors(body[0]);
  const doi = /\bdoi: ?(10\.\S+)/i.exec(`${numbers} ${citation}`)?.[1];
  const pmid = /\bPMID: (\d+)/.exec(numbers)?.[1];
  return {
    where: `${source}, line ${blocks[0][0].line}`,
    title,
    abstract: body.slice(named ? 1 : 0).join(" "),
    ...(named && { authors: body[0].replace(/\(\d+\)|\.$/g, "") }),
    ...(doi && { doi }),
    ...(pmid && { id: `pmid-${pmid}`, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` }),
    date: dateIn(citation),
    dateKind: "published",
    raw: texts.join("\n\n"),
  };
}

/** Online first, where that is told; else the date of the issue. */
function dateIn(citation: string): string {
  const behind = citation.slice(citation.indexOf(". ") + 2);
  return DATE.exec(/\bepub (.{4,12})/i.exec(behind)?.[1] ?? "")?.[1] ?? DATE.exec(behind)?.[1] ?? "";
}

/** "Person A(1), Person BC(2)." */
function isAuthors(block: string): boolean {
  const names = block
    .replace(/\(\d+\)/g, "")
    .replace(/\.$/, "")
    .split(/, ?/);
  return names.filter((name) => /^[\p{L}'’ -]+ \p{Lu}{1,4}(?: \w{1,4})?$/u.test(name)).length > 0.6 * names.length;
}
