/** In a worker: the seconds of one run after the other, from papers in memory to named themes. */
import type { Corpus } from "../analysis/types";
import { runOurs } from "./ours";

addEventListener("message", ({ data }: MessageEvent<{ corpus: Corpus; runs: number }>) => {
  postMessage(Array.from({ length: data.runs }, () => runOurs(data.corpus, "auto", 0).seconds));
});
