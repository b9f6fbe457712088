import { InputError } from "../../errors";
import { importPapers } from "../../import/importPapers";
import type { Corpus, Source } from "../../types";
import { arxiv } from "./arxiv";
import { diskCache } from "./cache";
import type { Days } from "./days";
import { huggingFace } from "./huggingFace";
import { openAlex } from "./openAlex";
import { dayOf, type Outside } from "./outside";
import { politeClient } from "./politeClient";
import { semanticScholar } from "./semanticScholar";
import type { PaperSource } from "./source";

export const SOURCES: Readonly<Record<string, PaperSource>> = {
  hf: huggingFace,
  arxiv,
  openalex: openAlex,
  semanticscholar: semanticScholar,
};

export interface Gathering extends Days {
  /** A name in SOURCES. */
  readonly source: string;
  readonly query: string;
  /** Of the list; "" for one made from source and query. */
  readonly name: string;
  /** Folder for answers. */
  readonly cache: string;
}

/**
 * The papers of a service between two days as a corpus, sorted by date and id: read, mended and merged as an imported
 * list is. Days to come are not asked for. `asOf` is the day of the last paper, or of the last list.
 *
 * @param told what is going on, for somebody who waits
 * @param before papers to add these to: a corpus file
 * Throws InputError "bad-source", "bad-query", "bad-day", "no-papers" or what the service says.
 */
export async function gatherPapers(wish: Gathering, outside: Outside, told: (text: string) => void, before?: Source): Promise<Corpus> {
  const source = sourceOf(wish);
  const today = dayOf(outside.now());
  const { from, query } = wish;
  const to = wish.to > today ? today : wish.to;
  if (from > to) throw new InputError("bad-day", "", `${from} is after ${to}`, "begin with the earlier day, and not in the future");
  const client = politeClient(outside, diskCache(wish.cache), told);
  const rows = await source.gather(
    { from, to, query, env: outside.env, told: (where, papers) => told(`${where}: ${papers} papers so far`) },
    client,
  );
  if (rows.length === 0 && !before)
    throw new InputError(
      "no-papers",
      source.label,
      `no papers from ${from} to ${to}`,
      query ? "ask for more days or other words" : "ask for more days",
    );
  const name = wish.name || (query ? `${source.label}: ${query}` : source.label);
  const fresh = {
    name: source.label,
    text: JSON.stringify({ format: "papertide-corpus", version: 1, name, dateKind: source.dateKind, papers: rows }),
  };
  const { corpus } = await importPapers([...(before ? [before] : []), ...(rows.length > 0 ? [fresh] : [])], today);
  const papers = [...corpus.papers].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
  const days = [corpus.asOf, ...rows.map(({ listed, date }) => listed ?? date)].filter((day) => day.length === 10 && day <= to);
  return { ...corpus, name: wish.name || corpus.name, asOf: days.reduce((last, day) => (day > last ? day : last), ""), papers };
}

/** Throws InputError "bad-source" or "bad-query". */
function sourceOf({ source: name, query }: Gathering): PaperSource {
  if (!Object.hasOwn(SOURCES, name))
    throw new InputError(
      "bad-source",
      "",
      `there is no source ${JSON.stringify(name)}`,
      `choose one of ${Object.keys(SOURCES).join(", ")}`,
    );
  const source = SOURCES[name];
  if (source.queryExample !== "" && query.trim() === "")
    throw new InputError("bad-query", "", `${source.label} needs a query`, `write one like ${source.queryExample}`);
  if (source.queryExample === "" && query !== "")
    throw new InputError("bad-query", "", `${source.label} takes no query`, "leave it out, or choose another source");
  return source;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
