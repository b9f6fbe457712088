/**
 * Papers that are too many to be held -> result. Themes are found in papers that were drawn by chance, as analyze.ts finds them; then
 * all others pass by once, and each is counted in the theme that its words are nearest to. Which number is of which papers: `Whole` in types.ts.
 */
import { analyze } from "./analyze";
import { nearestByWords } from "./clusters/nearestByWords";
import { knownTerms } from "./text/knownTerms";
import { datedCounts, sizesOf, wholeTrends } from "./trends/wholeTrends";
import type { AnalysisOptions, AnalysisResult, Corpus, Evidence, ImportReport, Paper, Report, Whole } from "./types";
import { knownWeights } from "./vectors/knownWeights";

/** So many of the others are in memory at a time. */
const AT_A_TIME = 10_000;

/** The papers drawn from a list, and a way through the others; see import/manyPapers.ts. */
export interface Many {
  readonly papers: number;
  readonly corpus: Corpus;
  readonly others: (take: (paper: Paper) => void) => Promise<ImportReport>;
}

/**
 * Pure and seeded as `analyze`: the same result whatever the order of the list.
 *
 * @returns rows are those of `many.corpus`; the report is that of the whole list
 */
export async function analyzeMany(
  many: Many,
  options: AnalysisOptions,
  report?: Report,
): Promise<{ result: AnalysisResult; report: ImportReport; evidence: Evidence }> {
  const { result, evidence } = analyze(many.corpus, options, report);
  const { whole, report: imported } = await countWhole(many, result, evidence);
  return { result: { ...result, whole }, report: imported, evidence };
}

/** Counts all papers of a list in the themes that were found in the drawn ones. @param result of `analyze`, as is `evidence` */
export async function countWhole(
  many: Many,
  result: AnalysisResult,
  { text, vectors, clustering }: Evidence,
): Promise<{ whole: Whole; report: ImportReport }> {
  const { papers } = many.corpus;
  const countIn = knownTerms(text, vectors.term);
  const weigh = knownWeights(text, vectors);
  const { themeOf, agreement } = nearestByWords(vectors.weights, clustering);

  const counts = datedCounts(result.themes.length);
  papers.forEach(({ date }, row) => counts.add(date, result.placement.theme[row]));
  let waiting: Paper[] = [];
  const place = (): void => {
    themeOf(weigh(countIn(waiting))).forEach((theme, i) => counts.add(waiting[i].date, theme));
    waiting = [];
  };
  const imported = await many.others((paper) => {
    waiting.push(paper);
    if (waiting.length === AT_A_TIME) place();
  });
  place();

  const whole = { papers: many.papers, ...sizesOf(counts), agreement, trends: wholeTrends(counts, result.trends) };
  return { whole, report: imported };
}
