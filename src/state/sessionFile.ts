/** Everything in one file: the papers, how they were analysed, and how they are looked at. */
import { InputError } from "../../analysis/errors";
import { SESSION_FORMAT, SESSION_VERSION } from "../../analysis/export/sessionJson";
import { resolveOptions } from "../../analysis/options";
import type { AnalysisOptions, Source } from "../../analysis/types";
import type { Imported, Input } from "../engine/engine";
import type { Look } from "./appState";
import { readLook } from "./permalink";

/** A session as it was read; the papers are a corpus file, to be imported like any other. */
export interface SessionFile {
  readonly name: string;
  readonly options: AnalysisOptions;
  readonly look: Look;
  /** "2026-11-25", or "" where the file does not say. */
  readonly savedOn: string;
  readonly papers: Source;
}

/** A session file with its papers read. */
export interface OpenedSession {
  readonly file: SessionFile;
  readonly imported: Imported;
}

/** "Bees & tunnels" -> "bees-tunnels.papertide.json". */
export function sessionFileName(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["papers"];
  return `${words.join("-").slice(0, 60)}.papertide.json`;
}

/** Throws InputError "broken-session", "newer-session" or what is wrong with the options. */
export function readSession(text: string, source: string): SessionFile {
  const file = parsed(text, source);
  const { version, name, savedOn, corpus, options, look } = file;
  if (typeof version === "number" && version > SESSION_VERSION)
    throw new InputError(
      "newer-session",
      source,
      `this session was saved by a newer Papertide (session version ${version})`,
      "reload this page to get the newest, and open it again",
    );
  if (version !== SESSION_VERSION || !isRecord(corpus) || !isRecord(options))
    throw new InputError("broken-session", source, "this session file is not whole", "save it again where it was made");
  return {
    name: typeof name === "string" && name.trim() !== "" ? name.trim() : "Papers",
    savedOn: typeof savedOn === "string" && /^\d{4}-\d{2}-\d{2}$/.test(savedOn) ? savedOn : "",
    options: resolveOptions(options),
    look: readLook(look),
    papers: { name: source, text: JSON.stringify(corpus) },
  };
}

/** The session among what was dropped, chosen or pasted, if there is one. Throws InputError. */
export async function sessionIn(inputs: readonly Input[]): Promise<SessionFile | undefined> {
  for (const input of inputs) {
    const text = await sessionTextOf(input);
    if (text === undefined) continue;
    if (inputs.length > 1) throw new InputError("session-among-lists", input.name, "this is a session", "open it alone");
    return readSession(text, input.name);
  }
  return undefined;
}

/** A session that is longer says within so many characters that it is one. */
const BEGINNING = 1_000_000;

/** Only what starts as an object can be one: long lists are not read for nothing. */
async function sessionTextOf(input: Input): Promise<string | undefined> {
  const start = input instanceof File ? await input.slice(0, BEGINNING).text() : input.text.slice(0, BEGINNING);
  if (!/^\uFEFF?\s*\{/.test(start) || !/"format"\s*:\s*"papertide-session"/.test(start)) return undefined;
  return input instanceof File ? input.text() : input.text.replace(/^\uFEFF/, "");
}

function parsed(text: string, source: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && value.format === SESSION_FORMAT) return value;
  } catch {
    throw new InputError("broken-session", source, "this session file is damaged or cut off", "copy or save it again where it was made");
  }
  throw new InputError("broken-session", source, "a session is somewhere inside this file", "open the session file itself");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
