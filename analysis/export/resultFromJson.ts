import type {
  AnalysisOptions,
  AnalysisResult,
  Bin,
  Burst,
  Change,
  Comparison,
  Corpus,
  ImportReport,
  NearPair,
  Paper,
  Period,
  Placement,
  TermInTime,
  Theme,
  Topic,
  TopicPair,
  Trend,
  Trends,
  Whole,
  WholeTrends,
} from "../types";

/** What a result file holds, see resultJson.ts: the list without its texts, and all that charts are drawn from. */
export interface ReadResult {
  readonly corpus: Corpus;
  readonly report: ImportReport;
  readonly result: AnalysisResult;
}

/** Whether a JSON value is a result file of any age. */
export function isResultJson(value: unknown): value is object {
  return typeof value === "object" && value !== null && ["schemaVersion", "papers", "themes", "trends"].every((field) => field in value);
}

/** Whether a result file is new enough for charts to be drawn from it. */
export function holdsCharts(file: object): boolean {
  return ["similarity", "known", "nextKey"].every((field) => field in file);
}

/** The result as it was before it was written, numbers to six digits. Rows are those of the file's papers. */
export function resultFromJson(value: object): ReadResult {
  const file = value as ResultFile;
  const rows = new Map(file.papers.map(({ id }, row) => [id, row]));
  const rowOf = (id: string): number => rows.get(id) ?? -1;
  const rowsOf = (ids: readonly string[]): Int32Array => Int32Array.from(ids, rowOf);
  return {
    corpus: { ...file.corpus, acronyms: file.acronyms, compounds: [], papers: file.papers.map(paperOf) },
    report: {
      ...file.report,
      issues: file.report.issues.map((issue) => ({ ...issue, excerpt: "" })),
      near: file.report.near.map(({ a, b, ...pair }) => ({ a: rowOf(a), b: rowOf(b), ...pair })),
    },
    result: {
      schemaVersion: 1,
      options: file.options,
      corpus: file.corpus,
      placement: placementOf(file.papers),
      themes: file.themes.map((theme) => ({
        ...theme,
        exemplars: theme.exemplars.map(rowOf),
        related: relatedTo(theme.id, file.similarity[theme.id]),
        parts: theme.parts.map(({ label, papers, terms }) => ({ label, rows: rowsOf(papers), terms })),
      })),
      families: file.families,
      tree: file.tree,
      choice: file.choice,
      suggested: file.suggested,
      known: file.known,
      nextKey: file.nextKey,
      lost: file.lost,
      topics: file.topics.map(({ aliases: _, papers, ...topic }) => ({ ...topic, papers: rowsOf(papers) })),
      topicPairs: file.topicPairs.map(({ ids, ...pair }) => ({ ...pair, rows: rowsOf(ids) })),
      topicSuggestions: file.topicSuggestions,
      trends: trendsOf(file, rowOf),
      acronyms: file.acronyms,
      ...(file.whole && { whole: wholeOf(file.whole) }),
    },
  };
}

function paperOf({ id, title, authors, date, datePrecision, url }: PaperInFile): Paper {
  return { id, title, abstract: "", authors, date, datePrecision, url };
}

function placementOf(papers: readonly PaperInFile[]): Placement {
  return {
    theme: Int32Array.from(papers, ({ theme }) => theme),
    nearest: Int32Array.from(papers, ({ nearest }) => nearest),
    fit: Float64Array.from(papers, ({ fit }) => fit),
    secondTheme: Int32Array.from(papers, ({ secondTheme }) => secondTheme ?? -1),
    secondFit: Float64Array.from(papers, ({ secondFit }) => secondFit),
    margin: Float64Array.from(papers, ({ margin }) => margin),
    silhouette: Float64Array.from(papers, ({ silhouette }) => silhouette),
    x: Float64Array.from(papers, ({ x }) => x),
    y: Float64Array.from(papers, ({ y }) => y),
  };
}

function relatedTo(own: number, cosines: readonly number[]): Theme["related"] {
  return cosines
    .map((similarity, theme) => ({ theme, similarity }))
    .filter(({ theme }) => theme !== own)
    .sort((a, b) => b.similarity - a.similarity || a.theme - b.theme);
}

function trendsOf({ papers, trends }: ResultFile, rowOf: (id: string) => number): Trends {
  const { unit, bins, undated, tooCoarse, windows } = trends;
  const trendOf = ({ first, ...trend }: TrendInFile): Trend => ({ ...seriesOf(trend), first: first === null ? -1 : rowOf(first) });
  const termOf = <T extends TermInFile>({ all, papers: _, counts, ...term }: T) => ({
    ...term,
    counts: Int32Array.from(counts),
    rows: Int32Array.from(all, rowOf),
  });
  const periodOf = ({ from, to }: DaysInFile): Period => ({
    from: bins.findIndex((bin) => bin.from === from),
    to: bins.findIndex((bin) => bin.to === to),
  });
  return {
    unit,
    bins,
    papers: Int32Array.from(trends.papers),
    binOfPaper: Int32Array.from(papers, ({ bin }) => bin ?? -1),
    undated,
    tooCoarse,
    ...windows,
    themes: trends.themes.map(({ theme: _, ...trend }) => trendOf(trend)),
    topics: trends.topics.map(({ topic: _, ...trend }) => trendOf(trend)),
    bursts: trends.bursts.map(termOf),
    firstSeen: trends.firstSeen.map(termOf),
    sinceLast: trends.sinceLast.map(({ before, since, themes, topics, terms, ...counts }) => ({
      ...counts,
      before: periodOf(before),
      since: periodOf(since),
      themes: themes.map(({ theme: _, ...change }) => change),
      topics: topics.map(({ topic: _, ...change }) => change),
      terms: terms.map(termOf),
    })),
  };
}

