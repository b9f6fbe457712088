import type { ImportIssue } from "../types";
import { namesOnLine, withoutFootnotes } from "./authorLine";
import { arxivLine, dayIn, furnitureIn } from "./pageFurniture";
import { blocksOf, joined, leftOut, linesOf, type Piece } from "./pageLines";
import type { Parsed, RawPaper } from "./rawPaper";

const LONG = 200;
/** A short abstract: whole sentences, more words than titles have. */
const LEAST_WORDS = 9;
/** Where so large a part of the papers has names between title and abstract, those of all are names. */
const MOST = 0.6;
/** A list of titles alone. */
const LEAST_TITLES = 12;

type Facts = Pick<RawPaper, "date" | "id">;

/** An abstract with the short pieces above it, after the abstract before. */
interface Entry {
  readonly above: readonly Piece[];
  readonly abstract: Piece;
  facts: Facts;
}

/**
 * Reads what one gets by selecting a page and copying it: Hugging Face's daily list, its search and trending papers, or
 * any text of titles, each followed by its abstract. An abstract is a stretch of whole sentences; its title is the
 * nearest shorter stretch above it, or the one before that where authors stand between. Everything else is left out,
 * each line with a reason. A list of a dozen titles and more without any abstract is read as titles.
 */
export function parseTitleAbstractPairs(text: string, source: string): Parsed {
  const { entries, issues, rest, pageDay } = entriesOf(text, source);
  if (entries.length === 0) {
    const titles = titlesOnly(rest);
    if (titles.length >= LEAST_TITLES) return listOfTitles(titles, rest, issues, source, pageDay);
  }
  const withNames = entries.filter(({ above }) => above.length > 1 && namesOnLine(above[above.length - 1].text) > 1).length;
  const papers = entries.map((entry): RawPaper => {
    const { above, abstract, facts } = entry;
    const named = above.length > 1 && withNames >= MOST * entries.length && namesOnLine(above[above.length - 1].text) > 0;
    const at = above.length - (named ? 2 : 1);
    for (const other of above.slice(0, at))
      issues.push(leftOut(source, other, "neither a title with an abstract below it nor an abstract", "no-abstract-follows"));
    return {
      where: `${source}, line ${above[at].line}`,
      title: bareTitle(above[at].text),
      abstract: abstract.text,
      ...(named && { authors: withoutFootnotes(above[at + 1].text) }),
      ...facts,
    };
  });
  for (const other of rest) issues.push(leftOut(source, other, "no abstract follows this line", "no-abstract-follows"));
  return {
    format: "pasted page of titles and abstracts",
    papers,
    issues: [...inOrder(issues), ...summariesNote(text, entries, source)],
    broken: withoutTitle(issues),
    ...(pageDay ? { pageDay } : {}),
  };
}

/** Papers of which only the abstract is there. */
function withoutTitle(issues: readonly ImportIssue[]): number {
  return issues.filter(({ code }) => code === "no-title-above").length;
}

/** "Title: …", "12. …", "• …" without what stands before. */
function bareTitle(line: string): string {
  return line.replace(/^title:\s*/i, "").replace(/^(?:\d{1,4}[.)]|\[\d{1,4}\]|[-*•])\s+(?=\S)/, "");
}

function inOrder(issues: readonly ImportIssue[]): ImportIssue[] {
  const line = ({ where }: ImportIssue): number => Number(/\d+$/.exec(where)?.[0]);
  return [...issues].sort((a, b) => line(a) - line(b));
}

function entriesOf(text: string, source: string): { entries: Entry[]; issues: ImportIssue[]; rest: readonly Piece[]; pageDay: string } {
  const issues: ImportIssue[] = [];
  const entries: Entry[] = [];
  let above: Piece[] = []; // short pieces since the last abstract
  let waiting: Facts = {}; // facts that stand between a title and its abstract
  let pageDay = "";
  let inHead = true; // above the first vote, title or abstract of a page of Hugging Face
  const pieces = piecesOf(text);
  const heading = pieces.findIndex(({ text: line }) => /^(?:daily|trending) papers$/i.test(line));
  /** A date or number belongs to the title above it, or where its abstract is read already to that paper. */
  const note = (fact: Facts, below: boolean): boolean => {
    const last = entries.at(-1);
    if (above.length > 0 && !below) waiting = { ...waiting, ...fact };
    else if (last) last.facts = { ...fact, ...last.facts };
    return above.length > 0 || last !== undefined;
  };
  pieces.forEach((piece, i) => {
    const before = i > 0 ? pieces[i - 1].text : "";
    const after = pieces.at(i + 1)?.text ?? "";
    const day = dayIn(piece.text);
    const arxiv = arxivLine(piece.text);
    const furniture = furnitureIn(piece.text);
    if (day && entries.length === 0 && pageDay === "" && !/\d{4}/.test(day) && (heading >= 0 ? i > heading && inHead : above.length <= 1)) {
      pageDay = day;
      issues.push(leftOut(source, piece, 'date of the page: kept as "data as of"'));
      return;
    }
    if (/^(?:\d+|-)$/.test(piece.text) && i > heading) inHead = false;
    if (arxiv && note({ id: arxiv }, before === "·")) return;
    if (day) {
      if (!note({ date: day }, before === "·" || /^·|^published on/i.test(piece.text)))
        issues.push(leftOut(source, piece, "a date, not a title"));
    } else if (furniture) issues.push(leftOut(source, piece, furniture));
    else if (/^submitted by$/i.test(before)) issues.push(leftOut(source, piece, "who listed the paper"));
    else if (/^·/.test(after) && entries.length > 0 && piece.text.length < LONG)
      issues.push(leftOut(source, piece, "organisation or authors of the paper"));
    else if (isAbstract(piece.text) && above.length > 0) {
      entries.push({ above, abstract: piece, facts: waiting });
      above = [];
      waiting = {};
    } else if (isAbstract(piece.text)) issues.push(leftOut(source, piece, "an abstract without a title above it", "no-title-above"));
    else above.push(piece);
  });
  return { entries, issues, rest: above, pageDay };
}

