/** Which figures presentation programs can express themselves, so that they stay editable there. */
import { changesTable } from "./changesTable";
import type { NativeFigure } from "./nativeFigure";
import { linesChart, stackChart } from "./overTime";
import { similarityTable } from "./similarityTable";
import { sizesChart } from "./sizesChart";
import { topicsTable } from "./topicsTable";

/** By id of figure. */
export const NATIVE: Readonly<Record<string, NativeFigure>> = {
  sizes: sizesChart,
  lines: linesChart,
  stack: stackChart,
  changes: changesTable,
  topics: topicsTable,
  similarity: similarityTable,
};
