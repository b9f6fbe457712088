import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { analyze } from "./analyze";
import { InputError } from "./errors";
import { resultJson } from "./export/resultJson";
import { corpusOf, fieldOf, inventedPapers } from "./fixtures/papers";
import { DAILY_PAPERS, isShared, readShared, SEED_FACTS, SEED_PASTE } from "./fixtures/shared";
import { importPapers } from "./import/importPapers";
import { adjustedRand } from "./matrix/adjustedRand";
import { DEFAULT_OPTIONS, SAMPLE_TOPICS } from "./options";
import { stageCache } from "./stageCache";
import type { AnalysisOptions, AnalysisResult, Corpus, Edit, ImportReport, TopicDefinition } from "./types";
import { withheldCorpusJson } from "./withholdText";

const run = (corpus: Corpus, options = {}): AnalysisResult => analyze(corpus, { ...DEFAULT_OPTIONS, ...options }).result;
const bytes = (corpus: Corpus, result: AnalysisResult): string =>
  JSON.stringify(resultJson(result, corpus, { issues: [], sources: [], near: [] } as unknown as ImportReport));

describe("papers of four invented fields", () => {
  const papers = inventedPapers(8);
  const corpus = corpusOf(papers);
  const fields = papers.map(fieldOf);
  const truth = Int32Array.from(fields, (field) => [...new Set(fields)].indexOf(field));

  test("come out as four themes, each named by its field's words", () => {
    const { themes, placement, choice } = run(corpus, { themes: 4 });
    expect(adjustedRand(placement.theme, truth)).toBe(1);
    expect(new Set(themes.map(({ label }) => label)).size).toBe(4);
    expect(choice.length).toBeGreaterThan(2);
    for (const theme of themes) expect(theme.terms.length).toBeGreaterThan(7);
  });

  test("give the same bytes for the same seed, and every number of themes that is asked for", () => {
    expect(bytes(corpus, run(corpus))).toBe(bytes(corpus, run(corpus)));
    for (const themes of [2, 3, 5, 9]) expect(run(corpus, { themes }).themes).toHaveLength(themes);
  });

  test("give the same themes in any order of the list", () => {
    const turned = corpusOf(papers.toReversed());
    const [forward, backward] = [run(corpus), run(turned)];
    expect(backward.themes.map(({ label, size }) => [label, size])).toEqual(forward.themes.map(({ label, size }) => [label, size]));
    expect([...backward.placement.theme].reverse()).toEqual([...forward.placement.theme]);
    expect([...backward.placement.x].reverse()).toEqual([...forward.placement.x]);
    expect(backward.themes[0].exemplars.map((row) => turned.papers[row].id)).toEqual(
      forward.themes[0].exemplars.map((row) => papers[row].id),
    );
  });

  test("a cache of stages changes no byte, whatever is changed between runs, back and forth", () => {
    const { themes, known } = run(corpus);
    const [first, second, third] = themes.map(({ key }) => key);
    const edits: readonly Edit[] = [
      { kind: "rename", theme: first, label: "Bees" },
      { kind: "hide", theme: second, hidden: true },
      { kind: "paint", theme: first, color: 4 },
      { kind: "merge", themes: [second, third] },
      { kind: "move", papers: [papers[0].id, papers[9].id], theme: null },
    ];
    const topics: readonly TopicDefinition[] = [
      { label: "bees", aliases: [], exclude: [], color: null },
      { label: "til*", aliases: [], exclude: ["pollen"], color: null },
    ];
    const change = fc.oneof(
      fc.constantFrom<AnalysisOptions["themes"]>("auto", 3, 6).map((value) => ({ themes: value })),
      fc.subarray([...topics]).map((value) => ({ topics: value })),
      fc.nat(edits.length).map((made) => ({ edits: edits.slice(0, made), known })),
      fc.constantFrom<AnalysisOptions["bin"]>("auto", "year", "month").map((value) => ({ bin: value })),
      fc.constantFrom(0, 5).map((value) => ({ seed: value })),
      fc.constantFrom([], ["pollen"]).map((stop) => ({ words: { ...DEFAULT_OPTIONS.words, stop } })),
    );
    const lists: readonly Corpus[] = [
      corpus,
      { ...corpus, name: "Hives" },
      { ...corpus, asOf: "2031-05-05" },
      { ...corpus, compounds: [...corpus.compounds, "honey-bee"], acronyms: [{ short: "HB", long: "honey bee", papers: 3 }] },
    ];
    const fresh = new Map<string, string>();
    const expected = (list: Corpus, options: AnalysisOptions): string => {
      const key = `${lists.indexOf(list)} ${JSON.stringify(options)}`;
      const made = fresh.get(key) ?? bytes(list, analyze(list, options).result);
      fresh.set(key, made);
      return made;
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.constantFrom(...lists)), { minLength: 2, maxLength: 6 }), (changes) => {
        const cached = stageCache();
        let options: AnalysisOptions = { ...DEFAULT_OPTIONS, topics: [] };
        for (const [next, list] of changes) {
          options = structuredClone({ ...options, ...next });
          expect(bytes(list, analyze(list, options, undefined, cached).result)).toBe(expected(list, options));
        }
      }),
      { numRuns: 12 },
    );
  });

  test("of many papers tells how far it is in small steps, so that nobody thinks it stands still", () => {
    const steps: Record<string, number> = {};
    let last = 0;
    analyze(corpusOf(inventedPapers(300)), DEFAULT_OPTIONS, (stage, share) => {
      steps[stage] = Math.max(steps[stage] ?? 0, share - (share === 0 ? 0 : last));
      last = share;
    });
    const most: Record<string, number> = { words: 0.31, vectors: 0.21, themes: 0.1, trends: 0.21, map: 0.01 };
    for (const stage of Object.keys(most)) expect(steps[stage], stage).toBeLessThan(most[stage]);
  });

  test("reports every stage in order, up to the end", () => {
    const told: string[] = [];
    analyze(corpus, DEFAULT_OPTIONS, (stage, share) => told.push(`${stage} ${share}`));
    expect([...new Set(told.map((word) => word.split(" ")[0]))]).toEqual(["words", "vectors", "themes", "trends", "map"]);
    expect(told.at(-1)).toBe("map 1");
  });
});

