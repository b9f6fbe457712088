import { analyze } from "../../analyze";
import { InputError } from "../../errors";
import { preparedJson, textMark } from "../../export/preparedList";
import { SESSION_FORMAT } from "../../export/sessionJson";
import { importPapers } from "../../import/importPapers";
import { DEFAULT_OPTIONS, resolveOptions } from "../../options";
import type { AnalysisOptions } from "../../types";

/** The first picture of a list: a file, and the mark of the text that it belongs to, which stands in the head of the page. */
export interface PreparedFile {
  readonly json: string;
  readonly mark: string;
}

/** @param list a session or a corpus file, as the page reads it; undefined where it has no picture, which the page then says */
export async function prepareList(list: string): Promise<PreparedFile | undefined> {
  const { text, options } = papersOf(list);
  try {
    const imported = await importPapers([{ name: "Sample", text }], "");
    const { result } = analyze(imported.corpus, options);
    const mark = textMark(text);
    return { json: preparedJson({ of: mark, ...imported, result }), mark };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** The papers of a session are written anew, as the page does it. */
function papersOf(list: string): { text: string; options: AnalysisOptions } {
  const file = JSON.parse(list) as { readonly format?: unknown; readonly corpus?: unknown; readonly options?: object };
  if (file.format !== SESSION_FORMAT) return { text: list, options: DEFAULT_OPTIONS };
  return { text: JSON.stringify(file.corpus), options: resolveOptions({ ...file.options }) };
}
