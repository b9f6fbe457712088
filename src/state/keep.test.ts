import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { corpusJson } from "../../analysis/export/corpusJson";
import { resultJson } from "../../analysis/export/resultJson";
import { sessionJson } from "../../analysis/export/sessionJson";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { importPapers } from "../../analysis/import/importPapers";
import { InputError } from "../../analysis/errors";
import { BIN_UNITS, DEFAULT_OPTIONS, parseWords, plainTopic } from "../../analysis/options";
import type { AnalysisOptions, Corpus } from "../../analysis/types";
import type { SessionToWrite } from "../engine/engine";
import { FIRST_LOOK, type Look, VIEWS } from "./appState";
import { packText, unpackText } from "./deflate";
import { listMark, otherList } from "./listMark";
import { fragmentOf, readFragment, readLook } from "./permalink";
import { readableOptions } from "./readableOptions";
import { readSession, sessionFileName, sessionIn } from "./sessionFile";

const sessionText = (session: Omit<SessionToWrite, "savedOn">, savedOn: string): string =>
  JSON.stringify(sessionJson({ ...session, corpus: corpusJson(session.corpus), savedOn }));

const word = fc.string({ unit: fc.constantFrom("a", "b", "ß", "中", "-", "9"), minLength: 1, maxLength: 6 });
const words = fc.array(word, { maxLength: 4 });
/** Changes to themes come with the themes that they were made to. */
const changes: fc.Arbitrary<Pick<AnalysisOptions, "edits" | "known">> = fc.constantFrom<Pick<AnalysisOptions, "edits" | "known">>(
  { edits: [], known: [] },
  { edits: [{ kind: "merge", themes: [0, 2] }], known: [] },
  {
    edits: [
      { kind: "rename", theme: 1, label: "Bees & “hives”" },
      { kind: "move", papers: ["a", "b"], theme: null },
    ],
    known: [{ key: 1, papers: ["a", "c"] }],
  },
);
const settings = fc.record({
  themes: fc.oneof(fc.constant("auto" as const), fc.integer({ min: 2, max: 200 })),
  seed: fc.integer({ min: 0, max: 4294967295 }),
  bin: fc.constantFrom("auto" as const, ...BIN_UNITS),
  topics: fc
    .uniqueArray(fc.constantFrom("MoE", "Long context", "Federated learning", "RL"))
    .map((labels) => labels.map((label) => plainTopic(label))),
  words: fc.record({ stop: words, keep: words, apart: words }).map(parseWords),
});
const options: fc.Arbitrary<AnalysisOptions> = fc.tuple(settings, changes).map(([set, changed]) => ({ ...set, ...changed }));
const look: fc.Arbitrary<Look> = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    theme: fc.option(fc.integer({ min: -1, max: 30 }), { nil: undefined }),
    query: fc.string(),
    relevance: fc.double({ min: 0, max: 1, noNaN: true }),
    leastFit: fc.double({ min: 0, max: 1, noNaN: true }),
    hulls: fc.boolean(),
    trendsAs: fc.constantFrom("panels" as const, "slope" as const, "table" as const),
    compared: fc.constantFrom("", "2025-05-01/2025-05-31,2025-04-01/2025-04-30"),
  })
  .map(({ theme, ...rest }) => ({
    ...FIRST_LOOK,
    ...rest,
    relevance: Math.abs(rest.relevance),
    leastFit: Math.abs(rest.leastFit),
    selection: theme === undefined ? {} : { theme },
  }));

const corpus = corpusOf(inventedPapers(6));
const saved = (changes: object = {}): string =>
  JSON.stringify({
    ...(JSON.parse(sessionText({ name: "Bees", corpus, options: DEFAULT_OPTIONS, look: FIRST_LOOK }, "2026-11-25")) as object),
    ...changes,
  });
const reopened = async (text: string): Promise<Corpus> =>
  (await importPapers([readSession(text, "bees.json").papers], "2027-01-01")).corpus;

