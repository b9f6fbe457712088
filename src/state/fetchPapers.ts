/** Papers of services that let a page ask them. Nothing here is asked before the reader says so. */
import { InputError } from "../../analysis/errors";
import { ASKED_HOSTS } from "../../analysis/export/askedHosts";
import type { Source } from "../../analysis/types";
import { count, date } from "../charts/formats";

export type Service = keyof typeof ASKED_HOSTS;

/** From the first day to the last, both included: "2026-10-01". */
export interface FetchWish {
  readonly service: Service;
  readonly from: string;
  readonly to: string;
  /** Of services that are searched, "" of others. */
  readonly query: string;
}

/** Rows as the service writes them, to be read like any file of it. */
export interface Fetched {
  readonly source: Source;
  /** The last day that was asked for, or today. */
  readonly asOf: string;
}

export const SERVICES: Readonly<Record<Service, { readonly label: string; readonly host: string; readonly searched: boolean }>> = {
  hf: { label: "Hugging Face Daily Papers", host: ASKED_HOSTS.hf, searched: false },
  openalex: { label: "OpenAlex", host: ASKED_HOSTS.openalex, searched: true },
};

/** Hugging Face allows 500 requests in five minutes, and a day takes two. */
const MOST_DAYS = 31;
const PAUSE = 600;
const PER_PAGE = 100;
/** OpenAlex gives so many rows away to somebody without a key a few times a day. */
const MOST_WORKS = 1000;
const WORK_FIELDS = "id,doi,title,publication_date,abstract_inverted_index,authorships,primary_location,best_oa_location";
const LATER = "try again in some minutes, or use the command line";

/**
 * @param today "2026-11-25"; later days are not asked for
 * @param told what is there so far
 * Throws InputError "bad-day", "bad-query", "too-much", "no-papers", "no-network", "service-busy", "service-refuses" or
 * "odd-answer", and what the signal says when it aborts.
 */
export async function fetchPapers(wish: FetchWish, today: string, told: (text: string) => void, signal: AbortSignal): Promise<Fetched> {
  const { label } = SERVICES[wish.service];
  const to = wish.to === "" || wish.to > today ? today : wish.to;
  const query = wish.query.trim();
  if (wish.from === "" || wish.from > to)
    throw new InputError("bad-day", label, "these days are none", "begin with the earlier day, and not in the future");
  const asked = { ...wish, to, query };
  const rows = wish.service === "hf" ? await dailyPapers(asked, told, signal) : await works(asked, told, signal);
  if (rows.length === 0) {
    const more = wish.service === "hf" ? "there are no lists on weekends: ask for more days" : "ask for more days or other words";
    throw new InputError("no-papers", label, `no papers from ${date(wish.from)} to ${date(to)}`, more);
  }
  return { source: { name: query ? `${label}: ${query}` : label, text: JSON.stringify(rows) }, asOf: to };
}

/** The same on the command line. */
export function fetchCommand({ service, from, to, query }: FetchWish): string {
  const words = SERVICES[service].searched ? ` --query "${query.trim().replace(/["$`\\]/g, "\\$&")}"` : "";
  return `npm run --silent papertide -- fetch ${service}${words} --from ${from} --to ${to} --out papers.json`;
}

/** Day by day, and each day page by page until one brings nothing new. */
async function dailyPapers({ from, to }: FetchWish, told: (text: string) => void, signal: AbortSignal): Promise<unknown[]> {
  const days = eachDay(from, to);
  if (days.length > MOST_DAYS)
    throw new InputError(
      "too-much",
      SERVICES.hf.label,
      `${days.length} days, and the page asks for ${MOST_DAYS} at most`,
      "ask for fewer days, or use the command line",
    );
  const rows: unknown[] = [];
  for (const day of days) {
    const ofDay = new Set<string>();
    for (let page = 0; ; page++) {
      const answer = await ask("hf", `/api/daily_papers?date=${day}&limit=${PER_PAGE}&p=${page}`, signal);
      const fresh = listIn(answer, "hf").filter((row) => !ofDay.has(idOf(row)));
      for (const row of fresh) ofDay.add(idOf(row));
      rows.push(...fresh);
      told(`${date(day)}: ${count(rows.length)} papers so far`);
      if (fresh.length === 0) break;
      await pause(signal);
    }
  }
  return rows;
}

async function works({ from, to, query }: FetchWish, told: (text: string) => void, signal: AbortSignal): Promise<unknown[]> {
  const words = query.replace(/[,|:!&]/g, " ").trim(); // these have a meaning of their own in filters
  if (words === "")
    throw new InputError("bad-query", SERVICES.openalex.label, "no words to search for", "write what titles or abstracts shall say");
  const rows: unknown[] = [];
  for (let page = 1; ; page++) {
    const filter = `from_publication_date:${from},to_publication_date:${to},title_and_abstract.search:${words}`;
    const parameters = { filter, select: WORK_FIELDS, sort: "publication_date", per_page: String(PER_PAGE), page: String(page) };
    const answer = await ask("openalex", `/works?${new URLSearchParams(parameters).toString()}`, signal);
    const found = Number(fieldOf(fieldOf(answer, "meta"), "count"));
    if (found > MOST_WORKS)
      throw new InputError(
        "too-much",
        SERVICES.openalex.label,
        `${count(found)} papers, and the page asks for ${count(MOST_WORKS)} at most`,
        "ask for fewer days or rarer words, or use the command line",
      );
    const fresh = listIn(fieldOf(answer, "results"), "openalex");
    rows.push(...fresh);
    told(`${count(rows.length)} of ${count(found)} papers`);
    if (fresh.length === 0 || rows.length >= found) return rows;
    await pause(signal);
  }
}

/** One answer; null where the service says that there is nothing yet. Says of the reader no more than the address that it must know. */
async function ask(service: Service, path: string, signal: AbortSignal): Promise<unknown> {
  const { label, host } = SERVICES[service];
  let response: Response;
  try {
    response = await fetch(`https://${host}${path}`, { signal, credentials: "omit", referrerPolicy: "no-referrer" });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new InputError(
      "no-network",
      label,
      `the browser got no answer from ${host}: there is no connection, or the service does not let pages ask it`,
      "check the connection, or use the command line",
    );
  }
  const { status } = response;
  if (status === 400 && service === "hf") return []; // a day that is not open yet
  if (status === 429) throw new InputError("service-busy", label, "it wants fewer requests (429)", LATER);
  if (status === 401 || status === 403)
    throw new InputError(
      "service-refuses",
      label,
      `it refuses the request (${status})`,
      "use the command line, with a key of the service where it wants one",
    );
  if (status !== 200) throw new InputError("odd-answer", label, `it cannot answer (${status})`, LATER);
  try {
    return (await response.json()) as unknown;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new InputError("odd-answer", label, "its answer is not whole", LATER);
  }
}

function listIn(value: unknown, service: Service): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new InputError("odd-answer", SERVICES[service].label, "its answer holds no list of papers", LATER);
}

/** Of a row around a paper, or of a paper. */
function idOf(row: unknown): string {
  return String(fieldOf(fieldOf(row, "paper") ?? row, "id"));
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

function eachDay(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

/** So many days later; earlier where negative. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PAUSE);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