describe("corpora that have no themes are refused with a sentence", () => {
  const refusal = (corpus: Corpus): string => {
    try {
      run(corpus);
    } catch (error) {
      if (error instanceof InputError) return error.code;
      throw error;
    }
    return "";
  };

  test("too few papers", () => {
    expect(refusal(corpusOf(inventedPapers(1)))).toBe("too-few-papers");
  });

  test("papers without a word in common", () => {
    const words = ["abalone", "bobbin", "cobalt", "dahlia", "elbow", "fjord", "gazebo"];
    const papers = words.map((word) => ({ ...inventedPapers(1)[0], id: word, title: word, abstract: "" }));
    expect(refusal(corpusOf(papers))).toBe("no-words");
  });
});

test("six to twelve papers still give a result", () => {
  for (const each of [2, 3]) expect(run(corpusOf(inventedPapers(each))).themes.length).toBeGreaterThan(1);
});

const GENERIC = /^(models?|training|tasks?|methods?|performance|data|learning|language models?|large language models?)$/i;

describe.runIf(isShared(SEED_PASTE))("the 112 papers of the real paste", () => {
  let corpus: Corpus;
  let result: AnalysisResult;
  beforeAll(async () => {
    const sources = [SEED_PASTE, SEED_FACTS].map((path) => ({ name: path, text: readShared(path) }));
    corpus = (await importPapers(sources, "2026-11-23")).corpus;
    result = run(corpus);
  });

  test("are between 8 and 20 themes, no name generic and none twice", () => {
    expect(result.themes.length).toBeGreaterThanOrEqual(8);
    expect(result.themes.length).toBeLessThanOrEqual(20);
    for (const { label } of result.themes) expect(label).not.toMatch(GENERIC);
    expect(new Set(result.themes.map(({ label }) => label)).size).toBe(result.themes.length);
  });

  test("have themes whose words a reader of the titles expects", () => {
    const heads = result.themes
      .map(({ terms }) =>
        terms
          .slice(0, 12)
          .map(({ term }) => term)
          .join(" "),
      )
      .join(" | ");
    for (const word of [
      "interleaved",
      "LoRA",
      "long-context",
      "continual learning",
      "continual pre-training",
      "distillation",
      "learning rate schedules",
      "parallelism",
    ]) {
      expect(heads.replace("long context", "long-context")).toContain(word);
    }
    for (const theme of result.themes) expect(theme.terms.length).toBeGreaterThanOrEqual(30);
  });

  test("have the same themes when their text is withheld", async () => {
    const file = JSON.stringify(withheldCorpusJson(corpus, SAMPLE_TOPICS));
    const withheld = await importPapers([{ name: "withheld", text: file }], "");
    const again = run(withheld.corpus);
    expect(adjustedRand(again.placement.theme, result.placement.theme)).toBeGreaterThanOrEqual(0.9);
    // a name of several words that one paper alone holds may not be published, so a topic can lose that paper
    again.topics.forEach((topic, i) => {
      const lost = result.topics[i].papers.length - topic.papers.length;
      expect([0, 1], topic.label).toContain(lost);
    });
  });

  test("name the followed topics as often as a search for the words finds them", () => {
    const byHand = (pattern: RegExp): number => corpus.papers.filter(({ title, abstract }) => pattern.test(`${title}\n${abstract}`)).length;
    const found = (label: string): number => result.topics[SAMPLE_TOPICS.findIndex((topic) => topic.label === label)].papers.length;
    expect(found("MoE")).toBe(byHand(/\bMoEs?\b|mixture[- ]of[- ]experts?/i));
    expect(found("LoRA")).toBe(byHand(/\bLoRAs?\b|low-rank adapt(ation|er)s?/i));
    expect(found("KV cache")).toBe(byHand(/\bKV[- ]cach(es?|ing)\b|key-value cach(es?|ing)/i));
    for (const { a, b, papers, rows } of result.topicPairs) {
      expect(rows).toHaveLength(papers);
      for (const row of rows) for (const topic of [a, b]) expect(result.topics[topic].papers).toContain(row);
    }
    expect(found("Federated learning")).toBe(byHand(/\bfederated\b/i));
  });
});

describe.runIf(isShared(DAILY_PAPERS))("3,724 daily papers", () => {
  test("give monthly trends and names that are no generic words", { timeout: 120_000 }, async () => {
    const { corpus } = await importPapers([{ name: "daily", text: readShared(DAILY_PAPERS) }], "2026-11-23");
    const { trends, themes } = run(corpus);
    expect(trends.unit).toBe("month");
    expect(trends.bins.length).toBe(14);
    for (const { label } of themes) expect(label).not.toMatch(GENERIC);
  });
});
