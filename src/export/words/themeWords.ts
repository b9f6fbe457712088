import type { Trend, Trends } from "../../../analysis/types";
import { countedThemes, papersCounted } from "../../charts/counted";
import { capitalized, count, fit, listed, papers, percent } from "../../charts/formats";
import { claimSentence, verdictWord } from "../../charts/trends/trendWords";
import type { Drawn } from "../../charts/figures/figure";

/** "Rising: 1 of 54, then 7 of 58; interval +0.2 to +21.1.", or why nothing can be said. */
export function trendSentence(trend: Trend, trends: Trends): string {
  if (trends.bins.length === 0) return "No dates, so no trend.";
  if (trends.papersBefore === 0 || trends.papersSince === 0) return "All papers fall into one period, so there is nothing to compare.";
  const verdict = trend.verdict === "too few" ? "Too few to say whether it changed" : capitalized(verdictWord(trend.verdict));
  return `${verdict}: ${claimSentence(trend, trends)}`;
}

/** "31 of 200 papers (15.5 %). Solid: 82.0 % of the company of its papers is its own on other runs." */
export function sizeSentence(drawn: Drawn, theme: number): string {
  const { standing, stability } = drawn.result.themes[theme];
  const { size } = countedThemes(drawn)[theme];
  const all = papersCounted(drawn.result);
  return `${count(size)} of ${papers(all)} (${percent(size / all)}). ${capitalized(standing)}: on other runs ${percent(stability)} of the company of its papers is of the theme itself.`;
}

/** "Nearest by wording: Agents (0.31) and Code (0.28)." */
export function relatedSentence({ result, themes }: Drawn, theme: number): string {
  const near = result.themes[theme].related.slice(0, 3);
  if (near.length === 0) return "There is no other theme.";
  return `Nearest by wording: ${listed(near.map((one) => `${themes[one.theme].label} (${fit(one.similarity)})`))}.`;
}

/** "Jan 2025 3 of 20, Feb 2025 4 of 31 (not complete)". */
export function binsSentence(trend: Trend, { bins, papers: perBin }: Trends): string {
  return bins
    .map(({ label, partial }, t) => `${label} ${count(trend.counts[t])} of ${count(perBin[t])}${partial ? " (not complete)" : ""}`)
    .join(", ");
}
