import { latexText } from "./latexText";
import { parseDate } from "./paperDate";
import type { RawPaper } from "./rawPaper";
import { authorName } from "./authorName";
import { elementsAt, textAt, textOf } from "./xmlPath";
import type { XmlElement } from "./xmlTree";

/** A record of OAI-PMH in arXiv's own format or in Dublin Core; none where it was deleted. The datestamp is that of the last change. */
export function oaiRecord(record: XmlElement): Omit<RawPaper, "where" | "raw"> | undefined {
  const paper = elementsAt(record, "metadata", "arXiv")[0] ?? elementsAt(record, "metadata", "arXivRaw")[0];
  if (paper) return arxivPaper(paper);
  const core = elementsAt(record, "metadata", "dc")[0];
  return core && dublinCore(core);
}

function arxivPaper(paper: XmlElement): Omit<RawPaper, "where" | "raw"> {
  const names = elementsAt(paper, "authors", "author").map((author) =>
    `${textAt(author, "forenames")} ${textAt(author, "keyname")}`.trim(),
  );
  return {
    title: latexText(textAt(paper, "title")),
    abstract: latexText(textAt(paper, "abstract")),
    id: textAt(paper, "id"),
    doi: textAt(paper, "doi"),
    date: parseDate(textAt(paper, "created") || textAt(paper, "version", "date")).date,
    dateKind: "posted",
    authors: names.length > 0 ? names.map(latexText) : latexText(textAt(paper, "authors")).split(/,\s+|\s+and\s+/),
  };
}

/** Of several dates the first counts, of several descriptions the longest. */
function dublinCore(core: XmlElement): Omit<RawPaper, "where" | "raw"> {
  const identifiers = elementsAt(core, "identifier").map(textOf);
  const dates = elementsAt(core, "date").map((date) => parseDate(textOf(date)).date);
  return {
    title: textAt(core, "title"),
    abstract: elementsAt(core, "description")
      .map(textOf)
      .reduce((a, b) => (b.length > a.length ? b : a), ""),
    url: identifiers.find((identifier) => /^https?:/.test(identifier)),
    doi: identifiers.find((identifier) => /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\./.test(identifier)),
    date: dates.filter((date) => date !== "").sort()[0] ?? "",
    dateKind: "published",
    authors: elementsAt(core, "creator").map((creator) => authorName(textOf(creator))),
  };
}
