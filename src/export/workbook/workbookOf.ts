/** The sheets of the workbook one after the other; each is short, and together they are the list of what it holds. */
import type { Trend, Trends } from "../../../analysis/types";
import { trendsOf } from "../../charts/counted";
import { verdictWord } from "../../charts/trends/trendWords";
import type { Picture } from "../../pasteToPicture";
import { dataFacts, METHOD, settingFacts } from "../words/aboutList";
import type { ColumnKind, Sheet, SheetColumn } from "./sheet";

type Rows = Sheet["rows"];

const NAME = 34;
const NUMBER = 12;

/** All tables of a result, one a sheet. Shares are parts of 1, shown as percent; an empty cell means that there is no number. */
export function workbookOf(picture: Picture, program: string): Sheet[] {
  return [
    aboutSheet(picture, program),
    papersSheet(picture),
    themesSheet(picture),
    phrasesSheet(picture),
    trendsSheet(picture),
    changesSheet(picture),
    topicsSheet(picture),
    topicsByThemeSheet(picture),
    pairsSheet(picture),
    similaritySheet(picture),
    sweepSheet(picture),
  ];
}

function aboutSheet(picture: Picture, program: string): Sheet {
  const facts = [...dataFacts(picture), ...settingFacts(picture), ...METHOD, { name: "Made with", value: `Papertide ${program}`.trim() }];
  return sheet(
    "About",
    [
      ["what", "text", NAME],
      ["value", "text", 100],
    ],
    facts.map(({ name, value }) => [name, value]),
  );
}

function papersSheet({ corpus, result, themes }: Picture): Sheet {
  const { theme, nearest, fit, secondTheme, secondFit, margin, silhouette, x, y } = result.placement;
  return sheet(
    "Papers",
    [
      ["id", "text", 18],
      ["title", "text", 70],
      ["authors", "text", 30],
      ["date", "text", NUMBER],
      ["theme", "text", NAME],
      ["nearest theme", "text", NAME],
      ["fit", "number", NUMBER],
      ["second theme", "text", NAME],
      ["second fit", "number", NUMBER],
      ["margin", "number", NUMBER],
      ["silhouette", "number", NUMBER],
      ["map x", "number", NUMBER],
      ["map y", "number", NUMBER],
      ["address", "text", 40],
    ],
    corpus.papers.map(({ id, title, authors, date, url }, row) => [
      id,
      title,
      authors.join("; "),
      date,
      labelOf(themes, theme[row]),
      labelOf(themes, nearest[row]),
      fit[row],
      secondTheme[row] < 0 ? "" : labelOf(themes, secondTheme[row]),
      secondTheme[row] < 0 ? null : secondFit[row],
      margin[row],
      silhouette[row],
      x[row],
      y[row],
      url,
    ]),
  );
}

function themesSheet({ corpus, result }: Picture): Sheet {
  return sheet(
    "Themes",
    [
      ["theme", "text", NAME],
      ["papers", "count", NUMBER],
      ["share of all", "percent", NUMBER],
      ["standing", "text", NUMBER],
      ["stability", "percent", NUMBER],
      ["family", "text", NAME],
      ["phrases", "text", 80],
      ["stands for it", "text", 80],
      ["hidden", "text", NUMBER],
      ["note", "text", 40],
    ],
    result.themes.map(({ label, size, standing, stability, parent, terms, exemplars, hidden, note }) => [
      label,
      size,
      size / corpus.papers.length,
      standing,
      stability,
      parent === null ? "" : result.families[parent].label,
      terms
        .slice(0, 10)
        .map(({ term }) => term)
        .join("; "),
      exemplars
        .slice(0, 3)
        .map((row) => corpus.papers[row].title)
        .join("; "),
      hidden ? "yes" : "no",
      note,
    ]),
  );
}

function phrasesSheet({ result }: Picture): Sheet {
  return sheet(
    "Phrases",
    [
      ["theme", "text", NAME],
      ["phrase", "text", NAME],
      ["score", "number", NUMBER],
      ["papers of the theme", "count", 20],
      ["papers in all", "count", NUMBER],
    ],
    result.themes.flatMap(({ label, terms }) =>
      terms.map(({ term, score, papers, papersInCorpus }) => [label, term, score, papers, papersInCorpus]),
    ),
  );
}

/** Long form: a row for each theme or topic and step of time. */
function trendsSheet({ result }: Picture): Sheet {
  const { bins, unit } = result.trends;
  return sheet(
    "Trends",
    [
      ["kind", "text", NUMBER],
      ["name", "text", NAME],
      [unit, "text", 16],
      ["from", "text", NUMBER],
      ["to", "text", NUMBER],
      ["complete", "text", NUMBER],
      ["papers", "count", NUMBER],
      ["all papers", "count", NUMBER],
      ["share", "percent", NUMBER],
      ["low (95 %)", "percent", NUMBER],
      ["high (95 %)", "percent", NUMBER],
    ],
    followed(result).flatMap(({ kind, label, trend, of: { papers } }) =>
      bins.map(({ label: bin, from, to, partial }, t) => [
        kind,
        label,
        bin,
        from,
        to,
        partial ? "no" : "yes",
        trend.counts[t],
        papers[t],
        ...(papers[t] > 0 ? [trend.shares[t], trend.low[t], trend.high[t]] : [null, null, null]),
      ]),
    ),
  );
}

