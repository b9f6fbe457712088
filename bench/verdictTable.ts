import { randomFor, type Random } from "../analysis/random";
import { buildTrends } from "../analysis/trends/buildTrends";
import { benjaminiHochberg } from "../analysis/trends/proportions";
import { studentTail } from "../analysis/trends/distributions";
import { linearTrend } from "../analysis/trends/trendTest";
import { dispersionOf, judge } from "../analysis/trends/verdicts";
import type { Corpus, Verdict } from "../analysis/types";
import { readList, shuffled } from "./corpora";
import { percent, table } from "./markdown";
import { runOurs } from "./ours";
import { progress } from "./progress";

const DAILY = "corpora/hf_daily_2024-05_2025-06.jsonl.gz";
export const VERDICT_FILES = [DAILY];

const PAPERS = 2_000;
const SHUFFLES = 20;
const THEMES = 20;
const MONTHS = 12;
const PAPERS_A_MONTH = 300;
const RUNS = 1_000;
/** From the first month to the last, straight. */
const PLANTED: readonly (readonly [from: number, to: number])[] = [
  [0.05, 0.05],
  [0.05, 0.075],
  [0.05, 0.1],
  [0.05, 0.15],
  [0.1, 0.05],
  [0.02, 0.05],
];
/** Variance of counts over that of independent papers. */
const NOISE = [1, 1.5, 2];

/** Table g: how often a verdict is wrong where nothing moves, and how often a planted change is found. */
export async function verdictTable(): Promise<string> {
  const { claims, verdicts, bursts, firstSeen } = await withShuffledDates();
  const rows = NOISE.flatMap((noise) => PLANTED.map(([from, to]) => plantedRow(from, to, noise)));
  return `## Verdicts on trends

Nothing moves: the dates of ${PAPERS} daily papers of Hugging Face dealt out blindly, ${SHUFFLES} times, in the themes that
Papertide finds. ${claims} of ${verdicts} verdicts (${percent(claims / verdicts)}) are other than "steady" or "too few". Bursts of terms found:
${bursts} in all ${SHUFFLES} runs together. Terms are first seen in the last complete month by chance too (${(firstSeen / SHUFFLES).toFixed(1)} a run), which is why the
page states them as a fact and not as a trend.

Something moves: ${PAPERS_A_MONTH} papers a month over ${MONTHS} months in ${THEMES} themes, one of which goes straight from one share to another while the rest
share what is left; ${RUNS} runs a row. Noise is the variance of a theme's counts over that of papers that come independently of each
other; on real lists it is about 1.5. "Found" is a verdict of "rising" (or "fading") on the planted theme, "false" the share of the verdicts on all other
themes that claim a change although theirs is next to none. Beside ours, on the same counts: the same slope with the noise taken for 1
(binomial), and with the noise of each theme by itself (quasi-binomial), both with Benjamini & Hochberg at 5 %.

${table(["share", "noise", "found", "binomial", "quasi-binomial", "false", "false, binomial", "false, quasi-binomial"], rows)}`;
}

async function withShuffledDates() {
  progress("verdicts: themes of the daily papers");
  const corpus = await readList(DAILY, PAPERS);
  const { found } = runOurs(corpus, 25, 0);
  const groups = found.themes.map(({ id }) => rowsWhere(found.clustering.partition.assignment, id));
  let [claims, verdicts, bursts, firstSeen] = [0, 0, 0, 0];
  for (let run = 0; run < SHUFFLES; run++) {
    const dates = shuffled(found.sorted.papers, randomFor(run, "shuffled dates"));
    const dealt: Corpus = {
      ...found.sorted,
      papers: found.sorted.papers.map((paper, row) => ({ ...paper, date: dates[row].date, datePrecision: dates[row].datePrecision })),
    };
    const trends = buildTrends(dealt, found.text, groups, [], "auto");
    verdicts += trends.themes.length;
    claims += trends.themes.filter(({ verdict }) => isClaim(verdict)).length;
    bursts += trends.bursts.length;
    firstSeen += trends.firstSeen.length;
    progress(`verdicts: shuffle ${run + 1} of ${SHUFFLES}, ${claims} claims, ${bursts} bursts`);
  }
  return { claims, verdicts, bursts, firstSeen };
}

function rowsWhere(assignment: Int32Array, theme: number): number[] {
  return Array.from(assignment.keys()).filter((row) => assignment[row] === theme);
}

