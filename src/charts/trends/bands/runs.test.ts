import { expect, test } from "vitest";
import { binCells } from "../binCells";
import { months } from "../forTests";
import { edgeAt, edgeLine, edgePath, runsOf } from "./runs";

const bins = months(2024, 0, 6).map((bin, t) => ({ ...bin, partial: t === 0 || t === 5 }));

test("gaps and bins that are not complete end a run", () => {
  expect(runsOf(bins, (t) => t !== 3)).toEqual([
    { from: 0, to: 0, partial: true },
    { from: 1, to: 2, partial: false },
    { from: 4, to: 4, partial: false },
    { from: 5, to: 5, partial: true },
  ]);
});

test("an edge goes through the middles of its bins and is level at its ends", () => {
  const cells = binCells(6, 0, 60);
  const run = { from: 1, to: 2, partial: false };
  const y = [0, 10, 30, 0, 0, 0];
  expect(edgePath(run, cells, y, "straight", "forth", "M")).toBe("M10 10L15 10L25 30L30 30");
  expect(edgePath(run, cells, y, "straight", "back", "L")).toBe("L30 30L25 30L15 10L10 10");
  expect([10, 15, 20, 25, 30].map((x) => edgeAt(run, cells, y, "straight", x))).toEqual([10, 10, 20, 30, 30]);
  expect([15, 17.5, 20, 25].map((x) => edgeAt(run, cells, y, "eased", x))).toEqual([10, 13.125, 20, 30]);
});

test("no line where a band has no papers", () => {
  const line = edgeLine({ from: 1, to: 4, partial: false }, binCells(6, 0, 60), [5, 5, 5, 5, 5, 5], "straight", (t) => t === 4);
  expect(line).toBe("M10 5M15 5M25 5M35 5L45 5L50 5");
});
