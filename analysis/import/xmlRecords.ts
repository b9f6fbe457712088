import { InputError } from "../errors";
import type { ImportIssue } from "../types";
import { arxivError, atomEntry, rssItem } from "./feedXml";
import { endnoteRecord } from "./endnoteXml";
import { jatsArticle } from "./jatsXml";
import { lineCounter } from "./lineCounter";
import { oaiRecord } from "./oaiXml";
import { pubmedArticle } from "./pubmedXml";
import { detached, excerptOf, lean, type RawPaper } from "./rawPaper";
import type { RecordReader } from "./recordReader";
import { type XmlKind, xmlKindOf } from "./xmlKinds";
import { type XmlElement, xmlElement } from "./xmlTree";

/** What a kind's record says; undefined where the record is none, as of a paper that was withdrawn. */
type Fields = Omit<RawPaper, "where" | "raw">;

const FIELDS: Readonly<Record<XmlKind["name"], (record: XmlElement) => Fields | undefined>> = {
  pubmed: pubmedArticle,
  oai: oaiRecord,
  atom: atomEntry,
  rss: rssItem,
  endnote: endnoteRecord,
  jats: jatsArticle,
};
/** By so many characters the kind is known. */
const BEGINNING = 20_000;

/**
 * XML of papers: PubMed, EndNote, arXiv's feeds, OAI-PMH, JATS. The records are cut out of the text and parsed one by one, so
 * that damage in one does not reach the next. Throws InputError "unknown-format" or "arxiv-error".
 */
export function xmlReader(source: string): RecordReader {
  const papers: RawPaper[] = [];
  const issues: ImportIssue[] = [];
  let broken = 0;
  let kind: XmlKind | undefined;
  let cutter: ReturnType<typeof recordCutter>;
  const read = (known: XmlKind, skipped: RegExp | undefined, { raw, line, cut }: CutRecord): void => {
    const where = `${source}, line ${line}`;
    const whole = cut ? `${raw.replace(/<[^<>]*$/, "")}<cut/>` : raw; // half a tag goes; the parser keeps text up to a tag only
    const record = xmlElement(skipped ? whole.replace(skipped, "") : whole);
    const error = known.name === "atom" && record ? arxivError(record) : "";
    if (error !== "") throw new InputError("arxiv-error", source, `arXiv answered with an error: ${error}`, "ask it again");
    const fields = record && FIELDS[known.name](record);
    if (fields) papers.push(lean({ where, raw, ...fields }));
    if (!record) broken++;
    if (!record || cut)
      issues.push(
        detached({
          code: record ? "cut-record" : "broken-record",
          where,
          message: record ? "the record does not end; kept as far as it goes" : "this record is no well-formed XML",
          excerpt: excerptOf(raw),
          record: raw,
        }),
      );
  };
  return {
    take(window, last) {
      if (!kind) {
        const known = kindOf(window.slice(0, BEGINNING), source);
        const skipped = known.skipped.length > 0 ? new RegExp(`<(${known.skipped.join("|")})(?:\\s[^<>]*)?>[^]*?</\\1>`, "g") : undefined;
        cutter = recordCutter(known.records, (record) => read(known, skipped, record));
        kind = known;
      }
      return cutter(window, last);
    },
    giveAway: () => papers.splice(0),
    end: () => ({ format: kind?.format ?? "XML", papers, issues, broken }),
  };
}

function kindOf(beginning: string, source: string): XmlKind {
  const kind = xmlKindOf(beginning);
  if (kind) return kind;
  throw new InputError(
    "unknown-format",
    source,
    "this is XML, but not of PubMed, EndNote, arXiv or JATS",
    "export the list as CSV, RIS or BibTeX with abstracts",
  );
}

interface CutRecord {
  readonly raw: string;
  readonly line: number;
  /** Is its end missing? */
  readonly cut: boolean;
}

/** The tag of a record is no longer. */
const LONGEST_TAG = 100;

/** Cuts a text that comes in windows into stretches from the start of such an element to its end, or to the next start where the end is missing. */
function recordCutter(names: readonly string[], record: (record: CutRecord) => void): RecordReader["take"] {
  const tags = new RegExp(`<(/?)(?:[\\w-]{1,40}:)?(?:${names.join("|")})(?=[\\s/>])`, "g");
  let above = 0; // lines above the window
  return (window, last) => {
    const lineAt = lineCounter(window);
    let start = -1;
    let done = 0;
    const cut = (end: number, open: boolean): void => record({ raw: window.slice(start, end), line: above + lineAt(start), cut: open });
    tags.lastIndex = 0;
    for (let tag = tags.exec(window); tag !== null; tag = tags.exec(window)) {
      const closes = tag[1] === "/";
      const behind = window.indexOf(">", tag.index) + 1;
      if (closes && behind === 0 && !last) break;
      const end = !closes ? tag.index : behind === 0 ? window.length : behind;
      if (start >= 0) cut(end, !closes);
      start = closes ? -1 : tag.index;
      done = end;
    }
    if (last && start >= 0) cut(window.length, true);
    const taken = last ? window.length : Math.max(done, start < 0 ? window.length - LONGEST_TAG : 0);
    above += lineAt(taken) - 1;
    return taken;
  };
}
