/** A kind of XML that holds papers: how its text is known, and the elements that are a record each, without prefix. */
export interface XmlKind {
  readonly name: "pubmed" | "atom" | "rss" | "oai" | "endnote" | "jats";
  readonly format: string;
  readonly root: RegExp;
  readonly records: readonly string[];
  /** Elements that say nothing that we read, and may be most of a record. */
  readonly skipped: readonly string[];
}

export const XML_KINDS: readonly XmlKind[] = [
  {
    name: "pubmed",
    format: "PubMed XML",
    root: /<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle|MedlineCitationSet)\b/,
    records: ["PubmedArticle", "PubmedBookArticle"],
    skipped: [
      "ReferenceList",
      "MeshHeadingList",
      "ChemicalList",
      "CommentsCorrectionsList",
      "GrantList",
      "AffiliationInfo",
      "KeywordList",
      "InvestigatorList",
    ],
  },
  { name: "oai", format: "OAI-PMH (XML)", root: /<(?:\w+:)?OAI-PMH\b/, records: ["record"], skipped: [] },
  { name: "atom", format: "Atom feed", root: /<(?:\w+:)?feed\b/, records: ["entry"], skipped: [] },
  { name: "rss", format: "RSS feed", root: /<(?:rss|rdf:RDF|channel)\b/, records: ["item"], skipped: [] },
  { name: "endnote", format: "EndNote XML", root: /<xml>\s*<records>|<records>\s*<record>/, records: ["record"], skipped: [] },
  {
    name: "jats",
    format: "JATS XML",
    root: /<(?:\w+:)?(?:pmc-articleset|article)\b[^>]*>/,
    records: ["article"],
    skipped: ["body", "back", "aff", "permissions"],
  },
];

/** XML, but no web page. */
export function looksLikeXml(beginning: string): boolean {
  if (!beginning.startsWith("<") || /<html\b|^<!doctype html/i.test(beginning.slice(0, 2000))) return false;
  return beginning.startsWith("<?xml") || xmlKindOf(beginning) !== undefined;
}

/** Of several roots that a text seems to hold the first counts. */
export function xmlKindOf(beginning: string): XmlKind | undefined {
  const at = (kind: XmlKind): number => beginning.search(kind.root);
  const present = XML_KINDS.filter((kind) => at(kind) >= 0);
  return present.length === 0 ? undefined : present.reduce((a, b) => (at(b) < at(a) ? b : a));
}
