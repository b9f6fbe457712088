import { papersToPicture, type Picture } from "../../../src/pasteToPicture";
import { analyze } from "../../analyze";
import { InputError } from "../../errors";
import { holdsCharts, isResultJson, type ReadResult, resultFromJson } from "../../export/resultFromJson";
import { OPTION_FIELDS } from "../../options";
import type { AnalysisOptions, Corpus, ImportReport } from "../../types";
import type { CommandLine } from "../commandLine";
import { readText } from "../files";
import { naming } from "../naming";
import { type Terminal, withProgress } from "../terminal";

/** What decides the analysis, and is decided already in a result file. */
const OF_THE_ANALYSIS = ["topics", "stop-words", "keep-words", "split-acronyms", "name", "as-of", ...OPTION_FIELDS.map(({ name }) => name)];

/** The picture of a result file, as it was analysed; undefined where the inputs are none. Throws InputError "old-result" and "bad-command-line". */
export async function pictureOfResult({ inputs, values }: CommandLine): Promise<Picture | undefined> {
  if (inputs.length !== 1 || inputs[0] === "-") return undefined;
  const [path] = inputs;
  const file = parsed(readText(path));
  if (!isResultJson(file)) return undefined;
  const changing = OF_THE_ANALYSIS.find((name) => values[name] !== undefined);
  if (changing !== undefined)
    throw new InputError("bad-command-line", path, `--${changing} cannot change a result`, "leave it out, or give the papers themselves");
  return drawnFrom(readResult(file, path));
}

/** The picture of papers. */
export function pictureOfPapers(
  inputs: readonly string[],
  imported: { readonly corpus: Corpus; readonly report: ImportReport },
  options: AnalysisOptions,
  terminal: Terminal,
): Promise<Picture> {
  const { result } = naming(inputs, () => withProgress(terminal, (progress) => analyze(imported.corpus, options, progress)));
  return drawnFrom({ ...imported, result });
}

function drawnFrom({ corpus, report, result }: ReadResult): Promise<Picture> {
  return papersToPicture({ corpus, report }, result.options, { analyze: () => Promise.resolve(result) }, () => undefined);
}

function readResult(file: object, path: string): ReadResult {
  const hint = "run papertide analyse again, or give the papers themselves";
  if (!holdsCharts(file)) throw new InputError("old-result", path, "this result is of an older Papertide and lacks what charts need", hint);
  try {
    return resultFromJson(file);
  } catch {
    throw new InputError("broken-result", path, "this result file is not as papertide analyse wrote it", hint);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
