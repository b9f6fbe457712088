import { eachMonth } from "./days";
import { fieldOf, listOf, readJson } from "./politeClient";
import { type FetchedPaper, type PaperSource, textOf } from "./source";

/** One request a second with a key; without one everybody shares 100 in five minutes. */
const [SPACING, SPACING_WITHOUT_KEY] = [1100, 3100];
const SETTLED = 30;
const FIELDS = "title,abstract,publicationDate,year,externalIds,authors";

/**
 * Semantic Scholar's bulk search, month by month: up to 1,000 rows an answer, the next ones behind a token. Abstracts
 * are missing where publishers hold them back. A key is taken from S2_API_KEY.
 */
export const semanticScholar: PaperSource = {
  label: "Semantic Scholar",
  dateKind: "published",
  queryExample: '"mixture of experts" + routing',
  async gather({ from, to, query, env, told }, client) {
    const base = env.PAPERTIDE_S2_URL ?? "https://api.semanticscholar.org";
    const key = env.S2_API_KEY;
    const papers = new Map<string, FetchedPaper>();
    for (const month of eachMonth({ from, to })) {
      for (let token: string | undefined = ""; token !== undefined;) {
        const parameters: Record<string, string> = {
          query,
          fields: FIELDS,
          publicationDateOrYear: `${month.from}:${month.to}`,
          sort: "publicationDate:asc",
          ...(token !== "" && { token }),
        };
        const request = {
          url: `${base}/graph/v1/paper/search/bulk?${new URLSearchParams(parameters).toString()}`,
          spacing: key ? SPACING : SPACING_WITHOUT_KEY,
          until: month.to,
          settled: SETTLED,
          refused: key ? "check the key in S2_API_KEY" : "set S2_API_KEY to a key of semanticscholar.org, or try another network",
          ...(key && { key: { header: "x-api-key", value: key } }),
        };
        const page = (await client.get(request, readPage)) as Page;
        for (const paper of page.rows.flatMap(paperOf)) papers.set(paper.id, paper);
        told(month.from.slice(0, 7), papers.size);
        token = page.token === "" || page.rows.length === 0 ? undefined : page.token;
      }
    }
    return [...papers.values()];
  },
};

interface Page {
  readonly rows: readonly unknown[];
  readonly token: string;
}

function readPage(text: string): Page {
  const answer = readJson(text);
  return { rows: listOf(fieldOf(answer, "data")), token: textOf(fieldOf(answer, "token")) };
}

function paperOf(row: unknown): FetchedPaper[] {
  const [id, title, abstract, date] = ["paperId", "title", "abstract", "publicationDate"].map((name) => textOf(fieldOf(row, name)));
  if (id === "" || title === "") return [];
  const [arxiv, doi] = ["ArXiv", "DOI"].map((name) => textOf(fieldOf(row, "externalIds", name)));
  const year = fieldOf(row, "year");
  const authors = fieldOf(row, "authors");
  return [
    {
      id: arxiv || doi || id,
      title,
      abstract,
      date: date || (typeof year === "number" ? String(year) : ""),
      ...(arxiv || doi ? {} : { url: `https://www.semanticscholar.org/paper/${id}` }),
      authors: (Array.isArray(authors) ? authors : []).map((author) => textOf(fieldOf(author, "name"))).filter(Boolean),
    },
  ];
}
