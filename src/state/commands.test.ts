import { expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "../../analysis/options";
import type { Actions } from "./actions";
import { type AppState, firstState } from "./appState";
import { commandsFor, commandsOf } from "./commands";
import { KEYS } from "./keys";
import { bestMatches, nameMatch } from "./nameMatch";

const picture = {
  themes: [
    { id: 0, label: "Honey bees" },
    { id: 1, label: "Glaciers" },
  ],
  corpus: { papers: new Array(30).fill({}) },
  result: { topics: [{ id: 0, label: "Pollen" }], trends: { bins: [], cut: 0 } },
} as unknown as NonNullable<AppState["picture"]>;
const state: AppState = { ...firstState({}, {}, "light"), picture };

/** Actions that write down what they were asked. */
function recorder(): { readonly actions: Actions; readonly asked: unknown[][] } {
  const asked: unknown[][] = [];
  const actions = new Proxy({} as Actions, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        void asked.push([name, ...given]),
  });
  return { actions, asked };
}

test("letters in their order are enough; starts of words come first", () => {
  expect(nameMatch("gq", "Go to Quality")).toBeGreaterThan(0);
  expect(nameMatch("qual go", "Go to Quality")).toBeGreaterThan(nameMatch("gty", "Go to Quality"));
  expect(nameMatch("bees", "Theme: Honey bees")).toBeGreaterThan(nameMatch("ees", "Theme: Honey bees"));
  expect(nameMatch("xylophone", "Go to Quality")).toBe(0);
  expect(bestMatches("14", [{ name: "4 themes" }, { name: "114 themes" }, { name: "14 themes" }]).map(({ name }) => name)).toEqual([
    "14 themes",
    "114 themes",
  ]);
  const named = [{ name: "b" }, { name: "a" }];
  expect(bestMatches(" ", named)).toEqual(named);
});

test("views, themes, topics and numbers of themes are found by name and do what they say", () => {
  const { actions, asked } = recorder();
  for (const typed of ["trends panels", "honey", "pollen", "7 themes", "go to quality", "undo"])
    bestMatches(typed, commandsOf(state, actions, undefined))
      .at(0)
      ?.run();
  expect(asked).toEqual([
    ["look", { view: "trends", trendsAs: "panels" }],
    ["look", { view: "overview", selection: { theme: 0 } }],
    ["look", { view: "topics", selection: { topic: 0 } }],
    ["setOptions", { themes: 7 }, "7 themes"],
    ["look", { view: "quality" }],
  ]);
});

test("names of commands are told apart, and their keys are those that the list of keys tells", () => {
  const commands = commandsOf(
    { ...state, past: [{ what: "7 themes" }], future: [{ what: "9 themes" }] } as unknown as AppState,
    recorder().actions,
    undefined,
  );
  expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
  const told = KEYS.flatMap(([keys]) => keys.split(", "));
  for (const { keys } of commands) if (keys && !/^\d$/.test(keys)) expect(told).toContain(keys);
});

test("typed words can be followed, left out, searched and compared", () => {
  const { actions, asked } = recorder();
  expect(commandsFor("  ", state, actions)).toEqual([]);
  expect(commandsFor("Leave out propolis", state, actions).map(({ name }) => name)).toEqual(["Leave out “propolis”"]);
  expect(commandsFor("follow propolis", state, actions).map(({ name }) => name)).toEqual(["Follow “propolis” as a topic"]);
  expect(commandsFor("follow", state, actions)).toEqual([]);
  for (const command of commandsFor("Propolis", state, actions)) command.run();
  expect(asked.map(([name, change]) => [name, change])).toEqual([
    ["look", { view: "papers", query: "Propolis" }],
    ["setOptions", { topics: [...DEFAULT_OPTIONS.topics, { label: "Propolis", aliases: [], exclude: [], color: null }] }],
    ["look", { view: "topics" }],
    ["setOptions", { words: { stop: ["propolis"], keep: [], apart: [] } }],
    ["look", { view: "quality", comparedWith: "words:Propolis" }],
  ]);
});

test("without a list only what needs none is offered", () => {
  const { actions } = recorder();
  const names = commandsOf(firstState({}, {}, "dark"), actions, undefined).map(({ name }) => name);
  expect(names).toContain("Light colours");
  expect(names.some((name) => name.startsWith("Go to"))).toBe(false);
  expect(commandsFor("bees", firstState({}, {}, "dark"), actions)).toEqual([]);
});

test("what is chosen can be changed by name", () => {
  const { actions, asked } = recorder();
  const themes = [
    { ...picture.themes[0], shortLabel: "Bees", size: 3 },
    { ...picture.themes[1], shortLabel: "Ice", size: 9 },
  ];
  const found = [
    { key: 4, label: "Honey bees", shortLabel: "Bees", related: [{ theme: 1 }] },
    { key: 7, label: "Glaciers", shortLabel: "Ice", related: [{ theme: 0 }] },
  ];
  const papers = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const chosen = {
    ...state,
    picture: { themes, corpus: { papers }, result: { ...picture.result, themes: found, nextKey: 8, placement: { theme: [0, 0, 1] } } },
    look: { ...state.look, selection: { theme: 0 }, picked: [2] },
  } as unknown as AppState;
  const commands = commandsOf(chosen, actions, Uint8Array.of(0, 1, 0));
  for (const name of [
    "Split Bees into 3",
    "Hide Bees in charts",
    "Merge Bees into Glaciers",
    "Pick all papers of Bees",
    "Pick the 2 papers that the filters keep",
    "Move the picked papers to Honey bees",
    "Move the picked papers to a theme of its own",
    "Only the picked papers",
  ])
    commands.find((command) => command.name === name)?.run();
  expect(commands.some(({ name }) => name === "Split Bees into 4")).toBe(false);
  expect(asked.map(([name, given]) => [name, (given as { edit?: unknown }).edit ?? given])).toEqual([
    ["splitTheme", 0],
    ["edit", { kind: "hide", theme: 4, hidden: true }],
    ["edit", { kind: "merge", themes: [7, 4] }],
    ["pick", [0, 1]],
    ["pick", [0, 2]],
    ["edit", { kind: "move", papers: ["c"], theme: 4 }],
    ["edit", { kind: "group", papers: ["c"], theme: 8 }],
    ["look", { only: true }],
  ]);
});
