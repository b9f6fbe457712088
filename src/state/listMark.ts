import type { Corpus } from "../../analysis/types";
import { count } from "../charts/formats";

const known = new WeakMap<Corpus, string>();

/** Tells lists apart in a link: a 32-bit hash (FNV-1a) of the sorted ids in hexadecimal, and how many papers: "1f0c92ab-240". */
export function listMark(corpus: Corpus): string {
  const mark = known.get(corpus) ?? markOf(corpus);
  known.set(corpus, mark);
  return mark;
}

function markOf({ papers }: Corpus): string {
  const ids = papers.map(({ id }) => id).sort();
  let hash = 0x811c9dc5;
  for (const id of ids) for (let i = 0; i <= id.length; i++) hash = Math.imul(hash ^ (i < id.length ? id.charCodeAt(i) : 0x1f), 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, "0")}-${papers.length}`;
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