function isClaim(verdict: Verdict): boolean {
  return verdict !== "steady" && verdict !== "too few";
}

function plantedRow(from: number, to: number, noise: number): string[] {
  progress(`verdicts: planted ${percent(from)} to ${percent(to)}, noise ${noise}`);
  const random = randomFor(Math.round(1e4 * (from + 7 * to + 100 * noise)), "planted");
  const direction = to < from ? "fading" : "rising";
  const found = { ours: 0, binomial: 0, quasi: 0 };
  const wrong = { ours: 0, binomial: 0, quasi: 0 };
  for (let run = 0; run < RUNS; run++) {
    const counts = plantedCounts(from, to, noise, random);
    const papers = counts[0].map((_, t) => counts.reduce((sum, perMonth) => sum + perMonth[t], 0));
    const series = counts.map((perMonth) => ({ counts: perMonth, papers, ...halves(perMonth, papers) }));
    const ours = judge(series, dispersionOf(series)).map(({ verdict }) => verdict);
    const slopes = series.map((one) => linearTrend(one));
    const binomial = called(slopes.map(({ z }) => [z, studentTail(z, Infinity)]));
    const quasi = called(
      slopes.map(({ z, dispersion, freedom }) => [z, studentTail(z / Math.sqrt(Math.max(1, dispersion)), freedom)] as const),
    );
    for (const [name, verdicts] of Object.entries({ ours, binomial, quasi }) as [keyof typeof found, readonly Verdict[]][]) {
      if (from !== to && verdicts[0] === direction) found[name]++;
      wrong[name] += verdicts.slice(from === to ? 0 : 1).filter(isClaim).length;
    }
  }
  const others = from === to ? THEMES : THEMES - 1;
  const hits = (name: keyof typeof found): string => (from === to ? "" : percent(found[name] / RUNS));
  const misses = (name: keyof typeof wrong): string => percent(wrong[name] / (RUNS * others));
  return [
    `${percent(from)} → ${percent(to)}`,
    noise.toFixed(1),
    hits("ours"),
    hits("binomial"),
    hits("quasi"),
    misses("ours"),
    misses("binomial"),
    misses("quasi"),
  ];
}

function called(tests: readonly (readonly [z: number, p: number])[]): Verdict[] {
  const q = benjaminiHochberg(tests.map(([, p]) => p));
  return tests.map(([z], i) => (q[i] > 0.05 ? "steady" : z > 0 ? "rising" : "fading"));
}

function halves(counts: readonly number[], papers: readonly number[]) {
  const sum = (values: readonly number[]): number => values.reduce((total, x) => total + x, 0);
  const half = MONTHS / 2;
  return {
    before: sum(counts.slice(0, half)),
    since: sum(counts.slice(half)),
    papersBefore: sum(papers.slice(0, half)),
    papersSince: sum(papers.slice(half)),
  };
}

/**
 * Theme -> papers a month. With noise above 1 the shares of a month are themselves drawn, from a Dirichlet distribution
 * whose concentration gives counts that variance: noise = (papers + concentration) / (1 + concentration).
 */
function plantedCounts(from: number, to: number, noise: number, random: Random): number[][] {
  const counts = Array.from({ length: THEMES }, () => new Array<number>(MONTHS).fill(0));
  const concentration = (PAPERS_A_MONTH - noise) / (noise - 1);
  for (let t = 0; t < MONTHS; t++) {
    const planted = from + ((to - from) * t) / (MONTHS - 1);
    const shares = counts.map((_, theme) => (theme === 0 ? planted : (1 - planted) / (THEMES - 1)));
    const drawn = noise === 1 ? shares : shares.map((share) => gamma(share * concentration, random));
    const all = drawn.reduce((sum, x) => sum + x, 0);
    for (let paper = 0; paper < PAPERS_A_MONTH; paper++) {
      let left = random() * all;
      let theme = 0;
      while (theme < THEMES - 1 && (left -= drawn[theme]) >= 0) theme++;
      counts[theme][t]++;
    }
  }
  return counts;
}

/** A gamma variate of this shape and scale 1 (Marsaglia & Tsang 2000). */
function gamma(shape: number, random: Random): number {
  if (shape < 1) return gamma(shape + 1, random) * Math.pow(1 - random(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
