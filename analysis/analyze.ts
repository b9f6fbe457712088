/**
 * Papers -> result: the only file that knows the order of the stages. Read this first, then src/pasteToPicture.ts.
 */
import { clusterPapers, type Grouping, prepareGroups } from "./clusters/clusterPapers";
import { themeParts } from "./clusters/themeParts";
import { curate, curatedClustering, type Curation, dressThemes, firstUnused } from "./curateThemes";
import { InputError } from "./errors";
import { documentLayout } from "./layout/documentLayout";
import { randomFor } from "./random";
import { restoreOrder, sortedById } from "./rowOrder";
import { type Cached, stageCache } from "./stageCache";
import { nameMatcher } from "./text/nameMatcher";
import { textInSteps } from "./text/readText";
import { tooFewPapers } from "./tooFewPapers";
import { buildThemes } from "./themes/buildThemes";
import { fitPapers } from "./themes/fitPapers";
import { nameParts } from "./themes/nameParts";
import { termsOfThemes } from "./themes/themeTerms";
import { acrossThemes, type FollowedTopic, followTopics } from "./topics/followTopics";
import { type Followed, lateCandidates, lateTerms, suggestTopics, topicCandidates } from "./topics/suggestTopics";
import { themesInTime, withTopics } from "./trends/buildTrends";
import { datesOf } from "./trends/dates";
import { timelineOf } from "./trends/timeline";
import type {
  AnalysisOptions,
  AnalysisResult,
  Clustering,
  Corpus,
  CsrMatrix,
  Evidence,
  Family,
  NameMatch,
  Partition,
  Placement,
  Report,
  Theme,
  TopicDefinition,
  TopicMatches,
  WordChoices,
} from "./types";
import { buildVectors } from "./vectors/buildVectors";

const silent: Report = () => undefined;

/** Papers in named themes, rows sorted by id: `order` leads back to the rows of the list. */
export interface FoundThemes extends Evidence {
  readonly sorted: Corpus;
  /** The groups before the reader's changes. */
  readonly found: Clustering;
  readonly themes: readonly Theme[];
  readonly families: readonly Family[];
  readonly fits: Omit<Placement, "x" | "y">;
  readonly curation: Curation;
  /** Rows x rows, see clusters/clusterPapers.ts. */
  readonly neighbours: CsrMatrix;
}

/** What an analysis gives: the result, rows as in the list; and what it rests on, rows sorted by id. */
export interface Found {
  readonly result: AnalysisResult;
  readonly evidence: Evidence;
}

/** Rows sorted by id. Neither the name of the list nor its day matters, so that these may change while the papers stay. */
export function textOf(
  corpus: Corpus,
  words: WordChoices,
  cached: Cached,
  done: (share: number) => void = () => undefined,
): Pick<FoundThemes, "sorted" | "order" | "text"> {
  const { papers, order } = cached("order", [corpus.papers], () => sortedById(corpus.papers));
  const sorted = { ...corpus, papers };
  const text = cached("words", [papers, corpus.compounds, corpus.acronyms, words], () => textInSteps(sorted, words, done));
  return { sorted, order, text };
}

/** The first half of the analysis, from papers to named themes. Parameters and errors are those of `analyze`. */
export function findThemes(corpus: Corpus, options: AnalysisOptions, report: Report = silent, cached: Cached = stageCache()): FoundThemes {
  const refusal = tooFewPapers(corpus.papers.length);
  if (refusal) throw refusal;
  const { seed } = options;
  report("words", 0);
  const { sorted, order, text } = textOf(corpus, options.words, cached, (share) => report("words", share));

  report("vectors", 0);
  const vectors = cached("vectors", [text, seed], () => buildVectors(text, randomFor(seed, "svd"), (share) => report("vectors", share)));
  if (vectors.weights.columns === 0)
    throw new InputError(
      "no-words",
      "",
      "no word stands in some of these papers and not in the others",
      "check that titles and abstracts were read, or add more papers",
    );

  report("themes", 0);
  const grouping = cached("grouping", [vectors, seed], () => prepareGroups(vectors, seed, (share) => report("themes", 0.6 * share)));
  cached.soon?.("map", [vectors, grouping.neighbours, seed]);
  const k = numberWanted(options, grouping);
  const found = cached("clusters", [grouping, vectors, k, seed], () =>
    clusterPapers(grouping, vectors, k, seed, (share) => report("themes", 0.6 + 0.16 * share)),
  );
  const curation = cached("curation", [found, sorted.papers, vectors, options.edits, options.known], () =>
    curate(found, sorted, vectors, options),
  );
  report("themes", 0.77);
  const { clustering, keys } = cached("regrouping", [found, vectors, curation.keys.join()], () =>
    curatedClustering(found, curation.keys, vectors),
  );
  const fits = cached("fits", [vectors, clustering], () => fitPapers(vectors.latent, clustering));
  report("themes", 0.78);
  const { themes, families } = cached("themes", [text, clustering], () =>
    buildThemes(text, clustering, fits.fit, (share) => report("themes", 0.78 + 0.09 * share)),
  );
  const terms = cached("terms", [text, vectors, clustering], () =>
    termsOfThemes(text, vectors, clustering.partition, (share) => report("themes", 0.87 + 0.13 * share)),
  );
  const named = themes.map((theme) => ({ ...theme, terms: terms[theme.id] ?? theme.terms })); // without these: see themesFirst.ts
  return {
    ...dressThemes({ themes: named, families }, keys, curation.looks),
    fits,
    sorted,
    order,
    text,
    vectors,
    found,
    clustering,
    curation,
    neighbours: grouping.neighbours,
  };
}

