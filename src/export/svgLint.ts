import type { SvgNode } from "../charts/svg";

/** Elements that PowerPoint, Illustrator, Inkscape, LibreOffice and browsers draw alike, with what describes them. */
const ELEMENTS = "svg g title desc metadata style rect circle ellipse line path polygon polyline text image".split(" ");
const ATTRIBUTES = (
  "xmlns width height viewBox id x y x1 y1 x2 y2 cx cy r rx ry d points transform aria-hidden " +
  "fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray stroke-linecap stroke-linejoin " +
  "font-family font-size font-weight font-style text-anchor"
).split(" ");
const COLOR = /^(?:none|#[0-9A-Fa-f]{6})$/;
/** A PNG inside the file. */
const IMAGE = /^data:image\/png;base64,[A-Za-z0-9+/]+=*$/;
const XLINK = "http://www.w3.org/1999/xlink";
/** Lists of plain numbers: no units, commas or blanks between. */
const TRANSFORM = /^(?:(?:translate|rotate|scale|matrix)\([-+.\d]+(?:[ ,]+[-+.\d]+)*\)\s*)+$/;
const NUMBERS = "width height x y x1 y1 x2 y2 cx cy r rx ry fill-opacity stroke-opacity stroke-width font-size".split(" ");
const ONLY_FONT_FACES = /^(?:@font-face\{[^{}]*\})*$/;

/**
 * What about a picture other programs would show wrong or not at all, a sentence each; none where it survives them. Rules
 * after what users of other charts met: `rgba()` turns black, `font:` and `style` are ignored, fonts are lost, CSS transforms too.
 */
export function svgFaults(picture: SvgNode): string[] {
  const names = new Set<string>();
  const faults = new Set<string>();
  if (picture.tag !== "svg" || picture.attributes.xmlns !== "http://www.w3.org/2000/svg") faults.add("the picture is no SVG of its own");
  for (const size of ["width", "height"])
    if (!(Number(picture.attributes[size]) > 0)) faults.add(`the picture has no ${size} in plain pixels`);
  if (!/^0 0 [\d.]+ [\d.]+$/.test(String(picture.attributes.viewBox))) faults.add("the picture has no viewBox");
  for (const part of ["title", "desc", "metadata"])
    if (!picture.children.some((child) => isTag(child, part))) faults.add(`the picture has no <${part}>`);
  if (countOf(picture, "style") > 1) faults.add("there is more than one style sheet");
  visit(picture);
  return [...faults];

  function visit(node: SvgNode): void {
    if (node.tag === "metadata") return;
    if (!ELEMENTS.includes(node.tag)) faults.add(`<${node.tag}> is not drawn by every program`);
    for (const [name, value] of Object.entries(node.attributes)) faultsOf(node, name, String(value)).forEach((fault) => faults.add(fault));
    if (node.tag === "style" && !ONLY_FONT_FACES.test(textOf(node))) faults.add("the style sheet holds more than typefaces");
    if (node.tag === "image" && !("xlink:href" in node.attributes)) faults.add("an image is empty");
    if (node.tag === "text") textFaults(node).forEach((fault) => faults.add(fault));
    for (const child of node.children) if (typeof child !== "string") visit(child);
  }

  function faultsOf({ tag }: SvgNode, name: string, value: string): string[] {
    if (tag === "image" && name === "xmlns:xlink" && value === XLINK) return [];
    if (tag === "image" && name === "xlink:href") return IMAGE.test(value) ? [] : ["an image is no PNG inside the file"];
    if (!ATTRIBUTES.includes(name)) return [`the attribute ${name} of <${tag}> is not read by every program`];
    if ((name === "fill" || name === "stroke") && !COLOR.test(value)) return [`${name}="${value}" is no plain colour`];
    if (name === "transform" && !TRANSFORM.test(value)) return [`transform="${value}" is no plain transform`];
    if (NUMBERS.includes(name) && !/^-?\d*\.?\d+$/.test(value)) return [`${name}="${value}" is no plain number`];
    if ((name === "d" || name === "points") && /NaN|Infinity|undefined|e-?\d/.test(value))
      return [`${name} of <${tag}> holds what is no number`];
    if (name === "id" && !/^[A-Za-z][A-Za-z0-9-]*$/.test(value)) return [`the name "${value}" is no XML name`];
    if (name === "id" && names.has(value)) return [`the name "${value}" is there twice`];
    if (name === "id") names.add(value);
    return [];
  }
}

function textFaults(node: SvgNode): string[] {
  const { "font-family": family, "font-size": size, fill } = node.attributes;
  const words = textOf(node);
  return [
    ...(words.trim() === "" ? ["there is an empty text"] : []),
    ...(/(?:Helvetica|Arial).*sans-serif$/.test(String(family)) ? [] : [`“${words}” names no typeface that every machine has`]),
    ...(Number(size) > 0 ? [] : [`“${words}” has no size`]),
    ...(fill === undefined ? [`“${words}” has no colour`] : []),
  ];
}

function isTag(child: SvgNode | string, tag: string): child is SvgNode {
  return typeof child !== "string" && child.tag === tag;
}

function countOf(node: SvgNode, tag: string): number {
  return node.children.reduce((sum, child) => sum + (typeof child === "string" ? 0 : countOf(child, tag)), Number(node.tag === tag));
}

function textOf({ children }: SvgNode): string {
  return children.filter((child) => typeof child === "string").join("");
}
