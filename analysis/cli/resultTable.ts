import type { AnalysisResult, Change, Comparison, Corpus, ImportReport, Period, Theme, Trend, Verdict } from "../types";

/** Of a list of terms. */
const MOST_TERMS = 6;
const BARS = "▁▂▃▄▅▆▇█";

/** The result as a text to read in a terminal: themes with phrases and two papers each, topics, trends. Where papers were drawn, sizes and trends of themes are of the whole list. */
export function resultTable(result: AnalysisResult, corpus: Corpus, report: ImportReport, width: number): string {
  return [
    heading(result, report),
    ...wholeLines(result),
    ...result.themes.map((theme) => themeLines(theme, result, corpus, width)),
    ...unclearLines(result, corpus, width),
    topicLines(result),
    trendLines(result),
  ].join("\n");
}

function heading({ themes, corpus, trends }: AnalysisResult, report: ImportReport): string {
  const dates = `${report.dates.day} dated to the day, ${report.dates.month} to the month, ${report.dates.year} to the year, ${report.dates.none} not`;
  const merged = report.duplicates ? `, ${report.duplicates} duplicates merged` : "";
  const dropped = report.dropped ? `, ${report.dropped} could not be read` : "";
  const span = trends.bins.length ? ` · ${trends.bins[0].label} – ${trends.bins.at(-1)?.label}` : "";
  const notes = report.issues.filter(({ note }) => note).map(({ message }) => `! ${message}\n`);
  return `${corpus.name}: ${report.kept} papers of ${report.read} read, ${themes.length} themes${span}\n${report.withAbstract} with an abstract${merged}${dropped} · ${dates}\n${notes.join("")}`;
}

/** Which numbers are of the whole list and which of the drawn papers. */
function wholeLines({ whole }: AnalysisResult): string[] {
  if (!whole) return [];
  const agreement = (100 * whole.agreement).toFixed(1);
  return [
    `Sizes and trends of themes count all ${whole.papers} papers: those that were not drawn are in the theme whose words are nearest`,
    `(which of the drawn papers gives ${agreement} % the theme that they were found in). All else counts the drawn papers alone.\n`,
  ];
}

function themeLines(theme: Theme, { whole }: AnalysisResult, corpus: Corpus, width: number): string {
  const size = whole ? whole.sizes[theme.id] : theme.size;
  const share = ((100 * size) / (whole?.papers ?? corpus.papers.length)).toFixed(1);
  const phrases = theme.terms.slice(0, 7).map(({ term, papers }) => `${term} ${papers}`);
  return [
    `${String(size).padStart(5)}  ${theme.label}  (${share} %, ${theme.standing})`,
    `       ${clip(phrases.join(" · "), width - 7)}`,
    ...theme.exemplars.slice(0, 2).map((row) => `       – ${clip(corpus.papers[row].title, width - 9)}`),
    "",
  ].join("\n");
}

function unclearLines({ placement, whole }: AnalysisResult, corpus: Corpus, width: number): string[] {
  const rows = Array.from(placement.theme.keys()).filter((row) => placement.theme[row] < 0);
  const unclear = whole?.unclear ?? rows.length;
  if (unclear === 0) return [];
  const share = ((100 * unclear) / (whole?.papers ?? corpus.papers.length)).toFixed(1);
  return [
    [
      `${String(unclear).padStart(5)}  Unclear: fit no theme clearly  (${share} %)`,
      ...rows.slice(0, 2).map((row) => `       – ${clip(corpus.papers[row].title, width - 9)}`),
      "",
    ].join("\n"),
  ];
}

