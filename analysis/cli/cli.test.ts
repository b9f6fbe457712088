import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { inventedPapers } from "../fixtures/papers";
import { isShared, SEED_PASTE, sharedPath } from "../fixtures/shared";
import { main } from "./main";

const tool = fileURLToPath(new URL("./papertide.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "papertide-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program as a shell runs it. */
function spawned(words: readonly string[], input = ""): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...words], { input, encoding: "utf8", cwd: folder });
  return { code: status, out: stdout, err: stderr };
}

/** The same without a process of its own. */
async function papertide(words: readonly string[]): Promise<Outcome> {
  let [out, err] = ["", ""];
  const code = await main(words.map(inFolder), { out: (text) => (out += text), err: (text) => (err += text), width: 110, live: false });
  return { code, out: out.replaceAll(`${folder}/`, ""), err: err.replaceAll(`${folder}/`, "") };
}

/** Names of files are those of the test's own folder. */
function inFolder(word: string): string {
  return /\.(json|txt)$/.test(word) && !isAbsolute(word) ? join(folder, word) : word;
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

file("odd.json", '[{"label": "Bees", "colour": 3}]');
file("star.json", '[{"label": "Bees", "aliases": ["b*"]}]');
file("no.txt", "label, aliases");
const list = file("list.json", JSON.stringify(inventedPapers(8)));
const json = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<string, unknown>;

describe("papertide analyse", () => {
  test("prints each theme with its size, phrases and two papers, then topics, then trends", async () => {
    const { code, out, err } = await papertide(["analyse", list, "--themes", "4"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("32 papers of 32 read, 4 themes");
    expect(out.match(/^ {4}\d {2}\S/gm)).toHaveLength(4);
    expect(out.match(/^ {7}– On /gm)).toHaveLength(8);
    expect(out).toContain("Topics: none of the followed topics is named in these papers.");
    expect(out).toContain("Trends per quarter");
    expect(out).toMatch(/2020 Q2 against 2020 Q1: no change beyond chance/);
  });

  test("writes a result file with everything that others rely on, the same bytes each time", async () => {
    expect((await papertide(["analyse", list, "--out", "a.json", "--report", "report.json", "--seed", "7"])).code).toBe(0);
    expect((await papertide(["analyse", list, "--out", "b.json", "--seed", "7"])).code).toBe(0);
    expect(readFileSync(join(folder, "b.json"))).toEqual(readFileSync(join(folder, "a.json")));
    const result = json("a.json");
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(["schemaVersion", "options", "corpus", "report", "papers", "themes", "choice", "topics", "trends"]),
    );
    expect((result.papers as object[])[0]).toMatchObject({
      id: "beekeeping-1",
      date: "2020-01",
      datePrecision: "month",
      theme: expect.any(Number),
      fit: expect.any(Number),
      x: expect.any(Number),
    });
    expect((result.themes as object[])[0]).toMatchObject({
      id: 0,
      label: expect.any(String),
      terms: expect.any(Array),
      exemplars: expect.any(Array),
      stability: expect.any(Number),
    });
    expect(json("report.json")).toMatchObject({ read: 32, kept: 32, withAbstract: 32, duplicates: 0 });
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("follows the topics of a file", async () => {
    file("topics.json", JSON.stringify([{ label: "Bees", aliases: ["honey bees", "queen bee"] }]));
    expect((await papertide(["analyse", list, "--topics", "topics.json", "--out", "t.json"])).code).toBe(0);
    expect(json("t.json").topics).toMatchObject([{ label: "Bees", aliases: ["honey bees", "queen bee"] }]);
  });

  test("leaves papers out of a topic, keeps its colour, and suggests what else to follow", async () => {
    file("rich.json", JSON.stringify([{ label: "Bees", aliases: ["honey bee*", '"Queen"'], exclude: ["pollen"], color: 3 }]));
    expect((await papertide(["analyse", list, "--topics", "rich.json", "--out", "r.json"])).code).toBe(0);
    const [topic] = json("r.json").topics as { papers: string[]; excluded: number }[];
    expect(topic).toMatchObject({ label: "Bees", color: 3, names: [{}, { name: "honey bee*" }, { name: '"Queen"', papers: 0 }] });
    const text = (wanted: RegExp): string[] =>
      inventedPapers(8).flatMap(({ id, title, abstract }) => (wanted.test(`${title} ${abstract}`) ? [id] : []));
    const [named, left] = [text(/\bbees?\b/i), text(/\bpollen\b/i)];
    expect(topic.papers).toEqual(named.filter((id) => !left.includes(id)));
    expect(topic.excluded).toBe(named.filter((id) => left.includes(id)).length);
    expect(topic.excluded).toBeGreaterThan(0);
    const suggested = json("r.json").topicSuggestions as object[];
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.length).toBeLessThanOrEqual(24);
    expect(suggested[0]).toMatchObject({ label: expect.any(String), papers: expect.any(Number), why: expect.any(String) });
  });

  test("reads standard input, and gives the same themes where the text is withheld", () => {
    const words = ["analyse", "-", "--themes", "4", "--out"];
    const text = readFileSync(join(folder, list), "utf8");
    expect(spawned([...words, "full.json"], text).code).toBe(0);
    expect(spawned([...words, "held.json", "--withhold-text"], text).code).toBe(0);
    const themes = (name: string): unknown[] => (json(name).papers as { theme: number }[]).map(({ theme }) => theme);
    expect(themes("held.json")).toEqual(themes("full.json"));
  });
});

test("papertide corpus writes papers ready to publish, with or without their text", async () => {
  expect((await papertide(["corpus", list, "--out", "corpus.json", "--name", "Bees and others", "--as-of", "2025-01-31"])).code).toBe(0);
  expect(json("corpus.json")).toMatchObject({
    format: "papertide-corpus",
    name: "Bees and others",
    asOf: "2025-01-31",
    textWithheld: false,
  });
  expect((await papertide(["corpus", list, "--out", "held-corpus.json", "--withhold-text"])).code).toBe(0);
  const held = json("held-corpus.json");
  expect(held.textWithheld).toBe(true);
  expect((held.papers as object[])[0]).not.toHaveProperty("abstract");
  expect((await papertide(["analyse", "held-corpus.json"])).code).toBe(0);
});

describe("what a person can mend is one line on stderr and exit code 2", () => {
  test.each([
    [[], "papertide: no command was given — "],
    [["dance"], 'papertide: there is no command "dance" — '],
    [["analyse"], "papertide: no input was given — "],
    [["analyse", "absent.txt"], "papertide: absent.txt: there is no such file — "],
    [["analyse", "."], "papertide: .: this is a folder — "],
    [["analyse", "list.json", "--themes", "many"], 'papertide: themes cannot be "many" — '],
    [["analyse", "list.json", "--colour", "red"], "papertide: unknown option '--colour' — "],
    [["site", "list.json"], "papertide: site needs a place to write to — "],
    [["site", "list.json", "--out", "list.json"], "list.json: this folder holds something else — "],
    [["fetch", "hf"], "papertide: fetch needs a place to write to — "],
    [["corpus", "list.json"], "papertide: corpus needs a place to write to — "],
    [["analyse", "list.json", "--out", "no/such/folder.json"], "papertide: no/such/folder.json: it cannot be written"],
    [["analyse", "list.json", "--topics", "list.json"], "papertide: the list of topics has no label in entry 1 — "],
    [["analyse", "list.json", "--topics", "odd.json"], 'papertide: the list of topics has "colour" in entry 1 — take it out'],
    [
      ["analyse", "list.json", "--topics", "star.json"],
      "papertide: entry 1 of the list of topics: the name b* has a * beside fewer than two letters — ",
    ],
    [["analyse", "list.json", "--topics", "no.txt"], "papertide: no.txt: not well-formed JSON — "],
  ])("%j", async (words, sentence) => {
    const { code, out, err } = await papertide(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  test.each([
    ["an empty paste", "  \n", "there is nothing in it"],
    ["no abstracts", "One title\n\nAnother\n", "no abstract was found"],
    ["one paper", "How Bees Return\n\nThe bees of this hive return by another way than they went.\n", "1 paper is too few"],
    [
      "two identical papers",
      "How Bees Return\n\nThe bees of this hive return by another way than they went.\n\n".repeat(2),
      "1 paper is too few",
    ],
    ["binary rubbish", "\u0000\u0001\u0002\u0003\u0004", "this is not text"],
    ["a truncated JSON", '[{"title": "How', "ends in the middle of a record"],
  ])("%s", async (what, text, sentence) => {
    const name = file(`${what.replaceAll(" ", "-")}.txt`, text);
    const { code, err } = await papertide(["analyse", name, "--out", "never.json"]);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`^papertide: .*${sentence}.* — .*\n$`));
    expect(existsSync(join(folder, "never.json"))).toBe(false);
  });
});

test("the exit code reaches the shell", () => {
  expect(spawned(["dance"])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("papertide: there is no command") });
});

test("--help lists the commands and every option", async () => {
  const { code, out } = await papertide(["--help"]);
  expect(code).toBe(0);
  for (const word of [
    "analyse",
    "corpus",
    "evaluate",
    "fetch",
    "site",
    "--query",
    "--themes",
    "--seed",
    "--bin",
    "--topics",
    "--withhold-text",
    "--report",
  ])
    expect(out).toContain(word);
});

test.runIf(isShared(SEED_PASTE))("the real paste: 112 read, 112 kept", async () => {
  expect((await papertide(["analyse", sharedPath(SEED_PASTE), "--out", "seed.json"])).code).toBe(0);
  expect(json("seed.json").report).toMatchObject({ read: 112, kept: 112 });
});
