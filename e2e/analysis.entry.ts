/** The analysis of the command line, bundled for a browser by sameBytes.spec.ts. */
import { analyze } from "../analysis/analyze";
import { resultJson } from "../analysis/export/resultJson";
import { importPapers } from "../analysis/import/importPapers";
import { DEFAULT_OPTIONS } from "../analysis/options";

Object.assign(globalThis, {
  async resultOf(name: string, text: string): Promise<string> {
    const { corpus: read, report } = await importPapers([{ name, text }], "2025-07-28");
    const corpus = { ...read, asOf: "2025-07-28" };
    return JSON.stringify(resultJson(analyze(corpus, DEFAULT_OPTIONS).result, corpus, report));
  },
});
