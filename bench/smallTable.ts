import { judgeLabels } from "../analysis/evaluateThemes";
import { stageCache } from "../analysis/stageCache";
import { corpusOf, type Labelled, smallCorpora } from "./corpora";
import { decimal, difference, signed, table } from "./markdown";
import { runOurs } from "./ours";
import { type PeerRun, pooled, runPeer } from "./peer";
import { progress } from "./progress";
import { mean } from "./statistics";

export const SMALL_FILES = ["corpora/arxiv_100k.jsonl.gz", "corpora/ijcai_2020_24.jsonl.gz"];

const COUNT = 40;
/** A small corpus spans few directions; more of them only harm k-means. */
const DIMS = 20;

/** Agreement of every method on one small corpus. */
interface SmallFigures {
  readonly atTrue: number;
  readonly auto: number;
  readonly errorOfK: number;
  readonly biasOfK: number;
  readonly kMeans: number;
  readonly nmf: number;
}

/** Table b: many small corpora, ours beside scikit-learn. */
export async function smallTable(): Promise<string> {
  const halves = [await judgeHalf(0), await judgeHalf(1)];
  const column = (half: readonly SmallFigures[], name: keyof SmallFigures): number[] => half.map((figures) => figures[name]);
  const levels = halves.map((half, i) => [
    i === 0 ? "to choose by" : "to check on",
    ...(["atTrue", "auto", "kMeans", "nmf"] as const).map((name) => decimal(mean(column(half, name)))),
    mean(column(half, "errorOfK")).toFixed(1),
    signed(mean(column(half, "biasOfK")), 1),
  ]);
  const pairs = [
    ["atTrue", "kMeans", "Papertide at the true number − LSA + k-means"],
    ["atTrue", "nmf", "Papertide at the true number − NMF"],
    ["auto", "kMeans", "Papertide at its own number − LSA + k-means"],
    ["auto", "nmf", "Papertide at its own number − NMF"],
    ["auto", "atTrue", "Papertide at its own number − at the true number"],
  ] as const;
  return `## Small corpora

Twice ${COUNT} corpora of 60 to 200 papers under 6 to 16 labels of unequal size, drawn from labelled arXiv and IJCAI papers; the
two halves share no paper. Choices were made on the first half, so the second is the one to believe. Mean AMI over the corpora, one
seed each, unclear papers in their nearest theme. LSA (${DIMS} dimensions) + k-means and NMF are scikit-learn's at the true number of
labels, which a reader would not know. Error and bias of k are those of the number of themes that Papertide chooses.

${table(["corpora", "Papertide", "at its own number", "LSA + k-means", "NMF", "mean error of k", "bias of k"], levels)}

The same as paired differences in AMI: the mean over the corpora ± its standard error.

${table(
  ["difference", "to choose by", "to check on"],
  pairs.map(([a, b, name]) => [name, ...halves.map((half) => difference(column(half, a), column(half, b)))]),
)}`;
}

async function judgeHalf(half: 0 | 1): Promise<SmallFigures[]> {
  const sets = smallCorpora(COUNT, half);
  const byPeer = (method: "lsa-kmeans" | "nmf"): Promise<PeerRun[]> => {
    progress(`small corpora, half ${half}: scikit-learn ${method}`);
    return pooled(sets.map((set) => () => runPeer(set, { method, themes: labelsOf(set), seed: 0, dims: DIMS })));
  };
  const [kMeans, nmf] = [await byPeer("lsa-kmeans"), await byPeer("nmf")];
  progress(`small corpora, half ${half}: Papertide`);
  return sets.map((set, i) => ({ ...judgeOurs(set), kMeans: kMeans[i].ami, nmf: nmf[i].ami }));
}

function judgeOurs(set: Labelled): Pick<SmallFigures, "atTrue" | "auto" | "errorOfK" | "biasOfK"> {
  const corpus = corpusOf(set);
  const cached = stageCache();
  const k = labelsOf(set);
  const atTrue = judgeLabels(runOurs(corpus, k, 0, cached).found, set.labels);
  const auto = judgeLabels(runOurs(corpus, "auto", 0, cached).found, set.labels);
  return { atTrue: atTrue.ami, auto: auto.ami, errorOfK: Math.abs(auto.themes - k), biasOfK: auto.themes - k };
}

function labelsOf({ labels }: Labelled): number {
  return new Set(labels).size;
}
