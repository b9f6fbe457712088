/** The only place where `idb` comes in: workspaces, kept in this browser. */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { FIRST_LOOK, SAMPLE, type Workspace } from "./appState";
import { nameOfStore } from "./listElement";
import { readLook } from "./permalink";
import { readableOptions } from "./readableOptions";

interface Stored extends DBSchema {
  workspaces: { key: string; value: Workspace };
  /** Id of a workspace -> its corpus file. */
  lists: { key: string; value: string };
  /** Id of the workspace that was open last. Until version 1 also the only list and the topics, see `moveOld`. */
  workspace: { key: "open" | "own" | "topics"; value: unknown };
}

const STORES: ("workspaces" | "lists" | "workspace")[] = ["workspaces", "lists", "workspace"];

/** Milliseconds in which other tabs let go of the database. */
const LONGEST_WAIT = 3000;

let opened: Promise<IDBPDatabase<Stored>> | undefined;

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
  return opened.catch((error: unknown) => {
    forget();
    throw error;
  });
}

function forget(): void {
  opened = undefined;
}

/** Version 1 kept one list, "own", and the reader's topics whatever list was open. */
async function moveOld(transaction: IDBPTransaction<Stored, (typeof STORES)[number][], "versionchange">): Promise<void> {
  const old = transaction.objectStore("workspace");
  const own = (await old.get("own")) as Readonly<Record<string, unknown>> | undefined;
  const topics = await old.get("topics");
  const kept = { changed: Date.now(), list: "", look: FIRST_LOOK };
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

/** All workspaces, and the id of the one open last. Rejects where the browser keeps nothing. */
export async function storedWorkspaces(): Promise<{ readonly workspaces: readonly Workspace[]; readonly open: string }> {
  const db = await database();
  const [all, open] = await Promise.all([db.getAll("workspaces"), db.get("workspace", "open")]);
  const workspaces = all.map((one) => ({ ...one, options: readableOptions(one.options), look: readLook(one.look) }));
  return { workspaces, open: typeof open === "string" ? open : SAMPLE };
}

/** The corpus file of a workspace. */
export async function storedList(id: string): Promise<string | undefined> {
  const db = await database();
  const text = await db.get("lists", id);
  return text;
}

/** Keeps a workspace as the one open last, and its corpus file where that is given. Rejects where there is no room. */
export async function storeWorkspace(workspace: Workspace, list: string | undefined): Promise<void> {
  const db = await database();
  const transaction = db.transaction(STORES, "readwrite");
  const written = [
    transaction.objectStore("workspaces").put(workspace, workspace.id),
    transaction.objectStore("workspace").put(workspace.id, "open"),
    ...(list === undefined ? [] : [transaction.objectStore("lists").put(list, workspace.id)]),
  ];
  transaction.commit();
  await Promise.all([...written, transaction.done]);
}

export async function storeOpen(id: string): Promise<void> {
  const db = await database();
  await db.put("workspace", id, "open");
}

/** Deletes the whole database. Rejects where the browser keeps nothing, or another tab does not let go of it. */
export async function deleteAllStored(): Promise<void> {
  await opened?.then((db) => db.close()).catch(() => undefined);
  forget();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("another tab holds it")), LONGEST_WAIT);
    void deleteDB("papertide")
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

export async function deleteStored(id: string): Promise<void> {
  const db = await database();
  const transaction = db.transaction(STORES, "readwrite");
  await Promise.all([transaction.objectStore("workspaces").delete(id), transaction.objectStore("lists").delete(id), transaction.done]);
}
