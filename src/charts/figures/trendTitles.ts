import { count, inWords, listed } from "../formats";
import { unitOf } from "../trends/calendar";
import { FEWEST_PAPERS, type ThemeTrendData, total } from "../trends/trendData";

const NOTHING = "Themes over time";
/** More themes than this with the same number are counted, not named. */
const NAMED = 2;

/** "Largest in May 2025: Agents, 31 of 243 papers", of the last complete bin with enough papers. */
export function largestTitle(data: ThemeTrendData): string {
  const bin = solidBins(data).at(-1);
  return bin === undefined ? NOTHING : `Largest in ${data.bins[bin].label}: ${leadersIn(data, bin)} papers`;
}

/** "Most papers in Oct 2024: 223 of 2,000", of complete bins. */
export function busiestTitle({ bins, papers }: ThemeTrendData): string {
  const complete = Array.from(bins.keys()).filter((t) => !bins[t].partial && papers[t] > 0);
  if (complete.length === 0) return NOTHING;
  const busiest = complete.reduce((best, t) => (papers[t] > papers[best] ? t : best));
  return `Most papers in ${bins[busiest].label}: ${count(papers[busiest])} of ${count(total(papers))}`;
}

/** "Largest in May 2024: Agents, 5 of 37; in May 2025: Code, 31 of 243", or that one theme is all the time. */
export function ranksTitle(data: ThemeTrendData): string {
  const solid = solidBins(data);
  if (solid.length < 2) return NOTHING;
  const leaders = solid.map((bin) => leadersOf(data, bin));
  if (leaders.every((those) => those.length === 1 && those[0] === leaders[0][0])) {
    return `Largest in all ${inWords(solid.length)} ${unitOf(data.bins)}s: ${leaders[0][0]}`;
  }
  const [first, last] = [solid[0], solid[solid.length - 1]];
  return `Largest in ${data.bins[first].label}: ${leadersIn(data, first)}; in ${data.bins[last].label}: ${leadersIn(data, last)}`;
}

/** Complete bins with enough papers to say who leads. */
function solidBins({ bins, papers, series }: ThemeTrendData): number[] {
  return Array.from(bins.keys()).filter(
    (t) => !bins[t].partial && papers[t] >= FEWEST_PAPERS && series.some(({ trend }) => trend.counts[t] > 0),
  );
}

/** Labels of the themes with most papers in a bin. */
function leadersOf({ series }: ThemeTrendData, bin: number): string[] {
  const most = Math.max(...series.map(({ trend }) => trend.counts[bin]));
  return series.filter(({ trend }) => trend.counts[bin] === most).map(({ mark }) => mark.label);
}

/** "Agents, 31 of 243", "Agents and Code, each 31 of 243". */
function leadersIn(data: ThemeTrendData, bin: number): string {
  const leaders = leadersOf(data, bin);
  const most = Math.max(...data.series.map(({ trend }) => trend.counts[bin]));
  const names = leaders.length > NAMED ? `${inWords(leaders.length)} themes` : listed(leaders);
  return `${names}, ${leaders.length > 1 ? "each " : ""}${count(most)} of ${count(data.papers[bin])}`;
}
