import { InputError } from "../errors";
import type { ImportIssue } from "../types";
import { arxivError, atomEntry, rssItem } from "./feedXml";
import { endnoteRecord } from "./endnoteXml";
import { jatsArticle } from "./jatsXml";
import { lineCounter } from "./lineCounter";
import { oaiRecord } from "./oaiXml";
import { pubmedArticle } from "./pubmedXml";
import { excerptOf, type Parsed, type RawPaper } from "./rawPaper";
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
export function parseXmlRecords(text: string, source: string): Parsed {
  const kind = xmlKindOf(text.slice(0, BEGINNING));
  if (!kind)
    throw new InputError(
      "unknown-format",
      source,
      "this is XML, but not of PubMed, EndNote, arXiv or JATS",
      "export the list as CSV, RIS or BibTeX with abstracts",
    );
  const papers: RawPaper[] = [];
  const issues: ImportIssue[] = [];
  let broken = 0;
  const skipped = kind.skipped.length > 0 ? new RegExp(`<(${kind.skipped.join("|")})(?:\\s[^<>]*)?>[^]*?</\\1>`, "g") : undefined;
  for (const { raw, line, cut } of cutRecords(text, kind.records)) {
    const where = `${source}, line ${line}`;
    const whole = cut ? `${raw.replace(/<[^<>]*$/, "")}<cut/>` : raw; // half a tag goes; the parser keeps text up to a tag only
    const record = xmlElement(skipped ? whole.replace(skipped, "") : whole);
    const error = kind.name === "atom" && record ? arxivError(record) : "";
    if (error !== "") throw new InputError("arxiv-error", source, `arXiv answered with an error: ${error}`, "ask it again");
    const fields = record && FIELDS[kind.name](record);
    if (fields) papers.push({ where, raw, ...fields });
    if (!record) broken++;
    if (!record || cut)
      issues.push({
        code: record ? "cut-record" : "broken-record",
        where,
        message: record ? "the record does not end; kept as far as it goes" : "this record is no well-formed XML",
        excerpt: excerptOf(raw),
        record: raw,
      });
  }
  return { format: kind.format, papers, issues, broken };
}

/** The stretches of a text from the start of such an element to its end, or to the next start where the end is missing. */
function* cutRecords(
  text: string,
  names: readonly string[],
): Generator<{ readonly raw: string; readonly line: number; readonly cut: boolean }> {
  const tags = new RegExp(`<(/?)(?:[\\w-]{1,40}:)?(?:${names.join("|")})(?=[\\s/>])`, "g");
  const lineAt = lineCounter(text);
  let start = -1;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    const closes = tag[1] === "/";
    const end = closes ? text.indexOf(">", tag.index) + 1 : tag.index;
    if (start >= 0) yield { raw: text.slice(start, closes && end === 0 ? text.length : end), line: lineAt(start), cut: !closes };
    start = closes ? -1 : tag.index;
  }
  if (start >= 0) yield { raw: text.slice(start), line: lineAt(start), cut: true };
}
