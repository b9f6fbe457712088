import { capitalized, date } from "../charts/formats";
import type { Actions } from "./actions";
import { type AppState, type Look, VIEWS, SAMPLE } from "./appState";
import { besideText } from "./beside";
import type { Command } from "./command";
import { commandsOfSelection } from "./commandsOfSelection";
import { follow, isFollowed } from "./topics";
import { changedWords } from "./words";

/** How charts can be drawn: the change of the look, and how it is called. */
const SHAPES: readonly (readonly [name: string, look: Partial<Look>])[] = [
  ["Themes as a tree", { view: "themes", hierarchyAs: "tree" }],
  ["Themes as a treemap", { view: "themes", hierarchyAs: "treemap" }],
  ["Themes as circles", { view: "themes", hierarchyAs: "circles" }],
  ["Themes as a matrix", { view: "themes", hierarchyAs: "matrix" }],
  ["Trends as panels", { view: "trends", trendsAs: "panels" }],
  ["Trends as lines", { view: "trends", trendsAs: "lines" }],
  ["Trends as a stack", { view: "trends", trendsAs: "stack" }],
  ["Trends as a stream", { view: "trends", trendsAs: "stream" }],
  ["Trends as ranks", { view: "trends", trendsAs: "ranks" }],
  ["Trends as slopes", { view: "trends", trendsAs: "slope" }],
  ["Terms that came up", { view: "trends", trendsAs: "terms" }],
  ["Trends as a table", { view: "trends", trendsAs: "table" }],
  ["Trends of themes", { view: "trends", trendOf: "theme" }],
  ["Trends of topics", { view: "trends", trendOf: "topic" }],
  ["Trends in shares", { view: "trends", trendValue: "share" }],
  ["Trends in papers", { view: "trends", trendValue: "count" }],
  ["Topics in blocks", { view: "topics", topicOrder: "blocks" }],
  ["Topics by papers", { view: "topics", topicOrder: "papers" }],
  ["Topic cells: count", { view: "topics", topicValue: "count" }],
  ["Topic cells: share", { view: "topics", topicValue: "share" }],
  ["Topic cells: lift", { view: "topics", topicValue: "lift" }],
  ["Topics as a network", { view: "topics", togetherAs: "network" }],
  ["Topics together over time", { view: "topics", togetherAs: "time" }],
];
const MOST_THEMES = 40;

/**
 * Everything that the page can do now; what can be done with what is chosen comes first.
 *
 * @param dimmed row -> 1 for papers that the filters leave out; undefined where nothing is filtered
 */
export function commandsOf(state: AppState, actions: Actions, dimmed: Uint8Array | undefined): Command[] {
  const { picture } = state;
  return [
    ...(picture ? commandsOfSelection(state, picture, actions, dimmed) : []),
    ...always(state, actions),
    ...(picture ? ofPicture(state, picture, actions) : []),
  ];
}

function always({ mode, workspaces, origin }: AppState, actions: Actions): Command[] {
  return [
    { name: "Import papers", keys: "I", run: () => actions.openImport() },
    { name: mode === "dark" ? "Light colours" : "Dark colours", run: actions.toggleMode },
    { name: "List of keys", keys: "?", run: actions.openKeys },
    { name: "Open the sample", run: actions.openSample },
    ...workspaces
      .filter(({ id }) => id !== SAMPLE && id !== origin.id)
      .map(({ id, name }): Command => ({ name: `Open ${name}`, run: () => actions.openWorkspace(id) })),
  ];
}