/** Whole sentences: long, or ending in a full stop and longer than a title. */
function isAbstract(text: string): boolean {
  if (/^abstract[:.—-]/i.test(text) || text.length >= LONG) return true;
  return /[.!]["”’)]?$/.test(text) && text.split(/\s+/).length >= LEAST_WORDS;
}

/** Trending papers often show one sentence of the page's own in place of the abstract. */
function summariesNote(text: string, entries: readonly Entry[], source: string): ImportIssue[] {
  const short = entries.filter(({ abstract }) => abstract.text.length < 2 * LONG && !/[.!?]\s/.test(abstract.text));
  if (short.length === 0 || !/^·?\s*published on /im.test(text)) return [];
  const message = `${short.length} of ${entries.length} texts are one sentence: the page's own summaries, not abstracts; their themes are coarser`;
  return [
    { code: "short-summaries", where: source, message, excerpt: short[0].abstract.text.slice(0, 80), note: true, count: short.length },
  ];
}

function titlesOnly(pieces: readonly Piece[]): Piece[] {
  const titles = pieces.filter(({ text }) => {
    const words = bareTitle(text).split(" ").length;
    return words >= 2 && words <= 40 && /^[\p{Lu}\p{N}"“'‘([$]/u.test(bareTitle(text)) && !/[,;]$/.test(text);
  });
  return titles.length >= MOST * pieces.length ? titles : [];
}

function listOfTitles(
  titles: readonly Piece[],
  all: readonly Piece[],
  issues: readonly ImportIssue[],
  source: string,
  pageDay: string,
): Parsed {
  const others = all.filter((piece) => !titles.includes(piece)).map((piece) => leftOut(source, piece, "not a title"));
  return {
    format: "pasted list of titles",
    papers: titles.map(({ text, line }) => ({ where: `${source}, line ${line}`, title: bareTitle(text) })),
    issues: inOrder([...issues, ...others]),
    broken: withoutTitle(issues),
    ...(pageDay ? { pageDay } : {}),
  };
}

/**
 * Blank lines separate pieces. A block of several lines is a title with its abstract below, or one hard-wrapped
 * stretch, or (as pages without blank lines copy) a row of lines that each stand for themselves.
 */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocksOf(linesOf(text))) {
    const whole = { text: joined(block), line: block[0].line };
    if (block.length === 1) pieces.push(whole);
    else if (block.some(({ text: line }) => line.length >= LONG || standsAlone(line)) || isRow(block)) pieces.push(...block);
    else if (startsInTheMiddle(block, pieces.at(-1))) pieces.push(whole);
    else pieces.push(...titleAndText(block));
  }
  return pieces;
}

/** A title over one line, names over the next where they are such, and the rest. */
function titleAndText(block: readonly Piece[]): Piece[] {
  const head = block.length > 2 && namesOnLine(block[1].text) > 1 ? 2 : 1;
  return [...block.slice(0, head), { text: joined(block.slice(head)), line: block[head].line }];
}

/** A line that is no part of a longer text: pages copied without blank lines are full of them. */
function standsAlone(line: string): boolean {
  return dayIn(line) !== undefined || arxivLine(line) !== undefined || furnitureIn(line) !== undefined;
}

/** Lines of a wrapped text begin with small letters; lines of a list do not. */
function isRow(block: readonly Piece[]): boolean {
  return block.length > 5 && block.filter(({ text }) => /^[\p{Ll},;]/u.test(text)).length < 0.2 * block.length;
}

/** A wrapped abstract comes after its title: the piece before is short, and the first line is as long as the others. */
function startsInTheMiddle(block: readonly Piece[], before: Piece | undefined): boolean {
  const lines = block.slice(0, -1);
  const widest = lines.reduce((most, piece) => Math.max(most, piece.text.length), 0);
  return before !== undefined && !isAbstract(before.text) && lines.every((piece) => piece.text.length > 0.7 * widest) && widest > 50;
}
