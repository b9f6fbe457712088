/** Themes found by programs of others, in Python, on exactly the papers that ours gets. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { agreement, type Agreement, numbered } from "../analysis/evaluate/agreement";
import { type Labelled, linesOf, shared } from "./corpora";

const PYTHON = "/usr/bin/python3";
const run = promisify(execFile);

export const PEER = "peers/sklearn_peer.py";
export const RECIPE = "peers/theme_recipe.py";

export interface PeerSettings {
  readonly method: "lsa-kmeans" | "nmf";
  readonly themes: number;
  readonly seed: number;
  /** Dimensions of the latent space; the peer's own default where left out. */
  readonly dims?: number;
  /** Of its numerical libraries; as many as it likes where left out. */
  readonly threads?: number;
}

export interface PeerRun extends Agreement {
  /** Theme -> its terms, best first, in lower case. */
  readonly terms: readonly (readonly string[])[];
  /** From texts in memory to clusters; starting Python and naming are not in it. */
  readonly seconds: number;
  /** Of the whole process at its largest; MB. */
  readonly peakMb: number;
}

export function pythonHas(module: string): boolean {
  return spawnSync(PYTHON, ["-c", `import ${module}`]).status === 0;
}

/** scikit-learn on labelled papers. Throws where its own figures of agreement are not those of our metrics. */
export async function runPeer(set: Labelled, { method, themes, seed, dims, threads }: PeerSettings): Promise<PeerRun> {
  return inFolder(async (folder) => {
    const [input, output] = [join(folder, "papers.jsonl"), join(folder, "themes.json")];
    writeFileSync(input, linesOf(set));
    const words = [shared(PEER), input, "--method", method, "--themes", `${themes}`, "--seed", `${seed}`, "--out", output];
    const few = threads === undefined ? {} : { OMP_NUM_THREADS: `${threads}`, OPENBLAS_NUM_THREADS: `${threads}` };
    const { stdout } = await run(PYTHON, dims === undefined ? words : [...words, "--dims", `${dims}`], { env: { ...process.env, ...few } });
    const figures = JSON.parse(stdout) as Agreement & { seconds: { total: number }; peak_mb: number };
    const result = JSON.parse(readFileSync(output, "utf8")) as PeerResult;
    const found = agreement(
      numbered(set.labels),
      Int32Array.from(result.papers, ({ theme }) => theme),
    );
    for (const name of ["nmi", "ami", "ari"] as const)
      if (Math.abs(found[name] - figures[name]) > 1e-4)
        throw new Error(`${name} is ${found[name]} here and ${figures[name]} in scikit-learn`);
    return {
      ...found,
      terms: result.themes.map(({ terms }) => terms.map(({ term }) => term)),
      seconds: figures.seconds.total,
      peakMb: figures.peak_mb,
    };
  });
}

interface PeerResult {
  readonly papers: readonly { readonly theme: number; readonly unclear?: boolean }[];
  readonly themes: readonly { readonly terms: readonly { readonly term: string }[] }[];
}

export interface RecipeRun {
  readonly themes: number;
  /** By paper, in the order of the file. */
  readonly theme: Int32Array;
  readonly unclear: readonly boolean[];
}

/** The reference recipe at its automatic number of themes, on a file that it reads by itself. */
export async function runRecipe(file: string, seed: number): Promise<RecipeRun> {
  return inFolder(async (folder) => {
    const output = join(folder, "themes.json");
    await run(PYTHON, [shared(RECIPE), shared(file), "--themes", "auto", "--seed", `${seed}`, "--out", output]);
    const { papers, themes } = JSON.parse(readFileSync(output, "utf8")) as PeerResult;
    return {
      themes: themes.length,
      theme: Int32Array.from(papers, ({ theme }) => theme),
      unclear: papers.map(({ unclear }) => unclear === true),
    };
  });
}

/** A folder that is gone afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "papertide-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As many at a time as there are cores to run them. */
const AT_ONCE = 2;

/** The results of all jobs, in their order. */
export async function pooled<T>(jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < jobs.length) {
      const job = next++;
      results[job] = await jobs[job]();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
