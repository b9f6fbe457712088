import { rowsByTheme } from "./analyze";
import { comparisonInOrder } from "./rowOrder";
import { comparePeriods } from "./trends/comparePeriods";
import { homesOf, termsInTime } from "./trends/termsInTime";
import type { AnalysisResult, Comparison, Evidence, Periods } from "./types";

/** What changed between any two periods of a result, as `trends.sinceLast` says of the usual ones. Rows as in the result. */
export function comparePeriodsOf(result: AnalysisResult, { text, clustering, order }: Evidence, periods: Periods): Comparison {
  const dated = { ...result.trends, binOfPaper: Int32Array.from(order, (row) => result.trends.binOfPaper[row]) };
  const homes = homesOf(rowsByTheme(clustering.partition), order.length);
  return comparisonInOrder(comparePeriods(dated, termsInTime(text, dated), homes, periods), order);
}
