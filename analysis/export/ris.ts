import { arxivId, doiOf, type ListedPaper, oneLine } from "./listedPaper";

/** Papers as RIS, for Zotero, EndNote and Mendeley: all of type GEN, as no list says what was printed where. */
export function risOf(papers: readonly ListedPaper[]): string {
  return papers.map(recordOf).join("");
}

function recordOf(paper: ListedPaper): string {
  const [year = "", month = "", day = ""] = paper.date.split("-");
  const eprint = arxivId(paper);
  const lines: (readonly [tag: string, value: string])[] = [
    ["TY", "GEN"],
    ["ID", paper.id],
    ["TI", paper.title],
    ...paper.authors.map((author) => ["AU", familyFirst(author)] as const),
    ["PY", year],
    ["DA", year && `${year}/${month}/${day}/`],
    ["AB", paper.abstract],
    ["KW", paper.theme],
    ["DO", doiOf(paper)],
    ["AN", eprint && `arXiv:${eprint}`],
    ["UR", paper.url],
  ];
  const told = lines.filter(([, value]) => value !== "").map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`);
  return `${told.join("")}ER  - \r\n\r\n`;
}

/** "Maaten, Laurens" as RIS wants it, with "van der" before the family name; names of one word and of that form stay. */
function familyFirst(author: string): string {
  const words = oneLine(author).split(" ");
  if (author.includes(",") || words.length === 1) return author;
  const particle = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  const family = particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
  return `${words.slice(family).join(" ")}, ${words.slice(0, family).join(" ")}`;
}
