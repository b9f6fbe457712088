import { InputError } from "../../errors";
import { type AtomFeed, readAtom } from "./atomFeed";
import { type Days, eachMonth } from "./days";
import { AskAgain } from "./politeClient";
import type { FetchedPaper, PaperSource } from "./source";

/** The terms of use: one connection, three seconds between requests. */
const SPACING = 3000;
/** Larger pages come back empty or broken more often. */
const PER_PAGE = 100;
/** Further down no query leads. */
const DEEPEST = 30_000;
/** Papers of a Friday are announced the week after. */
const SETTLED = 7;

/**
 * arXiv's Atom API, month by month by the day of submission. Its errors come as entries of a feed with status 200, and
 * pages in the middle of a query are empty at times; those are asked for again.
 */
export const arxiv: PaperSource = {
  label: "arXiv",
  dateKind: "posted",
  queryExample: "cat:cs.CL",
  async gather({ from, to, query, env, told }, client) {
    const base = env.PAPERTIDE_ARXIV_URL ?? "https://export.arxiv.org";
    const papers = new Map<string, FetchedPaper>();
    for (const month of eachMonth({ from, to })) {
      for (let start = 0, total = 1; start < total;) {
        const request = {
          url: `${base}/api/query?${pageOf(query, month, start)}`,
          spacing: SPACING,
          until: month.to,
          settled: SETTLED,
          refused: "wait an hour; arXiv blocks who asks too often",
        };
        const page = await client.get(request, (text) => readPage(text, start));
        total = page?.total ?? 0;
        start += page?.entries.length ?? 0; // pages may be smaller than asked for
        if (total > DEEPEST)
          throw new InputError(
            "too-much",
            "arXiv",
            `${total} papers in ${month.from.slice(0, 7)}, more than it gives away`,
            "narrow the query",
          );
        for (const { id, title, summary, published, authors } of page?.entries ?? []) {
          const number = id.replace(/^.*\/abs\//, "").replace(/v\d+$/, "");
          papers.set(number, {
            id: number,
            title,
            abstract: summary,
            date: published.slice(0, 10),
            authors,
            url: `https://arxiv.org/abs/${number}`,
          });
        }
        told(month.from.slice(0, 7), papers.size);
      }
    }
    return [...papers.values()];
  },
};

function pageOf(query: string, { from, to }: Days, start: number): string {
  const [first, last] = [from, to].map((day) => day.replaceAll("-", ""));
  return new URLSearchParams({
    search_query: `(${query}) AND submittedDate:[${first}0000 TO ${last}2359]`,
    start: String(start),
    max_results: String(PER_PAGE),
    sortBy: "submittedDate",
    sortOrder: "ascending",
  }).toString();
}

function readPage(text: string, start: number): AtomFeed {
  const feed = readAtom(text);
  if (!feed || !Number.isInteger(feed.total)) throw new AskAgain("odd-answer", "its answer is no whole feed", "try again later");
  const error = feed.entries.find(({ id }) => /\/api\/errors/.test(id));
  if (error) throw new InputError("odd-answer", "arXiv", `it says “${error.summary || error.title}”`, "check the query, like cat:cs.CL");
  if (feed.entries.length === 0 && start < feed.total)
    throw new AskAgain("odd-answer", `an empty page where ${feed.total - start} more papers should be`, "run the same command again later");
  return feed;
}
