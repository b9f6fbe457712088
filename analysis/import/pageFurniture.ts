const MENU_WORDS =
  "models|datasets|spaces|buckets|docs|enterprise|pricing|community|log in|sign up|sign in|papers|solutions|website|posts|collections|tasks|languages|organizations|inference providers|blog|learn|discord|forum|github|new|hugging face|home|about|help|contact|terms|privacy|jobs|company|tos|changelog|settings|profile|inbox|daily papers|resources";

/** Lines of pages that are no part of a paper, and what they are. */
const FURNITURE: readonly (readonly [RegExp, string])[] = [
  [/^new$/i, "page menu, not a title"],
  [/^get trending papers in your email/i, "page furniture"],
  [/^subscribe$/i, "page furniture"],
  [/^(daily|trending) papers$/i, "page heading"],
  [/^by ?ak and the research community$/i, "page heading"],
  [
    /^(daily|weekly|monthly|previous|next|load more|show more|show less|back to top|search|filters?|sort by.*|trending|recent)$/i,
    "page menu, not a title",
  ],
  [new RegExp(`^(?:(?:${MENU_WORDS})\\s*)+$`, "i"), "page menu, not a title"],
  [/^(?:hugging face['’]s logo|search models, datasets, users.*|system theme|huggingface)$/i, "page menu, not a title"],
  [/^submitted by\b/i, "who listed the paper"],
  [/^upvotes?(?: ?\d[\d.,]*k?)?$/i, "page furniture"],
  [/^github\b.{0,20}$/i, "link, not a title"],
  [
    /^(arxiv page|view arxiv page|view pdf|pdf|html|other formats|abstract|arxiv|project page|read paper|doi|bibtex|code|video|slides|poster)$/i,
    "link, not a title",
  ],
  [/^\+?\d+ (?:authors?|comments?|upvotes?|likes?)$/i, "number of authors or votes"],
  [/^[\d.,]+k?$/, "a number, not a title"],
  [/^[-–·•|]+$/, "page furniture"],
  [/^·?\s*published on /i, "date of the paper"],
];
const MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
/** A line that is nothing but a date. */
const DAY = new RegExp(
  `^(?:·\\s*)?(?:published on )?(${MONTHS} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTHS} \\d{4}|\\d{4}-\\d{2}(?:-\\d{2})?)$`,
  "i",
);
/** A line that is nothing but an arXiv number or link. */
const ARXIV = /^(?:arxiv[: ]\s*|https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?$/i;

/** What a line of furniture is, in words; undefined where the line may be part of a paper. */
export function furnitureIn(line: string): string | undefined {
  return line.length > 160 ? undefined : FURNITURE.find(([pattern]) => pattern.test(line))?.[1];
}

/** The day that is all of a line: "May 29", "Feb 27, 2025", "3 May 2024", "2025-06-09". */
export function dayIn(line: string): string | undefined {
  return line.length > 60 ? undefined : DAY.exec(line)?.[1];
}

export function arxivLine(line: string): string | undefined {
  return line.length > 60 ? undefined : ARXIV.exec(line)?.[1];
}
