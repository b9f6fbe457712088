import { expect, test } from "vitest";
import { analyze } from "../../analysis/analyze";
import { corpusOf, inventedPapers } from "../../analysis/fixtures/papers";
import { resolveOptions } from "../../analysis/options";
import type { AnalysisOptions, AnalysisResult } from "../../analysis/types";
import { Cancelled, type Engine, type Imported } from "../engine/engine";
import { type App, createApp } from "./app";
import { changedWords } from "./words";

interface Asked {
  readonly options: AnalysisOptions;
  readonly early: (label: string) => void;
  readonly answer: (label: string) => void;
  readonly stop: () => void;
}

/** The page with a list of four themes, and an engine that answers when the test says so: its first theme is called as it is told. */
async function opened(): Promise<{ readonly app: App; readonly asked: Asked[] }> {
  const imported = { corpus: corpusOf(inventedPapers(6)), report: { kept: 24 } } as unknown as Imported;
  const { result } = analyze(imported.corpus, resolveOptions({ themes: 4 }));
  const asked: Asked[] = [];
  const engine: Partial<Engine> = {
    analyze: (_, options, _report, early) =>
      new Promise<AnalysisResult>((done, failed) => {
        const called = (label: string): AnalysisResult => ({
          ...result,
          options,
          themes: result.themes.map((theme, i) => (i === 0 ? { ...theme, label } : theme)),
        });
        asked.push({
          options,
          early: (label) => early?.(called(label)),
          answer: (label) => done(called(label)),
          stop: () => failed(new Cancelled("stopped")),
        });
      }),
    foresee: () => undefined,
    giveUp: () => undefined,
  };
  const app = createApp(engine as Engine, "", "light");
  app.actions.openPapers(imported, false);
  await expect.poll(() => asked).toHaveLength(1);
  asked[0].answer("as it was");
  await expect.poll(() => app.getState().picture).toBeDefined();
  leaveOut(app, "hive");
  await expect.poll(() => asked).toHaveLength(2);
  return { app, asked };
}

function leaveOut(app: App, word: string): void {
  const { words, what } = changedWords(app.getState().options.words, "stop", word, true);
  app.actions.setOptions({ words }, what);
}

const shown = (app: App): string | undefined => app.getState().picture?.themes[0].label;
const done = (app: App): string[] => app.getState().past.map(({ what }) => what);

test("an early picture is shown until the other is there, and the change can be taken back all the while", async () => {
  const { app, asked } = await opened();
  const { look } = app.getState();
  asked[1].early("early");
  expect(shown(app)).toBe("early");
  expect(app.getState().settled?.picture?.themes[0].label).toBe("as it was");
  expect(done(app).at(-1)).toBe("leaving out “hive”");
  expect(app.getState().look).toEqual(look);
  asked[1].answer("found anew");
  await expect.poll(() => shown(app)).toBe("found anew");
  expect(app.getState().settled).toBeUndefined();
  expect(done(app).filter((what) => what.includes("hive"))).toHaveLength(1);
  asked[1].early("too late");
  expect(shown(app)).toBe("found anew");
});

test("who stops has the picture back that was there before, with its options and nothing done", async () => {
  const { app, asked } = await opened();
  const before = done(app);
  asked[1].early("early");
  asked[1].stop();
  await expect.poll(() => shown(app)).toBe("as it was");
  const { options, picture, settled } = app.getState();
  expect(options.words.stop).toEqual([]);
  expect(options).toEqual(picture?.result.options);
  expect(settled).toBeUndefined();
  expect(done(app)).toEqual(before);
});

test("one word after the other: each is taken back by itself, and a stop goes back to what was last more than early", async () => {
  const { app, asked } = await opened();
  asked[1].early("without hive");
  leaveOut(app, "pollen");
  asked[1].answer("nobody waits for this");
  await expect.poll(() => asked).toHaveLength(3);
  expect(asked[2].options.words.stop).toEqual(["hive", "pollen"]);
  expect(shown(app)).toBe("without hive");
  asked[2].early("without both");
  expect(shown(app)).toBe("without both");
  expect(done(app).slice(-2)).toEqual(["leaving out “hive”", "leaving out “pollen”"]);
  app.actions.undo();
  asked[2].answer("nobody waits for this either");
  await expect.poll(() => asked).toHaveLength(4);
  expect(asked[3].options.words.stop).toEqual(["hive"]);
  asked[3].stop();
  await expect.poll(() => shown(app)).toBe("as it was");
});

test("what is taken back while it is still at work is back at once, and nothing more is heard of it", async () => {
  const { app, asked } = await opened();
  const before = done(app);
  const { picture } = app.getState().settled ?? app.getState();
  asked[1].early("early");
  app.actions.notice("“hive” is left out.");
  app.actions.undo();
  expect(app.getState().notice).toBe("");
  expect(app.getState().picture).toBe(picture);
  expect(app.getState().work).toBeUndefined();
  expect(app.getState().options.words.stop).toEqual([]);
  expect(done(app)).toEqual(before);
  expect(app.getState().future.map(({ what }) => what)).toEqual(["leaving out “hive”"]);
  asked[1].early("late");
  expect(app.getState().picture).toBe(picture);
  app.actions.redo();
  asked[1].stop();
  await expect.poll(() => asked).toHaveLength(3);
  asked[2].answer("without hive");
  await expect.poll(() => shown(app)).toBe("without hive");
});
