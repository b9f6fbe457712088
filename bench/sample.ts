import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importPapers } from "../analysis/import/importPapers";
import { type Labelled, shared } from "./corpora";

export const SAMPLE_FILES = ["seed/daily-papers.txt", "seed/papers.csv"];

/** The pasted page of 112 papers with our own reading of what each is about. Throws where a paper has no label. */
export async function readSample(): Promise<Labelled> {
  const { corpus } = await importPapers(
    SAMPLE_FILES.map((path) => ({ name: path, text: readFileSync(shared(path), "utf8") })),
    "",
  );
  const rows = readFileSync(fileURLToPath(new URL("sample-labels.csv", import.meta.url)), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const labelOf = new Map(rows.map((row) => [row.slice(0, row.indexOf(",")), row.slice(row.indexOf(",") + 1)]));
  const labels = corpus.papers.map(({ id }) => {
    const label = labelOf.get(id);
    if (label === undefined) throw new Error(`bench/sample-labels.csv has no label for ${id}`);
    return label;
  });
  return { name: "sample", papers: corpus.papers, labels };
}