describe("a session file", () => {
  test("gives back options and view exactly", () => {
    fc.assert(
      fc.property(options, look, word, (given, looked, name) => {
        const file = readSession(sessionText({ name, corpus, options: given, look: looked }, "2026-11-25"), "x.json");
        expect(file).toMatchObject({ name, savedOn: "2026-11-25", options: given, look: looked });
      }),
    );
  });

  test("gives back the papers, so that the result has the same bytes", async () => {
    const given = { ...DEFAULT_OPTIONS, themes: 3, topics: [plainTopic("Hive")] };
    const text = sessionText({ name: "Bees", corpus, options: given, look: FIRST_LOOK }, "2026-11-25");
    const bytes = async (papers: Corpus, chosen: AnalysisOptions): Promise<string> => {
      const { report } = await importPapers([readSession(text, "x.json").papers], "");
      return JSON.stringify(resultJson(analyze(papers, chosen).result, papers, report));
    };
    expect(await reopened(text)).toEqual({ ...corpus, textWithheld: false });
    expect(await bytes(await reopened(text), readSession(text, "x.json").options)).toBe(await bytes(corpus, given));
  });

  test("gives back papers whose text is withheld", async () => {
    const sample = readFileSync(new URL("../../public/data/daily-papers.json", import.meta.url), "utf8");
    const { corpus: papers } = await importPapers([{ name: "sample", text: sample }], "");
    expect(await reopened(sessionText({ name: "S", corpus: papers, options: DEFAULT_OPTIONS, look: FIRST_LOOK }, ""))).toEqual(papers);
  });

  test("keeps options that this test does not know", () => {
    const text = sessionText({ name: "B", corpus, options: { ...DEFAULT_OPTIONS, later: [1] } as AnalysisOptions, look: FIRST_LOOK }, "");
    expect((JSON.parse(text) as { options: object }).options).toHaveProperty("later", [1]);
  });

  test.each([
    ["of a newer version", saved({ version: 2 }), /newer Papertide \(session version 2\).*reload this page/],
    ["without a version", saved({ version: undefined }), /not whole/],
    ["without papers", saved({ corpus: undefined }), /not whole/],
    ["cut off", saved().slice(0, 900), /damaged or cut off/],
    ["inside another file", `{"all": ${saved()}}`, /open the session file itself/],
    ["with options that are none", saved({ options: { themes: 1 } }), /themes cannot be 1/],
  ])("%s is refused with a sentence that says what to do", async (_, text, sentence) => {
    const error: unknown = await sessionIn([{ name: "bees.json", text }]).catch((reason: unknown) => reason);
    const { message, hint } = error as { message: string; hint: string };
    expect(`${message} — ${hint}`).toMatch(sentence);
    expect(hint).not.toBe("");
  });

  test.each([
    ["themes", { themes: 1e9 }],
    ["themes", { themes: "many" }],
    ["seed", { seed: -1 }],
    ["bin", { bin: 5 }],
    ["topics", { topics: "MoE" }],
    ["topics", { topics: [{ label: 5 }] }],
    ["words", { words: { stop: "the" } }],
    ["edits", { edits: [{ kind: "explode" }] }],
    ["known", { known: [{ key: "x" }] }],
  ])("with %s out of range or of another type is refused, and says which", async (named, options) => {
    const error: unknown = await sessionIn([{ name: "bees.json", text: saved({ options }) }]).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    const { message, hint } = error as InputError;
    expect(`${message} — ${hint}`).toMatch(new RegExp(named === "known" || named === "edits" ? "themes|edits|changes" : named));
    expect(hint).not.toBe("");
  });

  test("of an earlier version opens with what it says: fields that it does not know are as at first", () => {
    const file = readSession(saved({ savedOn: undefined, name: undefined, look: undefined, options: { themes: 3 } }), "bees.json");
    expect(file).toMatchObject({ name: "Papers", savedOn: "", look: FIRST_LOOK, options: { ...DEFAULT_OPTIONS, themes: 3 } });
  });

  test("opens with fields that nobody knows yet", () => {
    expect(readSession(saved({ later: { a: 1 }, look: { view: "topics", later: 2 } }), "bees.json").look.view).toBe("topics");
  });

  test("whose changes name papers of another list opens, and says what could not be done", async () => {
    const edits = [{ kind: "move", papers: ["of another list"], theme: null }];
    const { options } = readSession(saved({ options: { edits, known: [{ key: 0, papers: ["of another list"] }] } }), "bees.json");
    const { result } = analyze(await reopened(saved()), options);
    expect(result.lost.length).toBeGreaterThan(0);
  });

  test("with a view that is none opens with that of the start", () => {
    expect(readSession(saved({ look: 5 }), "").look).toEqual(FIRST_LOOK);
    expect(readSession(saved({ look: { view: "nowhere", selection: "x", hulls: "no", trendsAs: "lines" } }), "").look).toEqual({
      ...FIRST_LOOK,
      trendsAs: "lines",
    });
  });

  test("is known by what is in it, alone, whatever the order of its fields", async () => {
    const { format, ...rest } = JSON.parse(saved()) as Record<string, unknown>;
    expect(await sessionIn([{ name: "a", text: `\uFEFF ${JSON.stringify({ ...rest, format }, null, 1)}` }])).toMatchObject({
      name: "Bees",
    });
    expect(await sessionIn([new File([saved()], "b.json")])).toMatchObject({ name: "Bees" });
    expect(await sessionIn([{ name: "c", text: '{"title": "On sessions"}' }])).toBeUndefined();
    expect(await sessionIn([{ name: "d", text: "On papertide-session\n\nIt is a format." }])).toBeUndefined();
    await expect(
      sessionIn([
        { name: "e", text: "x" },
        { name: "f", text: saved() },
      ]),
    ).rejects.toThrow("this is a session");
  });

  test("is named after the list", () => {
    expect(sessionFileName("Bees & tunnels, 2025")).toBe("bees-tunnels-2025.papertide.json");
    expect(sessionFileName("論文")).toBe("論文.papertide.json");
    expect(sessionFileName("…")).toBe("papers.papertide.json");
  });
});

