import { expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { resolveOptions } from "../../analysis/options";
import type { Engine, Imported } from "../engine/engine";
import { type App, createApp } from "./app";

const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The page with an engine that answers at once; told: the numbers of themes that it is to compute ahead. */
function opened(fourths: number): { readonly app: App; readonly told: unknown[] } {
  const imported = { corpus: corpusOf(inventedPapers(fourths)), report: { kept: 4 * fourths } } as unknown as Imported;
  const { result } = analyze(imported.corpus, resolveOptions({ themes: 4 }));
  const told: unknown[] = [];
  const engine: Partial<Engine> = {
    analyze: (_, options) => Promise.resolve({ ...result, options }),
    foresee: (all) => told.push(all.map(({ themes }) => themes)),
  };
  const app = createApp(engine as Engine, "", "light");
  app.actions.openPapers(imported, false);
  return { app, told };
}

test("one theme more and one less are computed ahead when the reader has seen the picture, of a list that is not small", async () => {
  const few = opened(6);
  const { app, told } = opened(251);
  await after(500);
  app.actions.setOptions({ seed: 1 }, "seed 1");
  await after(800);
  expect(told).toEqual([]); // another picture has followed
  await expect.poll(() => told, { timeout: 5000 }).toEqual([[5, 3]]);
  expect(few.told).toEqual([]);
});
