import { publishedDate } from "./publishedDate";
import type { RawPaper } from "./rawPaper";
import { elementsAt, textAt, textOf } from "./xmlPath";
import type { XmlElement } from "./xmlTree";

/** Abstracts in pictures, in a sentence or for the press. */
const OTHER_ABSTRACTS = /graphical|teaser|toc|summary|highlights|key-points/;

/** A JATS article; of its dates the first one counts, made more exact by others of the same year. */
export function jatsArticle(article: XmlElement): Omit<RawPaper, "where" | "raw"> {
  const meta = elementsAt(article, "front", "article-meta")[0] ?? elementsAt(article, "front-stub")[0];
  const abstracts = elementsAt(meta, "abstract").filter(({ attributes }) => !OTHER_ABSTRACTS.test(attributes["abstract-type"] ?? ""));
  const title = elementsAt(meta, "title-group")[0];
  return {
    title: [textAt(title, "article-title"), textAt(title, "subtitle")].filter((part) => part !== "").join(": "),
    abstract: abstracts.map(textOf).find((text) => text !== ""),
    doi: textOfType(meta, "doi"),
    date: publishedDate(...elementsAt(meta, "pub-date").map((date) => textAt(date, "string-date") || dayOf(date))),
    dateKind: "published",
    authors: elementsAt(meta, "contrib-group", "contrib")
      .filter(({ attributes }) => (attributes["contrib-type"] ?? "author") === "author")
      .map(
        (person) => textAt(person, "collab") || [textAt(person, "name", "given-names"), textAt(person, "name", "surname")].join(" ").trim(),
      )
      .filter((name) => name !== ""),
  };
}

function textOfType(meta: XmlElement | undefined, type: string): string | undefined {
  const found = elementsAt(meta, "article-id").find(({ attributes }) => attributes["pub-id-type"] === type);
  return found && textOf(found);
}

function dayOf(date: XmlElement): string {
  return ["year", "month", "day"]
    .map((name) => textAt(date, name))
    .filter((part) => part !== "")
    .join(" ");
}
