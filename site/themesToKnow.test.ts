import { expect, test } from "vitest";
import type { AnalysisResult } from "../analysis/types";
import type { ThemeMark } from "../src/charts/chart";
import { themesToKnow } from "./themesToKnow";

test("a theme that is gone keeps key and name, its colour is free, and papers that left the list are forgotten", () => {
  const result = { themes: [{ id: 0, key: 4, label: "Bees" }], known: [{ key: 4, papers: ["b", "a"] }] } as unknown as AnalysisResult;
  const before = [
    { key: 2, papers: ["a", "x"], label: "Tunnels", color: 1 },
    { key: 4, papers: ["a"], label: "Bees", color: 3 },
  ];
  expect(themesToKnow(result, [{ slot: 3 } as ThemeMark], before, new Set(["a", "b"]))).toEqual([
    { key: 2, papers: ["a"], label: "Tunnels" },
    { key: 4, papers: ["a", "b"], label: "Bees", color: 3 },
  ]);
});
