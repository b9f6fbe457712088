import type { AnalysisResult, Corpus, ImportReport, Period, TermInTime, Theme, Trend, Trends, Whole } from "../types";

const DIGITS = 6;

/**
 * The result as a plain object for a file: numbers rounded to six digits, rows replaced by ids of papers. It holds all that
 * charts are drawn from, see resultFromJson.ts. The shape is a contract with other programs: fields may be added, never changed.
 */
export function resultJson(result: AnalysisResult, corpus: Corpus, report: ImportReport): object {
  const { placement, trends } = result;
  const idOf = (row: number): string => corpus.papers[row].id;
  return rounded({
    schemaVersion: result.schemaVersion,
    options: result.options,
    corpus: result.corpus,
    report: {
      read: report.read,
      kept: report.kept,
      withAbstract: report.withAbstract,
      duplicates: report.duplicates,
      dropped: report.dropped,
      dates: report.dates,
      sources: report.sources,
      cut: report.cut,
      issues: report.issues.map(({ code, where, message, count = 1, note = false }) => ({ code, where, message, count, note })),
      near: report.near.map(({ a, b, likeness, why }) => ({
        a: idOf(a),
        b: idOf(b),
        likeness,
        why,
      })),
    },
    papers: corpus.papers.map(({ id, title, authors, date, datePrecision, url }, row) => ({
      id,
      title,
      authors,
      date,
      datePrecision,
      url,
      theme: placement.theme[row],
      nearest: placement.nearest[row],
      margin: placement.margin[row],
      silhouette: placement.silhouette[row],
      fit: placement.fit[row],
      secondTheme: placement.secondTheme[row] < 0 ? null : placement.secondTheme[row],
      secondFit: placement.secondFit[row],
      x: placement.x[row],
      y: placement.y[row],
      bin: trends.binOfPaper[row] < 0 ? null : trends.binOfPaper[row],
    })),
    unclear: unclearJson(placement.theme),
    ...(result.whole && { whole: wholeJson(result.whole) }),
    themes: result.themes.map(
      ({
        id,
        key,
        found,
        color,
        note,
        hidden,
        label,
        shortLabel,
        size,
        terms,
        exemplars,
        stability,
        standing,
        parent,
        parts,
        related,
      }) => ({
        id,
        key,
        label,
        shortLabel,
        found,
        color,
        note,
        hidden,
        size,
        terms,
        exemplars: exemplars.map(idOf),
        stability,
        standing,
        parent,
        parts: parts.map((part) => ({ label: part.label, papers: Array.from(part.rows, idOf), terms: part.terms })),
        related: related.slice(0, 5),
      }),
    ),
    similarity: result.themes.map(({ related }) => cosines(related)),
    families: result.families,
    tree: result.tree,
    choice: result.choice,
    suggested: result.suggested,
    known: result.known,
    nextKey: result.nextKey,
    lost: result.lost,
    topics: result.topics.map(({ papers, ...topic }) => ({
      ...topic,
      aliases: topic.names.slice(1).map(({ name }) => name),
      papers: Array.from(papers, idOf),
    })),
    topicSuggestions: result.topicSuggestions,
    topicPairs: result.topicPairs.map(({ rows, ...pair }) => ({ ...pair, ids: Array.from(rows, idOf) })),
    trends: {
      unit: trends.unit,
      bins: trends.bins,
      papers: trends.papers,
      undated: trends.undated,
      tooCoarse: trends.tooCoarse,
      windows: { cut: trends.cut, papersBefore: trends.papersBefore, papersSince: trends.papersSince },
      themes: trends.themes.map((trend, theme) => ({ theme, ...trendJson(trend, idOf) })),
      topics: trends.topics.map((trend, topic) => ({ topic, ...trendJson(trend, idOf) })),
      bursts: trends.bursts.map(({ from, to, weight, fresh, ...term }) => ({ from, to, weight, fresh, ...termJson(trends, term, idOf) })),
      firstSeen: trends.firstSeen.map((term) => termJson(trends, term, idOf)),
      sinceLast: trends.sinceLast.map(({ before, since, papersBefore, papersSince, themes, topics, terms }) => ({
        before: periodJson(trends, before),
        since: periodJson(trends, since),
        papersBefore,
        papersSince,
        themes: themes.map((change, theme) => ({ theme, ...change })),
        topics: topics.map((change, topic) => ({ topic, ...change })),
        terms: terms.map(({ term, counts, bins, rows, theme, ...change }) => ({
          ...change,
          ...termJson(trends, { term, counts, bins, rows, theme }, idOf),
        })),
      })),
    },
    acronyms: result.acronyms,
  }) as object;
}

/** How many papers have the theme -1. */
function unclearJson(theme: Int32Array): { papers: number; share: number } {
  const papers = theme.reduce((sum, id) => sum + Number(id < 0), 0);
  return { papers, share: papers / theme.length };
}

/** What is counted over all papers of a list that the others were drawn from. */
function wholeJson({ papers, sizes, unclear, agreement, trends }: Whole): object {
  const { papersBefore, papersSince, themes, ...time } = trends;
  return {
    papers,
    themes: Array.from(sizes, (size, theme) => ({ theme, size })),
    unclear: { papers: unclear, share: unclear / papers },
    agreement,
    trends: { ...time, windows: { papersBefore, papersSince }, themes: themes.map((trend, theme) => ({ theme, ...trend })) },
  };
}

/** A row of the matrix of theme by theme cosines: 1 with itself. */
function cosines(related: Theme["related"]): number[] {
  const row = new Array<number>(related.length + 1).fill(1);
  for (const { theme, similarity } of related) row[theme] = similarity;
  return row;
}

/** First and last day. */
function periodJson({ bins }: Trends, { from, to }: Period): { from: string; to: string } {
  return { from: bins[from].from, to: bins[to].to };
}

/** A term with its papers of the bins that it is told for. */
function termJson({ binOfPaper }: Trends, { term, theme, bins, counts, rows }: TermInTime, idOf: (row: number) => string): object {
  const papers = rows.filter((row) => binOfPaper[row] >= bins.from && binOfPaper[row] <= bins.to);
  return { term, theme, papers: Array.from(papers, idOf), bins, counts, all: Array.from(rows, idOf) };
}

function trendJson({ first, ...trend }: Trend, idOf: (row: number) => string): object {
  return { ...trend, first: first < 0 ? null : idOf(first) };
}

/** Typed arrays become lists, numbers get six significant decimals, NaN becomes null. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toFixed(DIGITS)) : null;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, rounded);
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded(item)]));
  return value;
}
