import { authorName } from "./authorName";
import { publishedDate } from "./publishedDate";
import type { RawPaper } from "./rawPaper";
import { elementsAt, textAt, textOf } from "./xmlPath";
import type { XmlElement } from "./xmlTree";

/** A record of EndNote's XML: texts stand in nested `style` elements. */
export function endnoteRecord(record: XmlElement): Omit<RawPaper, "where" | "raw"> {
  const links = [...elementsAt(record, "urls", "related-urls", "url"), ...elementsAt(record, "urls", "web-urls", "url")].map(textOf);
  return {
    title: textAt(record, "titles", "title") || textAt(record, "titles", "secondary-title"),
    abstract: textAt(record, "abstract"),
    doi: textAt(record, "electronic-resource-num"),
    url: links.find((link) => /^https?:/.test(link)),
    date: publishedDate(textAt(record, "dates", "year"), textAt(record, "dates", "pub-dates", "date")),
    dateKind: "published",
    authors: elementsAt(record, "contributors", "authors", "author").map((author) => authorName(textOf(author))),
  };
}
