import { InputError } from "../errors";
import type { ImportIssue } from "../types";
import { dialectOf } from "./json/dialects";
import { isObject, type Json } from "./json/jsonValues";
import { plainRecord, withoutEnvelope } from "./json/plainRecord";
import { readJson } from "./json/readJson";
import { recordsIn } from "./json/recordsIn";
import type { BrokenPiece } from "./json/salvageJson";
import { detached, excerptOf, type Parsed, type RawPaper } from "./rawPaper";
import { type RecordReader, takeLines } from "./recordReader";

/** JSON that was read: the papers in it, each as its service writes them down. Throws InputError "no-records". */
export function parseJson(value: unknown, source: string): Parsed {
  const records = recordsIn(value);
  if (!records) throw new InputError("no-records", source, "JSON without a list of papers", "give a list of {title, abstract} records");
  return fromRecords(records, (i) => `${source}, record ${i + 1}`, "JSON", []);
}

/** JSON Lines: one record a line; a broken line is reported and its neighbours are read. Throws InputError "broken-json". */
export function jsonLinesReader(source: string): RecordReader {
  const broken: ImportIssue[] = [];
  const gathered = gatherRecords("JSON Lines");
  let at = 0;
  let records = 0;
  const read = (line: string): void => {
    at++;
    if (line.trim() === "") return;
    let record: unknown;
    try {
      record = readJson(line);
    } catch {
      broken.push(brokenRecord({ line: at, text: line }, source, "this line is no whole JSON record"));
      return;
    }
    records++;
    gathered.add(record, `${source}, line ${at}`);
  };
  return {
    take: (window, last) => takeLines(window, last, read),
    giveAway: gathered.giveAway,
    end() {
      if (records === 0)
        throw new InputError(
          "broken-json",
          source,
          "no line is a whole JSON record",
          "save the file again as JSON Lines, one record a line",
        );
      return gathered.parsed(broken);
    },
  };
}

/** Records that were found in a damaged text. */
export function parseSalvaged(
  records: readonly { readonly record: Json; readonly line: number }[],
  broken: readonly BrokenPiece[],
  source: string,
): Parsed {
  const issues = broken.map((piece) => brokenRecord(piece, source, "the JSON is damaged or cut off here; the record could not be read"));
  return fromRecords(
    records.map(({ record }) => record),
    (i) => `${source}, line ${records[i].line}`,
    "JSON",
    issues,
  );
}

function brokenRecord({ line, text }: BrokenPiece, source: string, message: string): ImportIssue {
  return detached({ code: "broken-record", where: `${source}, line ${line}`, message, excerpt: excerptOf(text), record: text });
}

function fromRecords(
  records: readonly unknown[],
  where: (i: number) => string,
  notation: Notation,
  broken: readonly ImportIssue[],
): Parsed {
  const gathered = gatherRecords(notation);
  records.forEach((record, i) => gathered.add(record, where(i)));
  return gathered.parsed(broken);
}

type Notation = "JSON" | "JSON Lines";

/** Takes records one by one and keeps only what they say of their papers. */
function gatherRecords(notation: Notation): {
  readonly add: (record: unknown, where: string) => void;
  readonly giveAway: () => RawPaper[];
  readonly parsed: (broken: readonly ImportIssue[]) => Parsed;
} {
  const nameless: ImportIssue[] = [];
  const papers: RawPaper[] = [];
  const formats = new Map<string, number>();
  return {
    add(given, where) {
      if (!isObject(given)) {
        const raw = JSON.stringify(given);
        nameless.push({ code: "broken-record", where, message: "no record with named fields", excerpt: excerptOf(raw), record: raw });
        return;
      }
      const record = withoutEnvelope(given);
      const dialect = dialectOf(record);
      const fields = dialect.fieldsOf(record);
      formats.set(dialect.format, (formats.get(dialect.format) ?? 0) + 1);
      const empty = fields.title === undefined && fields.abstract === undefined;
      papers.push({ where, ...fields, ...(empty && { raw: JSON.stringify(given) }) });
    },
    giveAway: () => papers.splice(0),
    parsed(broken) {
      const most = [...formats].reduce((best, one) => (one[1] > best[1] ? one : best), [plainRecord.format, 0])[0];
      const issues = [...broken, ...nameless];
      return { format: formatName(most, notation), papers, issues, broken: issues.length };
    },
  };
}

/** "OpenAlex works (JSON)"; "JSON list of papers" and "JSON Lines" where nobody's way of writing is recognised. */
function formatName(format: string, notation: Notation): string {
  if (format !== plainRecord.format) return `${format} (${notation})`;
  return notation === "JSON" ? `JSON ${format}` : notation;
}
