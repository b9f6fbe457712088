import { InputError } from "./errors";

/** Fewer papers have no groups that one could believe. */
const LEAST_PAPERS = 6;

/** Why no themes can be found in so few papers; undefined where they can. */
export function tooFewPapers(papers: number): InputError | undefined {
  if (papers >= LEAST_PAPERS) return undefined;
  const what = papers === 1 ? "1 paper is" : `${papers} papers are`;
  return new InputError("too-few-papers", "", `${what} too few to find themes in`, `give ${LEAST_PAPERS} or more, better 20`);
}
