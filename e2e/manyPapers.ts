/** A list of any length that takes no time to analyse: a few invented papers are, and are then repeated at places of their own. */
import { analyze } from "../analysis/analyze";
import { type PreparedList, preparedJson, textMark } from "../analysis/export/preparedList";
import { gaussian } from "../analysis/fixtures/gaussian";
import { importPapers } from "../analysis/import/importPapers";
import { DEFAULT_OPTIONS } from "../analysis/options";
import { randomFor } from "../analysis/random";
import type { Page } from "@playwright/test";

const SUBJECTS = [
  ["honey bees", "the hive", "queen bees", "pollen", "nectar", "swarms"],
  ["tunnel boring", "lining segments", "rock mass", "grouting", "cutter heads", "settlement"],
  ["sour dough", "wheat flour", "yeast strains", "oven steam", "bread crust", "proofing"],
  ["church organs", "pipe voicing", "wind chests", "reed stops", "tuning slides", "bellows"],
  ["river ice", "frazil slush", "ice jams", "spring thaw", "flood stages", "gauging"],
  ["paper kites", "bridle lines", "lift ratios", "tail drag", "sail spars", "gusts"],
];
const ANALYSED = 120;
/** Part of the map that a repeated paper may lie off its first. */
const SPREAD = 0.02;

/** So many papers as a page brings them with it. */
export async function manyPapers(papers: number): Promise<PreparedList> {
  const text = Array.from({ length: ANALYSED }, (_, i) => inventedPaper(i)).join("\n\n");
  const { corpus, report } = await importPapers([{ name: "Many invented papers", text }], "2025-07-28");
  const { result } = analyze(corpus, DEFAULT_OPTIONS);
  const random = randomFor(1, "many papers");
  const placement = repeated(result.placement, papers) as typeof result.placement;
  for (const axis of [placement.x, placement.y]) for (let row = ANALYSED; row < papers; row++) axis[row] += SPREAD * gaussian(random);
  const many = Array.from({ length: papers }, (_, row) => {
    const paper = corpus.papers[row % ANALYSED];
    return { ...paper, id: `invented-${row}`, title: `${paper.title}, copy ${row}` };
  });
  const themes = result.themes.map((theme) => ({ ...theme, size: placement.theme.filter((id) => id === theme.id).length }));
  const trends = repeated(result.trends, papers) as typeof result.trends;
  return { corpus: { ...corpus, papers: many }, report, result: { ...result, placement, themes, trends } };
}

/** The page brings that list with it; nothing is computed, as its worker never answers. */
export async function bringWithPage(page: Page, list: PreparedList): Promise<void> {
  const text = JSON.stringify({ papers: list.corpus.papers.length });
  const mark = textMark(text);
  const json = preparedJson(list);
  await page.route("**/data/daily-papers.json", (route) => route.fulfill({ body: text, contentType: "application/json" }));
  await page.route("**/data/daily-papers.prepared.json", (route) => route.fulfill({ body: json, contentType: "application/json" }));
  await page.route(/\/(?:index\.html)?(?:\?[^/]*)?$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/data-of="[^"]*"/, `data-of="${mark}"`) });
  });
  await page.addInitScript(() => {
    window.Worker = class extends EventTarget {
      postMessage(): void {}
      terminate(): void {}
    } as unknown as typeof Worker;
  });
}

function inventedPaper(i: number): string {
  const words = SUBJECTS[i % SUBJECTS.length];
  const word = (step: number): string => words[(Math.floor(i / SUBJECTS.length) + step) % words.length];
  return `On ${word(0)} and ${word(1)}, part ${i + 1}\n\nWe measured ${word(0)} in many places over three years. The ${word(1)} changes with ${word(2)}, and ${word(3)} follows ${word(0)}.`;
}

/** What has a value a paper has one for each of so many papers, over and over. */
function repeated(values: object, papers: number): object {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => {
      if (!(ArrayBuffer.isView(value) && "length" in value && value.length === ANALYSED)) return [name, value];
      const once = value as Float64Array;
      return [name, new (once.constructor as Float64ArrayConstructor)(papers).map((_, row) => once[row % ANALYSED])];
    }),
  );
}
