import type { ImportIssue } from "../types";
import { detached, excerptOf, lean, type RawPaper } from "./rawPaper";
import { type OpenReader, refuseLonger, takeLines } from "./recordReader";

/** A record of a format that writes a tag before each field: RIS, MEDLINE, Web of Science, Refer. */
export interface TaggedRecord {
  readonly where: string;
  readonly raw: string;
  /** By tag, in the order of the file; lines of one value are joined by "\n". */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** How such a format is written. */
export interface TaggedSyntax {
  /** The tag and what follows it; undefined where the line goes on with the field above. */
  readonly field: (line: string) => readonly [tag: string, value: string] | undefined;
  /** Records begin with it, whatever stands above. */
  readonly starts: (tag: string) => boolean;
  /** Records begin with it where the line above is blank, too. */
  readonly startsAfterBlank: (tag: string, first: string) => boolean;
  /** The line that closes a record, "" where the format has none. */
  readonly end: string;
  /** Tags of the file, not of a record. */
  readonly outside: ReadonlySet<string>;
  /** Does a line that has no tag go on behind a blank line? */
  readonly paragraphs: boolean;
}

interface OpenRecord {
  readonly line: number;
  readonly first: string;
  readonly fields: Map<string, string[][]>;
  /** As they stand in the file. */
  readonly lines: string[];
  /** In those lines. */
  letters: number;
}

/**
 * Reads such a format. A line that belongs to no record is reported; a record that nothing closes ends where the next begins.
 *
 * @param format in words
 * @param paperOf what a record says
 */
export function taggedReader(format: string, syntax: TaggedSyntax, paperOf: (record: TaggedRecord) => RawPaper): OpenReader {
  return (source) => {
    const papers: RawPaper[] = [];
    let records = 0;
    const issues: ImportIssue[] = [];
    const unclosed: { readonly where: string; readonly raw: string }[] = [];
    let record: OpenRecord | undefined;
    let value: string[] | undefined; // lines of the field that is open
    let blank = false;
    let at = 0; // the line
    let stray = -2; // the last line that belonged to no record
    const close = (closed: boolean): void => {
      if (!record) return;
      const fields = new Map([...record.fields].map(([tag, values]) => [tag, values.map((lines) => lines.join("\n").trim())]));
      const found = { where: `${source}, line ${record.line}`, raw: record.lines.join("\n").trimEnd(), fields };
      papers.push(lean(paperOf(found)));
      records++;
      if (!closed) unclosed.push(detached({ where: found.where, raw: found.raw }));
      record = value = undefined;
    };
    const read = (line: string): void => {
      at++;
      if (line.trim() === "") {
        blank = true;
        record?.lines.push(line);
        return;
      }
      const field = syntax.field(line);
      if (field && !syntax.outside.has(field[0]) && field[0] !== syntax.end) {
        const [tag, rest] = field;
        if (record && (syntax.starts(tag) || (blank && syntax.startsAfterBlank(tag, record.first)))) close(syntax.end === "");
        record ??= { line: at, first: tag, fields: new Map(), lines: [], letters: 0 };
        value = [rest.trim()];
        const values = record.fields.get(tag);
        if (values) values.push(value);
        else record.fields.set(tag, [value]);
      } else if (field === undefined) {
        if (value && (!blank || syntax.paragraphs)) value.push(line.trim());
        else if (/\p{L}{2}/u.test(line)) {
          if (stray !== at - 1)
            issues.push({
              code: "outside-records",
              where: `${source}, line ${at}`,
              message: "text between records, left out",
              excerpt: excerptOf(line),
            });
          stray = at;
        }
      }
      if (record) {
        record.lines.push(line);
        record.letters += line.length;
        refuseLonger(record.letters, source);
      }
      if (field && field[0] === syntax.end) close(true);
      blank = false;
    };
    return {
      take: (window, last) => takeLines(window, last, read),
      giveAway: () => papers.splice(0),
      end() {
        close(syntax.end === "");
        const cut = unclosed.length < records ? unclosed : [];
        const message = `the line ${syntax.end} that closes a record is missing; kept as far as it goes`;
        return {
          format,
          papers,
          issues: [
            ...issues,
            ...cut.map(({ where, raw }): ImportIssue => ({ code: "cut-record", where, message, excerpt: excerptOf(raw), record: raw })),
          ],
          broken: 0,
        };
      },
    };
  };
}

/** The first of the tags that holds something; its values joined by blanks. */
export function textOfTags({ fields }: TaggedRecord, ...tags: readonly string[]): string {
  for (const tag of tags) {
    const text = (fields.get(tag) ?? []).filter((value) => value !== "").join(" ");
    if (text !== "") return text;
  }
  return "";
}

/** All lines of the first of the tags that is there: names stand one in a line. */
export function linesOfTags({ fields }: TaggedRecord, ...tags: readonly string[]): string[] {
  const tag = tags.find((name) => fields.has(name)) ?? "";
  return (fields.get(tag) ?? []).flatMap((value) => value.split("\n")).filter((line) => line !== "");
}
