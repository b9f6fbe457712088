import { InputError } from "../../errors";
import { eachMonth } from "./days";
import { fieldOf, listOf, readJson } from "./politeClient";
import { type FetchedPaper, type PaperSource, textOf } from "./source";

const SPACING = 200;
const PER_PAGE = 100;
/** Without a key pages are numbered, and end here. */
const DEEPEST = 10_000;
/** Works are added late. */
const SETTLED = 30;
const FIELDS = "id,doi,title,publication_date,abstract_inverted_index,authorships";

/**
 * OpenAlex works whose title or abstract hold the words, month by month. With a key (OPENALEX_API_KEY) pages follow a
 * cursor; without one they are numbered, as cursors want a key.
 */
export const openAlex: PaperSource = {
  label: "OpenAlex",
  dateKind: "published",
  queryExample: "mixture of experts",
  async gather({ from, to, query, env, told }, client) {
    const base = env.PAPERTIDE_OPENALEX_URL ?? "https://api.openalex.org";
    const key = env.OPENALEX_API_KEY;
    const words = query.replace(/[,|:!&]/g, " ").trim(); // these have a meaning of their own in filters
    const papers = new Map<string, FetchedPaper>();
    for (const month of eachMonth({ from, to })) {
      const filter = `from_publication_date:${month.from},to_publication_date:${month.to},title_and_abstract.search:${words}`;
      let read = 0;
      for (let next: Record<string, string> | undefined = key ? { cursor: "*" } : { page: "1" }; next;) {
        const parameters: Record<string, string> = {
          filter,
          select: FIELDS,
          sort: "publication_date",
          per_page: String(PER_PAGE),
          ...next,
        };
        const request = {
          url: `${base}/works?${new URLSearchParams(parameters).toString()}`,
          spacing: SPACING,
          until: month.to,
          settled: SETTLED,
          refused: "set OPENALEX_API_KEY to a key of openalex.org, which costs nothing",
          ...(key && { key: { parameter: "api_key", value: key } }),
        };
        const answer: Page = (await client.get(request, readPage)) as Page;
        for (const paper of answer.rows.flatMap(paperOf)) papers.set(paper.id, paper);
        read += answer.rows.length;
        told(month.from.slice(0, 7), papers.size);
        next = following(answer, next, read);
      }
    }
    return [...papers.values()];
  },
};

interface Page {
  readonly rows: readonly unknown[];
  readonly count: number;
  readonly cursor: string;
}

function readPage(text: string): Page {
  const answer = readJson(text);
  return {
    rows: listOf(fieldOf(answer, "results")),
    count: Number(fieldOf(answer, "meta", "count")),
    cursor: textOf(fieldOf(answer, "meta", "next_cursor")),
  };
}

/** @param read rows of the month so far */
function following({ rows, count, cursor }: Page, now: Readonly<Record<string, string>>, read: number): Record<string, string> | undefined {
  if (rows.length === 0) return undefined;
  if ("cursor" in now) return cursor === "" ? undefined : { cursor };
  if (count > DEEPEST)
    throw new InputError(
      "too-much",
      "OpenAlex",
      `${count} papers in a month, more than it gives away without a key`,
      "set OPENALEX_API_KEY, or narrow the query",
    );
  return read < count ? { page: String(Number(now.page) + 1) } : undefined; // pages may be smaller than asked for
}

function paperOf(work: unknown): FetchedPaper[] {
  const [url, doi, title, date] = ["id", "doi", "title", "publication_date"].map((name) => textOf(fieldOf(work, name)));
  if (url === "" || title === "") return [];
  const authorships = fieldOf(work, "authorships");
  const authors = (Array.isArray(authorships) ? authorships : []).map((one) => textOf(fieldOf(one, "author", "display_name")));
  return [
    {
      id: doi.replace(/^https?:\/\/doi\.org\//, "") || url.replace(/^.*\//, ""),
      title,
      abstract: abstractOf(fieldOf(work, "abstract_inverted_index")),
      date,
      url: doi || url,
      authors: authors.filter(Boolean),
    },
  ];
}

/** {"word": [places]} -> the words in their places. */
function abstractOf(index: unknown): string {
  if (typeof index !== "object" || index === null) return "";
  const placed = Object.entries(index).flatMap(([word, places]) =>
    Array.isArray(places) ? places.map((place) => ({ word, place: Number(place) })) : [],
  );
  return placed
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(" ");
}
