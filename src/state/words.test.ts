import { expect, test } from "vitest";
import { acronymRows, acronymsWith } from "./words";

const rows = acronymRows([
  { short: "CNN", long: "convolutional neural network", papers: 9 },
  { short: "HN", long: "hive network", papers: 4 },
  { short: "cnn", long: "Comb Net", papers: 2 },
  { short: "NET", long: "nectar estimate", papers: 1 },
]);
const shorts = (query: string): string[] => acronymsWith(rows, query).map(({ short }) => short);

test("an acronym has all its long forms, however it is written", () => {
  expect(rows.map(({ short, longs }) => [short, longs.map(({ long }) => long)])).toEqual([
    ["CNN", ["convolutional neural network", "Comb Net"]],
    ["HN", ["hive network"]],
    ["NET", ["nectar estimate"]],
  ]);
});

test("acronyms are found by what they begin with, then by any part of them and of their long forms", () => {
  expect(shorts(" net ")).toEqual(["NET", "CNN", "HN"]);
  expect(shorts("hive")).toEqual(["HN"]);
  expect(shorts("")).toEqual(["CNN", "HN", "NET"]);
  expect(shorts("comb and")).toEqual([]);
});
