import { InputError } from "../../analysis/errors";
import type { AnalysisOptions, Source } from "../../analysis/types";
import type { Look } from "./appState";
import { papers } from "../charts/formats";
import type { Imported, Input } from "../engine/engine";
import { unzipText } from "./gzip";
import { listElement } from "./listElement";
import { sessionIn } from "./sessionFile";
import type { KeptList } from "./storage";

/** The list that comes with the page: papers alone, or a session with the options and the look that whoever made the page chose. */
export interface PageList {
  readonly sources: readonly Source[];
  readonly options: AnalysisOptions | undefined;
  readonly look: Look | undefined;
}

/** What the page calls its list, as its head says: "Sample: efficient LLM training". */
export function pageListName(): string {
  return listElement()?.title || "Sample";
}

/** Throws InputError "no-list", or what is wrong with the file, and what the signal says when it aborts. */
export async function readPageList(signal: AbortSignal): Promise<PageList> {
  const element = listElement();
  const text = element instanceof HTMLLinkElement ? await fetched(element.href, signal) : element && (await heldIn(element));
  if (!text || !/^\uFEFF?\s*[{[]/.test(text)) throw noList("is not where it should be");
  const source = { name: "Sample", text };
  const session = await sessionIn([source]);
  return session
    ? { sources: [session.papers], options: session.options, look: session.look }
    : { sources: [source], options: undefined, look: undefined };
}

function noList(what: string): InputError {
  return new InputError("no-list", "", `the list of this page ${what}`, "check the connection and try again, or import a list of your own");
}

/** A server that sends nothing for so many milliseconds is not waited for. */
const LONGEST_SILENCE = 20_000;

async function fetched(address: string, signal: AbortSignal): Promise<string | undefined> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  signal.addEventListener("abort", end);
  let timer = setTimeout(end, LONGEST_SILENCE);
  try {
    const response = await fetch(address, { signal: ending.signal });
    if (!response.ok) return undefined;
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      text += decoder.decode(next.value, { stream: true });
      clearTimeout(timer);
      timer = setTimeout(end, LONGEST_SILENCE);
    }
    return text + decoder.decode();
  } catch {
    signal.throwIfAborted();
    throw noList(ending.signal.aborted ? "does not come: its server is silent" : "could not be loaded whole");
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
  }
}

async function heldIn({ textContent, dataset }: HTMLElement): Promise<string> {
  if (dataset.packed === undefined) return textContent ?? "";
  return unzipText(textContent ?? "").catch(() => {
    throw new InputError("no-list", "", "the list inside this page is damaged", "get the file again, or import a list of your own");
  });
}

/** A list that the browser kept, a packed one as a file, which the engine unpacks. Throws InputError "nothing-kept". */
export function readKept(name: string, list: KeptList | undefined): Input[] {
  if (list === undefined)
    throw new InputError("nothing-kept", name, "its papers are no longer kept in this browser", "import the list or open its session file");
  return [typeof list === "string" ? { name, text: list } : new File([list], name)];
}

/** Lists that Papertide wrote are whole, so one with records that cannot be read has been harmed. Throws InputError "damaged-list". */
export function refuseDamaged({ report, corpus }: Imported, name: string): void {
  if (!report.issues.some(({ code }) => code === "broken-record")) return;
  const hint = "open its session file or import the list";
  throw new InputError("damaged-list", name, `it is damaged: only ${papers(corpus.papers.length)} of it can be read`, hint);
}
