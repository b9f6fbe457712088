import type { ImportIssue } from "../types";
import { excerptOf, type Parsed, type RawPaper } from "./rawPaper";

/** Lines of a page that are no part of a paper, and what they are. */
const FURNITURE: readonly (readonly [RegExp, string])[] = [
  [/^new$/i, "page menu, not a title"],
  [/^get trending papers in your email/i, "page furniture"],
  [/^subscribe$/i, "page furniture"],
  [/^(daily|trending) papers$/i, "page heading"],
  [/^by ?ak and the research community$/i, "page heading"],
  [/^(daily|weekly|monthly)$/i, "page menu, not a title"],
  [
    /^(models|datasets|spaces|buckets|docs|enterprise|pricing|community|log in|sign up|papers|solutions|website|posts|collections)$/i,
    "page menu, not a title",
  ],
  [/^submitted by\b/i, "who listed the paper"],
  [/^upvotes?$/i, "page furniture"],
  [/^github\b.{0,20}$/i, "link, not a title"],
  [/^(arxiv page|view arxiv page|view pdf|pdf|html|other formats|abstract|arxiv)$/i, "link, not a title"],
  [/^\d+ authors?$/i, "number of authors"],
  [/^[\d.,]+k?$/, "a number, not a title"],
  [/^[-–·•|]+$/, "page furniture"],
  [/^·?\s*published on /i, "date of the paper"],
];
/** A line that is nothing but a date. */
const DAY =
  /^(?:·\s*)?(?:published on )?((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:, \d{4})?|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{4}|\d{4}-\d{2}(?:-\d{2})?)$/i;
/** A line that is nothing but an arXiv number or link. */
const ARXIV = /^(?:arxiv[: ]\s*|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/i;
const LONG = 200;
/** A short abstract: whole sentences, more words than titles have. */
const LEAST_WORDS = 9;

/** One stretch of text on the way to being a title or an abstract. */
interface Piece {
  readonly text: string;
  readonly line: number;
}

/**
 * Reads what one gets by selecting a page and copying it: Hugging Face's daily list and search, or any text of titles,
 * each followed by its abstract. An abstract is a stretch of whole sentences; its title is the nearest shorter stretch
 * above it. Everything else is left out, each line with a reason.
 */
export function parsePastedPage(text: string, source: string): Parsed {
  const issues: ImportIssue[] = [];
  const papers: RawPaper[] = [];
  let titles: Piece[] = []; // short pieces since the last abstract
  let waiting: Pick<RawPaper, "date" | "id"> = {}; // facts that stand between a title and its abstract
  let pageDay = "";
  let afterDot = false; // Hugging Face writes "·" between a paper's authors and its day
  const leave = (piece: Piece, code: string, message: string): void => {
    issues.push({ code, where: `${source}, line ${piece.line}`, message, excerpt: excerptOf(piece.text) });
  };
  /** A date or number belongs to the title above it, or where its abstract is read already to that paper. */
  const note = (fact: Pick<RawPaper, "date" | "id">): boolean => {
    const last = papers.at(-1);
    if (titles.length > 0 && !afterDot) waiting = { ...waiting, ...fact };
    else if (last) papers[papers.length - 1] = { ...fact, ...last };
    return titles.length > 0 || last !== undefined;
  };
  for (const piece of piecesOf(text)) {
    const day = DAY.exec(piece.text)?.[1];
    const arxiv = ARXIV.exec(piece.text)?.[1];
    const furniture = FURNITURE.find(([pattern]) => pattern.test(piece.text));
    if (day && papers.length === 0 && titles.length <= 1 && pageDay === "" && !/\d{4}/.test(day)) {
      pageDay = day;
      leave(piece, "page-furniture", 'date of the page: kept as "data as of"');
    } else if (arxiv && note({ id: arxiv })) afterDot = false;
    else if (day) {
      if (!note({ date: day })) leave(piece, "page-furniture", "a date, not a title");
    } else if (furniture) leave(piece, "page-furniture", furniture[1]);
    else if (isAbstract(piece.text) && titles.length > 0) {
      const title = titles[titles.length - 1];
      for (const other of titles.slice(0, -1))
        leave(other, "no-abstract-follows", "neither a title with an abstract below it nor an abstract");
      papers.push({
        where: `${source}, line ${title.line}`,
        title: title.text.replace(/^title:\s*/i, ""),
        abstract: piece.text,
        ...waiting,
      });
      titles = [];
      waiting = {};
    } else if (isAbstract(piece.text)) leave(piece, "no-title-above", "an abstract without a title above it");
    else titles.push(piece);
    afterDot = /^·$/.test(piece.text);
  }
  for (const other of titles) leave(other, "no-abstract-follows", "no abstract follows this line");
  const unread = issues.filter((issue) => issue.code === "no-title-above").length;
  return { format: "pasted page of titles and abstracts", papers, issues, broken: unread, ...(pageDay ? { pageDay } : {}) };
}

/** Whole sentences: long, or ending in a full stop and longer than a title. */
function isAbstract(text: string): boolean {
  if (/^abstract[:.—-]/i.test(text) || text.length >= LONG) return true;
  return /[.!]["”’)]?$/.test(text) && text.split(/\s+/).length >= LEAST_WORDS;
}

/**
 * Blank lines separate pieces. A block of several lines is a title with its abstract below, or one hard-wrapped
 * stretch, or (as pages without blank lines copy) a row of lines that each stand for themselves.
 */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocksOf(text)) {
    const whole = { text: block.map((piece) => piece.text).join(" "), line: block[0].line };
    const rest = block.slice(1);
    if (block.length === 1) pieces.push(whole);
    else if (block.some(({ text: line }) => line.length >= LONG || standsAlone(line))) pieces.push(...block);
    else if (startsInTheMiddle(block, pieces.at(-1))) pieces.push(whole);
    else pieces.push(block[0], { text: rest.map((piece) => piece.text).join(" "), line: rest[0].line });
  }
  return pieces;
}

/** A line that is no part of a longer text: pages copied without blank lines are full of them. */
function standsAlone(line: string): boolean {
  return DAY.test(line) || ARXIV.test(line) || FURNITURE.some(([pattern]) => pattern.test(line));
}

/** A wrapped abstract comes after its title: the piece before is short, and the first line is as long as the others. */
function startsInTheMiddle(block: readonly Piece[], before: Piece | undefined): boolean {
  const lines = block.slice(0, -1);
  const widest = Math.max(...lines.map((piece) => piece.text.length));
  return before !== undefined && !isAbstract(before.text) && lines.every((piece) => piece.text.length > 0.7 * widest) && widest > 50;
}

function blocksOf(text: string): Piece[][] {
  const blocks: Piece[][] = [];
  let open: Piece[] = [];
  text.split("\n").forEach((raw, i) => {
    const line = raw.replace(/\s+/g, " ").trim();
    if (line !== "") open.push({ text: line, line: i + 1 });
    else if (open.length > 0) {
      blocks.push(open);
      open = [];
    }
  });
  if (open.length > 0) blocks.push(open);
  return blocks;
}
