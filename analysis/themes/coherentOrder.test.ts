import { expect, test } from "vitest";
import { coherentOrder } from "./coherentOrder";

const term = (name: string, score: number, ...rows: number[]): { name: string; score: number; rows: Int32Array } => ({
  name,
  score,
  rows: Int32Array.from(rows),
});

test("a term that keeps the best one's company comes before a better one that never meets it", () => {
  const terms = [term("hive", 1, 0, 1, 2), term("tunnel", 0.6, 7, 8, 9), term("queen", 0.5, 0, 1, 2), term("swarm", 0.4, 1, 2)];
  expect(coherentOrder(terms, 10).map(({ name }) => name)).toEqual(["hive", "queen", "swarm", "tunnel"]);
});

test("nothing is lost, and the best stays first", () => {
  const terms = Array.from({ length: 45 }, (_, i) => term(`t${i}`, 1 / (i + 1), i % 7, (i * 3) % 11, 20 + i));
  const ordered = coherentOrder(terms, 80);
  expect(ordered[0].name).toBe("t0");
  expect(ordered.map(({ name }) => name).sort()).toEqual(terms.map(({ name }) => name).sort());
});