function ofPicture(state: AppState, picture: NonNullable<AppState["picture"]>, actions: Actions): Command[] {
  const { look, options } = state;
  const { themes, result } = picture;
  const { trends } = result;
  const cut = trends.bins.at(trends.cut);
  const most = Math.max(themes.length, Math.min(MOST_THEMES, Math.floor(picture.corpus.papers.length / 3)));
  const compare = (comparedWith: string) => () => actions.look({ view: "quality", comparedWith });
  const lookAt = (name: string, change: Partial<Look>, keys?: string): Command => ({
    name,
    ...(keys && { keys }),
    run: () => actions.look(change),
  });
  return [
    { name: "Edit list: name and day", run: actions.openList },
    ...VIEWS.map((view, i) => lookAt(`Go to ${capitalized(view)}`, { view }, String(i + 1))),
    { name: "Search papers and phrases", keys: "/", run: () => void setTimeout(() => document.getElementById("search")?.focus()) },
    { name: "Save session", run: actions.saveSession },
    { name: "Export a chart", keys: "E", run: actions.openExport },
    { name: "Share: copy the link of this view", run: () => void actions.share() },
    { name: "Words: what is left out and kept", run: actions.openWords },
    ...historyOf(state, actions),
    { name: "Automatic number of themes", run: () => actions.setOptions({ themes: "auto" }, "automatic themes") },
    { name: "Another seed", run: () => actions.setOptions({ seed: options.seed + 1 }, `seed ${options.seed + 1}`) },
    { name: "Compare with another seed", run: compare(besideText({ kind: "seed", seed: options.seed + 1 })) },
    { name: "Compare with two more themes", run: compare(besideText({ kind: "themes", themes: themes.length + 2 })) },
    ...(cut && trends.cut > 0
      ? [{ name: `Compare themes before and since ${date(cut.from)}`, run: compare(besideText({ kind: "periods", since: cut.from })) }]
      : []),
    ...themes.map(({ id, label }) => lookAt(`Theme: ${label}`, { view: "overview", selection: { theme: id } })),
    ...result.topics.map(({ id, label }) => lookAt(`Topic: ${label}`, { view: "topics", selection: { topic: id } })),
    ...SHAPES.map(([name, change]) => lookAt(name, change)),
    lookAt(look.hulls ? "Hide outlines on the map" : "Show outlines on the map", { view: "overview", hulls: !look.hulls }),
    lookAt(look.labels ? "Hide names on the map" : "Show names on the map", { view: "overview", labels: !look.labels }),
    lookAt("Clear selection and filters", { selection: {}, from: "", to: "", query: "", leastFit: 0 }),
    ...Array.from({ length: Math.max(0, most - 1) }, (_, i): Command => {
      const k = i + 2;
      return { name: `${k} themes`, run: () => actions.setOptions({ themes: k }, `${k} themes`) };
    }),
  ];
}

function historyOf({ past, future }: AppState, actions: Actions): Command[] {
  const [last, next] = [past.at(-1), future.at(-1)];
  return [
    ...(last ? [{ name: `Undo ${last.what}`, keys: "Ctrl Z", run: actions.undo }] : []),
    ...(next ? [{ name: `Redo ${next.what}`, keys: "Ctrl Shift Z", run: actions.redo }] : []),
    ...past
      .slice(0, -1)
      .map(({ what }, change): Command => ({ name: `Back to before ${what}`, run: () => actions.backTo(change) }))
      .reverse(),
  ];
}

/** What can be done with the very words that were typed; after "follow", "leave out", "search" or "compare without" that alone. */
export function commandsFor(typed: string, { picture, options }: AppState, actions: Actions): Command[] {
  const [, verb = "", text = ""] = /^(follow|leave out|search|compare without)?\s*(.*)$/i.exec(typed.trim()) ?? [];
  if (!picture || text === "") return [];
  const followed: Command = {
    name: `Follow “${text}” as a topic`,
    run() {
      try {
        const { topics, what } = follow(options.topics, text);
        actions.setOptions({ topics }, what);
        actions.look({ view: "topics" });
      } catch (error) {
        actions.notice(error instanceof Error ? `${capitalized(error.message)}.` : "This cannot be followed.");
      }
    },
  };
  const commands: Command[] = [
    { name: `Search papers for “${text}”`, run: () => actions.look({ view: "papers", query: text }) },
    ...(isFollowed(options.topics, text) ? [] : [followed]),
    {
      name: `Leave out “${text}”`,
      run() {
        const { words, what } = changedWords(options.words, "stop", text, true);
        actions.setOptions({ words }, what);
      },
    },
    {
      name: `Compare without “${text}”`,
      run: () => actions.look({ view: "quality", comparedWith: besideText({ kind: "words", stop: text }) }),
    },
  ];
  return commands.filter(({ name }) => name.toLowerCase().startsWith(verb.toLowerCase()));
}
