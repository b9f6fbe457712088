import { publishedDate } from "./publishedDate";
import type { RawPaper } from "./rawPaper";
import { elementsAt, textAt, textOf } from "./xmlPath";
import type { XmlElement } from "./xmlTree";

/** PubmedArticle or PubmedBookArticle. Parts of a structured abstract are joined, each behind its label. */
export function pubmedArticle(record: XmlElement): Omit<RawPaper, "where" | "raw"> {
  const citation = elementsAt(record, "MedlineCitation")[0] ?? elementsAt(record, "BookDocument")[0] ?? record;
  const article = elementsAt(citation, "Article")[0] ?? citation;
  const pmid = textAt(citation, "PMID");
  const ids = [
    ...elementsAt(article, "ELocationID"),
    ...elementsAt(record, "PubmedData", "ArticleIdList", "ArticleId"),
    ...elementsAt(citation, "ArticleIdList", "ArticleId"),
  ];
  const doi = ids.find(({ attributes }) => attributes.EIdType === "doi" || attributes.IdType === "doi");
  const title = textAt(article, "ArticleTitle") || textAt(article, "Book", "BookTitle");
  const ownLanguage = /^\[?not available\]?\.?$/i.test(title) ? textAt(article, "VernacularTitle") : "";
  const abstracts = [...elementsAt(article, "Abstract"), ...elementsAt(citation, "OtherAbstract")].map(abstractOf);
  const printed = elementsAt(article, "Journal", "JournalIssue", "PubDate")[0] ?? elementsAt(article, "Book", "PubDate")[0];
  return {
    title: ownLanguage || title.replace(/^\[(.*)\]\.?$/s, "$1"),
    abstract: abstracts.find((text) => text !== ""),
    id: doi === undefined && pmid !== "" ? `PMID ${pmid}` : undefined,
    doi: doi && textOf(doi),
    url: pmid === "" ? undefined : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    date: publishedDate(dayOf(printed), ...elementsAt(article, "ArticleDate").map(dayOf)),
    dateKind: "published",
    authors: elementsAt(article, "AuthorList", "Author").map(
      (author) =>
        textAt(author, "CollectiveName") ||
        [textAt(author, "ForeName") || textAt(author, "Initials"), textAt(author, "LastName"), textAt(author, "Suffix")]
          .filter((part) => part !== "")
          .join(" "),
    ),
  };
}

function abstractOf(abstract: XmlElement): string {
  return elementsAt(abstract, "AbstractText")
    .map((part) => [part.attributes.Label, textOf(part)].filter((text) => text !== undefined && text !== "").join(": "))
    .join(" ");
}

/** "2013 Oct 8", "2013", or MEDLINE's free text. */
function dayOf(date: XmlElement | undefined): string {
  return (
    textAt(date, "MedlineDate") ||
    ["Year", "Month", "Day"]
      .map((name) => textAt(date, name))
      .filter((part) => part !== "")
      .join(" ")
  );
}
