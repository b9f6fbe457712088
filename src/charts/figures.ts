/** The catalogue of charts that can be exported: what each is called, how it is drawn, and the numbers behind it. */
import type { AnalysisResult, Corpus, Trend } from "../../analysis/types";
import { type Chart, type Selection, type ThemeMark, unclearMark } from "./chart";
import { capitalized, date, inWords, papers, span } from "./formats";
import { similarityMatrix } from "./hierarchy/similarityMatrix";
import { themeCircles } from "./hierarchy/themeCircles";
import { type HierarchyData, themeTree } from "./hierarchy/themeTree";
import { themeTreemap } from "./hierarchy/themeTreemap";
import { themeMap } from "./map/themeMap";
import { themeLegend } from "./map/themeLegend";
import { trendSeries } from "./series";
import type { ChartStyle } from "./style";
import { group, h } from "./svg";
import { silhouettePlot } from "./quality/silhouettePlot";
import { themeCountSweep } from "./quality/themeCountSweep";
import { themeSizes } from "./themeSizes";
import { topicNetwork } from "./topics/topicNetwork";
import { topicThemes } from "./topics/topicThemes";
import { noDates } from "./trends/noDates";
import { trendEvidence } from "./trends/trendEvidence";
import { trendMultiples } from "./trends/trendMultiples";
import { evidenceSentence, windowsSentence } from "./trends/trendWords";

/** What figures are drawn from. */
export interface Drawn {
  readonly corpus: Corpus;
  readonly result: AnalysisResult;
  readonly themes: readonly ThemeMark[];
}

