import { expect, test } from "vitest";
import { importPapers } from "../import/importPapers";
import { reportTable } from "./reportTable";

test("the table of a report has every file, every record that was dropped as it stood, and pairs that look alike", async () => {
  const text = JSON.stringify([
    { title: "The Colour of Bees and How They Return Home", abstract: "Bees fly far and return.", authors: ["Ann Person"] },
    { title: "The Color of Bees and How They Return Home", authors: ["Ann Person"] },
    { title: "", note: "nothing" },
  ]);
  const { corpus, report } = await importPapers([{ name: "bees.json", text }], "2026-11-23");
  const { columns, rows } = reportTable(report, corpus);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows).toContainEqual(["file", "bees.json", "records read (JSON list of papers)", 3, "", ""]);
  expect(rows).toContainEqual(["file", "bees.json", "could not be read (JSON list of papers)", 1, "", ""]);
  expect(rows.find(([what]) => what === "no-title")).toMatchObject({ 1: "bees.json, record 3", 3: 1 });
  expect(rows.find(([what]) => what === "near duplicate")?.[4]).toBe("The Colour of Bees and How They Return Home");
});
