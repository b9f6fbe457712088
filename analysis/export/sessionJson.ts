import type { AnalysisOptions } from "../types";

export const SESSION_FORMAT = "papertide-session";
/** There is no older one. Whoever writes version 2 turns a file of version 1 into one of version 2 where sessions are read. */
export const SESSION_VERSION = 1;

/** A list with the options that it is to be analysed with, and how it is looked at: what the page saves and opens. */
export interface SessionParts {
  readonly name: string;
  /** A corpus file as a plain object. */
  readonly corpus: object;
  readonly options: AnalysisOptions;
  /** {} for a first look. */
  readonly look: object;
  /** "2026-11-25" */
  readonly savedOn: string;
}

export function sessionJson({ name, savedOn, corpus, options, look }: SessionParts): object {
  return { format: SESSION_FORMAT, version: SESSION_VERSION, name, savedOn, corpus, options, look };
}
