/**
 * Results of the last lists, in the browser's cache: a list that is opened again is shown without being analysed first. What they are
 * found by is all that a result depends on, the program included, so that what is found is what would be computed.
 */
import type { AnalysisOptions, Corpus } from "../../analysis/types";

/** One cache for all pages of a host: whose result it is, its key says. */
const CACHE = "results of papertide";
const MOST = 4;
/** Papers that a part of a key is of. */
const AT_ONCE = 1000;
/** A browser that is silent for so many ms is not waited for. */
const LONGEST_WAIT = 2000;

/** SHA-256 of papers, some at a time; undefined where the browser computes none, as on a page that came by http. */
export async function papersKey(papers: Corpus["papers"]): Promise<string | undefined> {
  if (!("subtle" in crypto)) return undefined;
  const parts: string[] = [];
  for (let i = 0; i < papers.length; i += AT_ONCE) parts.push(await digest(JSON.stringify(papers.slice(i, i + AT_ONCE))));
  return digest(parts.join());
}

/**
 * Tells results apart by all that they depend on: the papers, what is said of them but for their name, the options and the program.
 *
 * @param papers  their key
 * @param program names the very program that computes
 */
export function resultKey(papers: string, corpus: Corpus, options: AnalysisOptions, program: string): Promise<string> {
  const { papers: _papers, name: _name, ...facts } = corpus;
  return digest(JSON.stringify([papers, facts, options, program]));
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Undefined where none is kept, or where the browser does not say. */
export async function keptResult(key: string): Promise<ArrayBuffer | undefined> {
  return soon(async () => (await (await caches.open(CACHE)).match(addressOf(key)))?.arrayBuffer());
}

/** Keeps it in place of the oldest where there are many; where there is no room, nothing is kept. */
export async function keepResult(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await soon(async () => {
    const cache = await caches.open(CACHE);
    const older = await cache.keys();
    for (const request of older.slice(0, Math.max(0, older.length + 1 - MOST))) await cache.delete(request);
    await cache.put(addressOf(key), new Response(bytes));
  });
}

/** @returns whether any were kept */
export async function forgetResults(): Promise<boolean> {
  return (await soon(() => caches.delete(CACHE))) ?? false;
}

/** No address that a page asks for. */
function addressOf(key: string): string {
  return new URL(`/results-of-papertide/${key}`, location.origin).href;
}

async function soon<T>(ask: () => Promise<T>): Promise<T | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, LONGEST_WAIT, undefined));
  try {
    return await Promise.race([ask(), silence]);
  } catch {
    return undefined; // private windows, full disks: it is computed then
  }
}
