import { eachDay } from "./days";
import { fieldOf, listOf, readJson } from "./politeClient";
import { type FetchedPaper, type PaperSource, textOf } from "./source";

/** 500 requests in five minutes are allowed without an account. */
const SPACING = 1000;
const PER_PAGE = 100;

/**
 * Hugging Face Daily Papers, day by day: /api/daily_papers?date=…&p=…, a plain list. How many rows a page may have is
 * not promised, so pages are read until one brings nothing new. A day that is not open yet is answered with 400, days
 * without a list with nothing. A paper is dated by its first posting on arXiv.
 */
export const huggingFace: PaperSource = {
  label: "Hugging Face Daily Papers",
  dateKind: "posted",
  queryExample: "",
  async gather({ from, to, env, told }, client) {
    const base = env.PAPERTIDE_HF_URL ?? "https://huggingface.co";
    const papers = new Map<string, FetchedPaper>();
    for (const day of eachDay({ from, to })) {
      const ofDay = new Set<string>();
      for (let page = 0; ; page++) {
        const request = {
          url: `${base}/api/daily_papers?date=${day}&limit=${PER_PAGE}&p=${page}`,
          spacing: SPACING,
          until: day,
          settled: 0,
          nothing: [400],
          refused: "try again later, or from another network",
        };
        const rows = (await client.get(request, (text) => listOf(readJson(text)))) ?? [];
        const fresh = rows.flatMap(paperOf).filter(({ id }) => !ofDay.has(id));
        for (const paper of fresh) {
          ofDay.add(paper.id);
          papers.set(paper.id, { ...paper, listed: day });
        }
        told(day, papers.size);
        if (fresh.length === 0) break;
      }
    }
    return [...papers.values()];
  },
};

/** The paper stands inside the row, or is the row. */
function paperOf(row: unknown): FetchedPaper[] {
  const paper = fieldOf(row, "paper") ?? row;
  const [id, title, abstract, date] = ["id", "title", "summary", "publishedAt"].map((name) => textOf(fieldOf(paper, name)));
  if (id === "" || title === "") return [];
  const authors = fieldOf(paper, "authors");
  const names = (Array.isArray(authors) ? authors : [])
    .filter((author) => fieldOf(author, "hidden") !== true)
    .map((author) => textOf(fieldOf(author, "name")));
  return [{ id, title, abstract, date: date.slice(0, 10), authors: names.filter(Boolean) }];
}
