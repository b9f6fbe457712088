import { type ListedPaper, oneLine } from "./listedPaper";

/** Papers as a Markdown list: title with its link, authors, date and theme on one line each. */
export function markdownOf(papers: readonly ListedPaper[]): string {
  return papers.map((paper) => `- ${lineOf(paper)}\n`).join("");
}

function lineOf({ title, url, authors, date, theme }: ListedPaper): string {
  const name = escaped(title);
  const parts = [
    url ? `[${name}](<${url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>)` : `**${name}**`,
    escaped(authors.join(", ")),
    date,
    theme && `_${escaped(theme)}_`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~&$]/g, "\\$&");
}
