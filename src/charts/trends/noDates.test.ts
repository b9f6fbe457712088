import { expect, test } from "vitest";
import { chartStyle } from "../style";
import { badTexts, tagged, textsOf } from "./forTests";
import { hatch } from "./hatch";
import { noDates } from "./noDates";

test("keeps the frame, hatches it and gives the reason", () => {
  const chart = noDates(446, 96, "No dates, so no time chart.", chartStyle("light"));
  expect(textsOf(chart.body)).toEqual(["No dates, so no time chart."]);
  expect(tagged(chart.body, "path")).toHaveLength(1);
  expect([chart.width, chart.height]).toEqual([446, 96]);
});

test("a long reason takes more lines inside the frame", () => {
  const chart = noDates(
    180,
    96,
    "The dates of these papers are years, and the bins are months, so no paper has a place.",
    chartStyle("dark"),
  );
  expect(textsOf(chart.body).length).toBeGreaterThan(1);
  expect(badTexts(chart.body, 180, 96)).toEqual([]);
});

test("hatch stays inside its box", () => {
  const d = String(hatch(13, 7, 21, 40, chartStyle("light")).attributes.d);
  const points = [...d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(points.length).toBeGreaterThan(4);
  expect(points.every(([x, y]) => x >= 13 && x <= 34 && y >= 7 && y <= 47)).toBe(true);
});
