import { expect, test } from "vitest";
import { nameOfList } from "./nameOfList";

test.each([
  ["daily-papers.txt", "Daily papers"],
  ["lists/bees_2024-05_2025-06.jsonl.gz", "Bees 2024-05 2025-06"],
  ["C:\\lists\\part-1.csv", "Part 1"],
  ["2024-05-01--bees__hives.bib", "2024-05-01 bees hives"],
  [".csv", "Papers"],
])("%j is the list %j", (file, name) => {
  expect(nameOfList(file)).toBe(name);
});
