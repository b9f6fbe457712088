import { expect, test } from "vitest";
import { findThemes } from "./analyze";
import { evaluateThemes, judgeLabels } from "./evaluateThemes";
import { corpusOf, fieldOf, inventedPapers } from "./fixtures/papers";
import { DEFAULT_OPTIONS } from "./options";
import { stability } from "./stability";

const options = { ...DEFAULT_OPTIONS, themes: 4 };
const papers = inventedPapers(10);
const labels = papers.map(fieldOf);
const found = findThemes(corpusOf(papers), options);

test("four plain fields are found again, whatever papers are missing", () => {
  const figures = evaluateThemes(found, labels, options);
  expect(figures).toMatchObject({ papers: 40, labels: 4, themes: 4, nmi: 1, ari: 1, stability: 1 });
  expect(figures.ami).toBeCloseTo(1, 9);
  expect(figures.diversity).toBeGreaterThan(0.5);
  expect(Math.abs(figures.npmi)).toBeLessThanOrEqual(1);
});

test("labels belong to the rows of the list, in whatever order the list is", () => {
  const turned = findThemes(corpusOf(papers.toReversed()), options);
  expect(judgeLabels(turned, labels.toReversed())).toEqual(judgeLabels(found, labels));
});

test("an unclear paper counts in its nearest theme, and not among the clear ones", () => {
  const { clustering } = found;
  const assignment = clustering.partition.assignment.map((theme, row) => (row < 4 ? -1 : theme));
  const nearest = clustering.nearest.map((theme, row) => (row < 4 ? (theme + 1) % 4 : theme));
  const unsure = { ...found, clustering: { ...clustering, nearest, partition: { ...clustering.partition, assignment } } };
  const { unclear, ami, amiClear } = judgeLabels(unsure, labels);
  expect(unclear).toBeCloseTo(0.1, 9);
  expect(ami).toBeLessThan(0.95);
  expect(amiClear).toBeCloseTo(1, 9);
});

test("themes without ground do not stay the same", () => {
  const one = { ...found, clustering: { ...found.clustering, nearest: found.clustering.nearest.map((_, row) => row % 4) } };
  expect(stability(one, options, 2)).toBeLessThan(0.1);
});
