import { judgeLabels } from "../analysis/evaluateThemes";
import { judgeWords } from "../analysis/evaluate/judgeWords";
import { topWords, wordsInOrder } from "../analysis/evaluate/topWords";
import { stability } from "../analysis/stability";
import { stageCache } from "../analysis/stageCache";
import { corpusOf, type Labelled, ofCommonestLabels, readLabelled } from "./corpora";
import { decimal, percent, spread, table } from "./markdown";
import { optionsOf, runOurs } from "./ours";
import { runPeer } from "./peer";
import { peerWords } from "./peerWords";
import { progress } from "./progress";
import { mean } from "./statistics";

export const LABELLED_FILES = ["corpora/arxiv_cat10_dev.jsonl.gz", "corpora/ijcai_2020_24.jsonl.gz", "corpora/arxiv_100k.jsonl.gz"];

const SEEDS = [0, 1, 2];
const RUNS_WITH_LESS = 3;

/** One run of one method, judged. */
interface Figures {
  readonly nmi: number;
  readonly ami: number;
  readonly ari: number;
  readonly npmi: number;
  readonly diversity: number;
  readonly seconds: number;
}

/** Table a: large labelled corpora, ours beside scikit-learn. */
export async function labelledTable(): Promise<string> {
  const atTrue: string[][] = [];
  const atAuto: string[][] = [];
  for (const set of corpora()) {
    const { papers, name } = set;
    const labels = new Set(set.labels).size;
    const row = (method: string, runs: readonly Figures[]): string[] => [
      `${name} (${papers.length}, ${labels})`,
      method,
      decimal(mean(runs.map(({ nmi }) => nmi))),
      spread(runs.map(({ ami }) => ami)),
      decimal(mean(runs.map(({ ari }) => ari))),
      decimal(mean(runs.map(({ npmi }) => npmi))),
      decimal(mean(runs.map(({ diversity }) => diversity))),
      mean(runs.map(({ seconds }) => seconds)).toFixed(1),
    ];
    const ours = judgeOurs(set, labels);
    atTrue.push(row("Papertide", ours.runs), row("LSA + k-means", await judgePeer(set, labels, "lsa-kmeans", ours)));
    atTrue.push(row("NMF", await judgePeer(set, labels, "nmf", ours)));
    atAuto.push([`${name} (${papers.length})`, String(labels), ...ours.auto]);
  }
  return `## Labelled corpora

At the true number of labels, means of ${SEEDS.length} seeds (AMI ± standard deviation); in brackets papers and labels. The areas of IJCAI
overlap from year to year ("Computer Vision", "Computer Vision I"), so no method can agree with them fully. LSA + k-means (50
dimensions, 5 starts) and NMF are scikit-learn's; all get the same texts, as Papertide's import repairs them. NMI, AMI and ARI count unclear papers in their nearest
theme. NPMI (window of 10 words) and diversity are of the ten best single words of each theme, all lists judged by the same code on
the same texts: words as stems, each once, phrases, stop words and numbers passed over in every list. Papertide folds a word that
nearly always stands in one phrase into that phrase, so such words are missing from its lists and its NPMI is probably too low. Seconds
run from texts in memory to clusters, for Papertide to named themes; scikit-learn may use every core, Papertide uses one.

${table(["corpus", "method", "NMI", "AMI", "ARI", "NPMI", "diversity", "seconds"], atTrue)}

Papertide at the number of themes that it chooses: means of the same seeds, the chosen numbers one by one. "AMI of clear" leaves out
the papers that are set aside as unclear, which are harder ones, so it is no gain by itself. Stability is the mean ARI between the
first seed's themes and those of ${RUNS_WITH_LESS} runs that each lack 5 % of the papers.

${table(["corpus", "labels", "themes", "AMI", "unclear", "AMI of clear", "stability"], atAuto)}`;
}

function corpora(): Labelled[] {
  const [categories, areas, many] = LABELLED_FILES.map((path) => readLabelled(path));
  return [categories, areas, ofCommonestLabels(many, 20, 6000)];
}

interface OurFigures {
  readonly runs: readonly Figures[];
  readonly auto: readonly string[];
  /** Judges lists of a peer's terms on the same texts. */
  readonly judgeTerms: (terms: readonly (readonly string[])[]) => Pick<Figures, "npmi" | "diversity">;
}

function judgeOurs(set: Labelled, labels: number): OurFigures {
  const corpus = corpusOf(set);
  const caches = SEEDS.map(() => stageCache());
  progress(`${set.name}: Papertide at ${labels} themes, ${SEEDS.length} seeds`);
  const found = SEEDS.map((seed, i) => runOurs(corpus, labels, seed, caches[i]));
  const { text } = found[0].found;
  const texts = wordsInOrder(text);
  const runs = found.map((run) => ({
    ...judgeLabels(run.found, set.labels),
    ...judgeWords(topWords(text, run.found.themes), texts),
    seconds: run.seconds,
  }));
  progress(`${set.name}: Papertide at its own number of themes`);
  const autos = SEEDS.map((seed, i) => runOurs(corpus, "auto", seed, caches[i]).found);
  const judged = autos.map((auto) => judgeLabels(auto, set.labels));
  progress(`${set.name}: Papertide with 5 % of the papers dropped`);
  const auto = [
    judged.map(({ themes }) => themes).join(", "),
    spread(judged.map(({ ami }) => ami)),
    percent(mean(judged.map(({ unclear }) => unclear))),
    decimal(mean(judged.map(({ amiClear }) => amiClear))),
    decimal(stability(autos[0], optionsOf("auto", SEEDS[0]), RUNS_WITH_LESS)),
  ];
  return { runs, auto, judgeTerms: (terms) => judgeWords(peerWords(text, terms), texts) };
}

async function judgePeer(set: Labelled, themes: number, method: "lsa-kmeans" | "nmf", { judgeTerms }: OurFigures): Promise<Figures[]> {
  const runs: Figures[] = [];
  for (const seed of SEEDS) {
    progress(`${set.name}: scikit-learn ${method}, seed ${seed}`);
    const { terms, ...figures } = await runPeer(set, { method, themes, seed });
    runs.push({ ...figures, ...judgeTerms(terms) });
  }
  return runs;
}
