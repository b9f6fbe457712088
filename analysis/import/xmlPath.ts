import { singleSpaced } from "./singleSpaced";
import type { XmlElement } from "./xmlTree";

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(["p", "title", "sec", "list-item", "br", "div", "label", "AbstractText"]);
/** Second spellings of a formula, and notes. */
const UNREAD: ReadonlySet<string> = new Set(["annotation", "tex-math", "fn", "script"]);
/** x<sup>2</sup> is x2, but behind a digit the sign must stay, as 10^3 is not 103. */
const RAISED: ReadonlySet<string> = new Set(["sup", "msup"]);

/** All elements that a path of names leads to: path(article, "AuthorList", "Author"). */
export function elementsAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  return path.reduce<XmlElement[]>(
    (found, name) =>
      found.flatMap(({ children }) => children.filter((child): child is XmlElement => typeof child === "object" && child.name === name)),
    element ? [element] : [],
  );
}

/** The text at the first place that a path leads to where there is one; "" where there is none. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string {
  return (
    elementsAt(element, ...path)
      .map(textOf)
      .find((text) => text !== "") ?? ""
  );
}

/** What a reader sees of an element: words across marks of style stay whole, paragraphs are apart. */
export function textOf(element: XmlElement): string {
  return singleSpaced(written(element, false));
}

function written(element: XmlElement, formula: boolean): string {
  let text = "";
  for (const child of element.children) {
    if (typeof child === "string") text += formula ? child.trim() : child;
    else if (!UNREAD.has(child.name)) {
      const inside = written(child, formula || child.name === "math");
      const before = RAISED.has(child.name) && /\d$/.test(text) && /^[-−+\d]/.test(inside) ? "^" : "";
      text += BLOCKS.has(child.name) ? ` ${inside} ` : before + inside;
    }
  }
  return text;
}
