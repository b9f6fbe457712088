import type { Corpus, ImportReport } from "../types";

/** The report of an import as a plain object for a file: all counts and issues with their records, and pairs that look alike by ids and titles. */
export function reportJson(report: ImportReport, { papers }: Pick<Corpus, "papers">): object {
  const named = (row: number): object => ({ id: papers[row].id, title: papers[row].title });
  return { ...report, near: report.near.map(({ a, b, likeness, why }) => ({ a: named(a), b: named(b), likeness, why })) };
}
