/** Papers -> result where another thread makes the map, while the themes are found and named here: neither needs the other. */
import { analyze, type Found } from "./analyze";
import { analyzeInTurns } from "./analyzeInTurns";
import { firstColumns } from "./matrix/denseMatrix";
import { type Cached, recalled } from "./stageCache";
import type { Steps } from "./steps";
import type { AnalysisOptions, Corpus, CsrMatrix, MapElsewhere, Places, Report, Vectors } from "./types";

/** The first axes are all that a map is begun from. */
const AXES = 3;

/** Thrown where nothing is left to do here but to wait for the map. */
class Waiting extends Error {}

/**
 * The bytes of `analyze`, whoever makes the map; where the other thread fails, it is made here.
 *
 * @param cached keeps the values of stages, the map among them
 * @param turn   see `analyzeInTurns`
 * Throws what `analyze` throws.
 */
export async function analyzeInTwo(
  corpus: Corpus,
  options: AnalysisOptions,
  report: Report,
  cached: Cached,
  turn: () => Promise<void>,
  mapElsewhere: MapElsewhere,
): Promise<Found> {
  let places: Promise<Places | undefined> | undefined;
  let waitingFor: readonly unknown[] | undefined;
  const begin = ({ latent }: Vectors, neighbours: CsrMatrix, seed: number): Promise<Places | undefined> =>
    mapElsewhere(firstColumns(latent, Math.min(AXES, latent.columns)), neighbours, seed, (share) => {
      if (waitingFor) report("map", share);
    }).catch(() => undefined); // then it is made here
  const shared: Cached = Object.assign(
    <T>(stage: string, inputs: readonly unknown[], compute: () => T | Steps<T>): T =>
      cached(stage, inputs, () => {
        if (stage !== "map" || !places) return compute();
        waitingFor = inputs;
        throw new Waiting();
      }),
    {
      soon(stage: string, inputs: readonly unknown[]): void {
        if (stage === "map" && !places && !recalled(cached, stage, inputs)) places = begin(...(inputs as Parameters<typeof begin>));
      },
    },
  );
  try {
    return await analyzeInTurns(corpus, options, report, shared, turn);
  } catch (error) {
    if (!(error instanceof Waiting) || !waitingFor) throw error;
    const made = await places;
    if (made) cached("map", waitingFor, () => made);
    return analyze(corpus, options, (stage, share) => !made && stage === "map" && report(stage, share), cached); // all else is there
  }
}
