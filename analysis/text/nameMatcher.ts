import { transpose } from "../matrix/csrMatrix";
import type { Counterpart, NameMatch, Paper, TextModel } from "../types";
import { agreedLongForms } from "./acronyms";
import { joinCompounds } from "./compounds";
import { nameSyntax, patternTest } from "./nameSyntax";
import { stopWords } from "./stopWords";
import { FRESH } from "./tokenStream";
import { type Token, tokenize } from "./tokenizer";
import { rootOf } from "./wordTable";

/** An acronym counts for a long form that so many of the papers that hold the acronym spell out. */
const SPELLED_OUT = 0.2;
/** A name of words with many forms is written in more ways than anybody marks. */
const MOST_WRITTEN = 200;

/**
 * The papers that hold a name. Plain words are found in whatever spelling the text rules count as one: "LoRA" finds
 * "LoRAs", "long context" finds "long-context", "MoE" does not find "moe" inside another word; and an acronym and its
 * long form find each other. Patterns and spellings (text/nameSyntax.ts) are looked for word by word in title and
 * abstract, or in title and terms where the abstract is withheld.
 *
 * @param papers those that the text model was made from, in its order
 */
export function matchNames(text: TextModel, papers: readonly Paper[], names: readonly string[]): NameMatch[] {
  const find = { ...wordFinder(text), ...runningFinder(text, papers) };
  const counterpartsOf = counterpartFinder(text, find);
  return names.map((name) => {
    const syntax = nameSyntax(name);
    if (syntax.kind === "spelling") return { name, key: "", rows: find.spelled(syntax.text), counterparts: [], written: [name] };
    if (syntax.kind === "pattern")
      return {
        name,
        key: "",
        rows: find.pattern(syntax.parts),
        counterparts: [],
        written: patternPhrases(text, syntax.parts),
      };
    const key = find.key(name);
    const rows = find.rows(key);
    const counterparts = counterpartsOf(key, rows);
    const keys = [key, ...counterparts.filter(({ counts }) => counts).map((other) => other.key)];
    return { name, key, rows, counterparts, written: keys.flatMap((each) => phrases(text, formsOf(text, each))) };
  });
}

interface WordFinder {
  /** The stems that a phrase counts under, joined by a space. */
  readonly key: (phrase: string) => string;
  /** The rows that hold these stems one after the other, rising. */
  readonly rows: (key: string) => Int32Array;
}

function wordFinder(text: TextModel): WordFinder {
  const number = new Map(text.stems.map((root, i) => [root, i]));
  const column = new Map(text.vocabulary.key.map((key, c) => [key, c]));
  const compounds = new Set(text.compounds);
  const isStopWord = stopWords(text.words);
  const held = columnRows(text);
  return {
    key: (phrase) =>
      joinCompounds(tokenize(phrase), compounds)
        .map((token) => rootOf(token.lower, isStopWord))
        .join(" "),
    rows(key) {
      const rows = new Set(held(column.get(key)));
      const numbers = key.split(" ").map((root) => number.get(root));
      if (numbers.every((x) => x !== undefined)) for (const row of rowsWithSequence(text, numbers)) rows.add(row);
      return Int32Array.from(rows).sort();
    },
  };
}

/** Column of the vocabulary -> rows; none for a name that is no term. */
function columnRows({ counts }: TextModel): (column: number | undefined) => Int32Array {
  const turned = transpose(counts);
  return (column) =>
    column === undefined ? new Int32Array(0) : turned.column.subarray(turned.rowStart[column], turned.rowStart[column + 1]);
}

/** Rows whose running text holds the stems one after the other, with no punctuation between. */
function rowsWithSequence({ stream }: TextModel, stems: readonly number[]): Set<number> {
  const rows = new Set<number>();
  const { stem, flags, start } = stream;
  let row = 0;
  for (let p = stem.indexOf(stems[0]); p >= 0; p = stem.indexOf(stems[0], p + 1)) {
    while (p >= start[row + 1]) row++;
    const whole =
      p + stems.length <= start[row + 1] && stems.every((number, i) => stem[p + i] === number && (i === 0 || !(flags[p + i] & FRESH)));
    if (whole) rows.add(row);
  }
  return rows;
}

/**
 * The other names of a phrase: its long forms, or the acronyms that stand for it. Of an acronym only the long form counts
 * that papers agree on, and for a long form no paper that gives its acronym another one. Long forms that share no word
 * with the agreed one are another matter altogether and not named.
 */
function counterpartFinder(text: TextModel, find: WordFinder): (key: string, own: Int32Array) => Counterpart[] {
  const pairs = text.acronyms.map(({ short, long }) => ({ short, long, from: find.key(short), to: find.key(long) }));
  const keys = new Map(pairs.flatMap(({ short, long, from, to }) => [[short, from] as const, [long, to] as const]));
  const agreed = agreedLongForms(text.acronyms, (phrase) => keys.get(phrase));
  const apart = new Set(text.words.apart.map(find.key));
  return (key, own) => {
    const found = new Map<string, Counterpart>();
    for (const { short, long, from, to } of pairs) {
      if (from === to || (from !== key && to !== key) || !shareStem(to, agreed.get(from) ?? to)) continue;
      const other = from === key ? to : from;
      const held = found.has(other) ? [] : find.rows(other);
      const rows = from === key ? Int32Array.from(held) : without(held, elsewhere(from), own);
      if (rows.length === 0 || !(from === key ? spelledOut(own, rows) : spelledOut(rows, own))) continue;
      found.set(other, { name: from === key ? long : short, key: other, rows, counts: agreed.get(from) === to && !apart.has(from) });
    }
    return [...found.values()];

    /** Rows that hold a long form of the acronym other than this one. */
    function elsewhere(short: string): Set<number> {
      return new Set(pairs.filter(({ from, to }) => from === short && to !== key).flatMap(({ to }) => [...find.rows(to)]));
    }
  };
}

