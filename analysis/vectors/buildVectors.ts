import { normalizeRows } from "../matrix/denseMatrix";
import { truncatedSvd } from "../matrix/truncatedSvd";
import type { Random } from "../random";
import type { TextModel, Vectors } from "../types";
import { generalRarity } from "./generalIdf";
import { tfIdf } from "./tfIdf";
import { weightedTerms } from "./weightedTerms";

/** The vectors stage: term counts -> tf-idf rows and, for distances, their latent rows. */
export function buildVectors(text: TextModel, random: Random): Vectors {
  const { counts, term } = weightedTerms(text);
  const weights = tfIdf(counts, generalRarity(text.vocabulary, term));
  return { weights, term, latent: normalizeRows(truncatedSvd(weights, dimensions(counts.rows), random).scores) };
}

/** About sqrt(n), as few papers span few directions; for many papers as many as the time allows. */
function dimensions(papers: number): number {
  if (papers <= 1000) return Math.max(4, Math.round(Math.sqrt(papers)));
  return papers <= 5000 ? 100 : 70;
}
