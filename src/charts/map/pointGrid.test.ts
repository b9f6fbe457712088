import { polygonContains } from "d3";
import { expect, test } from "vitest";
import { randomFor } from "../../../analysis/random";
import { pointGrid } from "./pointGrid";
import { ringHolds } from "./ringHolds";

/** On a raster, so that many points lie on one spot and many places are as near to two. */
function rastered(count: number, key: string): { x: Float64Array; y: Float64Array } {
  const random = randomFor(2, key);
  const along = () => Float64Array.from({ length: count }, () => Math.floor(60 * random()));
  return { x: along(), y: along() };
}

function nearestSlowly({ x, y }: { x: Float64Array; y: Float64Array }, px: number, py: number, reach: number): number | undefined {
  let best: number | undefined;
  let least = reach * reach;
  x.forEach((at, row) => {
    const square = (at - px) ** 2 + (y[row] - py) ** 2;
    if (square < least) [best, least] = [row, square];
  });
  return best;
}

test.each([0, 1, 2, 40, 3000])("of %d points finds the one that a look at all finds", (count) => {
  const points = rastered(count, `grid ${count}`);
  const grid = pointGrid(points);
  const random = randomFor(3, "asked");
  for (let i = 0; i < 300; i++) {
    const [x, y, reach] = [100 * random() - 20, Math.floor(100 * random() - 20), 12 * random()];
    expect(grid.nearest(x, y, reach)).toBe(nearestSlowly(points, x, y, reach));
  }
});

test("points on a line or on one spot are found too", () => {
  const spot = { x: new Float64Array(50).fill(3), y: new Float64Array(50).fill(4) };
  expect(pointGrid(spot).nearest(5, 4, 3)).toBe(0);
  const line = { x: Float64Array.from({ length: 50 }, (_, i) => 10 * i), y: new Float64Array(50) };
  expect(pointGrid(line).nearest(312, 1, 8)).toBe(31);
});

test("a ring that crosses itself holds the places that d3 says it holds", () => {
  const random = randomFor(4, "ring");
  for (let round = 0; round < 40; round++) {
    const corners = Array.from({ length: 3 + Math.floor(30 * random()) }, (): [number, number] => [
      Math.floor(20 * random()),
      Math.floor(20 * random()),
    ]);
    const holds = ringHolds(corners);
    for (let x = -1; x <= 21; x += 0.5) for (let y = -1; y <= 21; y += 0.5) expect(holds(x, y)).toBe(polygonContains(corners, [x, y]));
  }
  expect(ringHolds([])(0, 0)).toBe(false);
  expect(ringHolds([[1, 1], [5, 1]])(3, 1)).toBe(false); // prettier-ignore
});
