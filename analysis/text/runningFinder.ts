import type { Paper, TextModel } from "../types";
import { patternTests } from "./namePattern";
import { type Token, tokenizer } from "./tokenizer";
import { goesOn } from "./wordScanner";

/** Finds names word by word in the text as it is written. */
export interface RunningFinder {
  readonly spelled: (text: string) => Int32Array;
  readonly pattern: (parts: readonly string[]) => Int32Array;
}

/** Looks through the words as written, split only in papers that hold the longest run of plain letters of a name. */
export function runningFinder(text: TextModel, papers: readonly Paper[]): RunningFinder {
  const tokenize = tokenizer();
  const tokenizeJoined = tokenizer(new Set(text.compounds));
  const fields = ({ title, abstract, terms = [] }: Paper): string[] => [title, abstract, ...terms.map(([term]) => term)];
  let letters: readonly string[] | undefined;
  const holders = (name: string, tests: readonly ((token: Token) => boolean)[], read: (field: string) => Token[]): Int32Array => {
    letters ??= papers.map((paper) => lettersOf(fields(paper).join(" ")));
    const run = longestRun(name);
    const rows = Int32Array.from(papers.keys()).filter((row) => (letters ?? [])[row].includes(run));
    return rows.filter((row) => fields(papers[row]).some((field) => holds(read(field), tests)));
  };
  return {
    spelled(written) {
      const tests = tokenize(written).map(
        ({ surface, hyphen }, i) =>
          (token: Token) =>
            token.surface === surface && (i === 0 || token.hyphen === hyphen),
      );
      return holders(written, tests, tokenize);
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
      const found = variants.flatMap((tests) => [...holders(starred, tests, tokenizeJoined)]);
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
  const together = (i: number): boolean => !tokens[i].fresh || goesOn(tokens[i - 1].surface, tokens[i].surface);
  return tokens.some((_, p) => tests.every((test, i) => p + i < tokens.length && test(tokens[p + i]) && (i === 0 || together(p + i))));
}