describe("a link", () => {
  test("gives back options, view and the mark of the list", () => {
    fc.assert(
      fc.property(options, look, (given, looked) => {
        const { look: read, options: found, list } = readFragment(fragmentOf(looked, given, listMark(corpus)));
        expect({ ...FIRST_LOOK, ...read }).toEqual(looked);
        expect({ ...DEFAULT_OPTIONS, ...found }).toEqual(given);
        expect(list).toBe(listMark(corpus));
      }),
    );
  });

  test("packs any text in letters that a link may hold, and refuses what is damaged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const packed = packText(text);
        expect(packed).toMatch(/^[\w-]*$/);
        expect(unpackText(packed)).toBe(text);
      }),
    );
    expect(unpackText("!")).toBeUndefined();
    expect(unpackText(packText("a long text, long enough").slice(0, -4))).toBeUndefined();
  });

  test("carries options without a key of their own packed, and leaves out what it cannot read", () => {
    const later = fragmentOf(FIRST_LOOK, { ...DEFAULT_OPTIONS, later: { a: 1 } } as AnalysisOptions);
    expect(JSON.parse(unpackText(later.replace("s=", "")) ?? "")).toEqual({ later: { a: 1 } });
    expect(readFragment("s=!!&seed=4&list=zzz").options.seed).toBe(4);
    expect(readFragment(`s=${packText("[1")}&themes=x&seed=4`).options).toMatchObject({ seed: 4, themes: "auto" });
    expect(readFragment("list=zzz").list).toBe("");
  });

  test("tells lists apart by their papers, not by their order", () => {
    const turned = corpusOf([...corpus.papers].reverse());
    expect(listMark(turned)).toBe(listMark(corpus));
    expect(listMark(corpusOf(corpus.papers.slice(1)))).not.toBe(listMark(corpus));
    expect(otherList(listMark(turned), corpus)).toBe("");
    expect(otherList("00000000-240", corpus)).toContain(`a list of 240 papers; this one has ${corpus.papers.length}`);
  });
});

describe("what a browser has kept", () => {
  test("is read field by field: what is wrong is as at first", () => {
    expect(readableOptions({ themes: 7, seed: -1, topics: "no", words: { stop: ["x"] } })).toEqual({
      ...DEFAULT_OPTIONS,
      themes: 7,
      words: { stop: ["x"], keep: [], apart: [] },
    });
    expect(readableOptions(undefined)).toEqual(DEFAULT_OPTIONS);
    expect(readLook({ view: "topics", leastFit: 7 })).toEqual({ ...FIRST_LOOK, view: "topics" });
  });
});
