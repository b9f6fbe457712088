import { bootstrapJaccard } from "./bootstrap";
import { corpusOf, type Labelled, smallCorpora } from "./corpora";
import { decimal, percent, table } from "./markdown";
import { optionsOf, runOurs } from "./ours";
import { progress } from "./progress";
import { readSample, SAMPLE_FILES } from "./sample";
import { SMALL_FILES } from "./smallTable";
import { correlation } from "./statistics";

export const STABILITY_FILES = [...SAMPLE_FILES, ...SMALL_FILES];
const SHOWN = 12;
const NUMBERS = [8, 10, SHOWN, 14, 16];
const SAMPLES = 20;
const CORPORA = 16;
const SAMPLES_OF_SMALL = 8;
/** From this mean Jaccard on a group is a pattern in the data (Hennig 2007). */
const PATTERN = 0.6;

interface Judged {
  readonly label: string;
  readonly size: number;
  readonly stability: number;
  readonly standing: string;
  readonly jaccard: number;
}

/** Table e: the stability that the page shows beside what bootstrap samples say. */
export async function stabilityTable(): Promise<string> {
  const papers = await readSample();
  const sample = NUMBERS.map((k) => judge(papers, k, SAMPLES));
  const small = smallCorpora(CORPORA, 0).flatMap((set) => judge(set, new Set(set.labels).size, SAMPLES_OF_SMALL));
  const shown = sample[NUMBERS.indexOf(SHOWN)];
  return `## Solid and loose

The stability that the page shows beside a theme comes from the consensus itself: of the company that its papers keep over all runs, the
share that is of the theme. It costs nothing, so it has to agree with what costs much: the mean largest Jaccard index over bootstrap
samples (Hennig 2007). Both for the sample at ${SHOWN} themes (${SAMPLES} samples):

${table(
  ["theme", "papers", "stability", "bootstrap", "shown as"],
  shown.map(({ label, size, stability, jaccard, standing }) => [label, String(size), decimal(stability), decimal(jaccard), standing]),
)}

${agreementLine(`The sample at ${NUMBERS.join(", ")} themes`, sample.flat())}
${agreementLine(`${CORPORA} small corpora at their true number (${SAMPLES_OF_SMALL} samples)`, small)}`;
}

function judge(set: Labelled, k: number, samples: number): Judged[] {
  progress(`stability: ${set.name}, ${k} themes`);
  const { found } = runOurs(corpusOf(set), k, 0);
  const jaccard = bootstrapJaccard(found, optionsOf(k, 0), samples);
  return found.themes.map(({ label, size, stability, standing }, theme) => ({ label, size, stability, standing, jaccard: jaccard[theme] }));
}

function agreementLine(name: string, themes: readonly Judged[]): string {
  const r = correlation(
    themes.map(({ stability }) => stability),
    themes.map(({ jaccard }) => jaccard),
  );
  const agree = themes.filter(({ standing, jaccard }) => (standing === "solid") === jaccard >= PATTERN).length / themes.length;
  return `${name}: ${themes.length} themes, correlation ${r.toFixed(2)}; solid and a mean Jaccard of ${PATTERN} or more agree for ${percent(agree)} of them.`;
}
