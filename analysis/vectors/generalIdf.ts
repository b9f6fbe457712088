import { naturalLog } from "../matrix/naturalLog";
import type { Vocabulary } from "../types";
import general from "./generalWords.json";

/** Papers that hold a stem too rare for the list. */
const UNLISTED = 20;

let papersOf: Map<string, number> | undefined;

/**
 * Inverse document frequency of a stem among scientific papers at large: 1 + ln((1 + papers) / (1 + papers with the stem)),
 * 1 to about 9.5. A list of a hundred papers cannot tell by itself that "obtain" is common and "curriculum" is not.
 * Counted over arXiv abstracts of all fields by bench/buildGeneralWords.ts, to half an e-fold.
 */
export function generalIdf(stem: string): number {
  papersOf ??= new Map(Object.entries(general.stems).flatMap(([papers, stems]) => stems.split(" ").map((word) => [word, Number(papers)])));
  return 1 + naturalLog((1 + general.papers) / (1 + (papersOf.get(stem) ?? UNLISTED)));
}

/** The same of weighted terms: column -> rarity of a single word, NaN for a phrase. @param term column -> column of the vocabulary */
export function generalRarity({ key, length }: Vocabulary, term: Int32Array): Float64Array {
  return Float64Array.from(term, (column) => (length[column] === 1 ? generalIdf(key[column]) : NaN));
}
