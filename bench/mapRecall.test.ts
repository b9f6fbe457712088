import { expect, test } from "vitest";
import { denseMatrix, normalizeRows } from "../analysis/matrix/denseMatrix";
import { randomFor } from "../analysis/random";
import { mapRecall } from "./mapRecall";

test("a map in the order of the papers keeps all neighbours, one that is drawn blindly hardly any", () => {
  const latent = denseMatrix(400, 2);
  for (let i = 0; i < 400; i++) latent.value.set([1, i / 100], 2 * i);
  normalizeRows(latent);
  // along the arc on which the rows lie
  const arc = (row: number): number => Math.atan2(latent.value[2 * row + 1], latent.value[2 * row]);
  expect(mapRecall(latent, (row) => [arc(row), 0])).toBeGreaterThan(0.99);
  const random = randomFor(0, "blind");
  const blind = Array.from({ length: 400 }, () => [random(), random()] as const);
  expect(mapRecall(latent, (row) => blind[row])).toBeLessThan(0.1);
});
