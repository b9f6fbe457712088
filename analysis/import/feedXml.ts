import { latexText } from "./latexText";
import { parseDate } from "./paperDate";
import type { RawPaper } from "./rawPaper";
import { elementsAt, textAt, textOf } from "./xmlPath";
import type { XmlElement } from "./xmlTree";

const ARXIV = /^(?:https?:\/\/arxiv\.org\/abs\/|oai:arxiv\.org:)([\w.-]+(?:\/\d{7})?)/i;

/** An Atom entry. arXiv's `published` is the day of the first version, `updated` that of the one shown; its texts are LaTeX. */
export function atomEntry(entry: XmlElement): Omit<RawPaper, "where" | "raw"> {
  const id = textAt(entry, "id");
  const arxiv = ARXIV.exec(id)?.[1].replace(/v\d+$/, "");
  const read = arxiv === undefined ? (text: string): string => text : latexText;
  const links = elementsAt(entry, "link").filter(({ attributes }) => (attributes.rel ?? "alternate") === "alternate");
  const published = textAt(entry, "published");
  return {
    title: read(textAt(entry, "title")),
    abstract: read(textAt(entry, "summary") || textAt(entry, "content")),
    id: arxiv ?? id,
    url: links[0]?.attributes.href ?? id,
    doi: textAt(entry, "doi"),
    date: parseDate(published || textAt(entry, "updated")).date,
    dateKind: published === "" ? "updated" : "posted",
    authors: elementsAt(entry, "author").map((author) => textAt(author, "name")),
  };
}

/** arXiv says that it did not understand by an entry: what it says, "" where the entry is a paper. */
export function arxivError(entry: XmlElement): string {
  return /arxiv\.org\/api\/errors/.test(textAt(entry, "id")) ? textAt(entry, "summary") || "unknown" : "";
}

/** An item of an RSS feed. arXiv announces papers again when they change: then the day is not that of the paper. */
export function rssItem(item: XmlElement): Omit<RawPaper, "where" | "raw"> {
  const [id, link] = [textAt(item, "guid"), textAt(item, "link")];
  const arxiv = (ARXIV.exec(id) ?? ARXIV.exec(link))?.[1].replace(/v\d+$/, "");
  const text = textAt(item, "description") || textAt(item, "encoded");
  const announced = textAt(item, "announce_type") || (/announce type:\s*([\w-]+)/i.exec(text)?.[1] ?? "");
  const names = elementsAt(item, "creator").map(textOf);
  return {
    title: arxiv === undefined ? textAt(item, "title") : latexText(textAt(item, "title").replace(/\s*\(arXiv:[^)]*\)\s*$/, "")),
    abstract: arxiv === undefined ? text : latexText(text.replace(/^arXiv:\S+\s+Announce Type:\s*[\w-]+\s*/i, "")),
    id: arxiv ?? id,
    url: link,
    doi: textAt(item, "DOI"),
    date: announced.startsWith("replace") ? "" : parseDate(textAt(item, "pubDate") || textAt(item, "date")).date,
    dateKind: arxiv === undefined ? "published" : "posted",
    authors: arxiv === undefined ? names : names.flatMap((list) => latexText(list).split(/,\s+/)),
  };
}
