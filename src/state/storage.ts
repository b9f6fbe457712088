/** The only place where `idb` comes in: workspaces, kept in this browser. */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { FIRST_LOOK, SAMPLE, type Workspace } from "./appState";
import { nameOfStore } from "./listElement";
import { readLook } from "./permalink";
import { readableOptions } from "./readableOptions";

/** A corpus file, a long one as gzip: browsers refuse texts from some length on. */
export type KeptList = string | Uint8Array<ArrayBuffer>;

interface Stored extends DBSchema {
  workspaces: { key: string; value: Workspace };
  /** By id of a workspace. */
  lists: { key: string; value: KeptList };
  /** Id of the workspace that was open last. Until version 1 also the only list and the topics, see `moveOld`. */
  workspace: { key: "open" | "own" | "topics"; value: unknown };
}

const STORES: ("workspaces" | "lists" | "workspace")[] = ["workspaces", "lists", "workspace"];

/** Milliseconds in which the browser opens the database, and other tabs let go of it. */
const LONGEST_WAIT = 3000;

/** The browser does not open the database: most often another tab holds an older one. */
export class Silent extends Error {
  override readonly name = "Silent";
}

/** What was to be changed is not there any more: deleted in another tab, or with the data of this site. */
export class Gone extends Error {
  override readonly name = "Gone";
}

let opened: Promise<IDBPDatabase<Stored>> | undefined;
/** Ids of what is there for as long as this connection stands, as a database is deleted only without one. */
const there = new Set<string>();

