/** Where programs and sites keep their lists: true of them as of November 2026. */
const WHERE: readonly (readonly [from: string, how: string])[] = [
  ["Zotero", "right-click a collection, Export Collection: BibTeX, RIS or CSV"],
  ["Scopus", "Export, CSV or RIS; tick “Abstract”"],
  ["Web of Science", "Export, Plain text or Tab delimited; Record Content “Full Record”"],
  ["PubMed", "Save, Format “PubMed”; its CSV has no abstracts"],
  ["arXiv", "copy the page of a list of new papers, or a search with abstracts unfolded"],
  ["Hugging Face", "copy a page of papers found by a search, or fetch it here from the service"],
];

/** What to give, and where to find it; stands where the report will stand. */
export function WhatCanBeRead() {
  return (
    <>
      <h2>What can be read</h2>
      <p>
        A page of papers, selected and copied as a whole, or files, several at once: BibTeX, RIS, PubMed, Web of Science, EndNote, CSV,
        Excel and OpenDocument tables, JSON, XML of arXiv and PubMed; also inside zip or gzip.
      </p>
      <dl className="where-from">
        {WHERE.map(([from, how]) => (
          <div key={from}>
            <dt>{from}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">The format is known by the content. Whatever is left out is listed here with its place and the reason.</p>
    </>
  );
}
