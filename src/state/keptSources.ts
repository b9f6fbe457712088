import { InputError } from "../../analysis/errors";
import type { AnalysisOptions, Source } from "../../analysis/types";
import type { Look } from "./appState";
import { unzipText } from "./gzip";
import { listElement } from "./listElement";
import { sessionIn } from "./sessionFile";

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

/** Throws InputError "no-sample", or what is wrong with the file. */
export async function readPageList(): Promise<PageList> {
  const element = listElement();
  const text = element instanceof HTMLLinkElement ? await fetched(element.href) : element && (await heldIn(element));
  if (!text) throw new InputError("no-sample", "", "the list of this page is not where it should be", "import a list of your own");
  const source = { name: "Sample", text };
  const session = await sessionIn([source]);
  return session
    ? { sources: [session.papers], options: session.options, look: session.look }
    : { sources: [source], options: undefined, look: undefined };
}

async function fetched(address: string): Promise<string | undefined> {
  const response = await fetch(address);
  return response.ok ? response.text() : undefined;
}

async function heldIn({ textContent, dataset }: HTMLElement): Promise<string> {
  return dataset.packed === undefined ? (textContent ?? "") : unzipText(textContent ?? "");
}

/** A list that the browser kept. Throws InputError "nothing-kept". */
export function readKept(name: string, text: string | undefined): Source[] {
  if (text === undefined)
    throw new InputError("nothing-kept", name, "its papers are no longer kept in this browser", "import the list or open its session file");
  return [{ name, text }];
}
