import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyze } from "./analyze";
import { isShared, readShared, SEED_FACTS, SEED_PASTE } from "./fixtures/shared";
import { importPapers } from "./import/importPapers";
import { adjustedRand } from "./matrix/adjustedRand";
import { DEFAULT_OPTIONS } from "./options";

const file = readFileSync(new URL("../public/data/daily-papers.json", import.meta.url), "utf8");

const { corpus } = await importPapers([{ name: "sample", text: file }], "");

describe("the sample corpus", () => {
  test("holds 112 papers with ids, links and dates, and no abstract", () => {
    expect(corpus.papers).toHaveLength(112);
    expect(corpus.papers.filter(({ datePrecision }) => datePrecision === "day")).toHaveLength(85);
    expect(corpus.papers.filter(({ datePrecision }) => datePrecision === "month")).toHaveLength(27);
    for (const paper of corpus.papers) {
      expect(paper.id).toMatch(/^\d{4}\.\d{5}$/);
      expect(paper.url).toBe(`https://arxiv.org/abs/${paper.id}`);
      expect(paper.abstract).toBe("");
      expect(paper.terms?.length).toBeGreaterThan(20);
    }
  });

  test.runIf(isShared(SEED_PASTE))("holds no run of eight words of any abstract", async () => {
    const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const RUN = 8;
    const runs = new Set<string>();
    const { corpus: full } = await importPapers([{ name: "paste", text: readShared(SEED_PASTE) }], "");
    for (const { abstract } of full.papers)
      words(abstract).forEach((_, i, all) => i + RUN <= all.length && runs.add(all.slice(i, i + RUN).join(" ")));
    const titles = new Set(full.papers.map(({ title }) => words(title).join(" ")));
    const copied = corpus.papers.flatMap(({ terms = [] }) => {
      const all = terms.flatMap(([term]) => words(term));
      return all.map((_, i) => all.slice(i, i + RUN).join(" ")).filter((run) => runs.has(run) && !titles.has(run));
    });
    expect(copied).toEqual([]);
    for (const { terms = [] } of corpus.papers) for (const [term] of terms) expect(words(term).length).toBeLessThan(RUN);
  });

  test.runIf(isShared(SEED_PASTE))("is analysed as the full text is", async () => {
    const sources = [SEED_PASTE, SEED_FACTS].map((path) => ({ name: path, text: readShared(path) }));
    const { corpus: full } = await importPapers(sources, "");
    const rows = new Map(full.papers.map(({ id }, row) => [id, row]));
    const whole = analyze(full, DEFAULT_OPTIONS).result.placement.theme;
    const sample = analyze(corpus, DEFAULT_OPTIONS).result.placement.theme;
    const aligned = Int32Array.from(corpus.papers, ({ id }) => whole[rows.get(id) as number]);
    expect(adjustedRand(sample, aligned)).toBeGreaterThanOrEqual(0.9);
  });
});