function topicLines({ topics, themes, trends }: AnalysisResult): string {
  const found = topics.filter((topic) => topic.papers.length > 0);
  if (found.length === 0) return "Topics: none of the followed topics is named in these papers.\n";
  const widest = Math.max(...found.map((topic) => topic.label.length));
  const lines = found.map((topic) => {
    const where = topic.themes.slice(0, 3).map(({ theme, papers }) => `${themes[theme].shortLabel} ${papers}`);
    const { verdict, before, since } = trends.topics[topic.id];
    const moved = isClaim(verdict) ? `  (${verdict} ${before} → ${since})` : "";
    return `${String(topic.papers.length).padStart(5)}  ${topic.label.padEnd(widest)}  ${where.join(" · ")}${moved}`;
  });
  return `Topics and the themes they are found in\n${lines.join("\n")}\n`;
}

function trendLines(result: AnalysisResult): string {
  const { themes, trends } = result;
  if (trends.bins.length < 2) return "Trends: no dates, or all in one step of time, so there is nothing to compare.\n";
  const widest = Math.max(...themes.map((theme) => theme.shortLabel.length));
  const counted = result.whole?.trends ?? trends;
  const since = `${trends.bins[trends.cut].label} on (${counted.papersSince} papers) against before (${counted.papersBefore})`;
  const lines = themes.map(
    (theme, i) => `  ${theme.shortLabel.padEnd(widest)}  ${sparkline(counted.themes[i])}  ${verdictText(counted.themes[i])}`,
  );
  return [
    `Trends per ${trends.unit}, ${since}`,
    ...lines,
    ...comingUp(trends),
    ...trends.sinceLast.map((one) => sinceLast(one, result)),
    "",
  ].join("\n");
}

/** Terms whose burst lasts into the last two bins. */
function comingUp({ bursts, bins }: AnalysisResult["trends"]): string[] {
  const now = bursts.filter((burst) => burst.bins.to >= bins.length - 2).slice(0, MOST_TERMS);
  if (now.length === 0) return [];
  return [
    `Coming up: ${now.map(({ term, bins: { from, to }, counts }) => `${term} (${sumOf(counts.slice(from, to + 1))} papers since ${bins[from].label})`).join(", ")}`,
  ];
}

function isClaim(verdict: Verdict): boolean {
  return verdict !== "steady" && verdict !== "too few";
}

function sumOf(counts: Int32Array): number {
  return counts.reduce((sum, x) => sum + x, 0);
}

/** "May 2025 against Apr 2025: Reasoning rising 21 → 73, topic RL rising 40 → 121", or that nothing changed by more than chance. */
function sinceLast({ before, since, ...changes }: Comparison, { themes, topics, trends }: AnalysisResult): string {
  const name = (period: Period): string => trends.bins[period.from].label;
  const moved = [
    ...changes.themes.map((change, i) => ({ change, name: themes[i].shortLabel })),
    ...changes.topics.map((change, i) => ({ change, name: `topic ${topics[i].label}` })),
    ...changes.terms.slice(0, MOST_TERMS).map((change) => ({ change, name: `“${change.term}”` })),
  ].filter(({ change }) => isClaim(change.verdict));
  const said = moved.map(({ change, name: what }) => `${what} ${change.verdict} ${change.before} → ${change.since}`);
  return `${name(since)} against ${name(before)}: ${said.length > 0 ? said.join(", ") : "no change beyond chance"}`;
}

function sparkline({ counts }: Pick<Trend, "counts">): string {
  const most = Math.max(1, ...counts);
  return Array.from(counts, (count) => (count === 0 ? "·" : BARS[Math.ceil((count / most) * BARS.length) - 1])).join("");
}

function verdictText({ verdict, effect, effectLow, effectHigh, before, since }: Change): string {
  const points = (share: number): string => `${share < 0 ? "−" : "+"}${Math.abs(100 * share).toFixed(1)}`;
  const word = verdict === "too few" ? "too few to say" : verdict;
  return `${word.padEnd(14)} ${before} → ${since} papers, ${points(effect)} points (95 %: ${points(effectLow)} to ${points(effectHigh)})`;
}

function clip(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(1, width - 1))}…` : text;
}
