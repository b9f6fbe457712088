import { expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { DEFAULT_OPTIONS } from "../../analysis/options";
import { stageCache } from "../../analysis/stageCache";
import type { Engine, Imported } from "../engine/engine";
import { type App, createApp } from "./app";

const imported = { corpus: corpusOf(inventedPapers(6)), report: { kept: 24 } } as unknown as Imported;
const { result } = analyze(imported.corpus, { ...DEFAULT_OPTIONS, topics: [] }, undefined, stageCache());

/** The page with an engine that answers at once: themes as found, options as wanted. */
async function opened(): Promise<App> {
  const engine: Partial<Engine> = { analyze: (_, options) => Promise.resolve({ ...result, options }), giveUp: () => undefined };
  const app = createApp(engine as Engine, "", "light");
  app.actions.openPapers(imported, false);
  await settled(app);
  return app;
}

/** After every answer that is under way: what is shown is what is wanted. */
async function settled({ getState }: App): Promise<void> {
  while (getState().options !== getState().picture?.result.options) await new Promise((done) => setTimeout(done));
}

async function change(app: App, seed: number): Promise<void> {
  app.actions.setOptions({ seed }, `seed ${seed}`);
  await settled(app);
}

const names = (app: App) => app.getState().past.map(({ what }) => what);
const ahead = (app: App) => app.getState().future.map(({ what }) => what);
const seed = (app: App) => app.getState().picture?.result.options.seed;

test("undo has no limit, and a step keeps the list and its options, nothing that was computed", async () => {
  const app = await opened();
  for (let i = 1; i <= 130; i++) await change(app, i);
  expect(names(app)).toHaveLength(130);
  for (const step of app.getState().past) expect(Object.keys(step.papers)).toEqual(["corpus", "report"]);
  for (let i = 0; i < 130; i++) {
    app.actions.undo();
    await settled(app);
  }
  expect([seed(app), names(app).length, ahead(app).length]).toEqual([0, 0, 130]);
});

test("going back to before a change leaves all later ones to redo, in their order", async () => {
  const app = await opened();
  for (const i of [1, 2, 3, 4]) await change(app, i);
  app.actions.backTo(1);
  await settled(app);
  expect(seed(app)).toBe(1);
  expect([names(app), ahead(app)]).toEqual([["seed 1"], ["seed 4", "seed 3", "seed 2"]]);
  for (const i of [2, 3, 4]) {
    app.actions.redo();
    await settled(app);
    expect(seed(app)).toBe(i);
  }
  expect([names(app), ahead(app)]).toEqual([["seed 1", "seed 2", "seed 3", "seed 4"], []]);
});

test("without a past nothing happens", async () => {
  const app = await opened();
  app.actions.undo();
  app.actions.backTo(3);
  await settled(app);
  expect([seed(app), names(app), ahead(app)]).toEqual([0, [], []]);
});

test("changes and undos faster than the answers are each a step", async () => {
  const app = await opened();
  for (const i of [1, 2, 3]) app.actions.setOptions({ seed: i }, `seed ${i}`);
  await settled(app);
  expect([seed(app), names(app)]).toEqual([3, ["seed 1", "seed 2", "seed 3"]]);
  app.actions.undo();
  app.actions.undo();
  await settled(app);
  expect([seed(app), names(app), ahead(app)]).toEqual([1, ["seed 1"], ["seed 3", "seed 2"]]);
  app.actions.redo();
  app.actions.redo();
  await settled(app);
  expect([seed(app), names(app), ahead(app)]).toEqual([3, ["seed 1", "seed 2", "seed 3"], []]);
});
