import type { Paper } from "../types";

/** Tells lists apart: a 32-bit hash (FNV-1a) of the sorted ids in hexadecimal, and how many papers: "1f0c92ab-240". */
export function markOf(papers: readonly Paper[]): string {
  const ids = papers.map(({ id }) => id).sort();
  let hash = 0x811c9dc5;
  for (const id of ids) for (let i = 0; i <= id.length; i++) hash = Math.imul(hash ^ (i < id.length ? id.charCodeAt(i) : 0x1f), 0x01000193);
  return `${(hash >>> 0).toString(16).padStart(8, "0")}-${papers.length}`;
}
