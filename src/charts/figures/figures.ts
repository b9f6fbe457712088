/** The catalogue of charts that can be exported: what each is called, how it is drawn, and the numbers behind it. */
import { date, datedBy, papers, papersOfList } from "../formats";
import { CONTRAST_FIGURE } from "./contrastFigure";
import type { Drawn, Figure } from "./figure";
import { FLOW_FIGURES } from "./flowFigures";
import { HIERARCHY_FIGURES } from "./hierarchyFigures";
import { MAP_FIGURES } from "./mapFigures";
import { QUALITY_FIGURES } from "./qualityFigures";
import { TOPIC_FIGURES } from "./topicFigures";
import { TREND_FIGURES } from "./trendFigures";

export const FIGURES: readonly Figure[] = [
  ...MAP_FIGURES,
  ...TREND_FIGURES,
  ...TOPIC_FIGURES,
  ...HIERARCHY_FIGURES,
  CONTRAST_FIGURE,
  ...QUALITY_FIGURES,
  ...FLOW_FIGURES,
];

/** "Source: 112 papers of Efficient LLM training, data as of 28 Jul 2025. Themes by wording …" */
export function sourceLine({ corpus, result, themes }: Drawn): string {
  const asOf = corpus.asOf ? `, data as of ${date(corpus.asOf)}` : "";
  const dated = corpus.dateKind === "" ? "" : `, ${datedBy(corpus.dateKind)}`;
  return `Source: ${papersOfList(corpus)}${corpus.drawnFrom === undefined ? " of" : " from"} the list “${corpus.name}”${asOf}${dated}. Themes by wording of titles and abstracts (TF-IDF, k-means consensus, ${themes.length} themes).${result.whole ? ` Sizes and trends of themes are of all ${papers(result.whole.papers)}.` : ""}`;
}

/** "papertide-bees-trends-of-topics-2025-07.svg": the list, what it shows, the month of the data. Letters of any script stay. */
export function fileName({ corpus }: Drawn, id: string, extension: string): string {
  const words = corpus.name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ["papers"];
  const list = [...words.join("-")].slice(0, 40).join("").replace(/-$/, "");
  return `papertide-${list}-${id}${corpus.asOf ? `-${corpus.asOf.slice(0, 7)}` : ""}.${extension}`;
}
