/** A list of any length that takes no time to analyse: a few invented papers are, and are then repeated at places of their own. */
import { analyze } from "../analysis/analyze";
import { preparedJson, textMark } from "../analysis/export/preparedList";
import { resultJson } from "../analysis/export/resultJson";
import { gaussian } from "../analysis/fixtures/gaussian";
import { importPapers } from "../analysis/import/importPapers";
import { DEFAULT_OPTIONS } from "../analysis/options";
import { randomFor } from "../analysis/random";
import type { BroughtList } from "./bringWithPage";

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
/** From the others to the last paper. */
const LONE = 0.1;

/** So many papers, the last of them alone in the upper right corner. */
export async function manyPapers(papers: number): Promise<BroughtList> {
  const paste = Array.from({ length: ANALYSED }, (_, i) => inventedPaper(i)).join("\n\n");
  const { corpus, report } = await importPapers([{ name: "Many invented papers", text: paste }], "2025-07-28");
  const { result } = analyze(corpus, DEFAULT_OPTIONS);
  const random = randomFor(1, "many papers");
  const placement = repeated(result.placement, papers) as typeof result.placement;
  for (const axis of [placement.x, placement.y]) for (let row = ANALYSED; row < papers; row++) axis[row] += SPREAD * gaussian(random);
  placement.x[papers - 1] = placement.x.reduce((most, x) => Math.max(most, x)) + LONE;
  placement.y[papers - 1] = placement.y.reduce((least, y) => Math.min(least, y)) - LONE;
  for (const axis of [placement.x, placement.y]) axis.forEach((at, row) => (axis[row] = Number(at.toFixed(6)))); // as a result file has them
  const many = Array.from({ length: papers }, (_, row) => {
    const paper = corpus.papers[row % ANALYSED];
    return { ...paper, id: `invented-${row}`, title: `${paper.title}, copy ${row}` };
  });
  const themes = result.themes.map((theme) => ({ ...theme, size: placement.theme.filter((id) => id === theme.id).length }));
  const trends = repeated(result.trends, papers) as typeof result.trends;
  const list = { corpus: { ...corpus, papers: many }, report, result: { ...result, placement, themes, trends } };
  const text = JSON.stringify({ papers });
  return {
    text,
    mark: textMark(text),
    prepared: preparedJson({ of: textMark(text), ...list }),
    result: JSON.stringify(resultJson(list.result, list.corpus, report)),
    places: [Array.from(placement.x), Array.from(placement.y)],
    theme: Array.from(placement.theme),
  };
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
