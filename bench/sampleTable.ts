import { agreement, numbered } from "../analysis/evaluate/agreement";
import { judgeLabels } from "../analysis/evaluateThemes";
import { stability } from "../analysis/stability";
import { stageCache } from "../analysis/stageCache";
import { corpusOf, type Labelled } from "./corpora";
import { percent, spread, table } from "./markdown";
import { optionsOf, runOurs } from "./ours";
import { pooled, pythonHas, runPeer, runRecipe } from "./peer";
import { progress } from "./progress";
import { readSample, SAMPLE_FILES } from "./sample";
import { mean } from "./statistics";

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const SEEDS = upTo(10);
const PEER_SEEDS = upTo(3);
const RECIPE_SEEDS = upTo(4);
const RUNS_WITH_LESS = 10;
const NUMBERS = [8, 9, 10, 11, 12, 13, 14, 15, 16, 18];
const PEER_NUMBERS = [12, 14, 18];
const DIMS = 20;

/** Table c: the sample, ours beside scikit-learn and the reference recipe. */
export async function sampleTable(): Promise<string> {
  const set = await readSample();
  const ours = judgeOurs(set);
  const peers = await judgePeers(set);
  const recipe = pythonHas("scipy") ? [await judgeRecipe(set)] : [];
  return `## The sample

The ${set.papers.length} papers of the sample against our own reading of them (\`bench/sample-labels.csv\`, ${new Set(set.labels).size} labels): one
reading of one list, which was in sight while the method was chosen, so a difference of a few hundredths means little. At the number
of themes that each chooses, AMI ± standard deviation over seeds; stability is the mean ARI between the themes and those of
${RUNS_WITH_LESS} runs that each lack 5 % of the papers, over all seeds. The reference recipe is a program in Python that follows the same idea${recipe.length ? "" : ", left out as scipy is missing"}.

${table(["method", "seeds", "themes", "AMI", "unclear", "AMI of clear", "stability"], [ours.auto, ...recipe])}

At given numbers of themes, mean AMI ± standard deviation over ${SEEDS.length} seeds for Papertide and ${PEER_SEEDS.length} for scikit-learn (LSA of
${DIMS} dimensions).

${table(
  ["themes", "Papertide", "LSA + k-means", "NMF"],
  NUMBERS.map((k, i) => [String(k), ours.atNumbers[i], ...(peers.get(k) ?? ["", ""])]),
)}`;
}

function judgeOurs(set: Labelled): { auto: string[]; atNumbers: string[] } {
  const corpus = corpusOf(set);
  const runs = SEEDS.map((seed) => {
    progress(`sample: Papertide, seed ${seed}`);
    const cached = stageCache();
    const { found } = runOurs(corpus, "auto", seed, cached);
    const amis = NUMBERS.map((k) => judgeLabels(runOurs(corpus, k, seed, cached).found, set.labels).ami);
    return { ...judgeLabels(found, set.labels), amis, stability: stability(found, optionsOf("auto", seed), RUNS_WITH_LESS) };
  });
  return {
    auto: [...autoRow("Papertide", runs), spread(runs.map((run) => run.stability))],
    atNumbers: NUMBERS.map((_, i) => spread(runs.map(({ amis }) => amis[i]))),
  };
}

interface AutoRun {
  readonly themes: number;
  readonly ami: number;
  readonly unclear: number;
  readonly amiClear: number;
}

function autoRow(method: string, runs: readonly AutoRun[]): string[] {
  return [
    method,
    String(runs.length),
    runs.map(({ themes }) => themes).join(", "),
    spread(runs.map(({ ami }) => ami)),
    percent(mean(runs.map(({ unclear }) => unclear))),
    spread(runs.map(({ amiClear }) => amiClear)),
  ];
}

/** Number of themes -> mean AMI of each peer. */
async function judgePeers(set: Labelled): Promise<Map<number, string[]>> {
  progress("sample: scikit-learn");
  const rows = new Map<number, string[]>();
  for (const themes of PEER_NUMBERS) {
    const amis = async (method: "lsa-kmeans" | "nmf"): Promise<string> => {
      const runs = await pooled(PEER_SEEDS.map((seed) => () => runPeer(set, { method, themes, seed, dims: DIMS })));
      return spread(runs.map(({ ami }) => ami));
    };
    rows.set(themes, [await amis("lsa-kmeans"), await amis("nmf")]);
  }
  return rows;
}

async function judgeRecipe({ labels }: Labelled): Promise<string[]> {
  progress("sample: reference recipe");
  const runs = await pooled(RECIPE_SEEDS.map((seed) => () => runRecipe(SAMPLE_FILES[0], seed)));
  const truth = numbered(labels);
  const judged = runs.map(({ themes, theme, unclear }): AutoRun => {
    const clear = (_: number, row: number): boolean => !unclear[row];
    return {
      themes,
      ami: agreement(truth, theme).ami,
      unclear: mean(unclear.map(Number)),
      amiClear: agreement(truth.filter(clear), theme.filter(clear)).ami,
    };
  });
  return [...autoRow("reference recipe", judged), ""];
}
