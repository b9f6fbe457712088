/** Labelled papers to judge themes by, and small corpora drawn from them. They are no part of this repository. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readText } from "../analysis/cli/files";
import { labelledPapers } from "../analysis/cli/labelledPapers";
import { importPapers } from "../analysis/import/importPapers";
import { randomFor } from "../analysis/random";
import type { Corpus, Paper } from "../analysis/types";

const folder = fileURLToPath(new URL("../../shared/", import.meta.url));

export interface Labelled {
  readonly name: string;
  readonly papers: readonly Paper[];
  readonly labels: readonly string[];
}

export const shared = (path: string): string => folder + path;
export const isHere = (path: string): boolean => existsSync(folder + path);

/** The papers of a JSON Lines file that carry a label, of its first lines or of all, their texts repaired as on every import: those that `evaluate` sees. */
export function readLabelled(path: string, lines = Infinity): Labelled {
  const name = path.replace(/^.*\/|\.jsonl\.gz$/g, "");
  const { corpus, labels } = labelledPapers(readText(shared(path)).split("\n").slice(0, lines).join("\n"), name);
  return { name, papers: corpus.papers, labels };
}

/** The same again as JSON Lines. */
export function linesOf({ papers, labels }: Labelled): string {
  return papers.map(({ id, title, abstract }, i) => JSON.stringify({ id, title, abstract, label: labels[i] })).join("\n");
}

/** The first `most` papers of the `kinds` commonest labels. */
export function ofCommonestLabels({ name, papers, labels }: Labelled, kinds: number, most: number): Labelled {
  const count = new Map<string, number>();
  for (const label of labels) count.set(label, (count.get(label) ?? 0) + 1);
  const common = new Set(
    [...count]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, kinds)
      .map(([label]) => label),
  );
  const rows = [...labels.keys()].filter((row) => common.has(labels[row])).slice(0, most);
  return { name, papers: rows.map((row) => papers[row]), labels: rows.map((row) => labels[row]) };
}

/** The first papers of a file of JSON Lines, as the page would read them. */
export async function readList(path: string, most = Infinity): Promise<Corpus> {
  const text = readText(shared(path)).split("\n").slice(0, most).join("\n");
  return (await importPapers([{ name: path, text }], "")).corpus;
}

export function corpusOf({ name, papers }: Labelled): Corpus {
  return { name, asOf: "", dateKind: "", textWithheld: false, acronyms: [], compounds: [], papers };
}

/** Labels of one field of arXiv are harder to tell apart than those of several. */
const FIELDS = [/^cs\./, /^math\./, /^(physics|cond-mat|astro-ph|quant-ph|hep)/, /^(cs|stat|eess|q-bio|q-fin)/];

/**
 * Small corpora of 60 to 200 papers under 6 to 16 labels of unequal size, the smallest of 3 papers. Corpus i is the same
 * wherever it is drawn. `half` 0 and 1 draw from different papers: one to choose by, one to check on.
 */
export function smallCorpora(count: number, half: 0 | 1): Labelled[] {
  const sources = ["corpora/arxiv_100k.jsonl.gz", "corpora/ijcai_2020_24.jsonl.gz"].map((path) => byLabel(readLabelled(path), half));
  return Array.from({ length: count }, (_, i) => drawSmall(i % 4 === 3 ? sources[1] : sources[0], i, half));
}

type ByLabel = ReadonlyMap<string, readonly Paper[]>;

function byLabel({ papers, labels }: Labelled, half: 0 | 1): ByLabel {
  const groups = new Map<string, Paper[]>();
  papers.forEach((paper, i) => {
    if (i % 2 === half) groups.set(labels[i], [...(groups.get(labels[i]) ?? []), paper]);
  });
  return groups;
}

function drawSmall(source: ByLabel, i: number, half: 0 | 1): Labelled {
  const random = randomFor(i, `small corpus ${half}`);
  const below = (most: number): number => Math.floor(random() * most);
  const field = FIELDS[Math.floor(i / 4) % FIELDS.length];
  const known = [...source.keys()]
    .filter((label) => (source.get(label) ?? []).length >= 40 && (!label.includes(".") || field.test(label)))
    .sort();
  const wanted = 60 + below(141);
  const kinds = Math.min(6 + below(11), known.length, Math.floor(wanted / 6));
  const chosen = shuffled(known, random).slice(0, kinds);
  const shares = chosen.map(() => -Math.log(1 - random()));
  const total = shares.reduce((sum, x) => sum + x, 0);
  const papers: Paper[] = [];
  const labels: string[] = [];
  chosen.forEach((label, c) => {
    const all = source.get(label) ?? [];
    const size = Math.min(all.length, Math.max(3, Math.round((shares[c] / total) * (wanted - 3 * kinds)) + 3));
    for (const paper of shuffled(all, random).slice(0, size)) {
      papers.push(paper);
      labels.push(label);
    }
  });
  return { name: `small ${half}.${i}`, papers, labels };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}
