import { expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { resolveOptions } from "../../analysis/options";
import type { Engine, Imported } from "../engine/engine";
import { type App, createApp } from "./app";
import { mergeThemes } from "./edits";
import type { Picture } from "../pasteToPicture";
import type { AnalysisOptions } from "../../analysis/types";

const after = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The page with an engine that answers at once; told: the numbers of themes that it is to compute ahead. */
function opened(fourths: number): { readonly app: App; readonly told: unknown[]; readonly asked: AnalysisOptions[] } {
  const imported = { corpus: corpusOf(inventedPapers(fourths)), report: { kept: 4 * fourths } } as unknown as Imported;
  const { result } = analyze(imported.corpus, resolveOptions({ themes: 4 }));
  const told: unknown[] = [];
  const asked: AnalysisOptions[] = [];
  const engine: Partial<Engine> = {
    analyze: (_, options) => {
      asked.push(options);
      return Promise.resolve({ ...result, options });
    },
    foresee: (ways) => told.push(ways.map((way) => way.map(({ themes, edits }) => (edits.length > 0 ? edits : themes)))),
  };
  const app = createApp(engine as Engine, "", "light");
  app.actions.openPapers(imported, false);
  return { app, told, asked };
}

test("a theme or two more and less are computed ahead when the reader has seen the picture, of a list that is not small", async () => {
  const few = opened(6);
  const { app, told } = opened(251);
  await after(500);
  app.actions.setOptions({ seed: 1 }, "seed 1");
  await after(800);
  expect(told).toEqual([]); // another picture has followed
  await expect.poll(() => told, { timeout: 5000 }).toEqual([[[5], [3], [5, 6], [3, 2]]]);
  expect(few.told).toEqual([]);
});

test("a merge that the hand is on is told with the very changes that the merge asks for", async () => {
  const { app, told, asked } = opened(6);
  await expect.poll(() => app.getState().picture).toBeDefined();
  const merge = mergeThemes(app.getState().picture as Picture, [2, 0]);
  app.actions.foreseeEdit(merge);
  app.actions.edit(merge);
  await expect.poll(() => asked).toHaveLength(2);
  expect(told).toEqual([[[asked[1].edits]]]);
  expect(asked[1].edits).toEqual([{ kind: "merge", themes: [2, 0] }]);
});
