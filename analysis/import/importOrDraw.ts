import { InputError } from "../errors";
import type { Corpus, FileStream, ImportReport, ImportWishes } from "../types";
import { importPapers } from "./importPapers";
import { DRAWN, manyPapers } from "./manyPapers";
import type { Given } from "./readSources";

/** The import stage of the page: as `importPapers`, but from files that are too long to be held a list of papers is drawn by chance (manyPapers.ts). */
export async function importOrDraw(
  given: readonly Given[],
  today: string,
  wishes: ImportWishes | undefined,
  report: (share: number) => void,
): Promise<{ corpus: Corpus; report: ImportReport }> {
  try {
    return await importPapers(given, today, wishes, report);
  } catch (error) {
    const files = given.filter((one): one is FileStream => "pieces" in one);
    if (!(error instanceof InputError) || error.code !== "too-large" || files.length < given.length) throw error;
    const many = await manyPapers(files, today, DRAWN, 0, report);
    if (!many) throw error;
    return { corpus: many.corpus, report: await many.others(() => undefined) };
  }
}
