import { markOf } from "../../analysis/export/listMark";
import type { Corpus } from "../../analysis/types";
import { count } from "../charts/formats";

const known = new WeakMap<Corpus["papers"], string>();

/** Tells lists apart in a link, see `markOf`. */
export function listMark({ papers }: Corpus): string {
  const mark = known.get(papers) ?? markOf(papers);
  known.set(papers, mark);
  return mark;
}

/** The mark of papers that comes with them: of a hundred thousand it takes a while. */
export function knowMark(papers: Corpus["papers"], mark: string): void {
  known.set(papers, mark);
}

/** What to say to somebody whose list is not that of the link; "" where it is. */
export function otherList(ofLink: string, corpus: Corpus): string {
  if (ofLink === listMark(corpus)) return "";
  const [theirs, mine] = [Number(ofLink.split("-")[1]), corpus.papers.length];
  const sizes =
    theirs === mine
      ? `another list of as many papers as this one, ${count(mine)}`
      : `a list of ${count(theirs)} papers; this one has ${count(mine)}`;
  return `This link was made with ${sizes}. What of it fits is shown. To see it as it was, ask for the session file.`;
}
