import type { ImportIssue } from "../types";
import { excerptOf } from "./rawPaper";

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
  readonly from: number;
  readonly first: string;
  readonly fields: Map<string, string[][]>;
}

/** Lines -> records. A line that belongs to none is reported; a record that nothing closes ends where the next begins. */
export function taggedRecords(text: string, source: string, syntax: TaggedSyntax): { records: TaggedRecord[]; issues: ImportIssue[] } {
  const records: TaggedRecord[] = [];
  const issues: ImportIssue[] = [];
  const unclosed: TaggedRecord[] = [];
  let record: OpenRecord | undefined;
  let value: string[] | undefined; // lines of the field that is open
  let blank = false;
  let stray = -2; // the last line that belonged to no record
  let offset = 0;
  const close = (to: number, closed: boolean): void => {
    if (!record) return;
    const fields = new Map([...record.fields].map(([tag, values]) => [tag, values.map((lines) => lines.join("\n").trim())]));
    records.push({ where: `${source}, line ${record.line}`, raw: text.slice(record.from, to).trimEnd(), fields });
    if (!closed) unclosed.push(records[records.length - 1]);
    record = value = undefined;
  };
  text.split("\n").forEach((line, i) => {
    const from = offset;
    offset += line.length + 1;
    if (line.trim() === "") {
      blank = true;
      return;
    }
    const field = syntax.field(line);
    if (field === undefined) {
      if (value && (!blank || syntax.paragraphs)) value.push(line.trim());
      else if (/\p{L}{2}/u.test(line)) {
        if (stray !== i - 1)
          issues.push({
            code: "outside-records",
            where: `${source}, line ${i + 1}`,
            message: "text between records, left out",
            excerpt: excerptOf(line),
          });
        stray = i;
      }
    } else if (field[0] === syntax.end) close(from + line.length, true);
    else if (!syntax.outside.has(field[0])) {
      const [tag, rest] = field;
      if (record && (syntax.starts(tag) || (blank && syntax.startsAfterBlank(tag, record.first)))) close(from, syntax.end === "");
      record ??= { line: i + 1, from, first: tag, fields: new Map() };
      value = [rest.trim()];
      const values = record.fields.get(tag);
      if (values) values.push(value);
      else record.fields.set(tag, [value]);
    }
    blank = false;
  });
  close(text.length, syntax.end === "");
  if (unclosed.length < records.length)
    for (const { where, raw } of unclosed)
      issues.push({
        code: "cut-record",
        where,
        message: `the line ${syntax.end} that closes a record is missing; kept as far as it goes`,
        excerpt: excerptOf(raw),
        record: raw,
      });
  return { records, issues };
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