/** One connection for as long as the page is open: what is written when it closes has no time to make one. */
async function database(): Promise<IDBPDatabase<Stored>> {
  opened ??= openDB<Stored>(nameOfStore(), 2, {
    upgrade(db, from, _, transaction) {
      db.createObjectStore("workspaces");
      db.createObjectStore("lists");
      if (from < 1) db.createObjectStore("workspace");
      else void moveOld(transaction);
    },
    blocking: () => void opened?.then((db) => db.close()).then(forget), // a newer page wants another shape
    terminated: forget,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silent("the database does not open")), LONGEST_WAIT);
  });
  try {
    return await Promise.race([opened, silence]);
  } catch (error) {
    if (!(error instanceof Silent)) forget(); // one that opens later is taken later
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function forget(): void {
  opened = undefined;
  there.clear();
}

/** Some browsers close a connection without a word. */
async function begin<Mode extends IDBTransactionMode>(mode: Mode): Promise<IDBPTransaction<Stored, typeof STORES, Mode>> {
  const db = await database();
  try {
    return db.transaction(STORES, mode);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
    forget();
    return (await database()).transaction(STORES, mode);
  }
}

/** Version 1 kept one list, "own", and the reader's topics whatever list was open. */
async function moveOld(transaction: IDBPTransaction<Stored, (typeof STORES)[number][], "versionchange">): Promise<void> {
  const old = transaction.objectStore("workspace");
  const own = (await old.get("own")) as Readonly<Record<string, unknown>> | undefined;
  const topics = await old.get("topics");
  const kept = { changed: Date.now(), turn: 0, list: "", look: FIRST_LOOK };
  if (topics !== undefined) {
    const options = readableOptions({ topics });
    await transaction.objectStore("workspaces").put({ ...kept, id: SAMPLE, name: "", papers: 0, options }, SAMPLE);
  }
  if (typeof own?.text === "string") {
    const options = readableOptions({ ...(own.options as object), ...(topics !== undefined && { topics }) });
    const workspace = { ...kept, id: "own", name: String(own.name), papers: papersIn(own.text), options };
    await transaction.objectStore("workspaces").put(workspace, "own");
    await transaction.objectStore("lists").put(own.text, "own");
  }
  await old.delete("own");
  await old.delete("topics");
}

/** How many papers a corpus file has; 0 where it is none. */
function papersIn(text: string): number {
  try {
    return (JSON.parse(text) as { readonly papers: readonly unknown[] }).papers.length;
  } catch {
    return 0;
  }
}

/** What the browser holds. */
export interface StoredWorkspaces {
  readonly workspaces: readonly Workspace[];
  /** Id of the one open last. */
  readonly open: string;
  /** Keys of what is no workspace, or has no papers. */
  readonly unreadable: readonly string[];
}

/** Rejects where the browser keeps nothing. */
export async function storedWorkspaces(): Promise<StoredWorkspaces> {
  const transaction = await begin("readonly");
  const [keys, all, lists, open] = await Promise.all([
    transaction.objectStore("workspaces").getAllKeys(),
    transaction.objectStore("workspaces").getAll(),
    transaction.objectStore("lists").getAllKeys(),
    transaction.objectStore("workspace").get("open"),
  ]);
  const read = keys.map((key, i) => (key === SAMPLE || lists.includes(key) ? readWorkspace(key, all[i]) : undefined));
  return {
    workspaces: read.filter((one) => one !== undefined),
    open: typeof open === "string" ? open : SAMPLE,
    unreadable: keys.filter((_, i) => read[i] === undefined),
  };
}

/** A record of whatever shape; undefined where it does not say what it is. */
function readWorkspace(id: string, record: unknown): Workspace | undefined {
  if (typeof record !== "object" || record === null) return undefined;
  const one = record as Readonly<Record<string, unknown>>;
  if (one.id !== id || typeof one.name !== "string") return undefined;
  const numberIn = (field: string): number => (Number.isFinite(one[field]) ? (one[field] as number) : 0);
  return {
    id,
    name: one.name,
    papers: numberIn("papers"),
    changed: numberIn("changed"),
    turn: numberIn("turn"),
    list: typeof one.list === "string" ? one.list : "",
    options: readableOptions(one.options),
    look: readLook(one.look),
  };
}

/** The corpus file of a workspace. */
export async function storedList(id: string): Promise<KeptList | undefined> {
  const transaction = await begin("readonly");
  const list: unknown = await transaction.objectStore("lists").get(id);
  return typeof list === "string" || list instanceof Uint8Array ? (list as KeptList) : undefined;
}

/**
 * Keeps a workspace as the one open last, and its corpus file where that is given: all of it or nothing. Rejects where there
 * is no room.
 *
 * @param replaces the workspace was kept before; where it is there no longer, or its papers are not, nothing is written: Gone
 */
export async function storeWorkspace(workspace: Workspace, list: KeptList | undefined, replaces: boolean): Promise<void> {
  const transaction = await begin("readwrite");
  if (replaces && !there.has(workspace.id)) {
    const [record, papers] = await Promise.all([
      transaction.objectStore("workspaces").getKey(workspace.id),
      transaction.objectStore("lists").getKey(workspace.id),
    ]);
    if (record === undefined || (papers === undefined && list === undefined && workspace.id !== SAMPLE)) throw new Gone(workspace.name);
  }
  const written: Promise<unknown>[] = [];
  try {
    written.push(transaction.objectStore("workspaces").put(workspace, workspace.id));
    written.push(transaction.objectStore("workspace").put(workspace.id, "open"));
    if (list !== undefined) written.push(transaction.objectStore("lists").put(list, workspace.id));
    transaction.commit();
  } catch (error) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw error;
  } finally {
    void Promise.allSettled(written); // why the whole was given up, only the transaction says
  }
  await transaction.done;
  there.add(workspace.id);
}

export async function storeOpen(id: string): Promise<void> {
  const transaction = await begin("readwrite");
  await Promise.all([transaction.objectStore("workspace").put(id, "open"), transaction.done]);
}

/** Deletes the whole database. Rejects where the browser keeps nothing, or another tab does not let go of it. */
export async function deleteAllStored(): Promise<void> {
  await opened?.then((db) => db.close()).catch(() => undefined);
  forget();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silent("another tab holds it")), LONGEST_WAIT);
    void deleteDB(nameOfStore())
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

export async function deleteStored(id: string): Promise<void> {
  const transaction = await begin("readwrite");
  there.delete(id);
  await Promise.all([transaction.objectStore("workspaces").delete(id), transaction.objectStore("lists").delete(id), transaction.done]);
}
