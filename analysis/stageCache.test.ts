import { expect, test } from "vitest";
import { stageCache } from "./stageCache";

function counting(large?: number) {
  const cached = stageCache(large);
  const ran: string[] = [];
  const stage = <T extends object>(name: string, inputs: readonly unknown[], value: () => T): T =>
    cached(name, inputs, () => {
      ran.push(name);
      return value();
    });
  return { ran, stage };
}

test("a stage runs again only where an input is another one, and remembers what it was given before", () => {
  const { ran, stage } = counting();
  const corpus = {};
  for (const k of [4, 5, 4, 5]) stage("clusters", [corpus, k], () => ({ k }));
  expect(ran).toEqual(["clusters", "clusters"]);
  expect(stage("clusters", [corpus, 4], () => ({ k: 0 }))).toEqual({ k: 4 });
});

test("settings are the same where they say the same; functions and values of stages only where they are the same", () => {
  const { ran, stage } = counting();
  for (let i = 0; i < 2; i++) stage("edits", [[{ kind: "rename", theme: 1, label: "Bees" }], "auto"], () => ({}));
  expect(ran).toEqual(["edits"]);
  for (let i = 0; i < 2; i++) stage("matches", [() => i], () => ({}));
  for (let i = 0; i < 2; i++) stage("vectors", [new Float64Array(2)], () => ({}));
  expect(ran).toEqual(["edits", "matches", "matches", "vectors", "vectors"]);
});

test("large values are kept once, and what was computed from one that is gone goes with it", () => {
  const { ran, stage } = counting();
  const run = (words: string): void => {
    const text = stage("words", [words], () => ({ words }));
    const themes = stage("themes", [text], () => ({ text }));
    stage("trends", [themes], () => ({ themes }));
  };
  for (const words of ["a", "b", "b", "a"]) run(words);
  expect(ran.filter((name) => name === "words")).toHaveLength(3);
  expect(ran.filter((name) => name === "trends")).toHaveLength(3);
});

test("where there is room for two, the one that was used last but one can be had back", () => {
  const { ran, stage } = counting(2);
  for (const words of ["a", "b", "a", "c", "a", "b"]) stage("words", [words], () => ({ words }));
  expect(ran).toHaveLength(4); // a, b, c in the place of b, and b in that of c
});
