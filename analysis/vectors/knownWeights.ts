import type { CsrMatrix, TextModel, Vectors } from "../types";
import { generalRarity } from "./generalIdf";
import { rarity, weighted } from "./tfIdf";

/**
 * tf-idf rows of papers that are not part of an analysed list, by the rarity of its words in the list.
 *
 * @returns papers x terms as counted by text/knownTerms.ts -> unit rows
 */
export function knownWeights({ vocabulary }: TextModel, { weights, term }: Vectors): (counts: CsrMatrix) => CsrMatrix {
  const idf = rarity(weights, generalRarity(vocabulary, term));
  return (counts) => weighted(counts, idf);
}
