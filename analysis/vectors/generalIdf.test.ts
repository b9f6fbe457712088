import { expect, test } from "vitest";
import { generalIdf } from "./generalIdf";

test("common words of papers count less than the words of a subject, and unknown ones most", () => {
  const [common, subject, unknown] = ["obtain", "curriculum", "zzzyx"].map(generalIdf);
  expect(common).toBeGreaterThan(1);
  expect(subject).toBeGreaterThan(common + 1);
  expect(unknown).toBeGreaterThan(subject);
});
