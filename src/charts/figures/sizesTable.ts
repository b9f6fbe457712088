import type { AnalysisResult } from "../../../analysis/types";
import { type Drawn, type Table, withUnclear } from "./figure";

export function sizesTable(drawn: Drawn): Table {
  return {
    columns: ["theme", "papers", "share", "stability", "phrases"],
    rows: withUnclear(drawn).map(({ id, label, size }) => [
      label,
      size,
      size / drawn.corpus.papers.length,
      id < 0 ? "" : drawn.result.themes[id].stability,
      id < 0 ? "" : phrases(drawn.result, id),
    ]),
  };
}

function phrases(result: AnalysisResult, theme: number): string {
  const words = result.themes[theme].terms.slice(0, 10).map(({ term }) => term);
  return words.join("; ");
}
