/** The only place where `idb` comes in: the reader's own papers and topics, kept in this browser. */
import { type DBSchema, openDB } from "idb";
import { corpusJson } from "../../analysis/export/corpusJson";
import { parseTopics } from "../../analysis/options";
import type { AnalysisOptions, Corpus, TopicDefinition } from "../../analysis/types";
import type { Origin } from "./appState";

interface Stored extends DBSchema {
  workspace: {
    key: "own" | "open" | "topics";
    value: { readonly text: string; readonly name: string; readonly options: AnalysisOptions } | Origin | readonly TopicDefinition[];
  };
}

/** What was kept: a corpus file as text, to be read like any other, and the options it was looked at with. */
export interface Kept {
  readonly text: string;
  readonly name: string;
  readonly options: AnalysisOptions;
}

const database = () => openDB<Stored>("papertide", 1, { upgrade: (db) => void db.createObjectStore("workspace") });

/** Keeps the reader's papers. Rejects where the browser keeps nothing (private mode) or has no room. */
export async function keepOwn(corpus: Corpus, options: AnalysisOptions): Promise<void> {
  const db = await database();
  await db.put("workspace", { text: JSON.stringify(corpusJson(corpus)), name: corpus.name, options }, "own");
  await db.put("workspace", "own", "open");
  db.close();
}

export async function keepOpen(origin: Origin): Promise<void> {
  const db = await database();
  await db.put("workspace", origin, "open");
  db.close();
}

/** Keeps the reader's topics, whatever list is open. */
export async function keepTopics(topics: readonly TopicDefinition[]): Promise<void> {
  const db = await database();
  await db.put("workspace", topics, "topics");
  db.close();
}

/** What was open last, and the reader's papers and topics if there are any. Nothing where the browser keeps nothing. */
export async function recall(): Promise<Recalled> {
  try {
    const db = await database();
    const [open, own, topics] = await Promise.all([db.get("workspace", "open"), db.get("workspace", "own"), db.get("workspace", "topics")]);
    db.close();
    return { open: open === "own" && isKept(own) ? "own" : "sample", own: isKept(own) ? own : undefined, topics: topicsKept(topics) };
  } catch {
    return { open: "sample", own: undefined, topics: undefined };
  }
}

export interface Recalled {
  readonly open: Origin;
  readonly own: Kept | undefined;
  readonly topics: readonly TopicDefinition[] | undefined;
}

/** Another version of this page may have kept what this one cannot read. */
function topicsKept(value: unknown): readonly TopicDefinition[] | undefined {
  try {
    return value === undefined ? undefined : parseTopics(value);
  } catch {
    return undefined;
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === "object" && value !== null && typeof (value as Kept).text === "string" && (value as Kept).text.startsWith("{");
}
