import type { SvgNode } from "../charts/svg";

/**
 * Inter is embedded; programs that read no embedded type go down the list to what nearly every machine has. LibreOffice
 * looks at the first name only, so for it, and for slides that travel, there is Arial alone: a little narrower, so all fits.
 */
export const TYPEFACES = {
  inter: "Inter, 'Inter Variable', Helvetica, Arial, sans-serif",
  arial: "Arial, Helvetica, 'Liberation Sans', sans-serif",
} as const;

export type Typeface = keyof typeof TYPEFACES;

/** What only the page uses. */
const OF_THE_PAGE = ["pointer-events", "font-feature-settings", "role", "aria-label", "aria-hidden", "font-family"];

/**
 * The same picture in what presentation and drawing programs read alike: every text names its typeface, the edge round
 * letters is a text of its own below them (`paint-order` is known to browsers alone), names of groups are valid and differ,
 * and areas that only answer to the pointer are gone. Looks as before.
 */
export function plainSvg(picture: SvgNode, typeface: Typeface): SvgNode {
  return plainElement(picture, TYPEFACES[typeface], new Map());
}

function plainElement(node: SvgNode, font: string, names: Map<string, number>): SvgNode {
  const attributes: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(node.attributes)) {
    if (name === "id") attributes.id = freeName(String(value), names);
    else if (!OF_THE_PAGE.includes(name)) attributes[name] = value;
  }
  if (node.tag === "text") attributes["font-family"] = font;
  const children = node.children.flatMap((child): (SvgNode | string)[] =>
    typeof child === "string" ? [child] : plainNodes(child, font, names),
  );
  return { tag: node.tag, attributes, children, ...(node.pixels && { pixels: node.pixels }) };
}

/** None, one or several elements in place of one. */
function plainNodes(node: SvgNode, font: string, names: Map<string, number>): SvgNode[] {
  if (isUnseen(node)) return [];
  const plain = plainElement(node, font, names);
  if (plain.tag === "g" && plain.children.length === 0) return [];
  return plain.attributes["paint-order"] === undefined ? [plain] : edgeAndText(plain);
}

/** Answers to the pointer and shows nothing, or is a text without words. */
function isUnseen({ tag, attributes, children }: SvgNode): boolean {
  if (tag === "text" && children.every((child) => child === "")) return true;
  const { fill, stroke = "none", "pointer-events": pointer } = attributes;
  return pointer !== undefined && stroke === "none" && (fill === "none" || tag === "line");
}

function edgeAndText({ tag, attributes, children }: SvgNode): SvgNode[] {
  const { "paint-order": _, stroke, "stroke-width": width, "stroke-linejoin": join, ...text } = attributes;
  const edge = { ...text, fill: stroke, stroke, "stroke-width": width, "stroke-linejoin": join, "aria-hidden": "true" };
  return [
    { tag, attributes: edge, children: children.filter((child) => typeof child === "string") },
    { tag, attributes: text, children },
  ];
}

/** "band-3", and for the second of that name "band-3-2"; only letters, digits and hyphens. */
function freeName(wanted: string, names: Map<string, number>): string {
  const name = wanted.replace(/[^A-Za-z0-9]+/g, "-").replace(/^(?=[^A-Za-z])/, "part-");
  const before = names.get(name) ?? 0;
  names.set(name, before + 1);
  return before === 0 ? name : freeName(`${name}-${before + 1}`, names);
}
