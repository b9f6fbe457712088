import type { ImportIssue } from "../types";
import { lineCounter } from "./lineCounter";
import { excerptOf } from "./rawPaper";
import type { RecordReader } from "./recordReader";

/** An entry of a BibTeX file: values as they stand, without the braces or quotation marks around them, macros put in. */
export interface BibtexEntry {
  /** Lower case: "article". */
  readonly type: string;
  readonly key: string;
  /** By name in lower case; of a name that comes twice the first. */
  readonly fields: ReadonlyMap<string, string>;
  readonly where: string;
  readonly raw: string;
}

/** Where an entry begins: not in the middle of a word, as in an e-mail address. */
const OPENING = /(?<![\w.])@[ \t]{0,40}([A-Za-z][\w-]{0,99})\s{0,99}([{(])/g;
/** It is no longer. */
const LONGEST_OPENING = 250;
/** So many characters before an opening say whether it is commented out. */
const BEFORE = 40;
/** What stands before an entry that is commented out. */
const COMMENTED = /(?:^|\n)[ \t]*%[% \t]*$/;
/** The same as the first thing of a line: what is open above it was never closed. */
const NEXT_ENTRY = /^[ \t]{0,40}@[ \t]{0,9}[A-Za-z][\w-]{0,99}[ \t]{0,9}[{(][ \t]{0,9}[^\s,{}="]{1,400}[ \t]{0,9},/gm;
/** It is no longer. */
const LONGEST_START = 600;
const KEY = /\s*([^,={}"\n]*)/y;
/** A name, of up to five words as some exports write it, and the sign behind it. */
const FIELD = /([A-Za-z][^\s=,{}"#%]*(?:[ \t]+[^\s=,{}"#%]+){0,4})\s*=\s*/y;
/** What a value is searched for; a sign behind a backslash does not count. */
const SIGNS = /[{}"]|\\[^]/g;
/** Signs between fields that mean nothing: blanks, commas, comments up to the end of a line. */
const BETWEEN = /(?:[\s,]|%[^\n]*)*/y;
const BARE = /[^\s,#{}()"]+/y;
/** Where a value ends whose braces do not: a line's end behind which a field or the end of the entry follows. */
const LIKELY_END =
  /[}"]?[ \t]{0,9},?[ \t]{0,9}\n(?=[ \t]{0,99},?[ \t]{0,99}[A-Za-z][\w-]{0,40}[ \t]{0,99}=[ \t]{0,99}[{"\w]|[ \t]{0,99}[})][ \t]{0,9}(?:\n|$))/g;
/** The closing brace of an entry, but a field follows: it was one too many. */
const TOO_MANY = /^[})]\s{0,40},\s{0,40}[A-Za-z][\w-]{0,40}\s{0,40}=\s{0,40}[{"]/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** What may follow a value: the next piece or field, or the end of the entry. */
const BEHIND_VALUE = /^\s*(?:$|[,#})%]|[A-Za-z][\w-]*\s*=)/;
/** A longer value was never closed. */
const LONGEST_VALUE = 100_000;
/** Where values were not closed before, we give up earlier, or reading would take forever. */
const LEAST_PATIENCE = 5_000;
/** A comment ends with so many characters, the signs behind it that tell whether it does. */
const LONGEST_COMMENT = LONGEST_VALUE + 1000;
/** A macro made of macros that double each time would fill the memory. */
const LONGEST_MACRO = 20_000;

/**
 * Finds the entries of a BibTeX or BibLaTeX file: braces and parentheses, nested values, macros (`@string`, months) and
 * their concatenation by "#". Text between entries is comment. Where braces or quotation marks do not match, the value
 * ends with its line, or the entry where the next one begins, and an issue says so. The text comes in windows, see RecordReader.
 *
 * @param found told each entry, @param damaged and what is wrong with one
 */
export function entryReader(
  source: string,
  found: (entry: BibtexEntry) => void,
  damaged: (issue: ImportIssue) => void,
): RecordReader["take"] {
  const macros = new Map(MONTHS.map((month) => [month, month]));
  let text = ""; // the window
  let at = 0; // where we read
  let limit = 0; // where the entry must end
  let above = 0; // lines above the window
  let patience = LONGEST_VALUE; // by so many characters a value must close
  let damage = ""; // what was wrong with the entry
  let next = -1; // where the next entry begins, as far as it is known
  let sought = 0; // the next entry begins no earlier

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found || pattern.lastIndex > limit) return null;
    at = pattern.lastIndex;
    return found;
  };

  /** From an opening brace or quotation mark to the one that closes it. */
  function readDelimited(): string {
    const close = text[at] === "{" ? "}" : '"';
    const start = ++at;
    const end = Math.min(limit, start + patience);
    let depth = 0;
    for (SIGNS.lastIndex = start; ;) {
      const sign = SIGNS.exec(text);
      if (sign === null || sign.index >= end) break;
      const [char] = sign;
      if (char === close && depth === 0) {
        at = sign.index + 1;
        patience = Math.min(LONGEST_VALUE, patience + 1000);
        return BEHIND_VALUE.test(text.slice(at, Math.min(limit, at + 200))) ? text.slice(start, sign.index) : readOn(start, sign.index);
      }
      if (char === "{") depth++;
      else if (char === "}" && depth > 0) depth--;
    }
    patience = Math.max(LEAST_PATIENCE, patience / 2);
    damage = close === "}" ? "a brace is not closed" : "a quotation mark is not closed";
    const likely = likelyEnd(start);
    at = likely?.behind ?? limit;
    return text.slice(start, likely?.index ?? limit);
  }

  /** A value that closed too early: it goes on to the end of a line. */
  function readOn(start: number, closed: number): string {
    const likely = likelyEnd(closed);
    if (!likely) return text.slice(start, closed);
    damage = "a value closes before its end";
    at = likely.behind;
    return text.slice(start, likely.index);
  }

  function likelyEnd(from: number): { readonly index: number; readonly behind: number } | undefined {
    LIKELY_END.lastIndex = 0;
    const end = LIKELY_END.exec(text.slice(from, Math.min(limit, from + patience)));
    return end ? { index: from + end.index, behind: from + end.index + end[0].length } : undefined;
  }

  /** Pieces joined by "#": in braces, in quotation marks, numbers, macros. A macro that nobody defined stands for its name. */
  function readValue(): string {
    let value = "";
    do {
      match(/\s*/y);
      if (text[at] === "{" || text[at] === '"') value += readDelimited();
      else {
        const bare = match(BARE)?.[0] ?? "";
        value += macros.get(bare.toLowerCase()) ?? bare;
      }
    } while (match(/\s*#/y));
    return value;
  }

  /** Fields up to the brace that closes the entry. */
  function readFields(closer: string): Map<string, string> {
    const fields = new Map<string, string>();
    let last: { readonly name: string; readonly start: number } | undefined;
    for (;;) {
      match(BETWEEN);
      const name = match(FIELD)?.[1].toLowerCase();
      if (name !== undefined) {
        last = { name, start: at };
        const value = readValue();
        if (!fields.has(name)) fields.set(name, value);
      } else if (text[at] === closer && at < limit) {
        const tooMany = TOO_MANY.test(text.slice(at, Math.min(limit, at + 250)));
        at++;
        if (!tooMany) return fields;
        damage ||= "a brace closes the entry before its end";
      } else if (at < limit) {
        damage ||= "something stands between two fields";
        at = Math.max(at + 1, likelyEnd(at)?.behind ?? limit);
      } else {
        const likely = last && likelyEnd(last.start); // did the last value swallow the fields behind it?
        damage ||= likely ? "a brace is not closed" : "the entry is not closed";
        if (!last || !likely) return fields;
        fields.set(last.name, text.slice(last.start, likely.index).replace(/^[{"]/, ""));
        at = likely.behind;
        last = undefined;
      }
    }
  }

  return (window, last) => {
    text = window;
    const lineAt = lineCounter(text);
    let opening = openingFrom(at);
    for (; opening !== null && isWhole(opening, last); opening = openingFrom(at)) readEntry(opening, above + lineAt(opening.index));
    const open = opening?.index ?? Math.max(at, text.length - LONGEST_OPENING);
    const taken = last ? text.length : Math.max(0, open - BEFORE);
    above += lineCounter(text)(taken) - 1;
    at = open - taken;
    next -= taken;
    sought -= taken;
    return taken;
  };

  /** Is the window known up to where the entry must end? If so, this is the limit. */
  function isWhole(opening: RegExpExecArray, last: boolean): boolean {
    const from = opening.index + opening[0].length;
    if (opening[1].toLowerCase() === "comment") limit = from + LONGEST_COMMENT;
    else {
      if (next < from) {
        NEXT_ENTRY.lastIndex = Math.max(from, sought);
        next = NEXT_ENTRY.exec(text)?.index ?? -1;
        if (next < 0) sought = text.length - LONGEST_START;
      }
      limit = next < 0 ? Infinity : next;
    }
    const whole = last || limit <= text.length;
    limit = Math.min(limit, text.length);
    return whole;
  }

  function readEntry(opening: RegExpExecArray, line: number): void {
    const start = opening.index;
    const type = opening[1].toLowerCase();
    at = start + opening[0].length;
    damage = "";
    if (type === "comment") {
      skipComment();
      return;
    }
    if (type === "preamble") {
      readValue();
      match(/\s*[})]/y);
      return;
    }
    const here = at;
    const key = type === "string" ? "" : (match(KEY)?.[1] ?? "");
    if (/^\s*=/.test(text.slice(at, at + 20))) at = here; // no key
    const fields = readFields(opening[2] === "{" ? "}" : ")");
    const raw = text.slice(start, at).trimEnd();
    const where = `${source}, line ${line}`;
    if (type === "string") for (const [name, value] of fields) macros.set(name, value.slice(0, LONGEST_MACRO));
    else found({ type, key, fields, where, raw });
    if (damage !== "")
      damaged({
        code: "cut-record",
        where,
        message: `${damage}; kept as far as it could be read`,
        excerpt: excerptOf(raw),
        record: raw,
      });
  }

  function openingFrom(index: number): RegExpExecArray | null {
    OPENING.lastIndex = index;
    let opening = OPENING.exec(text);
    while (opening !== null && COMMENTED.test(text.slice(Math.max(0, opening.index - BEFORE), opening.index))) opening = OPENING.exec(text);
    return opening;
  }

  /** A comment in matching braces is skipped, entries in it too; of another the line. */
  function skipComment(): void {
    const start = at--;
    if (text[at] === "{") readDelimited();
    if (text[start - 1] === "{" && damage === "") return;
    const end = text.indexOf("\n", start);
    at = end < 0 || end > limit ? start : end;
  }
}
