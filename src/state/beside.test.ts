import { expect, test } from "vitest";
import { DEFAULT_OPTIONS } from "../../analysis/options";
import { type Beside, besideText, optionsBeside, periodsAt, readBeside } from "./beside";

const all: readonly Beside[] = [
  { kind: "themes", themes: 14 },
  { kind: "themes", themes: "auto" },
  { kind: "seed", seed: 0 },
  { kind: "words", stop: "honey, bees" },
  { kind: "periods", since: "2025-01-01" },
];

test("what is compared survives the link, and nonsense is nothing", () => {
  for (const beside of all) expect(readBeside(besideText(beside))).toEqual(beside);
  for (const text of ["", "themes:1", "themes:many", "seed:-1", "words: ", "periods:soon", "colour:red"])
    expect(readBeside(text)).toBeUndefined();
});

test("one setting differs, all others are those shown", () => {
  const shown = { ...DEFAULT_OPTIONS, themes: 9, words: { ...DEFAULT_OPTIONS.words, stop: ["hive"] } };
  const [themes, auto, seed, words, periods] = all.map((beside) => optionsBeside(shown, beside));
  expect(themes).toEqual({ ...shown, themes: 14 });
  expect(auto).toEqual({ ...shown, themes: "auto" });
  expect(seed).toEqual({ ...shown, seed: 0 });
  expect(words).toEqual({ ...shown, words: { ...shown.words, stop: ["bees", "hive", "honey"] } });
  expect(periods).toEqual(shown);
});

test("papers go to their period by the time step, undated ones to none", () => {
  const bins = ["2024-01-01", "2024-07-01", "2025-01-01"].map((from) => ({ from, to: "", label: "", partial: false }));
  expect([...periodsAt({ bins, binOfPaper: Int32Array.of(0, 1, 2, -1) }, "2024-07-01")]).toEqual([0, 1, 1, -1]);
});
