import Papa from "papaparse";
import { expect, test } from "vitest";
import { LIST_FORMATS } from "./paperList";

test("a list of papers as CSV is read back cell by cell, and no cell is taken for a formula", () => {
  const csv = LIST_FORMATS.find(({ id }) => id === "csv");
  const papers = [
    {
      id: "1",
      title: 'Bees, "hives" & {nectar}',
      abstract: "Two\nlines",
      date: "2025-06",
      datePrecision: "month",
      url: "https://example.org/",
      authors: ["Ada Byron", "Jan Berg"],
      theme: "Bees",
    },
    { id: "2", title: "=SUM(A1)", abstract: "", date: "", datePrecision: "none", url: "", authors: [], theme: "" },
  ] as const;
  const { data } = Papa.parse<Record<string, string>>((csv?.write(papers) ?? "").replace(/^\uFEFF/, ""), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data[0]).toEqual({
    id: "1",
    title: 'Bees, "hives" & {nectar}',
    authors: "Ada Byron; Jan Berg",
    date: "2025-06",
    url: "https://example.org/",
    theme: "Bees",
    abstract: "Two\nlines",
  });
  expect(data[1].title).toBe("'=SUM(A1)");
});
