import { constellate } from "./constellate";
import { crossref } from "./crossref";
import { cslItem } from "./cslItem";
import { dataCite } from "./dataCite";
import type { Dialect } from "./dialect";
import { huggingFace } from "./huggingFace";
import type { Json } from "./jsonValues";
import { kaggleArxiv } from "./kaggleArxiv";
import { openAlex } from "./openAlex";
import { openReview } from "./openReview";
import { plainRecord } from "./plainRecord";
import { semanticScholar } from "./semanticScholar";

/** In the order in which they are tried; the last takes every record. */
const DIALECTS: readonly Dialect[] = [
  huggingFace,
  openAlex,
  crossref,
  constellate,
  kaggleArxiv,
  semanticScholar,
  openReview,
  dataCite,
  cslItem,
  plainRecord,
];

export function dialectOf(record: Json): Dialect {
  return DIALECTS.find(({ fits }) => fits(record)) ?? plainRecord;
}
