import type { Corpus, ImportReport } from "../types";

/** A table to save: names of columns, and rows of as many cells. */
export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * The report of an import as one table: what became of the records of each file, every line and record that was left
 * out or merged, with the reason and the record as it stood, what is to be known of the list, and pairs that look alike.
 */
export function reportTable(report: ImportReport, { papers }: Pick<Corpus, "papers">): ReportTable {
  return {
    columns: ["what", "where", "reason", "count", "text", "record"],
    rows: [
      ...report.sources.flatMap(({ name, format, ...counts }) =>
        Object.entries(counts).map(([field, count]) => [
          "file",
          name,
          `${FIELDS[field as keyof typeof FIELDS]} (${format})`,
          count,
          "",
          "",
        ]),
      ),
      ...report.issues.map(({ code, where, message, count = 1, excerpt, record = "" }) => [code, where, message, count, excerpt, record]),
      ...report.near.map(({ a, b, likeness, why }) => [
        "near duplicate",
        `${papers[a].id}, ${papers[b].id}`,
        `${why} (${Math.round(100 * likeness)} % alike)`,
        1,
        papers[a].title,
        papers[b].title,
      ]),
    ],
  };
}

const FIELDS = {
  read: "records read",
  kept: "papers kept",
  merged: "merged with an earlier record",
  dropped: "could not be read",
  withAbstract: "of the kept, with an abstract",
  undated: "of the kept, without a date",
  cut: "of the kept, with an abstract that ends in dots",
} as const;