function changesSheet({ result }: Picture): Sheet {
  const { bins } = result.trends;
  return sheet(
    "Verdicts",
    [
      ["kind", "text", NUMBER],
      ["name", "text", NAME],
      ["verdict", "text", 16],
      ["papers before", "count", 16],
      ["of all before", "count", 16],
      ["papers since", "count", 16],
      ["of all since", "count", 16],
      ["change of share", "points", 18],
      ["low (95 %)", "points", NUMBER],
      ["high (95 %)", "points", NUMBER],
      ["q", "number", NUMBER],
      ["dispersion", "number", NUMBER],
    ],
    bins.length === 0
      ? []
      : followed(result).map(({ kind, label, of, trend: { verdict, before, since, effect, effectLow, effectHigh, q, dispersion } }) => [
          kind,
          label,
          verdictWord(verdict),
          before,
          of.papersBefore,
          since,
          of.papersSince,
          effect,
          effectLow,
          effectHigh,
          q,
          dispersion,
        ]),
  );
}

function topicsSheet({ result }: Picture): Sheet {
  return sheet(
    "Topics",
    [
      ["topic", "text", NAME],
      ["names", "text", 60],
      ["excluded names", "text", 30],
      ["papers", "count", NUMBER],
      ["left out", "count", NUMBER],
    ],
    result.topics.map(({ label, names, exclude, papers, excluded }) => [
      label,
      names.map(({ name, papers: hits }) => `${name} (${hits})`).join("; "),
      exclude.map(({ name }) => name).join("; "),
      papers.length,
      excluded,
    ]),
  );
}

function topicsByThemeSheet({ result, themes }: Picture): Sheet {
  return sheet(
    "Topics by theme",
    [
      ["topic", "text", NAME],
      ...themes.map(({ label }) => [label, "count", 14] as const),
      ["unclear", "count", NUMBER],
      ["papers", "count", NUMBER],
    ],
    result.topics.map(({ label, themes: held, papers }) => {
      const inTheme = new Map(held.map((one) => [one.theme, one.papers]));
      return [
        label,
        ...themes.map(({ id }) => inTheme.get(id) ?? 0),
        papers.filter((row) => result.placement.theme[row] < 0).length,
        papers.length,
      ];
    }),
  );
}

function pairsSheet({ result }: Picture): Sheet {
  return sheet(
    "Topics together",
    [
      ["topic", "text", NAME],
      ["other topic", "text", NAME],
      ["papers with both", "count", 18],
      ["lift", "number", NUMBER],
      ["pmi (bits)", "number", NUMBER],
    ],
    result.topicPairs.map(({ a, b, papers, lift, pmi }) => [result.topics[a].label, result.topics[b].label, papers, lift, pmi]),
  );
}

function similaritySheet({ result, themes }: Picture): Sheet {
  return sheet(
    "Similarity",
    [["theme", "text", NAME], ...themes.map(({ label }) => [label, "number", 14] as const)],
    result.themes.map(({ id, label, related }) => {
      const cosine = new Map(related.map(({ theme, similarity }) => [theme, similarity]));
      return [label, ...themes.map((other) => (other.id === id ? null : (cosine.get(other.id) ?? null)))];
    }),
  );
}

function sweepSheet({ result, themes }: Picture): Sheet {
  return sheet(
    "How many themes",
    [
      ["themes", "count", NUMBER],
      ["modularity", "number", NUMBER],
      ["silhouette", "number", NUMBER],
      ["stability", "percent", NUMBER],
      ["smallest theme", "count", 16],
      ["", "text", 16],
    ],
    result.choice.map(({ k, modularity, silhouette, stability, smallest }) => [
      k,
      modularity,
      silhouette,
      stability,
      smallest,
      [...(k === result.suggested ? ["suits best"] : []), ...(k === themes.length ? ["shown"] : [])].join(", "),
    ]),
  );
}

/** Themes and topics with their trends, and those that hold the papers which they are shares of. */
function followed(result: Picture["result"]): { kind: string; label: string; trend: Trend; of: Trends }[] {
  const [ofThemes, ofTopics] = [trendsOf(result, "theme"), trendsOf(result, "topic")];
  return [
    ...result.themes.map(({ id, label }) => ({ kind: "theme", label, trend: ofThemes.themes[id], of: ofThemes })),
    ...result.topics.map(({ id, label }) => ({ kind: "topic", label, trend: ofTopics.topics[id], of: ofTopics })),
  ];
}

function labelOf(themes: Picture["themes"], theme: number): string {
  return themes[theme]?.label ?? "unclear";
}

function sheet(name: string, columns: readonly (readonly [head: string, kind: ColumnKind, width: number])[], rows: Rows): Sheet {
  return { name, columns: columns.map(([head, kind, width]): SheetColumn => ({ head, kind, width })), rows };
}
