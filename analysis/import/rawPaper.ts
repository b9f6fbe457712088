import type { DateKind, ImportIssue, TermCount } from "../types";
import { singleSpaced } from "./singleSpaced";
import { bytesOf } from "./textBytes";

/** A record as a parser found it; nothing is known about its values but that a record held them. */
export interface RawPaper {
  /** "papers.json, record 3" or "pasted text, line 12". */
  readonly where: string;
  readonly title?: unknown;
  readonly abstract?: unknown;
  readonly id?: unknown;
  readonly url?: unknown;
  readonly doi?: unknown;
  readonly date?: unknown;
  /** As the name of the field says. */
  readonly dateKind?: DateKind;
  readonly authors?: unknown;
  readonly terms?: readonly TermCount[];
  /** The record as it stands in the source, shown where nothing else can be; only then it is kept. */
  readonly raw?: string;
}

/** What a parser makes of one source. */
export interface Parsed {
  /** In words: "pasted page of titles and abstracts". */
  readonly format: string;
  readonly papers: readonly RawPaper[];
  /** What was left out, and records that could not be read. */
  readonly issues: readonly ImportIssue[];
  /** Records that could not be read at all; they are counted and have an issue each. */
  readonly broken: number;
  /** A corpus file of ours: its text is repaired already, its ids are known to the reader's changes. */
  readonly own?: boolean;
  /** A name, a date and the learned words, where the source has them. */
  readonly name?: string;
  readonly asOf?: string;
  readonly dateKind?: DateKind;
  /** A day without its year, "Jul 28", as a page shows it. */
  readonly pageDay?: string;
  /** What to do where no paper of it has an abstract. */
  readonly hint?: string;
  readonly textWithheld?: boolean;
  readonly drawnFrom?: number;
  readonly acronyms?: readonly { readonly short: string; readonly long: string; readonly papers: number }[];
  readonly compounds?: readonly string[];
}

const UTF8 = new TextDecoder("utf-8");

/**
 * A copy of what is kept from a text, without fields that are undefined: engines hold the whole text in memory for a part of
 * it, and write every part with two bytes a letter where one letter of the text needs them.
 */
export function detached<T>(kept: T): T {
  if (typeof kept === "string") return detachedText(kept) as T;
  if (Array.isArray(kept)) return kept.map(detached) as T;
  if (typeof kept !== "object" || kept === null) return kept;
  const fields = Object.entries(kept as Readonly<Record<string, unknown>>).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields.map(([name, value]) => [name, detached(value)])) as T;
}

/** Where all letters are of ASCII, as in nearly all texts, bytes are written and read several times as fast as JSON. */
function detachedText(text: string): string {
  const { bytes, length } = bytesOf(text);
  return length === text.length ? UTF8.decode(bytes.subarray(0, length)) : (JSON.parse(JSON.stringify(text)) as string);
}

/** A record with its raw text, where that is all that can be shown of it. */
export function lean({ raw, ...fields }: RawPaper): RawPaper {
  const says = [fields.title, fields.abstract].some((text) => typeof text === "string" && /[\p{L}\p{N}]/u.test(text));
  return detached(raw === undefined || says ? fields : { ...fields, raw });
}

/** One line of at most 80 characters. */
export function excerptOf(text: string): string {
  const line = singleSpaced(text);
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
