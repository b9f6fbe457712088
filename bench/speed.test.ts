import { expect, test } from "vitest";
import { corpusOf, fieldOf, inventedPapers } from "../analysis/fixtures/papers";
import { coreRun, wholeRun } from "./speedRun";
import { fallen, type Measured, speedTables } from "./speedTable";

function measured(each: number): Measured {
  const papers = inventedPapers(each);
  const labels = papers.map(fieldOf);
  const itself = { cpuSeconds: () => performance.now() / 1000, peakMb: () => 100 };
  const [core, whole] = [coreRun(corpusOf(papers), labels, 4, itself), wholeRun(corpusOf(papers), labels, itself)];
  return {
    list: "invented",
    core: [core],
    whole: [whole],
    page: { core: [core], whole: [whole] },
    peer: [{ seconds: 2 * core.seconds, peakMb: 100, nmi: 1 }],
  };
}

test("a list is measured stage by stage, with the quality of what comes out, and written as tables", () => {
  const all = [measured(6), measured(12)];
  const { core, whole } = all[1];
  expect(Object.keys(core[0].stages)).toEqual(["text", "vectors", "k-means"]);
  expect(Object.keys(whole[0].stages)).toContain("map");
  expect(core[0].quality.nmi).toBeGreaterThan(0.9);
  expect(core[0].quality.lostEnergy).toBeLessThan(0.05);
  const text = speedTables(all);
  expect(text).toContain("| invented | 48 | ");
  expect(text).toContain("| 0.50 |");
  expect(text).not.toMatch(/NaN|undefined/);
});

test("a figure of quality that fell is named, and one that is a little lower by chance is not", () => {
  const now = measured(6);
  const before = (nmi: number): Measured => ({ ...now, core: now.core.map((run) => ({ ...run, quality: { ...run.quality, nmi } })) });
  const { nmi } = now.core[0].quality;
  expect(fallen([before(nmi + 0.1)], [now])).toEqual(["invented, 24 papers: NMI of the core fell"]);
  expect(fallen([before(nmi + 0.001)], [now])).toEqual([]);
  expect(fallen([], [now])).toEqual([]);
});
