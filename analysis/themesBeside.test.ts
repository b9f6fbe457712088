import { expect, test } from "vitest";
import { findThemes } from "./analyze";
import { corpusOf, fieldOf, inventedPapers } from "./fixtures/papers";
import { DEFAULT_OPTIONS } from "./options";
import { themesBetween, themesWith } from "./themesBeside";
import type { Grouping } from "./types";

const corpus = corpusOf(inventedPapers(12));
const fields = [...new Set(corpus.papers.map(fieldOf))];
const byField: Grouping = {
  labels: fields,
  sizes: fields.map(() => 12),
  unclear: 0,
  theme: Int32Array.from(corpus.papers, (paper) => fields.indexOf(fieldOf(paper))),
};

test("another number of themes: rows are those of the list, and sizes add up with the unclear papers", () => {
  const { second, flows, ami, ari } = themesWith(corpus, { ...DEFAULT_OPTIONS, themes: 4 }, byField);
  expect([second.labels.length, second.theme.length]).toEqual([4, corpus.papers.length]);
  expect(second.unclear).toBe(second.theme.filter((theme) => theme < 0).length);
  expect(second.sizes.reduce((sum, size) => sum + size, second.unclear)).toBe(corpus.papers.length);
  expect(flows.reduce((sum, { before }) => sum + before, 0)).toBe(corpus.papers.length);
  expect(ari).toBeGreaterThan(0.9);
  expect(ami).toBeGreaterThan(0.9);
});

test("the order of the list does not matter, and the themes are those that the options give", () => {
  const options = { ...DEFAULT_OPTIONS, themes: 3 };
  const { second } = themesWith(corpus, options, byField);
  const { themes } = findThemes(corpus, options);
  expect(second.labels).toEqual(themes.map(({ label }) => label));
  const back = { ...byField, theme: byField.theme.toReversed() };
  const reversed = themesWith({ ...corpus, papers: corpus.papers.toReversed() }, options, back);
  expect([...reversed.second.theme.toReversed()]).toEqual([...second.theme]);
});

test("themes of two periods: each field leads to the same field, whatever their order", () => {
  const period = Int8Array.from(corpus.papers, (_, row) => (row % 12 === 11 ? -1 : Number(row % 12 > 5)));
  const { first, second, flows, likestLater, likestEarlier, undated } = themesBetween(corpus, { ...DEFAULT_OPTIONS, themes: 4 }, period);
  expect(undated).toBe(4);
  const fieldIn = ({ theme }: Grouping, id: number): string => fieldOf(corpus.papers[theme.indexOf(id)]);
  likestLater.forEach(({ theme, similarity }, id) => {
    expect(fieldIn(second, theme)).toBe(fieldIn(first, id));
    expect(similarity).toBeGreaterThan(0.2);
    expect(likestEarlier[theme].theme).toBe(id);
  });
  for (const { from, to, before, since, rows } of flows) {
    expect(rows.length).toBe(before + since);
    for (const row of rows) expect(first.theme[row] === from || second.theme[row] === to).toBe(true);
  }
});

test("a period of too few papers is refused with words", () => {
  const period = Int8Array.from(corpus.papers, (_, row) => Number(row > 2));
  expect(() => themesBetween(corpus, DEFAULT_OPTIONS, period)).toThrow("too few to find themes in");
});
