import { InputError } from "../../analysis/errors";
import type { AnalysisOptions, Source } from "../../analysis/types";
import { sessionIn } from "./sessionFile";

/** The list that comes with the page: papers alone, or a session with the options that whoever made the page chose. */
export interface PageList {
  readonly sources: readonly Source[];
  readonly options: AnalysisOptions | undefined;
}

/** What the page calls its list, as its head says: "Sample: efficient LLM training". */
export function pageListName(): string {
  return pageListLink()?.title ?? "Sample";
}

/** Throws InputError "no-sample", or what is wrong with the file. */
export async function readPageList(): Promise<PageList> {
  const address = pageListLink()?.href;
  const response = address === undefined ? undefined : await fetch(address);
  if (!response?.ok) throw new InputError("no-sample", "", "the list of this page is not where it should be", "import a list of your own");
  const source = { name: "Sample", text: await response.text() };
  const session = await sessionIn([source]);
  return session ? { sources: [session.papers], options: session.options } : { sources: [source], options: undefined };
}

function pageListLink(): HTMLLinkElement | null {
  return document.querySelector<HTMLLinkElement>("link#list");
}

/** A list that the browser kept. Throws InputError "nothing-kept". */
export function readKept(name: string, text: string | undefined): Source[] {
  if (text === undefined)
    throw new InputError("nothing-kept", name, "its papers are no longer kept in this browser", "import the list or open its session file");
  return [{ name, text }];
}
