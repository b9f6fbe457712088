/**
 * What happens when somebody pastes a list of papers. Read this first, then analysis/analyze.ts.
 */
import type { AnalysisOptions, AnalysisResult, Corpus, ImportReport, Report } from "../analysis/types";
import type { ThemeMark } from "./charts/chart";
import { assignSlots } from "./charts/themeSlots";
import type { Engine, Input } from "./engine/engine";

/** All that the page shows: the papers, what became of them, and the colours. Every chart is drawn from it. */
export interface Picture {
  readonly corpus: Corpus;
  readonly report: ImportReport;
  readonly result: AnalysisResult;
  readonly themes: readonly ThemeMark[];
}

/** Texts -> picture. The engine is the worker in the page, and the plain functions in tests. */
export async function pasteToPicture(inputs: readonly Input[], options: AnalysisOptions, engine: Engine, report: Report): Promise<Picture> {
  const imported = await engine.importPapers(inputs, { reopened: true }); // texts -> papers, and a report of what was left out
  return papersToPicture(imported, options, engine, report);
}

/**
 * Papers that are read already, with other options: only the stages that depend on what changed run again, and none for another name of the list.
 *
 * @param before the last picture that was shown
 * @param early  may be given one that is shown in its place until the next is there
 */
export async function papersToPicture(
  imported: Pick<Picture, "corpus" | "report">,
  options: AnalysisOptions,
  engine: Pick<Engine, "analyze">,
  report: Report,
  before?: Picture,
  early: (picture: Picture) => void = () => undefined,
): Promise<Picture> {
  if (before && isOnlyRenamed(imported, options, before)) {
    const result = { ...before.result, corpus: { ...before.result.corpus, name: imported.corpus.name } };
    return { ...before, ...imported, result };
  }
  const pictureOf = (result: AnalysisResult): Picture => ({ ...imported, result, themes: themeMarks(result, before) });
  const counted = before?.result.whole && { whole: before.result.whole }; // of all papers of the list: new names leave it as it is
  const named = (result: AnalysisResult): void => early(pictureOf({ ...result, ...counted }));
  const result = await engine.analyze(imported.corpus, options, report, named); // papers -> themes, topics, trends, places on the map
  return pictureOf(result); // from here on every view and every export draws: charts/figures/figures.ts
}

function isOnlyRenamed({ corpus }: Pick<Picture, "corpus">, options: AnalysisOptions, before: Picture): boolean {
  const { papers, asOf, name } = before.corpus;
  const sameOptions = JSON.stringify(options) === JSON.stringify(before.result.options);
  return corpus.papers === papers && corpus.asOf === asOf && corpus.name !== name && sameOptions;
}

/** Themes with their colours: those that the reader chose, those that they had before, and for the others such that neighbours on the map differ. */
function themeMarks({ themes, placement, options }: AnalysisResult, before: Picture | undefined): ThemeMark[] {
  const centres = themes.map(() => ({ x: 0, y: 0 }));
  for (let row = 0; row < placement.theme.length; row++) {
    const theme = placement.theme[row];
    if (theme < 0) continue;
    centres[theme].x += placement.x[row] / themes[theme].size;
    centres[theme].y += placement.y[row] / themes[theme].size;
  }
  const kept = new Map(options.known.length === 0 ? [] : before?.result.themes.map(({ id, key }) => [key, before.themes[id].slot]));
  const slots = assignSlots(themes, centres, (theme) => theme.color ?? kept.get(theme.key));
  return themes.map(({ id, label, shortLabel, size, hidden }) => ({
    id,
    label,
    shortLabel,
    size,
    slot: slots[id],
    ...(hidden && { hidden }),
  }));
}