function shareStem(a: string, b: string): boolean {
  const stems = new Set(b.split(" "));
  return a.split(" ").some((stem) => stems.has(stem));
}

/** Rows that are not among some others, or are among those that stay. */
function without(rows: ArrayLike<number>, others: ReadonlySet<number>, staying: Int32Array): Int32Array {
  const stays = new Set(staying);
  return Int32Array.from(rows).filter((row) => stays.has(row) || !others.has(row));
}

function spelledOut(short: Int32Array, long: Int32Array): boolean {
  const rows = new Set(long);
  return short.length > 0 && short.filter((row) => rows.has(row)).length >= SPELLED_OUT * short.length;
}

interface RunningFinder {
  readonly spelled: (text: string) => Int32Array;
  readonly pattern: (parts: readonly string[]) => Int32Array;
}

/** Looks through the words as written, split only in papers that hold the longest run of plain letters of a name. */
function runningFinder(text: TextModel, papers: readonly Paper[]): RunningFinder {
  const compounds = new Set(text.compounds);
  const fields = ({ title, abstract, terms = [] }: Paper): string[] => [title, abstract, ...terms.map(([term]) => term)];
  let letters: readonly string[] | undefined;
  const holders = (
    name: string,
    tests: readonly ((token: Token) => boolean)[],
    read: (tokens: readonly Token[]) => readonly Token[],
  ): Int32Array => {
    letters ??= papers.map((paper) => lettersOf(fields(paper).join(" ")));
    const run = longestRun(name);
    const rows = Int32Array.from(papers.keys()).filter((row) => (letters ?? [])[row].includes(run));
    return rows.filter((row) => fields(papers[row]).some((field) => holds(read(tokenize(field)), tests)));
  };
  return {
    spelled(written) {
      const tests = tokenize(written).map(
        ({ surface, hyphen }, i) =>
          (token: Token) =>
            token.surface === surface && (i === 0 || token.hyphen === hyphen),
      );
      return holders(written, tests, (tokens) => tokens);
    },
    pattern(parts) {
      const starred = parts.filter((part) => part.includes("*")).join(" "); // the others stand for all forms of their words
      const variants = patternTests(text, parts).map((tests) =>
        tests.map(
          (test) =>
            ({ lower }: Token) =>
              test(lower),
        ),
      );
      const found = variants.flatMap((tests) => [...holders(starred, tests, (tokens) => joinCompounds(tokens, compounds))]);
      return Int32Array.from(new Set(found)).sort();
    },
  };
}

/** Lower case, with compounds as one word. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[-‐‑]/g, "");
}

/** Of the letters that no rule of the tokenizer touches. */
function longestRun(name: string): string {
  const runs = name.toLowerCase().match(/[a-z0-9]+/g) ?? [""];
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest));
}

function holds(tokens: readonly Token[], tests: readonly ((token: Token) => boolean)[]): boolean {
  if (tests.length === 0) return false;
  return tokens.some((_, p) => tests.every((test, i) => p + i < tokens.length && test(tokens[p + i]) && (i === 0 || !tokens[p + i].fresh)));
}

/**
 * Word by word; a part without a * stands for all forms of its word. Hyphens part words; where these papers write such a
 * compound as one word too, there is a second way to read the pattern.
 */
function patternTests(text: TextModel, parts: readonly string[]): ((lower: string) => boolean)[][] {
  const isStopWord = stopWords(text.words);
  const testOf = (piece: string): ((lower: string) => boolean) => {
    if (piece.includes("*")) return patternTest(piece);
    const root = rootOf(piece, isStopWord);
    return (lower) => rootOf(lower, isStopWord) === root;
  };
  const joined = (part: string): boolean => part.includes("-") && text.compounds.some(patternTest(part));
  const pieces = (part: string): string[] => part.split("-").filter((piece) => piece !== "");
  const apart = parts.flatMap(pieces).map(testOf);
  return parts.some(joined)
    ? [apart, parts.flatMap((part) => (joined(part) ? [part.replaceAll("-", "")] : pieces(part))).map(testOf)]
    : [apart];
}

/** Per word of a phrase the forms in which these papers write it. */
function formsOf({ stems, forms }: TextModel, key: string): (readonly string[])[] {
  return key.split(" ").map((root) => forms[stems.indexOf(root)] ?? []);
}

function patternPhrases(text: TextModel, parts: readonly string[]): string[] {
  return patternTests(text, parts).flatMap((tests) =>
    phrases(
      text,
      tests.map((test) => text.forms.flatMap((words) => words.filter(test))),
    ),
  );
}

/** Every choice of one form per word, with its hyphen where two words count as one. */
function phrases({ compounds }: TextModel, forms: readonly (readonly string[])[]): string[] {
  if (forms.length === 0) return [];
  const hyphened = new Map(compounds.map((compound) => [compound.replace("-", ""), compound]));
  let all = [""];
  for (const words of forms)
    all = all.flatMap((start) => words.map((word) => `${start} ${hyphened.get(word) ?? word}`)).slice(0, MOST_WRITTEN);
  return all.map((phrase) => phrase.trim());
}
