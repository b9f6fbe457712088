import { afterEach, expect, test, vi } from "vitest";
import { DEFAULT_OPTIONS } from "../../analysis/options";
import { FIRST_LOOK, type Workspace } from "./appState";
import { changedNow, lastFirst, sameWorkspace, whenChanged } from "./workspace";
import { workspaceStore } from "./workspaceStore";

const workspace = (id: string, facts: Partial<Workspace> = {}): Workspace => ({
  id,
  name: id,
  papers: 1,
  changed: 0,
  turn: 0,
  list: "",
  options: DEFAULT_OPTIONS,
  look: FIRST_LOOK,
  ...facts,
});
const ids = (all: readonly Workspace[]): string[] => all.map(({ id }) => id);
const YEAR = 365 * 864e5;

afterEach(() => void vi.useRealTimers());

test("the list changed last comes first, though the clock was set back or forward in between", () => {
  vi.useFakeTimers();
  let all: Workspace[] = [];
  for (const [id, time] of [
    ["a", 3 * YEAR],
    ["b", 2 * YEAR],
    ["c", 9 * YEAR],
    ["a", 4 * YEAR],
  ] as const) {
    vi.setSystemTime(time);
    all = [...all.filter((one) => one.id !== id), workspace(id, changedNow(all))];
  }
  expect(ids(lastFirst(all))).toEqual(["a", "c", "b"]);
});

test("lists of before there were turns stand in the order of their times, after those changed since", () => {
  const old = [workspace("a", { changed: 1 }), workspace("b", { changed: 2 })];
  expect(ids(lastFirst([...old, workspace("c", { changed: 0, turn: 1 })]))).toEqual(["c", "b", "a"]);
});

test("the clock alone changes no list, and a time that is not known is no day of 1970", () => {
  expect(sameWorkspace(workspace("a"), workspace("a", { changed: 5, turn: 9 }))).toBe(true);
  expect(whenChanged(workspace("a"))).toBe("on a day that is not known");
});

test("what no browser keeps, the page does: lists, their order, and that it is so", async () => {
  const store = workspaceStore(); // here is no IndexedDB
  expect(store.onlyHere()).toBe(false);
  expect(await store.put(workspace("a", { turn: 1 }), "{}", false)).toBe("nothing");
  expect(await store.put(workspace("b", { turn: 2 }), undefined, true, () => Promise.resolve("[]"))).toBe("nothing");
  expect(ids(await store.all())).toEqual(["b", "a"]);
  expect([await store.list("a"), await store.list("b")]).toEqual(["{}", "[]"]);
  expect(await store.left()).toEqual({ open: undefined, unread: undefined });
  expect(store.onlyHere()).toBe(true);
  await store.remove("a");
  expect(ids(await store.all())).toEqual(["b"]);
  await expect(store.remove("a")).rejects.toThrow();
});
