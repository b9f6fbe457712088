import { familyNames } from "./familyNames";
import { foldTitle } from "./foldTitle";
import { asSet, containment, shingleHashes } from "./likeness";
import type { FromSource } from "./normalizePaper";

/** Shorter titles may stand above different papers. */
const LEAST_LETTERS = 12;
const LEAST_WORDS = 3;
/** So many records under one title: it is a heading. */
const MOST_OF_A_TITLE = 40;
/** Titles of columns of journals. */
const HEADING =
  /^(?:(?:guest )?editorials?(?: board| note| comment\w*)?|(?:authors?['’]? )?(?:reply|response|comment\w*|corrigend\w+|errat\w+|corrections?|discussion)(?: (?:to|on) .{0,30})?|letters?(?: to the editors?)?|book reviews?|prefaces?|forewords?|introduction(?: to (?:the|this) (?:special )?(?:issue|section|volume))?|table of contents|contents|front matter|back matter|in this issue|news(?: and views)?|obituar\w+|abstracts?|acknowledge?ments?|title page|untitled|no title|correspondence|research highlights|issue information|cover(?: image)?|reviewers?(?: list)?|calendar|announcements?|overview|conclusions?)$/i;
/** Of the words of the shorter abstract, in threes, so many in the longer: the same text, maybe cut or revised. */
const ALIKE = 0.3;

interface Traits {
  readonly at: number;
  readonly candidate: FromSource;
  readonly shingles: Int32Array;
  readonly names: ReadonlySet<string>;
}

/**
 * Which records of one folded title are of the same paper, as pairs of places in the list of candidates. A title that
 * names something ("How Bees Return Home") is proof unless authors, numbers or texts speak against it; a heading
 * ("Editorial", "Reply") is none, there the texts must agree, or all that is known. Records that hold nothing but the
 * title go with the others where those are one paper. The order of the records plays no part.
 */
export function sameUnderTitle(places: readonly number[], candidates: readonly FromSource[]): (readonly [number, number])[] {
  if (places.length < 2) return [];
  const titles = places.map((at) => candidates[at].paper.title);
  if (titles.every((title) => isHeading(title)) || places.length > MOST_OF_A_TITLE) return equalKeys(places, candidates);
  const traits = places.map((at): Traits => {
    const { abstract, authors } = candidates[at].paper;
    return { at, candidate: candidates[at], shingles: asSet(shingleHashes(abstract)), names: familyNames(authors) };
  });
  const telling = traits.filter(isTelling);
  const bare = traits.filter((one) => !isTelling(one));
  const pairs: (readonly [number, number])[] = [];
  const short = titles.every((title) => title.split(" ").length < 5);
  telling.forEach((a, i) => {
    for (const b of telling.slice(i + 1)) if (agree(a, b, short)) pairs.push([a.at, b.at]);
  });
  bare.forEach((a, i) => {
    for (const b of bare.slice(i + 1)) if (!numbersDiffer(a.candidate, b.candidate)) pairs.push([a.at, b.at]);
  });
  if (telling.length > 0 && isOne(telling, pairs))
    for (const one of bare)
      if (telling.every(({ candidate }) => !numbersDiffer(one.candidate, candidate))) pairs.push([telling[0].at, one.at]);
  return pairs;
}

/** Is the title a heading that may stand above different papers? @param folded the same, folded */
export function isHeading(title: string, folded = foldTitle(title)): boolean {
  return folded.length < LEAST_LETTERS || title.split(" ").length < LEAST_WORDS || HEADING.test(title.replace(/[.:!]+$/, ""));
}

function isTelling({ shingles, names, candidate }: Traits): boolean {
  return shingles.length > 0 || names.size > 0 || candidate.own;
}

function agree(a: Traits, b: Traits, short: boolean): boolean {
  const texts = a.shingles.length > 0 && b.shingles.length > 0;
  const alike = texts && containment(a.shingles, b.shingles) >= ALIKE;
  if (alike) return true;
  const authors = a.names.size > 0 && b.names.size > 0;
  const shared = authors && [...a.names].some((name) => b.names.has(name));
  if (authors && !shared) return false;
  if (numbersDiffer(a.candidate, b.candidate) && !shared) return false;
  return !texts || shared || !short;
}

/** Two arXiv numbers are two papers; two DOIs may be a preprint and what was published. */
function numbersDiffer(a: FromSource, b: FromSource): boolean {
  return a.arxiv !== "" && b.arxiv !== "" && a.arxiv !== b.arxiv;
}

function isOne(traits: readonly Traits[], pairs: readonly (readonly [number, number])[]): boolean {
  const reached = new Set([traits[0].at]);
  for (let grown = true; grown;) {
    const before = reached.size;
    for (const [a, b] of pairs) {
      if (reached.has(a)) reached.add(b);
      else if (reached.has(b)) reached.add(a);
    }
    grown = reached.size > before;
  }
  return traits.every(({ at }) => reached.has(at));
}

/**
 * Records under a heading are the same where their texts agree, or without texts everything else that is known. A paper
 * whose text is withheld takes the one text that is there.
 */
function equalKeys(places: readonly number[], candidates: readonly FromSource[]): (readonly [number, number])[] {
  const first = new Map<string, number>();
  const pairs: (readonly [number, number])[] = [];
  for (const at of places) {
    const { paper, doi, arxiv } = candidates[at];
    const facts = paper.authors.length + paper.date.length > 0 ? [paper.authors, paper.date, doi, arxiv].join("|") : "";
    const key = paper.abstract ? `text ${foldTitle(paper.abstract).slice(0, 300)}` : facts;
    const known = first.get(key);
    if (known === undefined) first.set(key, at);
    else if (key !== "") pairs.push([known, at]);
  }
  const withheld = places.filter((at) => candidates[at].paper.terms);
  const texts = [...first].filter(([key]) => key.startsWith("text "));
  if (withheld.length === 1 && texts.length === 1 && !HEADING.test(candidates[withheld[0]].paper.title))
    pairs.push([withheld[0], texts[0][1]]);
  return pairs;
}
