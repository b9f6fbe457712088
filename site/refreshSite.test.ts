/** A site that refreshes itself, against a service on this machine that plays the daily papers. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { analyze } from "../analysis/analyze";
import { type FakeService, fakeService, stillOutside, type Told } from "../analysis/fixtures/fakeService";
import { inventedPapers } from "../analysis/fixtures/papers";
import { importPapers } from "../analysis/import/importPapers";
import type { AnalysisOptions, KnownTheme } from "../analysis/types";
import { readSession } from "../src/state/sessionFile";
import { refreshSite, SITE_LIST } from "./refreshSite";
import { parseSettings } from "./settings";

const folders: string[] = [];
let service: FakeService | undefined;
afterEach(async () => {
  await service?.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Four invented papers a day, one of each field. */
function dailyRows(day: string): object[] {
  const papers = inventedPapers(60);
  const place = Math.round((Date.parse(day) - Date.parse("2026-10-01")) / 86_400_000);
  return [0, 60, 120, 180].map((field) => {
    const { title, abstract, id } = papers[field + place];
    return { paper: { id, title: `${title} (${day})`, summary: abstract, publishedAt: `${day}T00:00:00Z` } };
  });
}

async function site(settings: object) {
  let trouble: Told | undefined;
  service = await fakeService(({ query }) => trouble ?? { body: query.get("p") === "0" ? dailyRows(query.get("date") ?? "") : [] });
  const folder = mkdtempSync(join(tmpdir(), "papertide-site-"));
  folders.push(folder);
  mkdirSync(join(folder, "site"));
  writeFileSync(join(folder, "site.json"), JSON.stringify(settings));
  const clock = stillOutside("2026-10-21T04:00:00Z", { PAPERTIDE_HF_URL: service.url });
  return {
    at: clock.at,
    breaks: (how: Told | undefined): void => void (trouble = how),
    bytes: () => readFileSync(join(folder, SITE_LIST), "utf8"),
    session: () => readSession(readFileSync(join(folder, SITE_LIST), "utf8"), SITE_LIST),
    files: () => readdirSync(join(folder, "site")),
    refresh: async () => {
      let [said, complained] = ["", ""];
      const terminal = { out: (text: string) => (said += text), err: (text: string) => (complained += text), width: 100, live: false };
      const code = await refreshSite(folder, join(folder, "cache"), terminal, clock.outside);
      return { code, said, complained };
    },
  };
}

const identities = (known: readonly KnownTheme[]) => known.map(({ key, label, color }) => ({ key, label, color }));

/** The themes as the page finds them in the list that it comes with. */
async function onThePage({
  papers,
  options,
}: {
  readonly papers: { readonly name: string; readonly text: string };
  readonly options: AnalysisOptions;
}) {
  const { corpus } = await importPapers([papers], "");
  const { themes } = analyze(corpus, options).result;
  return { corpus, themes: themes.map(({ key, label, color }) => ({ key, label, color })) };
}

test("twice the same is the same, byte for byte; the page shows the themes with their names and colours", async () => {
  const { refresh, bytes, session, files } = await site({ source: "hf", days: 15, name: "Our papers" });
  expect(await refresh()).toEqual({ code: 0, said: "New list: 60 papers up to 2026-10-21, 4 themes\n", complained: "" });
  const first = bytes();
  expect(await refresh()).toEqual({
    code: 0,
    said: "Nothing new: 60 papers up to 2026-10-21, 4 themes, 4 known from before\n",
    complained: "",
  });
  expect(bytes()).toBe(first);
  expect(files()).toEqual(["list.json"]);
  const { options } = session();
  const { corpus, themes } = await onThePage(session());
  expect(corpus).toMatchObject({ name: "Our papers", asOf: "2026-10-21" });
  expect(themes).toEqual(identities(options.known));
  expect(new Set(themes.map(({ color }) => color)).size).toBe(themes.length);
});

test("a week later the list is another, and its themes are those of before", async () => {
  const { refresh, session, at } = await site({ source: "hf", days: 15 });
  await refresh();
  const before = session();
  at("2026-10-28T04:00:00Z");
  expect((await refresh()).said).toBe("New list: 60 papers up to 2026-10-28, 4 themes, 4 known from before\n");
  const after = session();
  expect(after.papers.text).not.toBe(before.papers.text);
  expect(identities(after.options.known)).toEqual(identities(before.options.known));
  expect((await onThePage(after)).themes).toEqual(identities(after.options.known));
});

test.each<[string, Told]>([
  ["the service is down", { status: 503, body: "" }],
  ["the service refuses", { status: 403, body: "" }],
  ["the service has nothing", { body: [] }],
  ["the service sends a page", { body: "<html></html>" }],
])("where %s the old list stays", async (_, trouble) => {
  const { refresh, bytes, at, breaks, files } = await site({ source: "hf", days: 8 });
  await refresh();
  const before = bytes();
  at("2026-12-24T04:00:00Z");
  breaks(trouble);
  const { code, complained } = await refresh();
  expect(code).toBe(2);
  expect(complained.trim().split("\n")).toHaveLength(1);
  expect([bytes(), files()]).toEqual([before, ["list.json"]]);
});

test("texts that may not be published are not", async () => {
  const { refresh, session, bytes } = await site({ source: "hf", days: 15, withholdText: true });
  await refresh();
  expect(bytes()).not.toContain('"abstract"');
  expect((await onThePage(session())).themes).toEqual(identities(session().options.known));
});

test.each([
  ["{", "site.json: it is not well-formed JSON"],
  ["[]", "it is no object"],
  ["{}", "it names no source"],
  ['{"source": "hf", "dais": 3}', 'it has "dais"'],
  ['{"source": "hf", "days": 0}', "days cannot be 0"],
  ['{"source": "hf", "topics": [{}]}', "the list of topics has no label"],
])("settings %s are refused in a sentence", (text, sentence) => {
  expect(() => parseSettings(text)).toThrow(sentence);
});
