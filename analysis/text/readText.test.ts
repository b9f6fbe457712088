import { describe, expect, test } from "vitest";
import { corpusOf, inventedPapers } from "../fixtures/papers";
import { NO_CHOICES } from "../options";
import type { Paper, TextModel } from "../types";
import { publishableTerms, readText } from "./readText";

const paper = (title: string, abstract: string): Paper => ({
  id: title,
  title,
  abstract,
  date: "",
  datePrecision: "none",
  url: "",
  authors: [],
});
const read = (...papers: Paper[]): TextModel => readText(corpusOf(papers), NO_CHOICES);

function countOf(text: TextModel, term: string, row: number): number {
  const column = text.vocabulary.surface.indexOf(term);
  for (let p = text.counts.rowStart[row]; p < text.counts.rowStart[row + 1]; p++)
    if (text.counts.column[p] === column) return text.counts.value[p];
  return 0;
}

describe("terms", () => {
  test("are counted under their stem and shown as people write them most often", () => {
    const text = read(paper("Hives", "A hive near hives. The hives hum."), paper("Bees", "Bees like hives."));
    expect(text.vocabulary.surface).toContain("hives");
    expect(countOf(text, "hives", 0)).toBe(4);
    expect(countOf(text, "hives", 1)).toBe(1);
  });

  test("keep the casing of names and acronyms, not of headlines and sentence starts", () => {
    const text = read(
      paper("Large Hives for MoE", "Here MoE meets the Apis mellifera. Large hives hum, large ones sing."),
      paper("Other", "Later MoE met the Apis again in large halls."),
    );
    expect(text.vocabulary.surface).toEqual(expect.arrayContaining(["MoE", "Apis", "large"]));
  });

  test("hold phrases of two papers or more, compounds whole and small words inside", () => {
    const text = read(
      paper("One", "The low-rank adaptation of queen bees uses a mixture of experts."),
      paper("Two", "A low-rank adaptation, a mixture of experts, and one more queen bee alone."),
    );
    expect(text.vocabulary.surface).toEqual(expect.arrayContaining(["low-rank", "low-rank adaptation", "mixture of experts"]));
    expect(text.vocabulary.surface).not.toContain("rank adaptation");
    expect(text.vocabulary.surface).not.toContain("bees uses");
  });

  test("count a hyphenated compound as the joined word where the corpus writes both", () => {
    const text = read(paper("A", "pre-training and pretraining of bees"), paper("B", "pretrain the bees by pre-training and pre-training"));
    expect(text.compounds).toEqual(["pre-training"]);
    expect(countOf(text, "pre-training", 0)).toBe(2);
    expect(countOf(text, "pre-training", 1)).toBe(3);
  });

  test("of acronyms whose plurals meet take the long form that most papers give", () => {
    const text = read(
      paper("AI", "The artificial intelligence (AI) of bees. Artificial intelligence hums."),
      paper("More AI", "Here artificial intelligence (AI) counts bees; AI counts nectar."),
      paper("Ships", "An automatic identification system (AIS) for ships."),
      paper("More ships", "Every automatic identification system (AIS) counts ships."),
      paper("AI again", "On artificial intelligence (AI) at sea."),
    );
    const column = (term: string): number => text.vocabulary.surface.findIndex((surface) => surface.toLowerCase() === term);
    expect(text.longForm.get(column("ai"))).toBe(column("artificial intelligence"));
  });

  test("are no acronyms where they are mostly ordinary words", () => {
    const text = read(
      paper("GAP", "Glacial alpine pollen (GAP) is weighed."),
      paper("More GAP", "The glacial alpine pollen (GAP) dries."),
      ...Array.from({ length: 12 }, () => paper("Gap", "There is a gap between the combs.")),
      paper("Winters", "Mild winter honey (MWH) is dark. The MWH is dear."),
      paper("More winters", "No mild winter honey (MWH) without willows, says mild winter honey lore."),
    );
    const longForms = [...text.longForm].map((pair) => pair.map((column) => text.vocabulary.surface[column]));
    expect(longForms).toEqual([["MWH", "mild winter honey"]]);
  });

  test("do not depend on the order of papers", () => {
    const papers = inventedPapers(5);
    const [forward, backward] = [readText(corpusOf(papers), NO_CHOICES), readText(corpusOf(papers.toReversed()), NO_CHOICES)];
    expect(backward.vocabulary).toEqual(forward.vocabulary);
  });
});

describe("term counts in place of an abstract", () => {
  const papers = inventedPapers(6);
  const text = readText(corpusOf(papers), NO_CHOICES);
  const withheld = papers.map((item, row) => ({ ...item, abstract: "", terms: publishableTerms(text, row) }));

  test("give the same table as the abstract did", () => {
    const again = readText({ ...corpusOf(withheld), textWithheld: true, acronyms: text.acronyms, compounds: text.compounds }, NO_CHOICES);
    expect(again.vocabulary).toEqual(text.vocabulary);
    expect(again.counts).toEqual(text.counts);
    expect(again.inTitle).toEqual(text.inTitle);
  });

  test("hold no phrase that stands in one paper only", () => {
    const holders = new Map<string, number>();
    for (const { terms } of withheld) for (const [term] of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
    for (const [term, count] of holders) if (term.includes(" ")) expect(count, term).toBeGreaterThan(1);
  });
});
