import { expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { stageCache } from "../../analysis/stageCache";
import type { AnalysisOptions } from "../../analysis/types";
import type { Engine, Imported } from "../engine/engine";
import { type App, createApp } from "./app";

const imported = { corpus: corpusOf(inventedPapers(6)), report: { kept: 24 } } as unknown as Imported;
const cached = stageCache();

/** The page with four themes; asked: the options of every analysis. */
async function opened(): Promise<{ readonly app: App; readonly asked: AnalysisOptions[] }> {
  const asked: AnalysisOptions[] = [];
  const engine: Partial<Engine> = {
    analyze: (corpus, options) => {
      asked.push(options);
      return Promise.resolve(analyze(corpus, options, undefined, cached).result);
    },
    giveUp: () => undefined,
  };
  const app = createApp(engine as Engine, "", "light");
  app.actions.openPapers(imported, false);
  await settled(app);
  app.actions.setOptions({ themes: 4 }, "4 themes");
  await settled(app);
  return { app, asked };
}

async function settled({ getState }: App): Promise<void> {
  while (getState().options !== getState().picture?.result.options) await new Promise((done) => setTimeout(done));
}

async function slide(app: App, ...numbers: readonly number[]): Promise<void> {
  for (const themes of numbers) {
    app.actions.slide({ themes }, `${themes} themes`);
    await settled(app);
    expect(app.getState().picture?.themes).toHaveLength(themes); // shown while the hand is still on it
  }
}

const steps = (app: App) => app.getState().past.map(({ what }) => what);
const labels = (app: App) => app.getState().picture?.themes.map(({ label, slot }) => `${label} ${slot}`);

test("what a hand passes on a slider is one change, called by where it lets go; the next hand's is another", async () => {
  const { app } = await opened();
  await slide(app, 5, 6, 3);
  app.actions.letGo();
  expect(steps(app)).toEqual(["4 themes", "3 themes"]);
  await slide(app, 2);
  app.actions.letGo();
  expect(steps(app)).toEqual(["4 themes", "3 themes", "2 themes"]);
  app.actions.backTo(1);
  await settled(app);
  expect(app.getState().picture?.themes).toHaveLength(4);
});

test("a hand that comes back has changed nothing: what could be done again still can", async () => {
  const { app } = await opened();
  await slide(app, 3);
  app.actions.letGo();
  app.actions.undo();
  await settled(app);
  const before = app.getState();
  await slide(app, 5, 2, 4);
  app.actions.letGo();
  expect(steps(app)).toEqual(["4 themes"]);
  expect(app.getState().future).toEqual(before.future);
  expect(app.getState().picture?.result).toEqual(before.picture?.result);
});

test.each([0, 1, 2, 3])(
  "where a hand lets go the same stands whichever way it took: themes, colours, the selected theme %s",
  async (theme) => {
    const [straight, around] = [await opened(), await opened()];
    for (const { app } of [straight, around]) app.actions.look({ selection: { theme } });
    await slide(straight.app, 6);
    await slide(around.app, 3, 2, 5, 6);
    expect(around.asked.at(-1)).toEqual(straight.asked.at(-1));
    expect(labels(around.app)).toEqual(labels(straight.app));
    expect(around.app.getState().look).toEqual(straight.app.getState().look);
  },
);

test("a reader who looks elsewhere before the picture has come stays there", async () => {
  const { app } = await opened();
  app.actions.look({ selection: { theme: 3 } });
  app.actions.slide({ themes: 5 }, "5 themes");
  app.actions.letGo();
  app.actions.look({ view: "trends", selection: {} });
  await settled(app);
  expect(app.getState().look).toMatchObject({ view: "trends", selection: {} });
});

test("another change ends what a hand does, although nobody said that it let go", async () => {
  const { app } = await opened();
  await slide(app, 5);
  app.actions.setOptions({ bin: "month" }, "months");
  await settled(app);
  await slide(app, 6);
  expect(steps(app)).toEqual(["4 themes", "5 themes", "months", "6 themes"]);
  expect(app.getState().options.bin).toBe("month");
});

test("what a number of themes cannot keep is told of that number alone", async () => {
  const { app } = await opened();
  for (const theme of [0, 1, 2, 3]) {
    app.actions.edit({ edit: { kind: "rename", theme, label: `Mine ${theme}` }, what: "a name" });
    await settled(app);
  }
  await slide(app, 2);
  expect(app.getState().notice).toMatch(/2 of your changes could not be kept/);
  await slide(app, 4);
  expect(app.getState().notice).toBe("");
  expect(app.getState().picture?.themes.map(({ label }) => label)).toEqual(["Mine 0", "Mine 1", "Mine 2", "Mine 3"]);
});
