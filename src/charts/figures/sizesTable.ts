import type { AnalysisResult } from "../../../analysis/types";
import type { ThemeMark } from "../chart";
import type { Drawn, Table } from "./figure";

/** @param themes with the sizes that the figure shows, shares of so many papers */
export function sizesTable(drawn: Drawn, themes: readonly ThemeMark[], papers: number): Table {
  return {
    columns: ["theme", "papers", "share", "stability", "phrases"],
    rows: themes.map(({ id, label, size }) => [
      label,
      size,
      size / papers,
      id < 0 ? "" : drawn.result.themes[id].stability,
      id < 0 ? "" : phrases(drawn.result, id),
    ]),
  };
}

function phrases(result: AnalysisResult, theme: number): string {
  const words = result.themes[theme].terms.slice(0, 10).map(({ term }) => term);
  return words.join("; ");
}