/**
 * The whole analysis: pure, seeded, the same bytes for the same corpus and options, whatever the order of the papers.
 *
 * @param report told how far each stage is
 * @param cached keeps the values of stages between runs; a change of an option computes again only what depends on it
 * @returns the result, rows as in corpus.papers; and the evidence it rests on, rows sorted by id: `order` leads back
 * Throws InputError "too-few-papers" below six papers and "no-words" where papers share no word.
 */
export function analyze(corpus: Corpus, options: AnalysisOptions, report: Report = silent, cached: Cached = stageCache()): Found {
  const { seed } = options;
  const { sorted, order, text, vectors, found, clustering, curation, themes, families, fits, neighbours } = findThemes(
    corpus,
    options,
    report,
    cached,
  );

  report("trends", 0);
  const matcher = cached("names", [text, sorted.papers], () => nameMatcher(text, sorted.papers));
  report("trends", 0.2);
  const matches = cached("matches", [matcher, options.topics], () => matchTopics(matcher, options.topics));
  const { followed, pairs } = cached("followed", [matches, text], () => followTopics(options.topics, matches, text));
  const topics = cached("topics", [followed, clustering], () => acrossThemes(followed, clustering.partition));
  report("trends", 0.4);
  const dates = cached("dates", [sorted.papers, corpus.asOf, options.bin], () => datesOf(sorted, options.bin));
  report("trends", 0.44);
  const timeline = cached("timeline", [text, dates], () => timelineOf(text, dates, (share) => report("trends", 0.44 + 0.36 * share)));
  const inTime = cached("themes in time", [timeline, clustering], () =>
    themesInTime(sorted.papers, timeline, rowsByTheme(clustering.partition)),
  );
  const trends = cached("trends", [inTime, topics], () =>
    withTopics(
      inTime,
      topics.map(({ papers }) => papers),
    ),
  );
  report("trends", 0.8);
  const candidates = cached("candidates", [text], () => topicCandidates(text));
  const late = lateTerms(trends);
  const cameUp = cached("came up", [text, late.join("\n")], () => lateCandidates(text, late));
  const topicSuggestions = cached("suggestions", [candidates, cameUp, matches, followed], () =>
    suggestTopics([...candidates, cameUp], followedBy(matches, followed)),
  );
  const parts = cached("parts", [found, vectors, seed], () =>
    themeParts(vectors.latent, found.partition, seed, undefined, (share) => report("trends", 0.8 + 0.1 * share)),
  );
  const regrouped =
    clustering === found
      ? parts
      : cached("regrouped parts", [clustering, vectors, parts, seed], () =>
          themeParts(vectors.latent, clustering.partition, seed, { partition: found.partition, parts }),
        );
  const labels = themes.map((theme) => theme.found);
  const named = cached("names of parts", [text, clustering, regrouped, labels.join("\n")], () =>
    nameParts(text, regrouped, labels, (share) => report("trends", 0.9 + 0.1 * share)),
  );

  report("map", 0);
  const layout = cached("map", [vectors, neighbours, seed], () =>
    documentLayout(vectors.latent, neighbours, randomFor(seed, "map"), (share) => report("map", share)),
  );
  report("map", 1);

  const { name, asOf, dateKind, textWithheld, drawnFrom } = corpus;
  const result: AnalysisResult = {
    schemaVersion: 1,
    options,
    corpus: { name, asOf, dateKind, textWithheld, ...(drawnFrom !== undefined && { drawnFrom }) },
    placement: { ...fits, ...layout },
    themes: themes.map((theme) => ({ ...theme, parts: named[theme.id] ?? [] })), // without parts: see themesFirst.ts
    families,
    tree: clustering.tree,
    choice: clustering.choice,
    suggested: clustering.suggested,
    known: curation.known,
    nextKey: firstUnused(curation.known, options.edits),
    lost: curation.lost,
    topics,
    topicPairs: pairs,
    topicSuggestions,
    trends,
    acronyms: text.acronyms,
  };
  return { result: restoreOrder(result, order), evidence: { text, vectors, clustering, order } };
}

/** Automatic is the number that the papers suggest; under the reader's hands it stays what it was. */
function numberWanted({ themes, edits, known }: AnalysisOptions, grouping: Grouping): number {
  if (themes !== "auto") return themes;
  const { suggested } = "small" in grouping ? grouping.small : grouping.large;
  return edits.length > 0 && known.length > 0 ? known.length : suggested;
}

function matchTopics(match: (name: string) => NameMatch, definitions: readonly TopicDefinition[]): TopicMatches[] {
  return definitions.map(({ label, aliases, exclude }) => ({ names: [label, ...aliases].map(match), exclude: exclude.map(match) }));
}

function followedBy(matches: readonly TopicMatches[], topics: readonly FollowedTopic[]): Followed {
  const counting = matches.flatMap(({ names }) => names.flatMap((name) => [name, ...name.counterparts.filter(({ counts }) => counts)]));
  return { keys: counting.map(({ key }) => key), papers: topics.map(({ papers }) => papers) };
}

/** The rows of each theme, rising. */
export function rowsByTheme({ assignment, count }: Partition): number[][] {
  const rows: number[][] = Array.from({ length: count }, () => []);
  assignment.forEach((theme, row) => {
    if (theme >= 0) rows[theme].push(row);
  });
  return rows;
}
