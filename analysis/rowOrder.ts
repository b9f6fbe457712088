import type { AnalysisResult, Comparison, Paper, Placement } from "./types";

/**
 * The papers in an order that depends on nothing but themselves, so that the order of a list does not change its
 * themes. `order[row of the sorted corpus]` is the row in the list.
 */
export function sortedById(papers: readonly Paper[]): { papers: Paper[]; order: Int32Array } {
  const order = Int32Array.from(papers.keys()).sort((a, b) => (papers[a].id < papers[b].id ? -1 : 1));
  return { papers: Array.from(order, (row) => papers[row]), order };
}

/** A result on sorted rows -> the same result on the rows of the list. */
export function restoreOrder(result: AnalysisResult, order: Int32Array): AnalysisResult {
  const back = (row: number): number => (row < 0 ? row : order[row]);
  const rows = (list: Int32Array): Int32Array => list.map(back).sort();
  const { placement, trends } = result;
  return {
    ...result,
    placement: Object.fromEntries(
      Object.entries(placement).map(([name, column]) => [name, scatter(column as Int32Array, order)]),
    ) as unknown as Placement,
    themes: result.themes.map((theme) => ({
      ...theme,
      exemplars: theme.exemplars.map(back),
      parts: theme.parts.map((part) => ({ ...part, rows: rows(part.rows) })),
    })),
    topics: result.topics.map((topic) => ({ ...topic, papers: rows(topic.papers) })),
    topicPairs: result.topicPairs.map((pair) => ({ ...pair, rows: rows(pair.rows) })),
    trends: {
      ...trends,
      binOfPaper: scatter(trends.binOfPaper, order),
      themes: trends.themes.map((trend) => ({ ...trend, first: back(trend.first) })),
      topics: trends.topics.map((trend) => ({ ...trend, first: back(trend.first) })),
      bursts: trends.bursts.map((burst) => ({ ...burst, rows: rows(burst.rows) })),
      firstSeen: trends.firstSeen.map((term) => ({ ...term, rows: rows(term.rows) })),
      sinceLast: trends.sinceLast.map((comparison) => comparisonInOrder(comparison, order)),
    },
  };
}

/** The same of a comparison. */
export function comparisonInOrder(comparison: Comparison, order: Int32Array): Comparison {
  return { ...comparison, terms: comparison.terms.map((term) => ({ ...term, rows: term.rows.map((row) => order[row]).sort() })) };
}

function scatter<T extends Int32Array | Float64Array>(column: T, order: Int32Array): T {
  const moved = column.slice() as T;
  for (let from = 0; from < order.length; from++) moved[order[from]] = column[from];
  return moved;
}
