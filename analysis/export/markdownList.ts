import { type ListedPaper, oneLine } from "./listedPaper";

/** Papers as a Markdown list: title with its link, authors, date and theme on one line each. */
export function markdownOf(papers: readonly ListedPaper[]): string {
  return papers.map((paper) => `- ${lineOf(paper)}\n`).join("");
}

function lineOf({ title, url, authors, date, theme }: ListedPaper): string {
  const name = escapedMarkdown(title);
  const parts = [
    url ? `[${name}](<${url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))}>)` : `**${name}**`,
    escapedMarkdown(authors.join(", ")),
    date,
    theme && `_${escapedMarkdown(theme)}_`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** One line in which no sign means anything to Markdown. */
export function escapedMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>#|~&$]/g, "\\$&");
}
