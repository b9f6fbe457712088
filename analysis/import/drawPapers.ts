import { foldTitle } from "./foldTitle";
import type { FromSource } from "./normalizePaper";

/** What a pass over a list too long to be held has found. */
export interface Draw {
  /** A record for each drawn paper, in an order that depends on nothing but themselves. */
  readonly drawn: readonly FromSource[];
  /** All papers of the list. */
  readonly papers: number;
  /** Whether the record stands for a paper that was not drawn; true once for each of them, in another pass over the same list. */
  readonly standsForAnother: (record: FromSource) => boolean;
}

/**
 * Draws papers by chance while their records pass by: those whose ids have the smallest hashes with the seed (bottom-k sampling,
 * Cohen & Kaplan 2007), so each paper is as likely as any other and the order of the list plays no part.
 * Records of one arXiv number, one DOI, or else one id and title are one paper; that of the longest abstract stands for it.
 *
 * @param most how many papers; of fewer all
 */
export function drawPapers(most: number, seed: number): { readonly see: (record: FromSource) => void; readonly end: () => Draw } {
  const standing = new Map<number, number>(); // paper -> weight of the record that stands for it
  const held = new Map<number, { readonly place: number; readonly record: FromSource }>();
  let last = Infinity; // no paper of a larger place is among the first `most`
  const cut = (): void => {
    const byPlace = [...held].sort(([, a], [, b]) => a.place - b.place);
    for (const [paper] of byPlace.slice(most)) held.delete(paper);
    last = byPlace.at(most - 1)?.[1].place ?? last;
  };
  return {
    see(record) {
      const name = nameOf(record);
      const paper = hash53(name);
      const weight = weightOf(record);
      const known = standing.get(paper);
      if (known !== undefined && known >= weight) return;
      standing.set(paper, weight);
      const place = hash53(`${seed} ${name}`);
      if (place > last) return;
      held.set(paper, { place, record });
      if (held.size > 2 * most) cut();
    },
    end() {
      cut();
      for (const paper of held.keys()) standing.delete(paper);
      return {
        drawn: [...held.values()]
          .sort((a, b) => inOrder(a.record.paper.id, b.record.paper.id) || a.place - b.place)
          .map(({ record }) => record),
        papers: standing.size + held.size,
        standsForAnother(record) {
          const paper = hash53(nameOf(record));
          return standing.get(paper) === weightOf(record) && standing.delete(paper);
        },
      };
    },
  };
}

function nameOf({ arxiv, doi, paper }: FromSource): string {
  return arxiv !== "" ? `arXiv ${arxiv}` : doi !== "" ? `doi ${doi}` : `${paper.id}\n${foldTitle(paper.title)}`;
}

/** Longer abstracts weigh more; between equals a hash of all that is counted decides. */
function weightOf({ paper }: FromSource): number {
  const { title, abstract, date } = paper;
  return Math.min(abstract.length, 2 ** 20) * 2 ** 32 + hash32([title, date, abstract].join("\n"), 0x811c9dc5);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 53 bits: among ten million papers two of one hash are to be expected once in 180 lists. */
function hash53(text: string): number {
  return (hash32(text, 0x811c9dc5) >>> 11) * 2 ** 32 + hash32(text, 0x9747b28c);
}

/** FNV-1a from this start, its bits mixed by the finaliser of MurmurHash3 (Appleby 2008). */
function hash32(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