/** How the reader has set the charts: the export shows what is shown. */
export interface FigureLook {
  readonly selection: Selection;
  readonly dimmed?: Uint8Array;
  readonly hulls: boolean;
  readonly labels: boolean;
  readonly trendValue: "share" | "count";
  readonly topicValue: "count" | "share" | "lift";
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Figure {
  readonly id: string;
  readonly name: string;
  title(drawn: Drawn): string;
  subtitle(drawn: Drawn): string;
  /** Fits the room's width; its height follows from the data, or fills the room. */
  draw(drawn: Drawn, look: FigureLook, room: { readonly width: number; readonly height: number }, style: ChartStyle): Chart;
  table(drawn: Drawn): Table;
}

/** "Source: 112 papers of Efficient LLM training, data as of 28 Jul 2025. Themes by wording …" */
export function sourceLine({ corpus, themes }: Drawn): string {
  const asOf = corpus.asOf ? `, data as of ${date(corpus.asOf)}` : "";
  return `Source: ${papers(corpus.papers.length)} of the list “${corpus.name}”${asOf}. Themes by wording of titles and abstracts (TF-IDF, k-means consensus, ${themes.length} themes).`;
}

const LEGEND = { width: 300, gap: 40 };

export const FIGURES: readonly Figure[] = [
  {
    id: "map",
    name: "Theme map",
    title: ({ themes, corpus }) => `${capitalized(inWords(themes.length))} themes in ${nameInside(corpus.name)}`,
    subtitle: (drawn) => `${papers(drawn.corpus.papers.length)}${during(drawn)}. Each point is a paper; near means similar wording.`,
    draw(drawn, look, room, style) {
      const width = room.width - LEGEND.width - LEGEND.gap;
      const { hulls, labels, selection, dimmed } = look;
      const map = themeMap(
        { themes: drawn.themes, points: drawn.result.placement },
        { width, height: room.height, selection, hulls, labels, reserved: [], labelText: "name", ...(dimmed ? { dimmed } : {}) },
        style,
      );
      const legend = themeLegend(withUnclear(drawn), LEGEND.width, style);
      return {
        width: room.width,
        height: Math.max(map.height, legend.height),
        body: group("map-with-legend", [map.body, h("g", { transform: `translate(${width + LEGEND.gap} 0)` }, legend.body)]),
      };
    },
    table: ({ corpus, result, themes }) => ({
      columns: ["id", "title", "date", "theme", "fit", "second theme", "second fit", "x", "y"],
      rows: corpus.papers.map((paper, row) => {
        const { theme, fit, secondTheme, secondFit, x, y } = result.placement;
        return [
          paper.id,
          paper.title,
          paper.date,
          theme[row] < 0 ? "unclear" : nameOf(themes, theme[row]),
          fit[row],
          nameOf(themes, secondTheme[row]),
          secondFit[row],
          x[row],
          y[row],
        ];
      }),
    }),
  },
  {
    id: "sizes",
    name: "Papers per theme",
    title: ({ themes, corpus }) => `What ${papers(corpus.papers.length)} are about: ${themes[0]?.label ?? "nothing"} comes first`,
    subtitle: (drawn) => `Papers per theme, and their share of all${during(drawn)}.`,
    draw: (drawn, { selection }, room, style) =>
      themeSizes({ themes: withUnclear(drawn), papers: drawn.corpus.papers.length }, { width: room.width, selection }, style),
    table: (drawn) => sizesTable(drawn),
  },
  {
    id: "trends",
    name: "Share over time",
    title: (drawn) => evidenceSentence(trendSeries(drawn)),
    subtitle: ({ result }) => `Share of papers per ${result.trends.unit} for each theme, with 95 % intervals.`,
    draw(drawn, { selection, trendValue }, room, style) {
      const { bins, papers: perBin } = drawn.result.trends;
      if (bins.length < 2) return noDates(room.width, room.height, "No dates, so no time chart.", style);
      const series = trendSeries(drawn);
      return trendMultiples(
        { bins, papers: perBin, series },
        { width: room.width, columns: "auto", value: trendValue, scale: "shared", selection, titles: true },
        style,
      );
    },
    table: ({ result, themes }) =>
      timeTable(
        result,
        themes.map(({ id, label }) => [label, result.trends.themes[id]]),
      ),
  },
  {
    id: "changes",
    name: "New, growing, fading",
    title: (drawn) => evidenceSentence(trendSeries(drawn)),
    subtitle: ({ result }) => windowsSentence(result.trends),
    draw(drawn, { selection }, room, style) {
      const { trends } = drawn.result;
      if (trends.bins.length < 2) return noDates(room.width, room.height, "No dates, so no time chart.", style);
      return trendEvidence(
        { ...trends, series: trendSeries(drawn) },
        { width: Math.min(room.width, 860), selection, heading: false },
        style,
      );
    },
    table: ({ result, themes }) => ({
      columns: ["theme", "verdict", "papers before", "papers since", "change of share", "low", "high", "q"],
      rows: themes.map(({ id, label }) => {
        const { verdict, before, since, effect, effectLow, effectHigh, q } = result.trends.themes[id];
        return [label, verdict, before, since, effect, effectLow, effectHigh, q];
      }),
    }),
  },
  {
    id: "topics",
    name: "Topics by theme",
    title: ({ result, themes }) => topicsTitle(result, themes),
    subtitle: (drawn) => `Papers that name a topic, in each theme and over time${during(drawn)}.`,
    draw: ({ corpus, result, themes }, { selection, topicValue }, room, style) =>
      topicThemes(
        { topics: result.topics, themes, papers: corpus.papers, themeOf: result.placement.theme, asOf: corpus.asOf },
        { width: room.width, value: topicValue, selection, timeline: true, order: "papers" },
        style,
      ),
    table: ({ result, themes }) => ({
      columns: ["topic", "names", "theme", "papers", "lift"],
      rows: result.topics.flatMap(({ label, names, themes: found }) =>
        found.map(({ theme, papers: hits, lift }) => [label, names.map(({ name }) => name).join("; "), nameOf(themes, theme), hits, lift]),
      ),
    }),
  },
  {
    id: "network",
    name: "Topics found together",
    title: () => "Topics found in the same papers",
    subtitle: (drawn) => `Lines join topics that two papers or more name both${during(drawn)}.`,
    draw: ({ result }, { selection }, room, style) =>
      topicNetwork(
        { topics: result.topics, pairs: result.topicPairs, seed: result.options.seed },
        { ...room, selection, leastShared: 2 },
        style,
      ),
    table: ({ result }) => ({
      columns: ["topic", "other topic", "papers", "lift"],
      rows: result.topicPairs.map(({ a, b, papers: hits, lift }) => [result.topics[a].label, result.topics[b].label, hits, lift]),
    }),
  },
  {
    id: "theme-tree",
    name: "Families of themes",
    title: ({ result }) => familiesTitle(result),
    subtitle: (drawn) => `Themes by likeness of wording; number of papers${during(drawn)}.`,
    draw: (drawn, { selection }, room, style) => themeTree(hierarchyOf(drawn), { width: Math.min(room.width, 900), selection }, style),
    table: ({ result, themes }) => ({
      columns: ["family", "theme", "part", "papers"],
      rows: result.themes.flatMap(({ id, parent, parts, size }) => {
        const family = parent === null ? "" : result.families[parent].label;
        return [[family, nameOf(themes, id), "", size], ...parts.map((part) => [family, nameOf(themes, id), part.label, part.rows.length])];
      }),
    }),
  },
  {
    id: "treemap",
    name: "Themes and their parts",
    title: ({ result }) => familiesTitle(result),
    subtitle: (drawn) => `Areas are numbers of papers${during(drawn)}.`,
    draw: (drawn, { selection }, room, style) => themeTreemap(hierarchyOf(drawn), { ...room, selection }, style),
    table: (drawn) => sizesTable(drawn),
  },
  {
    id: "circles",
    name: "Themes as circles",
    title: ({ result }) => familiesTitle(result),
    subtitle: (drawn) => `Areas are numbers of papers${during(drawn)}.`,
    draw: (drawn, { selection }, room, style) => themeCircles(hierarchyOf(drawn), { ...room, selection }, style),
    table: (drawn) => sizesTable(drawn),
  },
  {
    id: "similarity",
    name: "How alike themes are",
    title: ({ result, themes }) => {
      const [first] = result.tree;
      return first ? `Most alike: ${nameOf(themes, first.a)} and ${nameOf(themes, first.b)}` : "One theme";
    },
    subtitle: () => "Cosine of the mean wording of themes, 0 to 1, in the order of their tree.",
    draw: ({ themes, result }, { selection }, room, style) =>
      similarityMatrix(
        { themes, related: result.themes.map(({ related }) => related), tree: result.tree },
        { width: Math.min(room.width, 960), selection },
        style,
      ),
    table: ({ result, themes }) => ({
      columns: ["theme", "other theme", "similarity"],
      rows: result.themes.flatMap(({ id, related }) =>
        related.map(({ theme, similarity }) => [nameOf(themes, id), nameOf(themes, theme), similarity]),
      ),
    }),
  },
  {
    id: "theme-count",
    name: "How many themes",
    title: ({ result }) => `${capitalized(inWords(result.suggested))} themes suit these papers best`,
    subtitle: ({ result }) => `Scores of ${result.choice.length} numbers of themes.`,
    draw({ result, themes }, _, room, style) {
      if (result.choice.length < 2) return noDates(room.width, room.height, "Too few papers for a choice.", style);
      return themeCountSweep({ ...result, shown: themes.length }, Math.min(room.width, 760), style);
    },
    table: ({ result }) => ({
      columns: ["themes", "modularity", "silhouette", "stability", "smallest"],
      rows: result.choice.map(({ k, modularity, silhouette, stability, smallest }) => [k, modularity, silhouette, stability, smallest]),
    }),
  },
  {
    id: "silhouette",
    name: "How well themes hold together",
    title: ({ result }) => {
      const solid = result.themes.filter(({ standing }) => standing === "solid").length;
      return `${capitalized(inWords(solid))} of ${inWords(result.themes.length)} themes are solid`;
    },
    subtitle: () => "Silhouettes of papers by theme, and how often the papers of a theme stand together on other runs.",
    draw: (drawn, { selection }, room, style) =>
      silhouettePlot(
        {
          themes: withUnclear(drawn),
          theme: drawn.result.placement.theme,
          silhouette: drawn.result.placement.silhouette,
          stability: drawn.result.themes,
        },
        { width: room.width, selection },
        style,
      ),
    table: ({ corpus, result, themes }) => ({
      columns: ["id", "title", "theme", "nearest theme", "silhouette", "margin"],
      rows: corpus.papers.map(({ id, title }, row) => {
        const { theme, nearest, silhouette, margin } = result.placement;
        return [
          id,
          title,
          theme[row] < 0 ? "unclear" : nameOf(themes, theme[row]),
          nameOf(themes, nearest[row]),
          silhouette[row],
          margin[row],
        ];
      }),
    }),
  },
];

function sizesTable(drawn: Drawn): Table {
  return {
    columns: ["theme", "papers", "share", "stability", "phrases"],
    rows: withUnclear(drawn).map(({ id, label, size }) => [
      label,
      size,
      size / drawn.corpus.papers.length,
      id < 0 ? "" : drawn.result.themes[id].stability,
      id < 0 ? "" : phrases(drawn.result, id),
    ]),
  };
}

/** What the charts of the hierarchy are drawn from. */
export function hierarchyOf({ themes, result }: Drawn): HierarchyData {
  return {
    themes,
    families: result.families,
    tree: result.tree,
    parts: result.themes.map(({ parts }) => parts),
    unclear: unclearMark(result.placement.theme),
  };
}

function familiesTitle({ families, themes }: AnalysisResult): string {
  const kinds = families.length === 0 ? "" : ` in ${inWords(families.length)} ${families.length === 1 ? "family" : "families"}`;
  return `${capitalized(inWords(themes.length))} themes${kinds}`;
}

/** Themes and after them the unclear papers, so that shares add up to all. */
function withUnclear({ themes, result }: Drawn): readonly ThemeMark[] {
  const unclear = unclearMark(result.placement.theme);
  return unclear ? [...themes, unclear] : themes;
}

function nameOf(themes: readonly ThemeMark[], id: number): string {
  return themes[id]?.label ?? "";
}

function phrases(result: AnalysisResult, theme: number): string {
  const words = result.themes[theme].terms.slice(0, 10).map(({ term }) => term);
  return words.join("; ");
}

/** ", Apr 2019 – Jul 2025", or nothing where there are no dates. */
function during({ corpus }: Drawn): string {
  const months = span(corpus.papers);
  return months && `, ${months}`;
}

function nameInside(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function topicsTitle({ topics }: AnalysisResult, themes: readonly ThemeMark[]): string {
  const most = topics.reduce<(typeof topics)[number] | undefined>(
    (best, topic) => (best && best.papers.length >= topic.papers.length ? best : topic),
    undefined,
  );
  if (!most || most.papers.length === 0) return "None of the followed topics is named in these papers";
  return `${most.label} is named in ${papers(most.papers.length)}, ${most.themes.length > 0 ? `mostly in ${nameOf(themes, most.themes[0].theme)}` : "in no theme"}`;
}

/** Long form: a row for each theme and bin. */
function timeTable({ trends }: AnalysisResult, lines: readonly (readonly [string, Trend])[]): Table {
  const rows = lines.flatMap(([label, trend]) =>
    trends.bins.map((bin, t) => [
      label,
      bin.label,
      bin.from,
      bin.to,
      trend.counts[t],
      trends.papers[t],
      trends.papers[t] ? trend.shares[t] : "",
      trend.low[t],
      trend.high[t],
      bin.partial ? "no" : "yes",
    ]),
  );
  return { columns: ["theme", trends.unit, "from", "to", "papers", "all papers", "share", "low", "high", "complete"], rows };
}

/** "papertide-map-2025-07.svg": says what it holds. */
export function fileName({ corpus }: Drawn, id: string, extension: string): string {
  const list =
    corpus.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 40) || "papers";
  return `papertide-${list}-${id}${corpus.asOf ? `-${corpus.asOf.slice(0, 7)}` : ""}.${extension}`;
}