function seriesOf({ counts, shares, low, high, ...change }: SeriesInFile): Omit<Trend, "first"> {
  return {
    ...change,
    counts: Int32Array.from(counts),
    shares: Float64Array.from(shares, (share) => share ?? NaN),
    low: Float64Array.from(low),
    high: Float64Array.from(high),
  };
}

function wholeOf({ papers, themes, unclear, agreement, trends }: WholeInFile): Whole {
  const { papers: perBin, windows, themes: series, ...time } = trends;
  return {
    papers,
    sizes: Int32Array.from(themes, ({ size }) => size),
    unclear: unclear.papers,
    agreement,
    trends: { ...time, ...windows, papers: Int32Array.from(perBin), themes: series.map(({ theme: _, ...trend }) => seriesOf(trend)) },
  };
}

// The file where it differs from the result: ids in place of rows, lists in place of typed arrays, null in place of -1 and NaN.

interface ResultFile extends Pick<
  AnalysisResult,
  "families" | "tree" | "choice" | "suggested" | "known" | "nextKey" | "lost" | "topicSuggestions" | "acronyms"
> {
  readonly options: AnalysisOptions;
  readonly corpus: AnalysisResult["corpus"];
  readonly report: Omit<ImportReport, "issues" | "near"> & {
    readonly issues: readonly Omit<ImportReport["issues"][number], "excerpt" | "record">[];
    readonly near: readonly (Omit<NearPair, "a" | "b"> & { readonly a: string; readonly b: string })[];
  };
  readonly papers: readonly PaperInFile[];
  readonly themes: readonly (Omit<Theme, "exemplars" | "related" | "parts"> & {
    readonly exemplars: readonly string[];
    readonly parts: readonly { readonly label: string; readonly papers: readonly string[]; readonly terms: readonly string[] }[];
  })[];
  readonly similarity: readonly (readonly number[])[];
  readonly topics: readonly (Omit<Topic, "papers"> & { readonly aliases: readonly string[]; readonly papers: readonly string[] })[];
  readonly topicPairs: readonly (Omit<TopicPair, "rows"> & { readonly ids: readonly string[] })[];
  readonly trends: TrendsInFile;
  readonly whole?: WholeInFile;
}

interface WholeInFile extends Pick<Whole, "papers" | "agreement"> {
  readonly themes: readonly { readonly theme: number; readonly size: number }[];
  readonly unclear: { readonly papers: number };
  readonly trends: Pick<WholeTrends, "undated" | "tooCoarse" | "outside"> & {
    readonly papers: readonly number[];
    readonly windows: Pick<WholeTrends, "papersBefore" | "papersSince">;
    readonly themes: readonly (SeriesInFile & { readonly theme: number })[];
  };
}

interface PaperInFile extends Omit<Paper, "abstract" | "terms"> {
  readonly theme: number;
  readonly nearest: number;
  readonly margin: number;
  readonly silhouette: number;
  readonly fit: number;
  readonly secondTheme: number | null;
  readonly secondFit: number;
  readonly x: number;
  readonly y: number;
  readonly bin: number | null;
}

interface TrendsInFile extends Pick<Trends, "unit" | "undated" | "tooCoarse"> {
  readonly bins: readonly Bin[];
  readonly papers: readonly number[];
  readonly windows: Pick<Trends, "cut" | "papersBefore" | "papersSince">;
  readonly themes: readonly (TrendInFile & { readonly theme: number })[];
  readonly topics: readonly (TrendInFile & { readonly topic: number })[];
  readonly bursts: readonly (TermInFile & Pick<Burst, "from" | "to" | "weight" | "fresh">)[];
  readonly firstSeen: readonly TermInFile[];
  readonly sinceLast: readonly (Pick<Comparison, "papersBefore" | "papersSince"> & {
    readonly before: DaysInFile;
    readonly since: DaysInFile;
    readonly themes: readonly (Change & { readonly theme: number })[];
    readonly topics: readonly (Change & { readonly topic: number })[];
    readonly terms: readonly (Change & TermInFile)[];
  })[];
}

interface TrendInFile extends SeriesInFile {
  readonly first: string | null;
}

interface SeriesInFile extends Change {
  readonly counts: readonly number[];
  readonly shares: readonly (number | null)[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

interface TermInFile extends Pick<TermInTime, "term" | "theme" | "bins"> {
  readonly papers: readonly string[];
  readonly counts: readonly number[];
  readonly all: readonly string[];
}

interface DaysInFile {
  readonly from: string;
  readonly to: string;
}
