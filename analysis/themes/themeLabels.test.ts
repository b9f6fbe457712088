import { expect, test } from "vitest";
import { corpusOf } from "../fixtures/papers";
import { NO_CHOICES } from "../options";
import { readText } from "../text/readText";
import type { Paper } from "../types";
import { labelThemes, type ThemeLabel } from "./themeLabels";
import { termStatistics } from "./termStatistics";
import { rankTerms } from "./themeTerms";

const GLACIERS = [
  ["Glacier retreat above the snow line", "Glacier retreat uncovers moraines. Meltwater from glacier retreat fills lakes."],
  ["Meltwater and moraines", "Where glacier retreat is fast, meltwater carves moraines. Ice cores tell the age."],
  ["Ice cores of alpine ice", "Ice cores hold dust. Glacier retreat takes ice cores away with the meltwater."],
  ["Moraines after glacier retreat", "Moraines mark where glacier retreat began. Meltwater cuts through."],
] as const;

/** Labels of groups of titles and abstracts, in the order given. */
function labelsOf(...groups: (readonly (readonly [string, string])[])[]): ThemeLabel[] {
  const texts = groups.flatMap((group, theme) => group.map(([title, abstract]) => ({ title, abstract, theme })));
  const papers = texts.map(({ title, abstract }, i): Paper => ({
    id: `p${String(i).padStart(3, "0")}`,
    title,
    abstract,
    date: "",
    datePrecision: "none",
    url: "",
    authors: [],
  }));
  const text = readText(corpusOf(papers), NO_CHOICES);
  const statistics = termStatistics(text, { count: groups.length, assignment: Int32Array.from(texts, ({ theme }) => theme) });
  return labelThemes(
    text,
    statistics,
    groups.map((_, theme) => rankTerms(text, statistics, theme)),
  );
}

test("compounds stay whole", () => {
  const [{ label }] = labelsOf(
    [
      ["Continual pre-training of bee dances", "Continual pre-training keeps dances fresh. The hive hums."],
      ["Dances by continual pre-training", "With continual pre-training a dance is told anew."],
      ["On the cost of continual pre-training", "Continual pre-training costs nectar, and each dance costs more."],
      ["Forgetting", "Without continual pre-training the hive forgets its dance."],
    ],
    GLACIERS,
  );
  expect(label).toMatch(/^Continual pre-training/);
});

test("a long form carries its acronym, and small words stand inside it", () => {
  const [{ label, shortLabel }] = labelsOf(
    [
      ["Mixture of experts in the hive", "A mixture of experts (MoE) splits the work. The MoE routes nectar."],
      ["Routing nectar", "Our mixture of experts (MoE) sends each bee to one cell; MoE routing is cheap."],
      ["MoE for swarms", "In a mixture of experts each swarm has a router. The MoE grows."],
      ["Balanced MoE", "A mixture of experts needs balance: MoE routers favour few cells."],
    ],
    GLACIERS,
  );
  expect(label).toBe("Mixture of experts (MoE)");
  expect(shortLabel).toBe("Mixture of experts");
});

test("two ideas of one theme are both named", () => {
  const [{ label }] = labelsOf(
    [
      ["Queen rearing in spring", "Queen rearing needs royal jelly. Queen rearing takes days."],
      ["Queen rearing indoors", "Indoor queen rearing wants warmth and royal jelly."],
      ["Hive heating at night", "Hive heating by wing muscles. Hive heating saves brood."],
      ["Hive heating in winter", "In winter hive heating burns honey; brood needs hive heating."],
      ["More queen rearing", "Queen rearing again, with more royal jelly."],
      ["More hive heating", "Hive heating again, with less honey for the brood."],
    ],
    GLACIERS,
  );
  expect(label.toLowerCase().split(" & ").sort()).toEqual(["hive heating", "queen rearing"]);
});

test("no two themes have the same head, and none is a general word", () => {
  const bees = (other: string): readonly (readonly [string, string])[] =>
    ["first", "second", "third", "fourth"].map(
      (nth) =>
        [`Honey bees and ${other}, ${nth} part`, `Honey bees need ${other}. The model of ${other} has good performance on data.`] as const,
    );
  const labels = labelsOf(bees("pollen traps"), bees("wax moths"), GLACIERS).map(({ shortLabel }) => shortLabel.toLowerCase());
  expect(new Set(labels).size).toBe(3);
  for (const label of labels) expect(label).not.toMatch(/^(?:models?|data|performance|parts?|good)$/);
});
