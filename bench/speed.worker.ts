/** In a worker: one measurement, as speedProcess.ts makes it in Node. */
import type { Corpus } from "../analysis/types";
import { coreRun, wholeRun } from "./speedRun";

export interface Wanted {
  readonly kind: "core" | "whole";
  readonly corpus: Corpus;
  readonly labels: readonly string[];
  readonly themes: number;
}

addEventListener("message", ({ data: { kind, corpus, labels, themes } }: MessageEvent<Wanted>) => {
  postMessage(kind === "core" ? coreRun(corpus, labels, themes) : wholeRun(corpus, labels));
});
