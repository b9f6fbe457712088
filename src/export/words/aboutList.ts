import { count, date, datedBy, listed, papers, percent, span } from "../../charts/formats";
import { drawnSentence, trendsOf } from "../../charts/counted";
import { windowsSentence } from "../../charts/trends/trendWords";
import type { Picture } from "../../pasteToPicture";

/** One line of what a reader needs to judge the numbers and to make them again. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** How the numbers come about, in a few sentences. */
export const METHOD: readonly Fact[] = [
  { name: "Words", value: "TF-IDF of words and phrases of titles and abstracts, in a latent space of fewer dimensions (truncated SVD)." },
  { name: "Themes", value: "What about a hundred k-means runs agree on; papers that stand with no theme clearly more often stay unclear." },
  { name: "Names", value: "The phrases that set the papers of a theme apart from all others." },
  {
    name: "Trends",
    value: "Shares of papers with 95 % intervals (Wilson, Newcombe); a change is claimed at a false discovery rate of 5 % over all themes.",
  },
  { name: "Map", value: "UMAP of the wording: near means similar; the axes have no unit." },
];

/** What was read and left out. */
export function dataFacts({ corpus, report, result }: Picture): Fact[] {
  const { day, month, year, none } = report.dates;
  const { length } = corpus.papers;
  const unclear = result.placement.theme.reduce((sum, theme) => sum + Number(theme < 0), 0);
  const dated = day + month + year;
  const precisions = [
    [day, "to the day"],
    [month, "to the month"],
    [year, "to the year"],
    [none, "without a date"],
  ] as const;
  return [
    { name: "List", value: corpus.name },
    ...(corpus.asOf ? [{ name: "Data as of", value: date(corpus.asOf) }] : []),
    {
      name: "Papers",
      value: `${count(report.kept)} of ${count(report.read)} read; ${count(report.duplicates)} merged as duplicates, ${count(report.dropped)} left out.`,
    },
    ...(corpus.drawnFrom === undefined ? [] : [{ name: "Drawn", value: drawnSentence({ result }) }]),
    {
      name: "Texts",
      value: corpus.textWithheld
        ? `${count(report.withAbstract)} of ${papers(report.kept)} with counts of terms in place of the abstract.`
        : `${count(report.withAbstract)} of ${papers(report.kept)} with an abstract${report.withAbstract < report.kept ? "; the others are placed by their titles" : ""}.`,
    },
    {
      name: "Dates",
      value:
        dated === 0
          ? "No paper has a date, so there are no trends."
          : `${span(corpus.papers)}, ${datedBy(corpus.dateKind)}: ${listed(precisions.filter(([n]) => n > 0).map(([n, words]) => `${count(n)} ${words}`))}.`,
    },
    { name: "In no theme", value: `${count(unclear)} of ${papers(length)} (${percent(unclear / Math.max(1, length))}) are unclear.` },
  ];
}

/** What the reader decided, and what else the numbers depend on. */
export function settingFacts({ result, themes }: Picture): Fact[] {
  const { options, suggested, trends, topics, lost } = result;
  const hidden = themes.filter((theme) => theme.hidden).map(({ label }) => label);
  const chosen = options.themes === "auto" ? "chosen by their scores" : `asked for; ${count(suggested)} suit best by their scores`;
  const { stop, keep, apart } = options.words;
  return [
    { name: "Themes", value: `${count(themes.length)}, ${chosen}.` },
    { name: "Seed", value: String(options.seed) },
    ...(trends.bins.length > 0
      ? [
          {
            name: "Time",
            value: `By ${trends.unit}${options.bin === "auto" ? "" : ", as asked for"}. ${windowsSentence(trendsOf(result, "theme"))}`,
          },
        ]
      : []),
    { name: "Followed topics", value: topics.length > 0 ? `${topics.map(({ label }) => label).join(", ")}.` : "None." },
    ...wordFact("Words left out", stop),
    ...wordFact("Words kept", keep),
    ...wordFact("Acronyms taken apart", apart),
    ...wordFact("Hidden themes", hidden),
    ...(options.edits.length > 0
      ? [
          {
            name: "Changes by hand",
            value: `${count(options.edits.length)} to the themes as found${lost.length > 0 ? `, of which ${count(lost.length)} could not be made` : ""}.`,
          },
        ]
      : []),
  ];
}

function wordFact(name: string, words: readonly string[]): Fact[] {
  return words.length > 0 ? [{ name, value: `${words.join(", ")}.` }] : [];
}
