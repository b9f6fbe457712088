import { basename } from "node:path";
import { findThemes } from "../analyze";
import { InputError } from "../errors";
import { evaluateThemes } from "../evaluateThemes";
import type { AnalysisOptions } from "../types";
import type { CommandLine } from "./commandLine";
import { type Evaluation, evaluationTable } from "./evaluationTable";
import { jsonText, readText, writeWhole } from "./files";
import { labelledPapers } from "./labelledPapers";
import { naming } from "./naming";
import { type Terminal, withProgress } from "./terminal";

/**
 * papertide evaluate: finds the themes of labelled papers, and prints or writes how good they are. Seconds are those
 * from the papers in memory to named themes. Throws InputError where the file is no such list.
 */
export function evaluate({ inputs, values }: CommandLine, options: AnalysisOptions, terminal: Terminal): void {
  if (inputs.length > 1) throw new InputError("bad-command-line", "", "evaluate takes one file", "join the files, a record a line");
  const [path] = inputs;
  const name = path === "-" ? "standard input" : basename(path);
  const { corpus, labels, unlabelled } = labelledPapers(readText(path), name);
  const evaluation = naming([name], () =>
    withProgress(terminal, (report): Evaluation => {
      const start = performance.now();
      const found = findThemes(corpus, options, report);
      const seconds = (performance.now() - start) / 1000;
      return { ...evaluateThemes(found, labels, options, report), unlabelled, seconds };
    }),
  );
  if (typeof values.out === "string") writeWhole(values.out, jsonText(evaluation));
  else terminal.out(evaluationTable(evaluation));
}
