import { expect, test } from "vitest";
import { analyze } from "./analyze";
import { analyzeInTwo } from "./analyzeInTwo";
import { corpusOf, inventedPapers } from "./fixtures/papers";
import { documentLayout } from "./layout/documentLayout";
import { resolveOptions } from "./options";
import { randomFor } from "./random";
import { stageCache } from "./stageCache";
import type { AnalysisResult, MapElsewhere, Report } from "./types";

const corpus = corpusOf(inventedPapers(10));
const six = resolveOptions({ themes: 6 });
const alone = (options = six): AnalysisResult => analyze(corpus, options).result;
const quiet: Report = () => undefined;
const nextTurn = (): Promise<void> => Promise.resolve();

/** As another thread does it, which is given three of the axes. */
const elsewhere: MapElsewhere = async (latent, neighbours, seed, done) => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  return documentLayout(latent, neighbours, randomFor(seed, "map"), done);
};

test("a map that is made elsewhere is the map that is made here, and so is all beside it", async () => {
  const told: string[] = [];
  const { result } = await analyzeInTwo(corpus, six, (stage) => told.push(stage), stageCache(), nextTurn, elsewhere);
  expect(result).toEqual(alone());
  expect(told.lastIndexOf("trends")).toBeLessThan(told.indexOf("map"));
  expect(told.filter((stage) => stage === "map").length).toBeGreaterThan(2);
});

test("it is begun before the themes are found, and once: it does not depend on them", async () => {
  const cached = stageCache();
  const told: string[] = [];
  const watched: MapElsewhere = (...given) => {
    told.push("begun");
    return elsewhere(...given);
  };
  await analyzeInTwo(corpus, six, (stage, share) => told.push(`${stage} ${share}`), cached, nextTurn, watched);
  expect(told.indexOf("begun")).toBeLessThan(told.indexOf("trends 0"));
  const seven = resolveOptions({ themes: 7 });
  expect((await analyzeInTwo(corpus, seven, quiet, cached, nextTurn, watched)).result).toEqual(alone(seven));
  expect(told.filter((word) => word === "begun")).toHaveLength(1);
});

test("where the other thread dies the map is made here; what is wrong with the papers is said as ever", async () => {
  const dies: MapElsewhere = () => Promise.reject(new Error("no memory"));
  expect((await analyzeInTwo(corpus, six, quiet, stageCache(), nextTurn, dies)).result).toEqual(alone());
  await expect(analyzeInTwo(corpusOf([]), six, quiet, stageCache(), nextTurn, elsewhere)).rejects.toMatchObject({ code: "too-few-papers" });
});
