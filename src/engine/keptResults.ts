/**
 * Results of the last lists, in the browser's cache: a list that is opened again is shown without being analysed first. What they are
 * found by is all that a result depends on, the program included, so that what is found is what would be computed.
 */
import type { AnalysisOptions, Corpus } from "../../analysis/types";
import type { PackedResult } from "./packedResult";
import { valueBytes, valueOf } from "./valueBytes";

/** One cache for all pages of a host: whose result it is, its key says. */
const CACHE = "results of papertide";
const MOST = 4;
/** Computing a result of fewer papers takes no longer than finding it. */
const LEAST_PAPERS = 200;
/** Papers that a part of a key is of: what they say stays in the processor's cache. */
const AT_ONCE = 100;
/** A browser that is silent for so many ms is not waited for. */
const LONGEST_WAIT = 2000;

/** A list whose results are kept. */
export interface KeyedList {
  readonly corpus: Corpus;
  /** Tells its papers from others, once somebody has asked. */
  papersKey?: Promise<string | undefined>;
}

/**
 * Tells results apart by all that they depend on: the papers, what is said of them but for their name, the options and the program.
 * Undefined where none are kept, and where the browser computes no SHA-256, as on a page that came by http.
 *
 * @param program names the very program that computes; "" for one that has no such name
 */
export async function resultKey(list: KeyedList, options: AnalysisOptions, program: string): Promise<string | undefined> {
  const key = program === "" ? undefined : await papersKey(list);
  if (key === undefined) return undefined;
  const { papers: _papers, name: _name, ...facts } = list.corpus;
  return digest(JSON.stringify([key, facts, options, program]));
}

/** The part of the key that takes its time: it may be asked for before it is needed. */
export async function papersKey(list: KeyedList): Promise<string | undefined> {
  if (!("subtle" in crypto) || list.corpus.papers.length < LEAST_PAPERS) return undefined;
  list.papersKey ??= digestOf(list.corpus.papers);
  return list.papersKey;
}

async function digestOf(papers: Corpus["papers"]): Promise<string> {
  const parts: string[] = [];
  for (let i = 0; i < papers.length; i += AT_ONCE) parts.push(await digest(JSON.stringify(papers.slice(i, i + AT_ONCE))));
  return digest(parts.join());
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Undefined where none is kept, where it is harmed, or where the browser does not say. */
export async function keptResult(key: string | undefined): Promise<PackedResult | undefined> {
  if (key === undefined) return undefined;
  return soon(async () => {
    const kept = await (await caches.open(CACHE)).match(addressOf(key));
    return kept && (valueOf(await kept.arrayBuffer()) as PackedResult);
  });
}

/** Keeps it in place of the oldest where there are many; where there is no room, nothing is kept. */
export async function keepResult(key: string | undefined, result: PackedResult): Promise<void> {
  if (key === undefined) return;
  await soon(async () => {
    const cache = await caches.open(CACHE);
    const others = (await cache.keys()).filter(({ url }) => url !== addressOf(key));
    for (const request of others.slice(0, Math.max(0, others.length + 1 - MOST))) await cache.delete(request);
    await cache.put(addressOf(key), new Response(valueBytes(result)));
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
