import type { Paper } from "../types";

/** A paper as lists of papers tell it, with the name of its theme ("" where it is in none). */
export interface ListedPaper extends Paper {
  readonly theme: string;
}

/** "2406.01234" or "cs/0112017" of a paper of arXiv, else "". */
export function arxivId({ id, url }: Pick<Paper, "id" | "url">): string {
  const inUrl = /^https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/([\w.-]+(?:\/\d+)?(?:v\d+)?)/.exec(url)?.[1].replace(/\.pdf$/, "");
  return inUrl ?? (/^\d{4}\.\d{4,5}(?:v\d+)?$/.test(id) ? id : "");
}

/** "10.1000/182" of a paper whose address is a DOI, else "". */
export function doiOf({ url }: Pick<Paper, "url">): string {
  return /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d+\/\S+)$/.exec(url)?.[1] ?? "";
}

/** Line breaks and runs of blanks would end a field of most formats. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
