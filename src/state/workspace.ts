import { date } from "../charts/formats";
import type { Workspace } from "./appState";

export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The name, with a number where it is taken: "Pasted text 2". */
export function freeName(name: string, workspaces: readonly Workspace[]): string {
  const taken = new Set(workspaces.map((one) => one.name));
  let free = name;
  for (let i = 2; taken.has(free); i++) free = `${name} ${i}`;
  return free;
}

/** Where the reader is: "25 Nov 2026, 14:05". */
export function whenChanged({ changed }: Workspace): string {
  if (changed === 0) return "on a day that is not known";
  const at = new Date(changed);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Is nothing of it another, apart from the time? */
export function sameWorkspace(a: Workspace, b: Workspace): boolean {
  const [first, second] = [a, b].map((one) => JSON.stringify({ ...one, changed: 0, turn: 0 }));
  return first === second;
}

/** When it is changed now. */
export function changedNow(workspaces: readonly Workspace[]): Pick<Workspace, "changed" | "turn"> {
  return { changed: Date.now(), turn: 1 + Math.max(0, ...workspaces.map(({ turn }) => turn)) };
}

/** The one changed last first; a clock that was set back makes nothing older. */
export function lastFirst(workspaces: readonly Workspace[]): Workspace[] {
  return workspaces.toSorted((a, b) => b.turn - a.turn || b.changed - a.changed);
}
