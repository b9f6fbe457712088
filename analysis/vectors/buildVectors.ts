import { normalizeRows } from "../matrix/denseMatrix";
import { truncatedSvd } from "../matrix/truncatedSvd";
import type { Random } from "../random";
import type { TextModel, Vectors } from "../types";
import { generalRarity } from "./generalIdf";
import { tfIdf } from "./tfIdf";
import { weightedTerms } from "./weightedTerms";

/**
 * The vectors stage: term counts -> tf-idf rows and, for distances, their latent rows.
 *
 * @param done called with the share of the work that is done, 0 to 1
 */
export function buildVectors(text: TextModel, random: Random, done: (share: number) => void = () => undefined): Vectors {
  const { counts, term } = weightedTerms(text);
  const weights = tfIdf(counts, generalRarity(text.vocabulary, term));
  done(0.1);
  const { scores } = truncatedSvd(weights, dimensions(counts.rows), random, undefined, (share) => done(0.1 + 0.9 * share));
  return { weights, term, latent: normalizeRows(scores) };
}

/**
 * About sqrt(n), as few papers span few directions. Groups of more than a thousand look at 50; for very many papers hardly more are found, as
 * many as fill whole strips of the kernels.
 */
function dimensions(papers: number): number {
  if (papers <= 1000) return Math.max(4, Math.round(Math.sqrt(papers)));
  return papers <= 5000 ? 100 : 54;
}
